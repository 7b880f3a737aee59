/** Attempts: how one begins and ends, and what is in it while nothing is. */
import type { GuideIndex } from "../guide/guide-index.ts";
import type { ChangeContext } from "./change-context.ts";
import { isCompleteAttempt } from "./progress.ts";
import { type Attempt, type GuideRecord, RECORD_VERSION, type StepRecord } from "./record.ts";

/** What is recorded about a step; for one that nothing happened at, that. */
export function stepOf(record: Pick<Attempt, "steps">, id: string): StepRecord {
  return (Object.hasOwn(record.steps, id) ? record.steps[id] : undefined) ?? nothingHappened;
}

/** A step at which nothing happened. */
export const nothingHappened: StepRecord = {
  state: "todo",
  at: null,
  by: null,
  seconds: null,
  note: null,
  problem: null,
  tried: [],
};

/** Whether it was completed under an older major version of the guide, which no longer counts. */
export function hasOutdatedCompletion(record: Attempt, guide: GuideIndex): boolean {
  return record.completedAt !== null && !isCompleteAttempt(record, guide);
}

/** The record of somebody for whom nothing is recorded yet. */
export function emptyRecord(context: ChangeContext): GuideRecord {
  return {
    recordVersion: RECORD_VERSION,
    guide: context.guide.id,
    person: context.person,
    ...emptyAttempt(context),
    attempts: [],
  };
}

function emptyAttempt({ guide, language, screens, at }: ChangeContext): Attempt {
  return {
    guideVersion: guide.version,
    ticket: null,
    language,
    screens,
    answers: {},
    startedAt: at,
    updatedAt: at,
    completedAt: null,
    completedVersion: null,
    current: null,
    steps: {},
  };
}

/** The attempt so far is kept among the earlier ones; the new one asks everything again. */
export function withNewAttempt(record: GuideRecord, context: ChangeContext): GuideRecord {
  const { recordVersion, guide, person, attempts, ...attempt } = record;
  const next = emptyAttempt(context);
  return { recordVersion, guide, person, ...next, attempts: [...attempts, attempt] };
}

/** What is left of a record once its attempt moved to another person: the attempt before it, or nothing. */
export function withoutAttempt(record: GuideRecord): GuideRecord | null {
  const before = record.attempts.at(-1);
  return before === undefined
    ? null
    : { ...record, ...before, attempts: record.attempts.slice(0, -1) };
}
