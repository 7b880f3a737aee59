import type { Opened } from "../edges.ts";
import type { Person } from "../record/person.ts";
import type { GuideRecord } from "../record/record.ts";
import type { RecordEffect } from "../walk/state.ts";
import type { StepAction } from "./ask.ts";

/** What a person did with an ask. */
export type WalkEvent =
  | { type: "action"; action: StepAction }
  | { type: "chosen"; value: string }
  | { type: "text"; text: string }
  | { type: "continue" }
  | { type: "cancel" }
  | { type: "end-of-input" };

/** What came of an effect. */
export type ResultEvent =
  /** What is stored now; null when nothing is. */
  | { type: "recorded"; record: GuideRecord | null; person: Person }
  | { type: "record-failed"; message: string; effect: RecordEffect }
  | { type: "opened"; url: string; result: Opened };

/** When and by whom something happened, and how long the step was on screen before, in milliseconds. */
export interface Moment {
  /** ISO 8601 in UTC. */
  at: string;
  by: string;
  shown: number;
}
