import type { PlannedProblem } from "../../guide/plan.ts";
import { richMarkdown } from "../rich-markdown.ts";
import { labelled, numbered } from "./markdown-pieces.ts";
import { type Handout, type ProblemGroup, refOf } from "./model.ts";

/** The section "Not working?" as blocks of Markdown. */
export function markdownProblems(groups: readonly ProblemGroup[], handout: Handout): string[] {
  if (groups.length === 0) return [];
  const { words } = handout;
  return [
    `## ${words.notWorking}`,
    ...groups.flatMap(({ step, problems, elsewhere }) => [
      step === null
        ? `### ${words.anywhere}`
        : `### ${words.stepName(step.ref)}: ${richMarkdown(step.title, false)}`,
      ...problems.flatMap((problem) => markdownProblem(problem, handout)),
      elsewhere.length === 0 ? "" : words.seeAlso,
      elsewhere
        .map(({ problem, ref }) => `- ${richMarkdown(problem.symptom)} (${ref ?? words.anywhere})`)
        .join("\n"),
    ]),
  ];
}

function markdownProblem(problem: PlannedProblem, { plan, words }: Handout): string[] {
  const goto = refOf(plan, problem.goto);
  const { label, symptom, otherwise } = problem;
  const heading =
    label === null ? richMarkdown(symptom) : `${labelled(label)}${richMarkdown(symptom, false)}`;
  return [
    `#### ${heading}`,
    numbered(problem.remedies),
    otherwise === null ? "" : `**${words.otherwise}** ${richMarkdown(otherwise, false)}`,
    goto === null ? "" : words.goOn(goto),
  ];
}
