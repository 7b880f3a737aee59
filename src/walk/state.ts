/** The state of a walk: a scene, and what it is about. */
import type { OpenSetting } from "../ask/opening.ts";
import type { Language } from "../messages/language.ts";
import type { Change } from "../record/change.ts";
import type { Subject } from "../record/subject.ts";
import type { Viewing } from "../record/viewing.ts";
import type { Effect, RecordEffect } from "./effect.ts";

/** Where the walk is. Names of steps, problems and questions are ids; `back` is where Esc leads. */
export type Scene =
  /** An attempt was found, and nobody said for whom this one is. */
  | { name: "resume" }
  /** Who it is for is complete already. */
  | { name: "complete" }
  /** Somebody alone sees first what this is. */
  | { name: "welcome"; step: string }
  /** The last step is behind, and all are done. */
  | { name: "all-done" }
  /** Before a step; `back` is where Esc leads when an answer is corrected. */
  | { name: "question"; question: string; step: string; back: Scene | null }
  /** What is to be written down: before the step is done, or (`back`) to correct it. */
  | { name: "value"; step: string; value: string; back: Scene | null }
  /** The guide ends the walk before its last step. */
  | { name: "ended"; outcome: "stopped" | "finished"; reason: string }
  /** What was answered and written down, to correct it. */
  | { name: "answers"; step: string }
  | { name: "step"; step: string }
  | { name: "problems"; step: string }
  | { name: "remedy"; step: string; problem: string; index: number }
  | { name: "unsolved"; step: string; problem: string | null }
  /** What goes wrong is looked for by words; described, where the guide does not know it. */
  | { name: "search"; step: string; back: Scene }
  | { name: "note"; step: string; back: Scene }
  | { name: "skip-reason"; step: string }
  | { name: "goto"; step: string }
  | { name: "person"; step: string; back: Scene }
  | { name: "ticket"; step: string; person: string; back: Scene }
  | { name: "help"; step: string; back: Scene }
  | { name: "screens"; step: string }
  | { name: "which-link"; step: string; use: "open" | "code" }
  | { name: "code"; step: string; link: string }
  | { name: "confirm-host"; step: string; url: string }
  /** The last step is behind, and some are open. */
  | { name: "open-steps" }
  /** `effect` is what failed. */
  | { name: "not-recorded"; reason: string; effect: RecordEffect; back: Scene }
  /** Over, or (`onward`) on in another guide. */
  | { name: "left"; onward?: Onward };

/** Where a walk goes on in another guide. */
export interface Onward {
  guide: string;
  /** The id of a step in it, or null for where it takes up. */
  step: string | null;
  /** The step of this guide where it goes on afterwards. */
  back: string;
}

export interface WalkState {
  scene: Scene;
  subject: Subject;
  viewing: Viewing;
  language: Language;
  open: OpenSetting;
  /** Whether nobody said for whom it is, so that it may be for somebody new. */
  unnamed: boolean;
  /** Why nothing is recorded, or null. */
  unrecorded: "dry-run" | "failed" | null;
  /** The number as on paper of the step from which on nothing could be recorded, or null. */
  lostFrom: string | null;
  /** Whether another guide goes on once this one is complete. */
  returns: boolean;
  /** How to reach the helpdesk, or null. */
  contact: string | null;
  /** What the program is called on this command line. */
  command: string;
  /** Said on the command line; recorded with the first thing that happens. */
  pending: readonly Change[];
  /** For how long the step was on screen, in milliseconds, since that was last recorded. */
  shown: number;
  /** The steps whose page was opened in this run. */
  opened: readonly string[];
  /** The hosts that a guide that is not built in may open, as the person said. */
  hosts: readonly string[];
  /** The values that were asked in this run: an optional one that stayed empty is not asked again. */
  asked?: readonly string[];
  /** The line that was copied last: its place among those of its step, from 0. */
  copied?: { step: string; line: number };
  /** Said on the next screen, or null. */
  message: string | null;
}

/** A state, and what has to be done because of it, in order. */
export interface Outcome {
  state: WalkState;
  effects: readonly Effect[];
}
