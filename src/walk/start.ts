/** Where a walk begins. Pure. */

import { languageName } from "../messages/language.ts";
import { rangesOf } from "../record/step-ranges.ts";
import type { Moment } from "./effect.ts";
import { firstStep, foundMessage, todoBefore, wordsOf } from "./lookups.ts";
import { arrive, to } from "./moves.ts";
import { record, restart } from "./recording.ts";
import type { Outcome, WalkState } from "./state.ts";

/** How the command line wants the walk to begin. */
export interface StartOptions {
  /** The id of the step to jump to, or null. */
  step: string | null;
  restart: boolean;
}

/** The first scene for a state whose scene is not chosen yet. */
export function start(state: WalkState, options: StartOptions, moment: Moment): Outcome {
  const { status } = state.subject;
  if (options.restart && state.subject.record !== null) {
    const anew = record(state, [restart(state)], moment);
    const begun = begin(anew.state, options.step ?? firstStep(anew.state), null);
    return { state: begun.state, effects: [...anew.effects, ...begun.effects] };
  }
  if (status.state === "not-started") {
    // An author who tries a guide out knows what it is.
    const alone = state.unnamed && options.step === null && state.unrecorded !== "dry-run";
    return alone
      ? to(state, { name: "welcome", step: firstStep(state) })
      : begin(state, options.step ?? firstStep(state), null, options.step !== null);
  }
  if (status.state === "complete") {
    return options.step === null
      ? to(state, { name: "complete" })
      : begin(state, options.step, wordsOf(state).alreadyComplete(status.person));
  }
  if (options.step !== null) return begin(state, options.step, foundMessage(state), true);
  if (state.unnamed) return to(state, { name: "resume" });
  return begin(state, status.current ?? firstStep(state), foundMessage(state));
}

/**
 * The first screen says what was found, or else that the guide speaks another language; behind a jump
 * also what is open before it.
 */
function begin(state: WalkState, step: string, message: string | null, jumps = false): Outcome {
  const { language } = state.subject.plan;
  const words = wordsOf(state);
  const other =
    language === state.language
      ? null
      : words.guideLanguage(languageName(language, state.language));
  const before = jumps ? rangesOf(todoBefore(state, step), state.subject.status.steps) : [];
  const first = message ?? other;
  if (before.length === 0) return arrive(state, step, first);
  const both = [first, words.earlierOpen(before)].filter((part) => part !== null).join(" ");
  const there = arrive(state, step, both);
  // At a question that comes first the key for it does not work.
  return there.state.scene.name === "step" ? there : arrive(state, step, first);
}
