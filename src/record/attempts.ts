/** Attempts: what is in one while nothing is, and when one no longer counts. */
import type { Attempt, GuideRecord, StepRecord } from "./record.ts";
import { major } from "./version.ts";

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
  blocks: [],
  ticks: [],
};

/** An attempt at which nothing happened yet. */
export function emptyAttempt(guideVersion: string, at: string): Attempt {
  return {
    guideVersion,
    ticket: null,
    language: null,
    screens: null,
    phoneScreens: null,
    answers: {},
    values: {},
    startedAt: at,
    updatedAt: at,
    completedAt: null,
    completedVersion: null,
    ending: null,
    current: null,
    steps: {},
  };
}

/** Whether it was completed under an older major version than this one, which no longer counts. */
export function isOutdated(attempt: Attempt, version: string): boolean {
  return attempt.completedVersion !== null && major(attempt.completedVersion) < major(version);
}

/** Whether a record's completion belongs to an older major version of the guide. */
export function hasOutdatedCompletion(record: Attempt, guide: { version: string }): boolean {
  return isOutdated(record, guide.version);
}

/** The number of the attempt that is under way, from 1. */
export function attemptNumber(record: GuideRecord): number {
  return record.attempts.length + 1;
}
