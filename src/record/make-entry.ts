/** How something that happened becomes an entry. The walk, `mark` and `verify` make theirs by this and nothing else. */
import { stepsThatApply } from "../guide/condition.ts";
import type { GuideIndex } from "../guide/guide-index.ts";
import { stepOf } from "./attempts.ts";
import type { Change } from "./change.ts";
import { ENTRY_VERSION, type Entry, type Log } from "./entry.ts";
import { type Fold, folded, undoneIn } from "./fold.ts";
import { isBehind, missingValues } from "./progress.ts";

/** One run of the program, which names what it records. */
export interface Run {
  id: string;
  /** A new id for an entry, never given before. */
  entryId(): string;
}

/** What an entry needs beside what happened. */
export interface EntryContext {
  guide: GuideIndex;
  /** The person as typed. */
  person: string;
  /** For a new attempt: the language it is read in and that of the screens. */
  language: string;
  screens: string;
  /** Now, ISO 8601 in UTC. */
  at: string;
  /** The user who does it. */
  by: string;
  run: Run;
}

/**
 * The entry that records these changes, in this order; null when they change nothing. Changes without
 * effect are left out, and completion is added when it is reached.
 * @param log all that is known about the person and the guide
 */
export function makeEntry(
  log: Log,
  changes: readonly Change[],
  context: EntryContext,
): Entry | null {
  const { guide, person, by, run } = context;
  const stamp = {
    entryVersion: ENTRY_VERSION,
    id: run.entryId(),
    at: later(context.at, log.at(-1)?.at),
    by,
    run: run.id,
    guide: guide.id,
    guideVersion: guide.version,
    person,
  } as const;
  const wanted = changes.filter((change) => change.type !== "undo" || canUndo(log, change.entry));
  const fold = folded(log, wanted);
  const kept = wanted.filter((change) => fold.apply(change, stamp));
  if (kept.every(({ type }) => type === "began")) return null;
  for (const change of decisions(fold, context)) {
    if (fold.apply(change, stamp)) kept.push(change);
  }
  return { ...stamp, changes: kept };
}

/** Whether the entry is there, and nobody took it back meanwhile. */
function canUndo(log: Log, entry: string): boolean {
  return log.some(({ id }) => id === entry) && !undoneIn(log).has(entry);
}

/** What follows from what happened, and must not be decided otherwise by a later guide. */
function decisions(fold: Fold, { guide, language, screens }: EntryContext): Change[] {
  const record = fold.record();
  if (record === null) return [];
  const decided: Change[] = [];
  if (record.language === null) {
    decided.push({ type: "languages", language, screens: { computer: screens } });
  }
  if (record.ending?.outcome === "finished") decided.push({ type: "complete", steps: [] });
  const applying = new Set(stepsThatApply(guide, record.answers));
  const steps = guide.chapters.flatMap((chapter) =>
    chapter.steps.filter(({ id }) => applying.has(id)),
  );
  const isClosed = (step: (typeof steps)[number]) =>
    isBehind({
      state: stepOf(record, step.id).state,
      optional: step.optional !== undefined,
      missing: missingValues(step, record.values),
    });
  if (steps.every(isClosed)) decided.push({ type: "complete", steps: steps.map(({ id }) => id) });
  return decided;
}

/** The clock, or the instant after what was read where the clock is behind that. */
function later(now: string, read: string | undefined): string {
  if (read === undefined || now > read) return now;
  const next = new Date(Date.parse(read) + 1).toISOString();
  // The end of what four digits of a year can say.
  return next > read ? next : read;
}
