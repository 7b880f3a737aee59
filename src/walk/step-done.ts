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

/** Asks what is still to be written down, or else goes on from the step, which is done. */
export function finishStep(state: WalkState, step: PlannedStep, moment: Moment): Outcome {
  const missing = nextToWrite(state, step);
  if (missing !== null) {
    return to(state, { name: "value", step: step.id, value: missing.id, back: null });
  }
  return goForward(state, step, [{ type: "state", step: step.id, state: "done" }], moment);
}

/** The next value of a step that nobody wrote down. */
export function nextToWrite({ asked = [] }: WalkState, step: PlannedStep): PlannedValue | null {
  return step.values.find(({ id, value }) => value === null && !asked.includes(id)) ?? null;
}

/** Whether a step names its own values in a line to copy or an address: then it is shown again with them. */
export function usesItsValues(state: WalkState, step: PlannedStep): boolean {
  const { chapters, links = {} } = state.subject.loaded.guide;
  const source = chapters.flatMap(({ steps }) => steps).find(({ id }) => id === step.id);
  const copies = (source?.do ?? []).map((line) =>
    typeof line === "object" && "copy" in line ? String(line.copy) : "",
  );
  const urls = step.links.map(({ id }) => links[id]?.url ?? "");
  return step.values.some(({ id }) =>
    [...copies, ...urls].some((text) => text.includes(`<${id}>`)),
  );
}
