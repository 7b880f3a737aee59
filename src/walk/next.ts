/** The walk's state machine: a state and what happened give the next state and what has to be done. */

import type { Ask } from "../ask/ask.ts";
import type { WalkEvent } from "../ask/event.ts";
import { makeSubject } from "../record/subject.ts";
import type { Moment, ResultEvent } from "./effect.ts";
import { wordsOf } from "./lookups.ts";
import { leave, to } from "./moves.ts";
import { answers } from "./scenes/answers.ts";
import { allDone, notRecorded, openSteps } from "./scenes/end.ts";
import { ended } from "./scenes/ended.ts";
import { problems, remedy, unsolved } from "./scenes/problem.ts";
import { question } from "./scenes/question.ts";
import type { Definition, SceneName } from "./scenes/scene.ts";
import { screens } from "./scenes/screens.ts";
import { search } from "./scenes/search.ts";
import { code, confirmHost, goTo, help, whichLink } from "./scenes/side-views.ts";
import { complete, resume } from "./scenes/start.ts";
import { step } from "./scenes/step.ts";
import { note, person, skipReason, ticket } from "./scenes/typed-answers.ts";
import { value } from "./scenes/value.ts";
import { welcome } from "./scenes/welcome.ts";
import type { Outcome, WalkState } from "./state.ts";
import { aside, surrounded } from "./surroundings.ts";

/** Each scene: what it asks, and what each answer leads to. */
const scenes: { [N in Exclude<SceneName, "left">]: Definition<N> } = {
  resume,
  complete,
  welcome,
  "all-done": allDone,
  question,
  answers,
  value,
  ended,
  step,
  problems,
  remedy,
  unsolved,
  search,
  note,
  "skip-reason": skipReason,
  goto: goTo,
  person,
  ticket,
  help,
  screens,
  "which-link": whichLink,
  code,
  "confirm-host": confirmHost,
  "open-steps": openSteps,
  "not-recorded": notRecorded,
};

/** What to put to the person in this state; null when the walk is over. */
export function askOf(state: WalkState): Ask | null {
  const { scene } = state;
  if (scene.name === "left") return null;
  return surrounded(definitionOf(scene).ask(state, scene as never), state);
}

/** The next state. An event that a scene has no use for leads back to the scene. */
export function next(state: WalkState, event: WalkEvent | ResultEvent, moment: Moment): Outcome {
  switch (event.type) {
    case "end-of-input":
      return endOfInput(state, moment);
    case "recorded":
      return { state: recorded(state, event), effects: [] };
    case "record-failed": {
      const { scene } = state;
      const back = scene.name === "not-recorded" ? scene.back : scene;
      const { message: reason, effect } = event;
      return to(state, { name: "not-recorded", reason, effect, back });
    }
    case "opened":
      return { state: { ...state, message: openedMessage(state, event) }, effects: [] };
    case "copied":
      return { state: { ...state, message: copiedMessage(state, event) }, effects: [] };
    default: {
      const { scene } = state;
      if (scene.name === "left") return { state, effects: [] };
      const led = event.type === "action" ? aside(state, event.action, moment) : null;
      if (led !== null) return led;
      return definitionOf(scene).on({ ...state, message: null }, scene as never, event, moment);
    }
  }
}

/** The end of input stops the walk like the key `q` does, wherever it is. */
function endOfInput(state: WalkState, moment: Moment): Outcome {
  switch (state.scene.name) {
    case "step":
      return next(state, { type: "action", action: "quit" }, moment);
    case "not-recorded":
      return next(state, { type: "chosen", value: "stop" }, moment);
    default:
      return leave(state, moment);
  }
}

/** The table's type ties each name to its own scene; looked up by a name, TypeScript loses that tie. */
function definitionOf<N extends Exclude<SceneName, "left">>(scene: { name: N }): Definition<N> {
  return scenes[scene.name] as unknown as Definition<N>;
}

/** What is stored now, which can hold what another walk of the same person did. */
function recorded(
  state: WalkState,
  { person, log }: Extract<ResultEvent, { type: "recorded" }>,
): WalkState {
  const subject = makeSubject(state.subject.loaded, person, log, state.viewing);
  const unrecorded = state.unrecorded === "dry-run" ? "dry-run" : null;
  return { ...state, subject, unrecorded, lostFrom: null };
}

function copiedMessage(
  state: WalkState,
  { what, text, taken }: Extract<ResultEvent, { type: "copied" }>,
): string {
  const words = wordsOf(state);
  if (!taken) return words.notCopied;
  return what === "line" ? words.copiedLine(text) : words.copiedSummary;
}

function openedMessage(
  state: WalkState,
  { result, url }: Extract<ResultEvent, { type: "opened" }>,
): string {
  const words = wordsOf(state);
  return result.opened
    ? words.opened(url)
    : words.notOpened(url, words.notOpenedBecause[result.reason]);
}
