/** Something to write down at a step. */
import type { PlannedStep, PlannedValue } from "../../guide/plan.ts";
import { plainText } from "../../guide/text.ts";
import { valueFault } from "../../guide/values.ts";
import { printable } from "../../text/printable.ts";
import { stepNamed, wordsOf } from "../lookups.ts";
import { andThen, to } from "../moves.ts";
import { record } from "../recording.ts";
import type { WalkState } from "../state.ts";
import { finishStep, nextToWrite, usesItsValues } from "../step-done.ts";
import type { Definition } from "./scene.ts";

export const value: Definition<"value"> = {
  ask(state, scene) {
    const step = stepNamed(state, scene.step);
    const asked = valueNamed(step, scene.value);
    const hint = asked.hint === null ? "" : ` (${plainText(asked.hint)})`;
    const wrong = state.message === null ? "" : `${state.message} `;
    return {
      kind: "text",
      title: `${step.ref} ${plainText(step.title)}`,
      question: `${wrong}${plainText(asked.ask)}${hint}`,
      initial: printable(asked.value ?? ""),
      mayBeEmpty: asked.optional,
    };
  },
  on(state, scene, event, moment) {
    const { step: id, back } = scene;
    const step = stepNamed(state, id);
    const before = back ?? ({ name: "step", step: id } as const);
    if (event.type !== "text") return to(state, before);
    const typed = event.text.trim();
    const asked = valueNamed(step, scene.value);
    const fault = valueFault(typed, asked);
    if (fault !== null) return to(state, scene, faultText(state, fault, asked));
    const known = typed === "" ? null : typed;
    const changes = [{ type: "value", step: id, id: asked.id, value: known }] as const;
    return andThen(record(state, changes, moment), (now) => {
      const words = wordsOf(now);
      if (back !== null) return to(now, back, words.writtenDown);
      const next = { ...now, asked: [...(now.asked ?? []), asked.id] };
      const planned = stepNamed(next, id);
      return nextToWrite(next, planned) === null && usesItsValues(next, planned)
        ? to(next, { name: "step", step: id }, words.filledIn)
        : finishStep(next, planned, moment);
    });
  },
};

function faultText(
  state: WalkState,
  fault: NonNullable<ReturnType<typeof valueFault>>,
  { hint }: PlannedValue,
): string {
  const words = wordsOf(state);
  const example = hint === null ? "" : plainText(hint);
  return words.valueFaults[fault](example);
}

function valueNamed(step: PlannedStep, id: string): PlannedValue {
  const found = step.values.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`step ${step.id} has no value ${id}`);
  return found;
}
