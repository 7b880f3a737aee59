/** The fold: what the entries about one person and one guide come to. Needs no guide: entries decide nothing anew. */
import { emptyAttempt, isOutdated } from "./attempts.ts";
import type { Change } from "./change.ts";
import type { Entry, Log } from "./entry.ts";
import { knownEvidence } from "./evidence.ts";
import { applyToAttempt, type Draft } from "./fold-attempt.ts";
import type { Attempt, GuideRecord, KnownEvidence } from "./record.ts";

/** The record that a log comes to; null when nothing of it counts as work on the guide. */
export function foldLog(log: Log): GuideRecord | null {
  return folded(log).record();
}

/**
 * The log folded, ready for what comes next.
 * @param coming changes that come next: what they take back does not count any more
 */
export function folded(log: Log, coming: readonly Change[] = []): Fold {
  const fold = new Fold(undoneIn([...log, { changes: coming }]));
  for (const entry of log) {
    for (const change of entry.changes) fold.apply(change, entry);
  }
  return fold;
}

/** The ids of the entries that were taken back. */
export function undoneIn(log: readonly Pick<Entry, "changes">[]): Set<string> {
  const undone = new Set<string>();
  for (const { changes } of log) {
    for (const change of changes) if (change.type === "undo") undone.add(change.entry);
  }
  return undone;
}

/** The state while entries are added to it, oldest first. */
export class Fold {
  private first: { guide: string; person: string } | null = null;
  private attempt: Draft | null = null;
  private readonly attempts: Attempt[] = [];
  private evidence: KnownEvidence | null = null;
  private readonly undone: Set<string>;

  constructor(undone: Set<string>) {
    this.undone = undone;
  }

  /** Adds one change of an entry. Returns whether it changed anything. */
  apply(change: Change, entry: Omit<Entry, "changes">): boolean {
    switch (change.type) {
      case "evidence":
        this.evidence = knownEvidence(change, entry);
        return true;
      case "began":
      case "ended":
      case "undo":
        return true;
      default:
        return this.undone.has(entry.id)
          ? this.keepTime(change)
          : this.applyToCurrent(change, entry);
    }
  }

  /** What has come of it so far. */
  record(): GuideRecord | null {
    return this.attempt === null || this.first === null
      ? null
      : {
          ...this.first,
          ...this.attempt,
          attempts: this.attempts,
          ...(this.evidence === null ? {} : { evidence: this.evidence }),
        };
  }

  private applyToCurrent(change: Change, entry: Omit<Entry, "changes">): boolean {
    const before = this.attempt;
    if (change.type === "restart") {
      if (before === null || change.ends !== this.attempts.length + 1) return false;
      this.begin(entry);
      return true;
    }
    const anew = before === null || isOutdated(before, entry.guideVersion);
    const attempt = anew ? emptyAttempt(entry.guideVersion, entry.at) : before;
    if (!applyToAttempt(attempt, change, entry)) return false;
    if (anew) this.begin(entry, attempt);
    attempt.updatedAt = entry.at;
    attempt.guideVersion = entry.guideVersion;
    return true;
  }

  private begin(
    entry: Omit<Entry, "changes">,
    attempt: Draft = emptyAttempt(entry.guideVersion, entry.at),
  ): void {
    this.first ??= { guide: entry.guide, person: entry.person };
    if (this.attempt !== null) this.attempts.push(this.attempt);
    this.attempt = attempt;
  }

  /** Time on screen was spent, whatever else of the entry was taken back. */
  private keepTime(change: Change): boolean {
    if (change.type !== "seen" || this.attempt === null) return false;
    return applyToAttempt(this.attempt, change, { at: "", by: "", guideVersion: "" });
  }
}
