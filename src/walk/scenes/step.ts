/** One step on screen: what each key does. */

import type { StepAction, StepAsk } from "../../ask/ask.ts";
import type { PlannedStep } from "../../guide/plan.ts";
import type { Change } from "../../record/change.ts";
import { rangesOf } from "../../record/step-ranges.ts";
import { copy } from "../copying.ts";
import type { Moment } from "../effect.ts";
import {
  neighbour,
  stepNamed,
  stepStatus,
  ticketOf,
  todoBefore,
  wholeLinks,
  wordsOf,
} from "../lookups.ts";
import {
  andThen,
  arrive,
  goForward,
  openFirstLink,
  openLink,
  opensOnEnter,
  stopAt,
  to,
} from "../moves.ts";
import { record, recordOnceBegun, seen } from "../recording.ts";
import type { Outcome, Scene, WalkState } from "../state.ts";
import { finishStep, nextToTick, nextToWrite, tick } from "../step-done.ts";
import { headAt } from "../surroundings.ts";
import { undo } from "../undoing.ts";
import { correctable } from "./answers.ts";
import type { Definition } from "./scene.ts";
import { changeScreens } from "./screens.ts";

type Act = (state: WalkState, step: PlannedStep, moment: Moment) => Outcome;

const acts: Record<StepAction, Act> = {
  done,
  back: goBack,
  skip,
  problem: (state, step) => to(state, { name: "problems", step: step.id }),
  note: (state, step) => to(state, { name: "note", step: step.id, back: stepScene(step) }),
  open: (state, step) => withLink(state, step, "open"),
  code: (state, step) => withLink(state, step, "code"),
  goto: (state, step) => to(state, { name: "goto", step: step.id }),
  who: (state, step) => to(state, { name: "person", step: step.id, back: stepScene(step) }),
  screens: changeScreens,
  answers: (state, step) =>
    correctable(state).length === 0
      ? to(state, { name: "step", step: step.id }, wordsOf(state).noAnswers)
      : to(state, { name: "answers", step: step.id }),
  copy: (state, step) => copy(state, step),
  earlier: markEarlier,
  undo,
  search: (state, step) => to(state, { name: "search", step: step.id, back: stepScene(step) }),
  help: (state, step) => to(state, { name: "help", step: step.id, back: stepScene(step) }),
  quit: (state, step, moment) => stopAt(state, step.id, moment),
};

/** The steps before this one that are still to do were done earlier. */
function markEarlier(state: WalkState, step: PlannedStep, moment: Moment): Outcome {
  const before = todoBefore(state, step.id);
  const words = wordsOf(state);
  if (before.length === 0) return to(state, stepScene(step), words.nothingEarlier);
  const changes = before.map(({ id }): Change => ({ type: "state", step: id, state: "done" }));
  const refs = rangesOf(before, state.subject.status.steps);
  return andThen(record(state, changes, moment), (now) =>
    to(now, stepScene(step), words.earlierDone(refs)),
  );
}

function stepScene({ id }: PlannedStep): Scene {
  return { name: "step", step: id };
}

export const step: Definition<"step"> = {
  ask(state, scene) {
    const { subject } = state;
    const shown = stepNamed(state, scene.step);
    return {
      kind: "step",
      head: headAt(state, scene.step),
      subject: { ...subject, status: { ...subject.status, ticket: ticketOf(state) } },
      step: shown,
      status: stepStatus(state, scene.step),
      enter: enterOf(state, shown),
      isElsewhere: !state.unnamed,
      hasLink: shown.links.length > 0,
      message: state.message,
      unrecorded: state.unrecorded,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "action") return to(state, scene);
    const now = { ...state, shown: state.shown + moment.shown };
    return acts[event.action](now, stepNamed(state, scene.step), moment);
  },
};

/** What Enter does now. */
function enterOf(state: WalkState, step: PlannedStep): StepAsk["enter"] {
  if (opensOnEnter(state, step)) return "open";
  if (nextToTick(state, step) !== null) return "tick";
  return nextToWrite(state, step) === null ? "done" : "value";
}

function done(state: WalkState, step: PlannedStep, moment: Moment): Outcome {
  if (opensOnEnter(state, step)) return openFirstLink(state, step);
  const line = nextToTick(state, step);
  return line === null ? finishStep(state, step, moment) : tick(state, step, line, moment);
}

function goBack(state: WalkState, step: PlannedStep, moment: Moment): Outcome {
  const before = neighbour(state, step.id, -1);
  if (before === null) return arrive(state, step.id, wordsOf(state).firstStep);
  const changes: Change[] = [seen(state, step.id), { type: "current", step: before }];
  return andThen(recordOnceBegun(state, changes, moment), (now) => arrive(now, before));
}

/** A required step asks for a reason; an optional one takes the optional steps right behind it along. */
function skip(state: WalkState, step: PlannedStep, moment: Moment): Outcome {
  if (step.optional === null) return to(state, { name: "skip-reason", step: step.id });
  const { steps } = state.subject.plan;
  const skipped: PlannedStep[] = [];
  for (const behind of steps.slice(steps.indexOf(step))) {
    if (behind.optional === null || behind.chapter.id !== step.chapter.id) break;
    if (behind.applies) skipped.push(behind);
  }
  const open = skipped.filter(({ id }) => id === step.id || stepStatus(state, id).state === "todo");
  const last = skipped.at(-1) ?? step;
  const changes = open.map(({ id }): Change => ({ type: "state", step: id, state: "skipped" }));
  return goForward(state, step, changes, moment, wordsOf(state).skipped(open.length), last);
}

function withLink(state: WalkState, step: PlannedStep, use: "open" | "code"): Outcome {
  const words = wordsOf(state);
  const [link, another] = wholeLinks(step);
  const scene = { name: "step", step: step.id } as const;
  if (link === undefined) {
    return to(state, scene, step.links.length === 0 ? words.noLink : words.linkNotWhole);
  }
  if (use === "open" && state.open === "never") return to(state, scene, words.neverOpens(link.url));
  if (another !== undefined) return to(state, { name: "which-link", step: step.id, use });
  return use === "open"
    ? openLink(state, step.id, link.url)
    : to(state, { name: "code", step: step.id, link: link.id });
}
