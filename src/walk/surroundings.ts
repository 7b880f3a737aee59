/** What is the same wherever the walk is at a step: what stands at the top, and the keys that lead aside. */
import type { Ask, Head, StepAction } from "../ask/ask.ts";
import { plainText } from "../guide/text.ts";
import { NOBODY_NAMED } from "../record/person.ts";
import { copySummary } from "./copying.ts";
import type { Moment } from "./effect.ts";
import { stepNamed, ticketOf } from "./lookups.ts";
import { stopAt, to } from "./moves.ts";
import type { Outcome, Scene, WalkState } from "./state.ts";

/** The keys of a step that work wherever something is chosen; Esc and `b` lead back by themselves. */
const ASIDE: readonly StepAction[] = ["search", "note", "who", "copy", "help", "quit"];

/** What works where the steps are behind. */
const AT_THE_END: readonly StepAction[] = ["copy"];

/** An ask with what stands around it: where the walk is, what was just done, and the keys that lead aside. */
export function surrounded(ask: Ask, state: WalkState): Ask {
  const step = stepOf(state.scene);
  if (step === null) {
    const { message, scene } = state;
    return ask.kind === "choose" && isEnd(scene) ? { ...ask, message, actions: AT_THE_END } : ask;
  }
  if (state.scene.name === "welcome") return ask;
  const head = headAt(state, step);
  if (ask.kind !== "choose") return { ...ask, head };
  return { ...ask, head, message: state.message, actions: ASIDE };
}

/** Where the walk is, at a step. */
export function headAt(state: WalkState, id: string): Head {
  const { completed, total, person } = state.subject.status;
  const ticket = ticketOf(state);
  const who = [...(person === NOBODY_NAMED ? [] : [person]), ...(ticket === null ? [] : [ticket])];
  const { ref, chapter } = stepNamed(state, id);
  return { ref, chapter: `${chapter.number} ${plainText(chapter.title)}`, completed, total, who };
}

/**
 * What a key that leads aside does in a scene other than the step; Esc then leads back to that scene.
 * Null where the key does nothing of the kind.
 */
export function aside(state: WalkState, action: StepAction, moment: Moment): Outcome | null {
  const { scene } = state;
  if (scene.name === "step" || scene.name === "welcome") return null;
  const step = stepOf(scene);
  if (action === "copy" && (step !== null || isEnd(scene))) return copySummary(state);
  if (step === null) return null;
  switch (action) {
    case "search":
      return to(state, { name: "search", step, back: scene });
    case "note":
      return to(state, { name: "note", step, back: scene });
    case "who":
      return to(state, { name: "person", step, back: scene });
    case "help":
      return to(state, { name: "help", step, back: scene });
    case "quit":
      return stopAt(state, step, moment);
    default:
      return null;
  }
}

function isEnd({ name }: Scene): boolean {
  return name === "open-steps" || name === "all-done";
}

/** The step that a scene is about, or null. */
function stepOf(scene: Scene): string | null {
  return "step" in scene ? scene.step : null;
}
