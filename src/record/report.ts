/** Makes the report from the statuses of people. */
import type { State } from "./progress.ts";
import { blockedStep, compare, guideOf, stuckAt } from "./report-guide.ts";
import type { Report, ReportedPerson, ReportInput, UnreadableRecord } from "./report-shape.ts";
import { type Status, secondsOnScreen } from "./status.ts";

const ORDER: readonly State[] = ["blocked", "in-progress", "not-started", "complete"];

/** The report: who is blocked first, who was busy last before others. */
export function makeReport(
  inputs: readonly ReportInput[],
  unreadable: readonly UnreadableRecord[],
): Report {
  const people = inputs.flatMap(({ statuses, steps }) =>
    statuses.map((status) => personOf(status, steps.length > 0)),
  );
  people.sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      compare(b.updatedAt ?? "", a.updatedAt ?? "") ||
      compare(a.person, b.person),
  );
  return { guides: inputs.map(guideOf), people, unreadable };
}

function personOf(status: Status, counted: boolean): ReportedPerson {
  const { person, guide, state, completed, total, ticket } = status;
  const { startedAt, updatedAt, completedAt } = status;
  const blocked = blockedStep(status);
  return {
    person,
    guide,
    state,
    completed,
    total: counted ? total : null,
    ticket,
    step: stuckAt(status),
    problem: state === "blocked" ? (blocked?.problem ?? null) : null,
    startedAt,
    updatedAt,
    completedAt,
    seconds: secondsOnScreen(status),
    ending: status.ending?.outcome ?? null,
    evidence: status.evidence?.verdict ?? null,
    evidenceAsOf: status.evidence?.asOf ?? null,
    values: Object.fromEntries(
      Object.entries(status.values).map(([id, { value }]) => [id, value] as const),
    ),
  };
}
