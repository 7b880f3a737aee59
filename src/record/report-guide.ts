/** What a report says of one guide: its people, steps and problems counted. */
import type { ReportedGuide, ReportedProblem, ReportedStep, ReportInput } from "./report-shape.ts";
import { type Status, type StepStatus, secondsOnScreen } from "./status.ts";

/** Counts the people of a guide. */
export function guideOf({ guide, title, steps, statuses }: ReportInput): ReportedGuide {
  const states = { "not-started": 0, "in-progress": 0, blocked: 0, complete: 0 };
  for (const { state } of statuses) states[state] += 1;
  const complete = statuses.filter(({ state }) => state === "complete");
  return {
    guide,
    title,
    people: statuses.length,
    states,
    medianSeconds: median(complete.flatMap((status) => secondsOnScreen(status) ?? [])),
    steps: stepsOf(steps, statuses),
    problems: problemsOf(statuses),
  };
}

function stepsOf(steps: ReportInput["steps"], statuses: readonly Status[]): ReportedStep[] {
  const seen = new Map(steps.map(({ id }) => [id, [] as StepStatus[]]));
  const stopped = new Map<string, number>();
  for (const status of statuses) {
    for (const step of status.steps) if (step.applies) seen.get(step.id)?.push(step);
    const at = stuckAt(status);
    if (at !== null) stopped.set(at, (stopped.get(at) ?? 0) + 1);
  }
  return steps.map(({ id, ref, title }) => {
    const records = seen.get(id) ?? [];
    const counts = { todo: 0, done: 0, skipped: 0, blocked: 0 };
    for (const { state } of records) counts[state] += 1;
    const medianSeconds = median(records.flatMap(({ seconds }) => seconds ?? []));
    return { id, ref, title, ...counts, stopped: stopped.get(id) ?? 0, medianSeconds };
  });
}

function problemsOf(statuses: readonly Status[]): ReportedProblem[] {
  const found = new Map<string, ReportedProblem>();
  for (const { steps } of statuses) {
    const had = new Set<string>();
    const count = (id: string) => {
      const problem = found.get(id) ?? { id, people: 0, blocked: 0, tried: 0, helped: 0 };
      if (!had.has(id)) problem.people += 1;
      had.add(id);
      found.set(id, problem);
      return problem;
    };
    for (const { problem, state, tried } of steps) {
      if (problem !== null && state === "blocked") count(problem).blocked += 1;
      for (const remedy of tried) {
        const counted = count(remedy.problem);
        counted.tried += 1;
        if (remedy.helped) counted.helped += 1;
      }
    }
  }
  return [...found.values()].sort((a, b) => b.people - a.people || compare(a.id, b.id));
}

/** The first step that blocks a person. */
export function blockedStep({ steps }: Status): StepStatus | undefined {
  return steps.find(({ applies, state }) => applies && state === "blocked");
}

/** The id of the step where a person is; null for who is complete or never began. */
export function stuckAt(status: Status): string | null {
  return status.state === "blocked" ? (blockedStep(status)?.id ?? null) : status.current;
}

/** The middle one, or the mean of the middle two, in whole seconds; null of nothing. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** Which of two texts comes first, the same in every language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
