/** How far an attempt is. */
import type { GuideIndex } from "../guide/guide-index.ts";
import type { Attempt, StepState } from "./record.ts";

export type State = "not-started" | "in-progress" | "blocked" | "complete";

/** Whether a step in this state no longer stands in the way: done, or optional and skipped. */
export function isStepClosed(state: StepState, optional: boolean): boolean {
  return state === "done" || (state === "skipped" && optional);
}

/** Whether an attempt was completed under this major version of the guide. */
export function isCompleteAttempt(attempt: Attempt, guide: GuideIndex): boolean {
  return (
    attempt.completedVersion !== null && major(attempt.completedVersion) === major(guide.version)
  );
}

function major(version: string): string {
  return version.slice(0, version.indexOf("."));
}
