/** What a walk has the world do, and what came of it. */
import type { Opened } from "../ask/opening.ts";
import type { Change } from "../record/change.ts";
import type { Log } from "../record/entry.ts";
import type { Person } from "../record/person.ts";

/** What the loop has to do outside the machine. */
export type Effect = RecordEffect | { type: "open"; url: string } | CopyEffect;

/** A line to copy, or the summary. */
export interface CopyEffect {
  type: "copy";
  what: "line" | "summary";
  text: string;
}

export type RecordEffect =
  | { type: "record"; changes: readonly Change[] }
  | { type: "move"; from: Person; to: Person; changes: readonly Change[] }
  /** Reads what is recorded about a person that nothing was done for yet in this walk. */
  | { type: "meet"; person: Person };

/** What came of an effect. */
export type ResultEvent =
  /** All that is stored about the person and the guide now. */
  | { type: "recorded"; log: Log; person: Person }
  | { type: "record-failed"; message: string; effect: RecordEffect }
  | { type: "opened"; url: string; result: Opened }
  /** Whether the clipboard took it. */
  | { type: "copied"; what: "line" | "summary"; text: string; taken: boolean };

/** When and by whom something happened, and how long the step was on screen before, in milliseconds. */
export interface Moment {
  /** ISO 8601 in UTC. */
  at: string;
  by: string;
  shown: number;
}
