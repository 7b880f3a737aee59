import type { PlannedEnding, PlannedProblem } from "../../guide/plan.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { richMarkdown } from "../rich-markdown.ts";
import { labelled, listed, numbered } from "./markdown-lines.ts";
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

function markdownProblem(problem: PlannedProblem, handout: Handout): string[] {
  const { words } = handout;
  const { label, symptom, otherwise } = problem;
  const heading =
    label === null ? richMarkdown(symptom) : `${labelled(label)}${richMarkdown(symptom, false)}`;
  return [
    `#### ${heading}`,
    numbered(problem.remedies),
    ...problem.remedies.map(({ ending }, index) => {
      const text = endingMarkdown(ending, handout);
      return text === "" ? "" : `${index + 1} → ${text}`;
    }),
    otherwise === null ? "" : `**${words.otherwise}** ${richMarkdown(otherwise, false)}`,
    endingMarkdown(problem.ending, handout),
    problem.it.length === 0 ? "" : `**${words.forIt}**`,
    listed(problem.it, () => "- "),
  ];
}

/** What follows, in words; empty where it is the next step. */
function endingMarkdown(ending: PlannedEnding | null, { plan, words }: Handout): string {
  if (ending === null) return "";
  if (ending.type !== "goto") {
    return `**${words[ending.type]}** ${richMarkdown(ending.text, false)}`;
  }
  if (ending.guide !== null) return words.goOnGuide(escapeMarkdown(ending.guide, false));
  const ref = refOf(plan, ending.step);
  return ref === null ? "" : words.goOn(ref);
}
