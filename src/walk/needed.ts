/** Which question has to be asked, and when. */
import { gatesOf } from "../guide/gates.ts";
import type { PlannedQuestion, PlannedStep, Shown } from "../guide/plan.ts";
import { stepNamed } from "./lookups.ts";
import type { WalkState } from "./state.ts";

/**
 * The question to ask before a step is shown: one on which no step depends but that can end the walk, one
 * whose answer stopped the walk, the one that decides whether the step applies, or the guide's first of
 * those that its parts depend on. Null where the step needs no answer, so that nobody is asked for what no
 * step that is left depends on.
 */
export function questionBefore(state: WalkState, id: string): string | null {
  const { answers } = state.subject.plan;
  const gate = gatesOf(state.subject.loaded.guide).find((gate) => !Object.hasOwn(answers, gate));
  if (gate !== undefined) return gate;
  const stops = state.subject.plan.questions.find(isStopping);
  if (stops !== undefined) return stops.id;
  const step = stepNamed(state, id);
  const [decides] = step.only;
  if (decides !== undefined) return decides.question;
  const needed = new Set(partsOf(step).flatMap(({ only }) => only.map(({ question }) => question)));
  const { questions } = state.subject.plan;
  return questions.find((question) => needed.has(question.id))?.id ?? null;
}

/** Whether the answer ended a walk: nobody gets past it but with another one. */
function isStopping({ answer, choices }: PlannedQuestion): boolean {
  return choices.some(({ id, ending }) => id === answer && ending?.type === "stop");
}

/** The parts of a step that can be for some answers only. */
function partsOf(step: PlannedStep): readonly Pick<Shown, "only">[] {
  const { places, lines, drawings, links, notices, problems } = step;
  const ofProblems = problems.flatMap(({ remedies, it }) => [...remedies, ...it]);
  return [...places, ...lines, ...drawings, ...links, ...notices, ...problems, ...ofProblems];
}
