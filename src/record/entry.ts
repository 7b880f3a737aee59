/** Entries: the lines of a record, which only grows. As stored, so every field is contract. */
import type { Change } from "./change.ts";

/** The newest form of entries that this program reads and writes. */
export const ENTRY_VERSION = 1;

/** What one run of the program recorded at one moment, about one person and one guide: all or nothing. */
export interface Entry {
  entryVersion: typeof ENTRY_VERSION;
  /** Unique for ever. */
  id: string;
  /** ISO 8601 in UTC, with milliseconds: the clock, but later than every entry that the run had read. */
  at: string;
  /** The system's user name of who did it. */
  by: string;
  /** The run of the program that wrote it. */
  run: string;
  guide: string;
  guideVersion: string;
  /** The person as typed. */
  person: string;
  changes: readonly Change[];
}

/** The entries about one person and one guide: in order, each once. */
export type Log = readonly Entry[];

/** The log that entries make, however they were spread over files and in whatever order they are found. */
export function logOf(entries: readonly Entry[]): Log {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...byId.values()].sort(compareEntries);
}

/** The log with one entry more; null is none. */
export function withEntry(log: Log, entry: Entry | null): Log {
  return entry === null ? log : [...log, entry];
}

function compareEntries(a: Entry, b: Entry): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
