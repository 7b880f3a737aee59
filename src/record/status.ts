/** The status: what `status --json` and `check --json` print, and what summaries are written from. */
import { weigh } from "../guide/condition.ts";
import type { GuideIndex } from "../guide/guide-index.ts";
import { type NumberedStep, numberSteps } from "../guide/numbering.ts";
import type { PlanOptions } from "../guide/plan.ts";
import { guideLanguage, plainText, richText, screenLanguage } from "../guide/text.ts";
import { hasOutdatedCompletion, stepOf } from "./attempts.ts";
import type { Person } from "./person.ts";
import { isBehind, isCompleteAttempt, missingValues, type State } from "./progress.ts";
import type {
  Block,
  Ending,
  GuideRecord,
  KnownEvidence,
  StepRecord,
  StepState,
  Tried,
  Value,
} from "./record.ts";

export interface StepStatus {
  id: string;
  number: number;
  ref: string;
  title: string;
  state: StepState;
  optional: boolean;
  applies: boolean;
  at: string | null;
  by: string | null;
  seconds: number | null;
  note: string | null;
  problem: string | null;
  tried: readonly Tried[];
  /** The times it was blocked, solved ones too, oldest first. */
  blocks: readonly Block[];
  /** The numbers of its lines that are ticked, from 1. */
  ticks: readonly number[];
  /** The ids of what still has to be written down there. */
  missing: readonly string[];
}

export interface Status {
  guide: string;
  /** The version that was last worked with; the current one when nothing is recorded. */
  guideVersion: string;
  currentGuideVersion: string;
  person: string;
  ticket: string | null;
  language: string;
  screens: string;
  answers: Readonly<Record<string, string>>;
  /** What was typed, by the id of what was asked for. */
  values: Readonly<Record<string, Value>>;
  /** Why the last walk ended before its last step, when the guide says so. */
  ending: Ending | null;
  state: State;
  completed: number;
  total: number;
  /** The id of the step where the next walk takes up; null when nothing is recorded or all is done. */
  current: string | null;
  startedAt: string | null;
  updatedAt: string | null;
  completedAt: string | null;
  /** What another system said about the account last; null while it said nothing. */
  evidence: KnownEvidence | null;
  steps: readonly StepStatus[];
}

/**
 * The status of a person. Makes no plan: of each step it needs little more than its title, and of the
 * guide its index.
 * @param options with the answers that count
 * @param record what is stored, or null
 */
export function makeStatus(
  guide: GuideIndex,
  options: PlanOptions,
  record: GuideRecord | null,
  person: Person,
): Status {
  const counts = record === null || hasOutdatedCompletion(record, guide) ? null : record;
  const language = guideLanguage(guide, options.language);
  const screens = screenLanguage(guide, options.screens);
  const shown = { ...options, language, screens };
  const steps = numberSteps(guide).map((numbered) => ({
    ...named(guide, numbered, shown),
    ...recorded(numbered.step.id, counts),
    missing: missingValues(numbered.step, counts?.values ?? {}),
  }));
  const applying = steps.filter((step) => step.applies);
  const state = stateOf(guide, counts, applying);
  return {
    guide: guide.id,
    guideVersion: counts?.guideVersion ?? guide.version,
    currentGuideVersion: guide.version,
    person: record?.person ?? person.name,
    ticket: counts?.ticket ?? null,
    language: counts?.language ?? language,
    screens: counts?.screens ?? screens,
    answers: options.answers,
    values: counts?.values ?? {},
    ending: counts?.ending ?? null,
    state,
    completed: applying.filter(isBehind).length,
    total: applying.length,
    current: counts === null || state === "complete" ? null : takeUpAt(counts.current, applying),
    startedAt: counts?.startedAt ?? null,
    updatedAt: counts?.updatedAt ?? null,
    completedAt: state === "complete" ? (counts?.completedAt ?? lastClosed(applying)) : null,
    evidence: record?.evidence ?? null,
    steps,
  };
}

/** Whether evidence of that moment (ISO 8601) or later confirms what the guide sets up. */
export function isVerified({ evidence }: Status, since: string): boolean {
  return evidence !== null && evidence.verdict === "confirmed" && evidence.asOf >= since;
}

/** The steps that apply and stand in the way of completion. */
export function openSteps(status: Status): readonly StepStatus[] {
  return status.steps.filter((step) => step.applies && !isBehind(step));
}

/** Whole seconds with steps on screen; null when none ever was. */
export function secondsOnScreen({
  steps,
}: {
  steps: readonly Pick<StepStatus, "seconds">[];
}): number | null {
  const seen = steps.flatMap(({ seconds }) => seconds ?? []);
  return seen.length === 0 ? null : seen.reduce((total, seconds) => total + seconds, 0);
}

function named(
  guide: GuideIndex,
  { step, number, ref }: NumberedStep<GuideIndex["chapters"][number]>,
  options: PlanOptions,
) {
  return {
    id: step.id,
    number,
    ref,
    title: plainText(richText(guide, step.title, options)),
    optional: step.optional !== undefined,
    applies: weigh({ when: step.when }, options).met,
  };
}

function recorded(id: string, record: GuideRecord | null): StepRecord {
  return stepOf(record ?? { steps: {} }, id);
}

function stateOf(
  guide: GuideIndex,
  record: GuideRecord | null,
  applying: readonly StepStatus[],
): State {
  if (record === null) return "not-started";
  if (isCompleteAttempt(record, guide)) return "complete";
  // A later version of the guide can leave out the very steps that were open.
  if (applying.every(isBehind)) return "complete";
  return applying.some((step) => step.state === "blocked") ? "blocked" : "in-progress";
}

/** Two desks that each did a part decided nothing; then it was complete with the last step. */
function lastClosed(applying: readonly StepStatus[]): string | null {
  const times = applying.flatMap(({ at }) => at ?? []).sort();
  return times.at(-1) ?? null;
}

function takeUpAt(current: string | null, applying: readonly StepStatus[]): string | null {
  const known = applying.find((step) => step.id === current);
  const open = applying.find((step) => !isBehind(step));
  return (known ?? open ?? applying[0])?.id ?? null;
}
