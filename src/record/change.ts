/** The transitions of a record. The walk and `mark` both change records by these, and by nothing else. */
import { stepsThatApply } from "../guide/condition.ts";
import type { Guide } from "../guide/format.ts";
import { isCompleteAttempt, isStepClosed } from "./progress.ts";
import { type Attempt, type GuideRecord, RECORD_VERSION, type StepRecord } from "./record.ts";

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
  | { type: "answer"; question: string; choice: string }
  | { type: "ticket"; ticket: string | null }
  | { type: "languages"; language: string; screens: string }
  /** The step where the next walk takes up. */
  | { type: "current"; step: string | null }
  /** A step was on screen for so many whole seconds. */
  | { type: "seen"; step: string; seconds: number }
  /** The attempt so far becomes an earlier one. */
  | { type: "restart" };

/** What a transition needs beside the record. */
export interface ChangeContext {
  guide: Guide;
  /** The person as typed, for a new record. */
  person: string;
  /** For a new record: the language it is read in and that of the screens. */
  language: string;
  screens: string;
  /** Now, ISO 8601 in UTC. */
  at: string;
  /** The user who does it. */
  by: string;
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

/**
 * What the person turns out to have when `source`, the attempt so far of somebody else's record, was
 * theirs all along: step by step the later word wins, notes and remedies tried are joined.
 */
export function mergeAttempt(
  source: GuideRecord,
  stored: GuideRecord | null,
  context: ChangeContext,
): GuideRecord {
  if (stored === null) return { ...source, person: context.person, attempts: [] };
  const outdated = hasOutdatedCompletion(stored, context.guide);
  const target = outdated ? withNewAttempt(stored, context) : stored;
  const steps = { ...target.steps };
  for (const [id, step] of Object.entries(source.steps)) {
    const other = Object.hasOwn(steps, id) ? steps[id] : undefined;
    steps[id] = other === undefined ? step : mergeSteps(step, other);
  }
  const merged: GuideRecord = {
    ...target,
    guideVersion: context.guide.version,
    ticket: source.ticket ?? target.ticket,
    language: source.language,
    screens: source.screens,
    answers: { ...target.answers, ...source.answers },
    current: source.current,
    steps,
    updatedAt: context.at,
    ...(reopens(target, steps) ? { completedAt: null, completedVersion: null } : {}),
  };
  return settled(merged, context);
}

/** Whether a step that was behind the person turns out open again, as `mark todo` and `mark blocked` say. */
function reopens(target: Attempt, steps: Attempt["steps"]): boolean {
  return Object.entries(steps).some(
    ([id, { state }]) => isStepClosed(stepOf(target, id).state, true) && !isStepClosed(state, true),
  );
}

/** What is left of a record once its attempt moved to another person: the attempt before it, or nothing. */
export function withoutAttempt(record: GuideRecord): GuideRecord | null {
  const before = record.attempts.at(-1);
  return before === undefined
    ? null
    : { ...record, ...before, attempts: record.attempts.slice(0, -1) };
}

/** Whether it was completed under an older major version of the guide, which no longer counts. */
export function hasOutdatedCompletion(record: Attempt, guide: Guide): boolean {
  return record.completedAt !== null && !isCompleteAttempt(record, guide);
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
      return { ...record, answers: { ...record.answers, [change.question]: change.choice } };
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
    ...(ends ? { completedAt: null, completedVersion: null } : {}),
  };
}

/** Sets or keeps the completion, which stays once it is reached. */
function settled(record: GuideRecord, { guide, at }: ChangeContext): GuideRecord {
  if (record.completedAt !== null) return record;
  const optional = new Map(
    guide.chapters.flatMap(({ steps }) =>
      steps.map((step) => [step.id, step.optional !== undefined]),
    ),
  );
  const complete = stepsThatApply(guide, record.answers).every((id) =>
    isStepClosed(stepOf(record, id).state, optional.get(id) ?? false),
  );
  return complete ? { ...record, completedAt: at, completedVersion: guide.version } : record;
}

function updateStep(
  record: GuideRecord,
  id: string,
  update: (step: StepRecord) => StepRecord,
): GuideRecord {
  return { ...record, steps: { ...record.steps, [id]: update(stepOf(record, id)) } };
}

/** What is recorded about a step; for one that nothing happened at, that. */
export function stepOf(record: Pick<Attempt, "steps">, id: string): StepRecord {
  return (Object.hasOwn(record.steps, id) ? record.steps[id] : undefined) ?? nothingHappened;
}

const nothingHappened: StepRecord = {
  state: "todo",
  at: null,
  by: null,
  seconds: null,
  note: null,
  problem: null,
  tried: [],
};

function mergeSteps(source: StepRecord, target: StepRecord): StepRecord {
  const later = (source.at ?? "") >= (target.at ?? "") ? source : target;
  const notes = [target.note, source.note].filter((note) => note !== null);
  return {
    ...later,
    seconds:
      source.seconds === null && target.seconds === null
        ? null
        : (source.seconds ?? 0) + (target.seconds ?? 0),
    note: notes.length === 0 ? null : [...new Set(notes)].join("\n"),
    tried: [...target.tried, ...source.tried],
  };
}

function emptyRecord(context: ChangeContext): GuideRecord {
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
function withNewAttempt(record: GuideRecord, context: ChangeContext): GuideRecord {
  const { recordVersion, guide, person, attempts, ...attempt } = record;
  const next = emptyAttempt(context);
  return { recordVersion, guide, person, ...next, attempts: [...attempts, attempt] };
}
