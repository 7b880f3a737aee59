/** The run of the program that records. */
import type { Run } from "../../record/make-entry.ts";

/**
 * A run: its id begins with the moment, so that files sort by time, and is unique without asking anybody.
 * @param now ISO 8601 in UTC
 */
export function createRun(now: string): Run {
  const moment = now.replace(/\D/g, "");
  const id = `${moment.slice(0, 8)}-${moment.slice(8)}-${random()}`;
  let entries = 0;
  return {
    id,
    entryId() {
      entries += 1;
      return `${id}.${String(entries).padStart(4, "0")}`;
    },
  };
}

/** Ten characters: of a billion runs in one millisecond two would hardly be alike. Not by node:crypto, which loads slowly. */
function random(): string {
  return Math.random().toString(36).slice(2, 12).padEnd(10, "0");
}
