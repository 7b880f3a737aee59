/** What happened, run by run of the program: each call, each `mark`, each comparison with another system. */
import { groupBy } from "../text/group-by.ts";
import type { Change } from "./change.ts";
import type { Entry, Log } from "./entry.ts";
import { undoneIn } from "./fold.ts";

/** What one run of the program recorded about a person. */
export interface HistoryRun {
  run: string;
  /** A walk is a call; `verify` recorded evidence and nothing else. */
  kind: "call" | "mark" | "verify";
  by: string;
  /** The desk of a call, else null. */
  desk: string | null;
  startedAt: string;
  /** When and after how many seconds a call ended; null where it is under way, or was cut off. */
  endedAt: string | null;
  seconds: number | null;
  entries: readonly HistoryEntry[];
}

/** What was recorded at one moment. */
export interface HistoryEntry {
  id: string;
  at: string;
  guideVersion: string;
  /** Whether it was taken back. */
  undone: boolean;
  changes: readonly Change[];
}

/** The runs, the one that began first at the top; the entries of each in order. */
export function historyOf(log: Log): readonly HistoryRun[] {
  const undone = undoneIn(log);
  const byRun = groupBy(log, ({ run }) => run);
  return [...byRun.values()].map((entries) => runOf(entries, undone));
}

function runOf(entries: readonly Entry[], undone: ReadonlySet<string>): HistoryRun {
  const [first] = entries as [Entry];
  const changes = entries.flatMap((entry) => entry.changes);
  const began = changes.find(({ type }) => type === "began");
  const end = entries.find((entry) => entry.changes.some(({ type }) => type === "ended"));
  const ended = end?.changes.find(({ type }) => type === "ended");
  const call = began?.type === "began" ? began : null;
  return {
    run: first.run,
    kind: call !== null ? "call" : isEvidence(changes) ? "verify" : "mark",
    by: first.by,
    desk: call?.desk ?? null,
    startedAt: call?.at ?? first.at,
    endedAt: end?.at ?? null,
    seconds: ended?.type === "ended" ? ended.seconds : null,
    entries: entries.map(({ id, at, guideVersion, changes: what }) => ({
      id,
      at,
      guideVersion,
      undone: undone.has(id),
      changes: what,
    })),
  };
}

function isEvidence(changes: readonly Change[]): boolean {
  return changes.length > 0 && changes.every(({ type }) => type === "evidence");
}
