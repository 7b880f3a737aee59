/** Taking back: which entry is the last that somebody recorded on purpose. */
import { type Change, isDeliberate } from "./change.ts";
import type { Entry, Log } from "./entry.ts";
import { undoneIn } from "./fold.ts";

/** The entry that is taken back next; null when nothing is left to take back. What took another back never is. */
export function lastUndoable(log: Log): Entry | null {
  const undone = undoneIn(log);
  const isOpen = ({ id, changes }: Entry) =>
    !undone.has(id) && changes.some(isDeliberate) && !changes.some(({ type }) => type === "undo");
  return log.findLast(isOpen) ?? null;
}

/** What an entry was recorded for: what happened at steps, else the rest that somebody recorded on purpose. */
export function purposeOf({ changes }: Pick<Entry, "changes">): readonly Change[] {
  const deliberate = changes.filter(isDeliberate);
  const atSteps = deliberate.filter((change) => "step" in change);
  return atSteps.length > 0 ? atSteps : deliberate;
}
