/** What a changed guide file does to a walk that tries it out. Pure. */
import type { LoadedGuide } from "../guide/guide-files.ts";
import { makeSubject } from "../record/subject.ts";
import { firstStep, wordsOf } from "./lookups.ts";
import { arrive } from "./moves.ts";
import type { WalkState } from "./state.ts";

/** The walk with the guide as it is now, at the same step, or at the first where that is gone. */
export function reloaded(state: WalkState, loaded: LoadedGuide): WalkState {
  const { person, log } = state.subject;
  const now = { ...state, subject: makeSubject(loaded, person, log, state.viewing) };
  const { scene } = state;
  const steps = now.subject.plan.steps.map(({ id }) => id);
  const step = scene.name === "step" && steps.includes(scene.step) ? scene.step : firstStep(now);
  return arrive(now, step, wordsOf(state).reloaded).state;
}

/** The walk with the guide as it was, and what is wrong with the file. */
export function mistaken(state: WalkState, mistake: string): WalkState {
  return { ...state, message: mistake };
}
