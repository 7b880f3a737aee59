import type { Person } from "./person.ts";
import type { GuideRecord } from "./record.ts";

/** Which record: of whom, for which guide. */
export interface RecordKey {
  guide: string;
  person: Person;
}

/** What a listing finds: a record, or a file that cannot be read as one, and why. */
export type Listed =
  | { file: string; record: GuideRecord }
  | { file: string; record: null; reason: string };

/**
 * Where records are kept: files today. Every method rejects with a Failure of code `records` that names
 * the file and what to do when something cannot be read or written.
 */
export interface RecordStore {
  /** The record, or null when there is none. Never creates, changes or locks anything. */
  read(key: RecordKey): Promise<GuideRecord | null>;
  /**
   * Reads, changes and writes under a lock, so that nothing others wrote is lost. `transition` is a pure
   * function of what is stored; returning the very same object writes nothing. Resolves, once it is
   * durably written, to what is stored now.
   */
  change(
    key: RecordKey,
    transition: (stored: GuideRecord | null) => GuideRecord,
  ): Promise<GuideRecord>;
  /**
   * Moves what is recorded under one key to another person of the same guide, both locked: `merge` gets
   * both records (target null when there is none) and returns what the target becomes; the source is
   * deleted, or becomes what `remainder` returns when that is not null.
   */
  move(
    from: RecordKey,
    to: RecordKey,
    merge: (source: GuideRecord, target: GuideRecord | null) => GuideRecord,
    remainder?: (source: GuideRecord) => GuideRecord | null,
  ): Promise<GuideRecord>;
  /** All records, of one guide or of all, read one after another; unreadable ones are told, not raised. */
  list(guide?: string): AsyncIterable<Listed>;
  /** Deletes every record of a person; resolves to the guides' ids whose record was deleted. */
  forget(person: Person): Promise<readonly string[]>;
  /** The guides' ids a person has a record for, readable or not. */
  guidesOf(person: Person): Promise<readonly string[]>;
}
