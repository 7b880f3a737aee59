import type { Plan, PlannedProblem } from "./plan.ts";
import type { RichText } from "./text.ts";

/** Every problem of a plan, step by step, then those that fit every step; one may be there more than once. */
export function problemsIn({
  steps,
  anywhere,
}: Pick<Plan, "steps" | "anywhere">): PlannedProblem[] {
  return [...steps.flatMap(({ problems }) => problems), ...anywhere];
}

/** The problem of that id, at whatever step or at every step; undefined when the guide does not know it. */
export function problemNamed(
  plan: Pick<Plan, "steps" | "anywhere">,
  id: string,
): PlannedProblem | undefined {
  return problemsIn(plan).find((problem) => problem.id === id);
}

/** What goes wrong, in words; the id itself when the guide does not know the problem any more. */
export function symptomOf(plan: Pick<Plan, "steps" | "anywhere">, id: string): RichText {
  return problemNamed(plan, id)?.symptom ?? [{ text: id, word: false }];
}
