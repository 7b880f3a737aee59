/** What moves along when an attempt turns out to be another person's. */
import type { Entry, Log } from "./entry.ts";
import { foldLog } from "./fold.ts";

/**
 * The entries of the attempt under way, about another person now. They keep their ids, so that moving
 * them twice, or half, loses and doubles nothing. Evidence stays with the account that it is about.
 */
export function entriesToMove(log: Log, person: string): readonly Entry[] {
  const record = foldLog(log);
  const since = record === null || record.attempts.length === 0 ? "" : record.startedAt;
  return log
    .filter(({ at, changes }) => at >= since && !changes.every(({ type }) => type === "evidence"))
    .map((entry) => ({
      ...entry,
      person,
      // It ended an attempt of the wrong person, and none of this one's.
      changes: entry.changes.filter(({ type }) => type !== "restart"),
    }));
}
