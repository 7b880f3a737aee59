/** The moves from scene to scene where something goes wrong. All pure. */
import type { PlannedProblem } from "../guide/plan.ts";
import type { Change } from "../record/change.ts";
import type { Moment } from "./effect.ts";
import { follow } from "./endings.ts";
import { stepNamed } from "./lookups.ts";
import { andThen, arrive, to } from "./moves.ts";
import { record, recordOnceBegun, seen } from "./recording.ts";
import type { Outcome, WalkState } from "./state.ts";

/** The problem of that id at a step: one of its own, one that fits every step, or else another step's. */
export function problemAt(state: WalkState, step: string, id: string): PlannedProblem {
  const { plan } = state.subject;
  const others = plan.steps.flatMap(({ problems }) => problems);
  const all = [...stepNamed(state, step).problems, ...plan.anywhere, ...others];
  const problem = all.find((candidate) => candidate.id === id);
  if (problem === undefined) throw new Error(`the plan has no problem ${id}`);
  return problem;
}

/** Begins with what helps against a problem; with these answers, on this day, there may be nothing. */
export function tryProblem(state: WalkState, step: string, id: string, moment: Moment): Outcome {
  const problem = problemAt(state, step, id);
  if (problem.remedies.length > 0) {
    return to(state, {
      name: "remedy",
      step,
      problem: id,
      index: firstToTry(state, step, problem),
    });
  }
  return problem.direct && problem.ending !== null
    ? follow(state, problem.ending, step, { problem: id }, [], moment)
    : blocked(state, step, id, [], moment);
}

/** The place of the first remedy that has not failed at this step; the first of all where each has. */
function firstToTry(state: WalkState, step: string, problem: PlannedProblem): number {
  const place = problem.remedies.findIndex(
    ({ number }) => !hasFailed(state, step, problem.id, number),
  );
  return Math.max(0, place);
}

/** Whether a remedy was tried at a step, and did not help the last time. */
export function hasFailed(
  state: WalkState,
  step: string,
  problem: string,
  number: number,
): boolean {
  const { tried = [] } = state.subject.status.steps.find(({ id }) => id === step) ?? {};
  const last = tried.findLast((one) => one.problem === problem && one.try === number);
  return last !== undefined && !last.helped;
}

/** Notes that a step does not work, and asks how to go on. */
export function blocked(
  state: WalkState,
  step: string,
  problem: string | null,
  before: readonly Change[],
  moment: Moment,
): Outcome {
  const changes: Change[] = [
    ...before,
    { type: "state", step, state: "blocked", problem: problem ?? undefined },
    seen(state, step),
    { type: "current", step },
  ];
  return andThen(record(state, changes, moment), (now) =>
    to(now, { name: "unsolved", step, problem }),
  );
}

/** Goes to another step, which is where the next run takes up. */
export function goTo(state: WalkState, from: string, target: string, moment: Moment): Outcome {
  const moved = recordOnceBegun(
    state,
    [seen(state, from), { type: "current", step: target }],
    moment,
  );
  return andThen(moved, (now) => arrive(now, target));
}
