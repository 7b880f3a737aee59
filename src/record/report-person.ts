/** Where a person is, in a report. */
import type { BriefStatus, BriefStep } from "./report-shape.ts";
import type { Status } from "./status.ts";

/** The steps that block a person now. */
export function blockedSteps({ steps }: BriefStatus): readonly BriefStep[] {
  return steps.filter(({ applies, state }) => applies && state === "blocked");
}

/** The id of the step where a person is; null for who is complete or never began. */
export function stuckAt(status: BriefStatus): string | null {
  return status.state === "blocked" ? (blockedSteps(status)[0]?.id ?? null) : status.current;
}

/** The status without what a report does not tell. */
export function briefStatus(status: Status): BriefStatus {
  const steps = status.steps.map(({ id, applies, state, seconds, problem }) => ({
    id,
    applies,
    state,
    seconds,
    problem,
  }));
  return { ...status, steps };
}
