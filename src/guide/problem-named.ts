import type { Plan, PlannedProblem } from "./plan.ts";
import type { RichText } from "./text.ts";

/** The problem of that id, at whatever step or at every step; undefined when the guide does not know it. */
export function problemNamed(
  { steps, anywhere }: Pick<Plan, "steps" | "anywhere">,
  id: string,
): PlannedProblem | undefined {
  return [...steps.flatMap(({ problems }) => problems), ...anywhere].find(
    (problem) => problem.id === id,
  );
}

/** What goes wrong, in words; the id itself when the guide does not know the problem any more. */
export function symptomOf(plan: Pick<Plan, "steps" | "anywhere">, id: string): RichText {
  return problemNamed(plan, id)?.symptom ?? [{ text: id, word: false }];
}
