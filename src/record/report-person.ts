/** Where a person is, in a report. */
import type { Status, StepStatus } from "./status.ts";

/** The steps that block a person now. */
export function blockedSteps({ steps }: Status): readonly StepStatus[] {
  return steps.filter(({ applies, state }) => applies && state === "blocked");
}

/** The id of the step where a person is; null for who is complete or never began. */
export function stuckAt(status: Status): string | null {
  return status.state === "blocked" ? (blockedSteps(status)[0]?.id ?? null) : status.current;
}
