/** What one change does to an attempt. The attempt is changed in place: a fold of thousands makes no copies. */
import { nothingHappened, stepOf } from "./attempts.ts";
import type { Change, Outcome } from "./change.ts";
import type { Entry } from "./entry.ts";
import type { Attempt, Block, StepRecord } from "./record.ts";

/** An attempt while it is made. */
export type Draft = { -readonly [Field in keyof Attempt]: Attempt[Field] } & {
  steps: Record<string, StepRecord>;
};

type Stamp = Pick<Entry, "at" | "by" | "guideVersion">;

/** Applies a change; returns whether anything is different now. */
export function applyToAttempt(attempt: Draft, change: Change, stamp: Stamp): boolean {
  switch (change.type) {
    case "state":
      return setState(attempt, change, stamp);
    case "note":
      return updateStep(attempt, change.step, ({ note }) => ({
        note: note === null ? change.note : `${note}\n${change.note}`,
      }));
    case "tried": {
      const { problem, try: number, helped } = change;
      const { at, by } = stamp;
      return updateStep(attempt, change.step, (before) => ({
        tried: [...before.tried, { problem, try: number, helped, at, by }],
        // What helped ends the block: the step is open again, and nothing is wrong with it any more.
        ...(helped && before.state === "blocked" ? unblocked(before, stamp) : {}),
      }));
    }
    case "seen":
      return updateStep(attempt, change.step, ({ seconds }) => ({
        seconds: (seconds ?? 0) + change.seconds,
      }));
    case "tick":
      return setTick(attempt, change);
    case "value":
      return setValue(attempt, change, stamp);
    case "answer":
      return setAnswer(attempt, change);
    case "ticket":
      return set(attempt, { ticket: change.ticket });
    case "languages":
      return set(attempt, {
        language: change.language,
        screens: change.screens.computer,
        phoneScreens: change.screens.phone ?? null,
      });
    case "current":
      return set(attempt, { current: change.step });
    case "outcome":
      attempt.ending = endingOf(change, stamp);
      return true;
    case "complete":
      return setComplete(attempt, change.steps, stamp);
    default:
      return false;
  }
}

function setState(
  attempt: Draft,
  change: Extract<Change, { type: "state" }>,
  { at, by }: Stamp,
): boolean {
  const before = stepOf(attempt, change.step);
  const cleared = change.state === "todo";
  const kept = cleared ? nothingHappened : before;
  const note = change.note ?? kept.note;
  const problem = change.problem ?? (change.state === "blocked" ? kept.problem : null);
  const sameState = before.state === change.state;
  if (
    sameState &&
    note === before.note &&
    problem === before.problem &&
    (!cleared || before.tried.length + before.ticks.length === 0)
  ) {
    return false;
  }
  const stamped = sameState && before.at !== null ? before : { at, by };
  const after: StepRecord = {
    state: change.state,
    at: stamped.at,
    by: stamped.by,
    seconds: before.seconds,
    note,
    problem,
    tried: kept.tried,
    blocks: blocksAfter(kept.blocks, change, { problem, at, by }),
    ticks: kept.ticks,
  };
  attempt.steps[change.step] = after;
  attempt.ending = null;
  if (cleared || change.state === "blocked") {
    attempt.completedAt = null;
    attempt.completedVersion = null;
  }
  return true;
}

function unblocked({ blocks }: StepRecord, { at, by }: Stamp): Partial<StepRecord> {
  return { state: "todo", problem: null, at, by, blocks: solved(blocks, at, by) };
}

/** The blocks with the last one solved, if it was not yet. */
function solved(blocks: readonly Block[], at: string, by: string): readonly Block[] {
  const last = blocks.at(-1);
  if (last === undefined || last.solvedAt !== null) return blocks;
  return [...blocks.slice(0, -1), { ...last, solvedAt: at, solvedBy: by }];
}

function blocksAfter(
  blocks: readonly Block[],
  { state, note }: Extract<Change, { type: "state" }>,
  { problem, at, by }: { problem: string | null; at: string; by: string },
): readonly Block[] {
  const last = blocks.at(-1);
  const open = last !== undefined && last.solvedAt === null ? last : null;
  if (state === "blocked") {
    const block = open ?? { at, by, note: null, solvedAt: null, solvedBy: null };
    const said = { ...block, problem, note: note ?? block.note };
    return [...(open === null ? blocks : blocks.slice(0, -1)), said];
  }
  return solved(blocks, at, by);
}

function setTick(
  attempt: Draft,
  { step, line, ticked }: Extract<Change, { type: "tick" }>,
): boolean {
  const { ticks } = stepOf(attempt, step);
  if (ticks.includes(line) === ticked) return false;
  const others = ticks.filter((other) => other !== line);
  return updateStep(attempt, step, () => ({
    ticks: ticked ? [...others, line].sort((a, b) => a - b) : others,
  }));
}

function setValue(
  attempt: Draft,
  { step, id, value }: Extract<Change, { type: "value" }>,
  { at, by }: Stamp,
): boolean {
  const before = Object.hasOwn(attempt.values, id) ? attempt.values[id] : undefined;
  if ((before?.value ?? null) === value) return false;
  const { [id]: _, ...others } = attempt.values;
  attempt.values = value === null ? others : { ...others, [id]: { value, step, at, by } };
  return true;
}

function setAnswer(
  attempt: Draft,
  { question, choice }: Extract<Change, { type: "answer" }>,
): boolean {
  const before = Object.hasOwn(attempt.answers, question) ? attempt.answers[question] : null;
  if (before === choice) return false;
  const { [question]: _, ...others } = attempt.answers;
  attempt.answers = choice === null ? others : { ...attempt.answers, [question]: choice };
  attempt.ending = null;
  return true;
}

/** Decided from what that run had read: where others opened one of the steps meanwhile, it does not hold. */
function setComplete(attempt: Draft, steps: readonly string[], stamp: Stamp): boolean {
  const isClosed = (id: string) => ["done", "skipped"].includes(stepOf(attempt, id).state);
  if (attempt.completedAt !== null || !steps.every(isClosed)) return false;
  attempt.completedAt = stamp.at;
  attempt.completedVersion = stamp.guideVersion;
  return true;
}

function endingOf(change: Outcome, { at, by }: Stamp): NonNullable<Attempt["ending"]> {
  const { outcome, step, problem, question, choice, reason } = change;
  return {
    outcome,
    step,
    problem: problem ?? null,
    try: change.try ?? null,
    question: question ?? null,
    choice: choice ?? null,
    reason,
    at,
    by,
  };
}

function set(attempt: Draft, fields: Partial<Draft>): boolean {
  const before: Draft = { ...attempt };
  Object.assign(attempt, fields);
  return (Object.keys(fields) as (keyof Draft)[]).some((name) => before[name] !== attempt[name]);
}

function updateStep(
  attempt: Draft,
  id: string,
  update: (step: StepRecord) => Partial<StepRecord>,
): boolean {
  const step = stepOf(attempt, id);
  attempt.steps[id] = { ...step, ...update(step) };
  return true;
}
