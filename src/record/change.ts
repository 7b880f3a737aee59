/** Changes: what an entry of a record says happened. The walk, `mark` and `verify` record these and nothing else. */
import type { StepState } from "./record.ts";

/** One thing that happened, or was decided. Steps, problems, questions and choices are named by their ids. */
export type Change =
  /** A person set a step's state. `note` and `problem` replace what is there when they are given. */
  | {
      type: "state";
      step: string;
      state: StepState;
      note?: string | undefined;
      problem?: string | undefined;
    }
  /** A note to a step, added below what is there. */
  | { type: "note"; step: string; note: string }
  /** A remedy that was tried; `try` is its number in the guide's list for the problem, from 1. */
  | { type: "tried"; step: string; problem: string; try: number; helped: boolean }
  /** What was asked for at a step and typed; null takes it back. */
  | { type: "value"; step: string; id: string; value: string | null }
  /** A line of a step, by its number from 1, that was ticked or not any more. */
  | { type: "tick"; step: string; line: number; ticked: boolean }
  /** An answer; null takes it back. */
  | { type: "answer"; question: string; choice: string | null }
  | { type: "ticket"; ticket: string | null }
  | { type: "languages"; language: string; screens: ScreenLanguages }
  /** The step where the next walk takes up. */
  | { type: "current"; step: string | null }
  /** A step was on screen for so many whole seconds. */
  | { type: "seen"; step: string; seconds: number }
  /** The walk ended at a step for a reason of the guide: it cannot go on, or the rest is not needed. */
  | Outcome
  /** Complete under the entry's version of the guide, because these steps were behind the person. */
  | { type: "complete"; steps: readonly string[] }
  /** Ends the attempt of that number, counted from 1; without effect when it has ended already. */
  | { type: "restart"; ends: number }
  /** A call began, at that moment and at that desk. */
  | { type: "began"; at: string; desk: string }
  /** The call ended, so many whole seconds after it began. */
  | { type: "ended"; seconds: number }
  /** Takes another entry back, named by its id. */
  | { type: "undo"; entry: string }
  /** What another system says about the person. */
  | Evidence;

/** Why a walk ended; exactly one of `problem` and `question` says what led there. */
export interface Outcome {
  type: "outcome";
  outcome: "stopped" | "finished";
  step: string;
  problem?: string | undefined;
  /** The number of the remedy that helped. */
  try?: number | undefined;
  question?: string | undefined;
  choice?: string | undefined;
  /** What was said, in the language of the walk. */
  reason: string;
}

/** The languages of the person's screens; that of the phone is there only where it differs. */
export interface ScreenLanguages {
  computer: string;
  phone?: string | undefined;
}

/** What another system knows. Belongs to the account, not to an attempt, and is never taken back. */
export interface Evidence {
  type: "evidence";
  /** What kind of export it is from, such as `entra-report`. */
  source: string;
  /** The moment that the source speaks of. */
  asOf: string;
  /** Whether what was expected is there: `confirmed` or `refuted`. */
  verdict: string;
  /** The kinds of method that are registered, by Graph's words. */
  methods: readonly string[];
  /** What was expected, such as `push`. */
  expect?: string | undefined;
  /** The id of the account there, which stays when its name changes. */
  account?: string | undefined;
}

/** Changes that happen by themselves beside what a person records. */
const PASSIVE: ReadonlySet<Change["type"]> = new Set([
  "seen",
  "current",
  "languages",
  "began",
  "ended",
  "complete",
  "undo",
  "evidence",
]);

/** Whether a person recorded it, so that it can be taken back. */
export function isDeliberate({ type }: Change): boolean {
  return !PASSIVE.has(type);
}
