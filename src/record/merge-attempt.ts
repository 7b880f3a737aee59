/** What becomes of two attempts that turn out to be of one person. */
import { hasOutdatedCompletion, stepOf, withNewAttempt } from "./attempts.ts";
import { settled } from "./change.ts";
import type { ChangeContext } from "./change-context.ts";
import { isStepClosed } from "./progress.ts";
import type { Attempt, GuideRecord, StepRecord } from "./record.ts";

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
