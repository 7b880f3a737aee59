/** What Enter still has to do at a step before it is done: the next box, what to write down. */
import type { PlannedLine, PlannedStep, PlannedValue } from "../guide/plan.ts";
import type { Change } from "../record/change.ts";
import type { Moment } from "./effect.ts";
import { stepStatus } from "./lookups.ts";
import { andThen, goForward, to } from "./moves.ts";
import { record } from "./recording.ts";
import type { Outcome, WalkState } from "./state.ts";

/** The next line whose box is empty; null where there are no boxes, or none is empty. */
export function nextToTick(state: WalkState, step: PlannedStep): PlannedLine | null {
  if (!step.tick) return null;
  const { ticks } = stepStatus(state, step.id);
  return step.lines.find(({ copy, number }) => copy === null && !ticks.includes(number)) ?? null;
}

/** Ticks a line; the last box of a step without a question to check it by also ends the step. */
export function tick(
  state: WalkState,
  step: PlannedStep,
  line: PlannedLine,
  moment: Moment,
): Outcome {
  const change: Change = { type: "tick", step: step.id, line: line.number, ticked: true };
  return andThen(record(state, [change], moment), (now) => {
    const last = nextToTick(now, step) === null;
    return last && step.check === null
      ? finishStep(now, step, moment)
      : to(now, { name: "step", step: step.id });
  });
}

/**
 * Asks what is still to be written down, or else goes on from the step, which is done.
 * @param asked what was asked just now; an optional value that stayed empty is not asked again
 */
export function finishStep(
  state: WalkState,
  step: PlannedStep,
  moment: Moment,
  asked: readonly string[] = [],
): Outcome {
  const missing = nextToWrite(step, asked);
  if (missing !== null) {
    return to(state, { name: "value", step: step.id, value: missing.id, back: null, asked });
  }
  return goForward(state, step, [{ type: "state", step: step.id, state: "done" }], moment);
}

/** The next value of a step that nobody wrote down. */
export function nextToWrite(step: PlannedStep, asked: readonly string[] = []): PlannedValue | null {
  return step.values.find(({ id, value }) => value === null && !asked.includes(id)) ?? null;
}
