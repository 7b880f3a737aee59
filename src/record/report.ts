/** Makes the report from the statuses of people and what happened to them. */
import { compare, median } from "./median.ts";
import type { State } from "./progress.ts";
import { guideOf } from "./report-guide.ts";
import { blockedSteps, stuckAt } from "./report-person.ts";
import type {
  BriefStatus,
  Report,
  ReportedAgent,
  ReportedCall,
  ReportedPerson,
  ReportedTrial,
  ReportInput,
  ReportPeriod,
  UnreadableRecord,
} from "./report-shape.ts";
import { secondsOnScreen } from "./status.ts";

const ORDER: readonly State[] = ["blocked", "in-progress", "not-started", "complete"];

export interface ReportOptions {
  period: ReportPeriod;
  /** Whether it says who did what. */
  agents: boolean;
}

/** The report: who is blocked first, who was busy last before others. */
export function makeReport(
  inputs: readonly ReportInput[],
  unreadable: readonly UnreadableRecord[],
  { period, agents }: ReportOptions,
): Report {
  const people = inputs.flatMap((input) =>
    input.people.map(({ status }) => personOf(status, input.steps.length > 0)),
  );
  people.sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      compare(b.updatedAt ?? "", a.updatedAt ?? "") ||
      compare(a.person, b.person),
  );
  const calls = inputs.flatMap(callRows).sort(byTime);
  const remedies = inputs.flatMap(remedyRows).sort(byTime);
  const named = <Row extends { by: string | null }>(row: Row) =>
    agents ? row : { ...row, by: null };
  return {
    guides: inputs.map(guideOf),
    people,
    period,
    agents: agents ? agentsOf(calls) : [],
    calls: calls.map(named),
    remedies: remedies.map(named),
    unreadable,
  };
}

function byTime(a: { at: string }, b: { at: string }): number {
  return compare(a.at, b.at);
}

function callRows({ guide, people }: ReportInput): ReportedCall[] {
  return people.flatMap(({ status: { person, ticket }, events }) =>
    events.calls.map((call) => ({ person, guide, ticket, ...call })),
  );
}

function remedyRows({ guide, people }: ReportInput): ReportedTrial[] {
  return people.flatMap(({ status: { person }, events }) =>
    events.remedies.map((remedy) => ({ person, guide, ...remedy })),
  );
}

function agentsOf(calls: readonly ReportedCall[]): ReportedAgent[] {
  const found = new Map<string, ReportedCall[]>();
  for (const call of calls) {
    const own = found.get(call.by ?? "");
    if (own === undefined) found.set(call.by ?? "", [call]);
    else own.push(call);
  }
  return [...found]
    .sort(([a], [b]) => compare(a, b))
    .map(([by, own]) => ({
      by,
      calls: own.length,
      complete: own.filter(({ outcome }) => outcome === "complete").length,
      blocked: own.filter(({ outcome }) => outcome === "blocked").length,
      open: own.filter(({ outcome }) => outcome === "open").length,
      medianSeconds: median(own.flatMap(({ seconds }) => seconds ?? [])),
    }));
}

function personOf(status: BriefStatus, counted: boolean): ReportedPerson {
  const { person, guide, state, completed, total, ticket } = status;
  const { startedAt, updatedAt, completedAt } = status;
  return {
    person,
    guide,
    state,
    completed,
    total: counted ? total : null,
    ticket,
    step: stuckAt(status),
    problem: state === "blocked" ? (blockedSteps(status)[0]?.problem ?? null) : null,
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
