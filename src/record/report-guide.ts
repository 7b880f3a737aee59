/** What a report says of one guide: its people, calls, steps and problems counted. */
import { median } from "./median.ts";
import { callsOf } from "./report-calls.ts";
import { stuckAt } from "./report-person.ts";
import { othersOf, problemsOf } from "./report-problems.ts";
import type {
  BriefStatus,
  BriefStep,
  ReportedGuide,
  ReportedStep,
  ReportInput,
} from "./report-shape.ts";
import { secondsOnScreen } from "./status.ts";

/** Counts the people of a guide and what happened to them. */
export function guideOf(input: ReportInput): ReportedGuide {
  const { guide, title, steps, people } = input;
  const statuses = people.map(({ status }) => status);
  const states = { "not-started": 0, "in-progress": 0, blocked: 0, complete: 0 };
  for (const { state } of statuses) states[state] += 1;
  const complete = statuses.filter(({ state }) => state === "complete");
  return {
    guide,
    title,
    people: statuses.length,
    states,
    medianSeconds: median(complete.flatMap((status) => secondsOnScreen(status) ?? [])),
    calls: callsOf(people.flatMap(({ events }) => events.calls)),
    steps: stepsOf(steps, statuses),
    problems: problemsOf(input),
    others: othersOf(input),
  };
}

function stepsOf(steps: ReportInput["steps"], statuses: readonly BriefStatus[]): ReportedStep[] {
  const seen = new Map(steps.map(({ id }) => [id, [] as BriefStep[]]));
  const reached = new Map<string, number>();
  const stopped = new Map<string, number>();
  for (const status of statuses) {
    const at = stuckAt(status);
    for (const step of status.steps) {
      if (!step.applies) continue;
      seen.get(step.id)?.push(step);
      if (step.id === at || step.state !== "todo" || step.seconds !== null) add(reached, step.id);
    }
    if (at !== null) add(stopped, at);
  }
  return steps.map(({ id, ref, title }) => {
    const records = seen.get(id) ?? [];
    const counts = { todo: 0, done: 0, skipped: 0, blocked: 0 };
    for (const { state } of records) counts[state] += 1;
    const medianSeconds = median(records.flatMap(({ seconds }) => seconds ?? []));
    const [came, stands] = [reached.get(id) ?? 0, stopped.get(id) ?? 0];
    return { id, ref, title, ...counts, reached: came, stopped: stands, medianSeconds };
  });
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
