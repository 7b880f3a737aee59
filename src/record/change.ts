/** The transitions of a record. The walk and `mark` both change records by these, and by nothing else. */
import { stepsThatApply } from "../guide/condition.ts";
import {
  emptyRecord,
  hasOutdatedCompletion,
  nothingHappened,
  stepOf,
  withNewAttempt,
} from "./attempts.ts";
import type { ChangeContext } from "./change-context.ts";
import { isBehind, missingValues } from "./progress.ts";
import type { GuideRecord, StepRecord } from "./record.ts";

/** One thing that happened. */
export type Change =
  /** A person set a step's state. `note` and `problem` replace what is there when they are given. */
  | {
      type: "state";
      step: string;
      state: StepRecord["state"];
      note?: string | undefined;
      problem?: string | undefined;
    }
  /** A note to a step, added below what is there. */
  | { type: "note"; step: string; note: string }
  | { type: "tried"; step: string; problem: string; try: number; helped: boolean }
  /** What was asked for at a step and typed; null takes it back. */
  | { type: "value"; step: string; id: string; value: string | null }
  /** A line of a step, by its number from 1, that was ticked or not any more. */
  | { type: "tick"; step: string; line: number; ticked: boolean }
  | { type: "answer"; question: string; choice: string }
  /** The walk ended at a step for a reason of the guide: it cannot go on, or the rest is not needed. */
  | Outcome
  | { type: "ticket"; ticket: string | null }
  | { type: "languages"; language: string; screens: string }
  /** The step where the next walk takes up. */
  | { type: "current"; step: string | null }
  /** A step was on screen for so many whole seconds. */
  | { type: "seen"; step: string; seconds: number }
  /** The attempt so far becomes an earlier one. */
  | { type: "restart" };

/** Why a walk ended; exactly one of `problem` and `question` says what led there. */
export interface Outcome {
  type: "outcome";
  outcome: "stopped" | "finished";
  step: string;
  problem?: string | undefined;
  /** The number of the remedy that helped. */
  try?: number | undefined;
  question?: string | undefined;
  choice?: string | undefined;
  /** What was said, in the language of the walk. */
  reason: string;
}

/**
 * The record after these changes, in this order. Pure; when nothing changes the very same object comes
 * back. A record that is not there yet, or whose completion belongs to an older major version of the
 * guide, begins a new attempt.
 */
export function applyChanges(
  stored: GuideRecord | null,
  changes: readonly Change[],
  context: ChangeContext,
): GuideRecord {
  if (stored === null && changes.length === 0) throw new Error("nothing to record");
  let record = stored === null ? emptyRecord(context) : stored;
  const begun = changes[0]?.type === "restart";
  if (hasOutdatedCompletion(record, context.guide) && !begun) {
    record = withNewAttempt(record, context);
  }
  for (const change of changes) record = applyChange(record, change, context);
  if (record === stored) return record;
  return settled(
    { ...record, guideVersion: context.guide.version, updatedAt: context.at },
    context,
  );
}

function applyChange(record: GuideRecord, change: Change, context: ChangeContext): GuideRecord {
  switch (change.type) {
    case "state":
      return setState(record, change, context);
    case "note":
      return updateStep(record, change.step, (step) => ({
        ...step,
        note: step.note === null ? change.note : `${step.note}\n${change.note}`,
      }));
    case "tried": {
      const { problem, helped } = change;
      return updateStep(record, change.step, (step) => ({
        ...step,
        tried: [...step.tried, { problem, try: change.try, helped }],
      }));
    }
    case "answer":
      if (record.answers[change.question] === change.choice) return record;
      return {
        ...record,
        answers: { ...record.answers, [change.question]: change.choice },
        ending: null,
      };
    case "value":
      return setValue(record, change, context);
    case "tick":
      return updateStep(record, change.step, ({ ticks = [], ...step }) => {
        const others = ticks.filter((line) => line !== change.line);
        return {
          ...step,
          ticks: change.ticked ? [...others, change.line].sort((a, b) => a - b) : others,
        };
      });
    case "outcome":
      return setOutcome(record, change, context);
    case "ticket":
      return record.ticket === change.ticket ? record : { ...record, ticket: change.ticket };
    case "languages":
      if (record.language === change.language && record.screens === change.screens) return record;
      return { ...record, language: change.language, screens: change.screens };
    case "current":
      return record.current === change.step ? record : { ...record, current: change.step };
    case "seen":
      return updateStep(record, change.step, (step) => ({
        ...step,
        seconds: (step.seconds ?? 0) + change.seconds,
      }));
    case "restart":
      return withNewAttempt(record, context);
  }
}

function setValue(
  record: GuideRecord,
  { step, id, value }: Extract<Change, { type: "value" }>,
  { at, by }: ChangeContext,
): GuideRecord {
  const { [id]: before, ...others } = record.values ?? {};
  if ((before?.value ?? null) === value) return record;
  const values = value === null ? others : { ...others, [id]: { value, step, at, by } };
  return { ...record, values };
}

function setOutcome(
  record: GuideRecord,
  { type: _, ...change }: Outcome,
  { guide, at, by }: ChangeContext,
): GuideRecord {
  const { problem = null, question = null, choice = null, outcome, step, reason } = change;
  const ending = {
    outcome,
    step,
    problem,
    try: change.try ?? null,
    question,
    choice,
    reason,
    at,
    by,
  };
  return outcome === "finished" && record.completedAt === null
    ? { ...record, ending, completedAt: at, completedVersion: guide.version }
    : { ...record, ending };
}

function setState(
  record: GuideRecord,
  change: Extract<Change, { type: "state" }>,
  { at, by }: ChangeContext,
): GuideRecord {
  const before = stepOf(record, change.step);
  const cleared = change.state === "todo";
  const kept = cleared ? nothingHappened : before;
  const after: StepRecord = {
    ...kept,
    state: change.state,
    seconds: before.seconds,
    note: change.note ?? kept.note,
    problem: change.problem ?? (change.state === "blocked" ? kept.problem : null),
  };
  const sameState = before.state === change.state;
  if (
    sameState &&
    after.note === before.note &&
    after.problem === before.problem &&
    after.tried.length === before.tried.length
  ) {
    return record;
  }
  const stamp = sameState && before.at !== null ? { at: before.at, by: before.by } : { at, by };
  const ends = cleared || change.state === "blocked";
  return {
    ...record,
    steps: { ...record.steps, [change.step]: { ...after, ...stamp } },
    ending: null,
    ...(ends ? { completedAt: null, completedVersion: null } : {}),
  };
}

/** Sets or keeps the completion, which stays once it is reached. */
export function settled(record: GuideRecord, { guide, at }: ChangeContext): GuideRecord {
  if (record.completedAt !== null) return record;
  const steps = new Map(
    guide.chapters.flatMap(({ steps }) => steps.map((step) => [step.id, step])),
  );
  const complete = stepsThatApply(guide, record.answers).every((id) => {
    const step = steps.get(id);
    const { state } = stepOf(record, id);
    const missing = missingValues(step ?? {}, record.values ?? {});
    return isBehind({ state, optional: step?.optional !== undefined, missing });
  });
  return complete ? { ...record, completedAt: at, completedVersion: guide.version } : record;
}

function updateStep(
  record: GuideRecord,
  id: string,
  update: (step: StepRecord) => StepRecord,
): GuideRecord {
  return { ...record, steps: { ...record.steps, [id]: update(stepOf(record, id)) } };
}
