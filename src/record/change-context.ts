import type { GuideIndex } from "../guide/guide-index.ts";

/** What a transition needs beside the record. */
export interface ChangeContext {
  guide: GuideIndex;
  /** The person as typed, for a new record. */
  person: string;
  /** For a new record: the language it is read in and that of the screens. */
  language: string;
  screens: string;
  /** Now, ISO 8601 in UTC. */
  at: string;
  /** The user who does it. */
  by: string;
}
