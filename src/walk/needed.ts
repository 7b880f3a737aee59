/** Which question has to be asked, and when. */
import type { PlannedStep, Shown } from "../guide/plan.ts";
import { stepNamed } from "./lookups.ts";
import type { WalkState } from "./state.ts";

/**
 * The open question to ask before a step is shown: the one that decides whether it applies, or else the
 * guide's first of those that its parts depend on. Null where the step needs no answer, so that nobody is
 * asked for what no step that is left depends on.
 */
export function questionBefore(state: WalkState, id: string): string | null {
  const step = stepNamed(state, id);
  const [decides] = step.only;
  if (decides !== undefined) return decides.question;
  const needed = new Set(partsOf(step).flatMap(({ only }) => only.map(({ question }) => question)));
  const { questions } = state.subject.plan;
  return questions.find((question) => needed.has(question.id))?.id ?? null;
}

/** The parts of a step that can be for some answers only. */
function partsOf(step: PlannedStep): readonly Pick<Shown, "only">[] {
  const { places, lines, screens, links, notices, problems } = step;
  const ofProblems = problems.flatMap(({ remedies, it }) => [...remedies, ...it]);
  return [...places, ...lines, ...screens, ...links, ...notices, ...problems, ...ofProblems];
}
