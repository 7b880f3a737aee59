/** How far an attempt is. */
import type { IndexedStep } from "../guide/guide-index.ts";
import type { Attempt, StepState } from "./record.ts";
import { major } from "./version.ts";

export type State = "not-started" | "in-progress" | "blocked" | "complete";

/** Whether a step in this state no longer stands in the way: done, or optional and skipped. */
export function isStepClosed(state: StepState, optional: boolean): boolean {
  return state === "done" || (state === "skipped" && optional);
}

/** The ids of what still has to be written down at a step that says so. */
export function missingValues(
  { values = [] }: Pick<IndexedStep, "values">,
  known: Readonly<Record<string, unknown>>,
): readonly string[] {
  return values
    .filter(({ id, optional }) => !optional && !Object.hasOwn(known, id))
    .map(({ id }) => id);
}

/** Whether a step is behind the person: closed, and done with all that has to be written down. */
export function isBehind({
  state,
  optional,
  missing,
}: {
  state: StepState;
  optional: boolean;
  missing: readonly string[];
}): boolean {
  return isStepClosed(state, optional) && (state !== "done" || missing.length === 0);
}

/** Whether an attempt was completed under this major version of the guide, or a later one. */
export function isCompleteAttempt(attempt: Attempt, guide: { version: string }): boolean {
  return (
    attempt.completedVersion !== null && major(attempt.completedVersion) >= major(guide.version)
  );
}
