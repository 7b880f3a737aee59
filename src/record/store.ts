import type { Entry, Log } from "./entry.ts";
import type { Person } from "./person.ts";

/** Which log: about whom, and which guide. */
export interface RecordKey {
  guide: string;
  person: Person;
}

/** What a listing finds: a log, or what cannot be read as one, and why. `file` is where it is. */
export type Listed =
  | { file: string; log: Log; reason: null }
  | { file: string; log: null; reason: string };

/** What is kept about a person. */
export interface Held {
  /** The ids of the guides with entries, readable or not. */
  guides: readonly string[];
  /** Every file, copies and backups included. */
  files: readonly string[];
}

/** What became of forgetting a person. */
export interface Forgotten extends Held {
  /** What could not be removed, and why. */
  left: readonly { file: string; reason: string }[];
}

/**
 * Where entries are kept. Every method rejects with a Failure of code `records` that names the place and
 * what to do when something cannot be read or written.
 */
export interface RecordStore {
  /** All entries about a person and a guide. Never creates, changes or locks anything. */
  read(key: RecordKey): Promise<Log>;
  /**
   * Adds entries about one person and one guide, all or none. Once it resolves they are durably kept;
   * entries that are there already are not there twice.
   */
  append(entries: readonly Entry[]): Promise<void>;
  /** Takes entries away, where they are; the others stay. For entries that moved to another person. */
  remove(key: RecordKey, ids: ReadonlySet<string>): Promise<void>;
  /** The logs of everybody, of one guide or of all; unreadable ones are told, not raised. */
  list(guide?: string): AsyncIterable<Listed>;
  /** What is kept about a person. */
  held(person: Person): Promise<Held>;
  /** Deletes all that is kept about a person. */
  forget(person: Person): Promise<Forgotten>;
}
