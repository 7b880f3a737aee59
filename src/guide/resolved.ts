/** A plan as the JSON of `show`: every text a plain string. Its keys are contract and only ever added to. */

import type { Plan, PlannedLine, PlannedProblem, PlannedStep } from "./plan.ts";
import { plainText, type RichText } from "./text.ts";

/**
 * The document that `show --json` prints.
 * @param steps the ids of the steps to leave in; chapters without any are left out
 */
export function resolvePlan(plan: Plan, steps: ReadonlySet<string>) {
  const { guide, version, language, screens, date, answers } = plan;
  const chapters = plan.chapters
    .map((chapter) => ({
      id: chapter.id,
      title: plainText(chapter.title),
      steps: chapter.steps.filter(({ id }) => steps.has(id)).map(resolveStep),
    }))
    .filter((chapter) => chapter.steps.length > 0);
  return {
    guide,
    version,
    language,
    screens,
    date,
    answers,
    title: plainText(plan.title),
    summary: textOrNull(plan.summary),
    finish: textOrNull(plan.finish),
    questions: plan.questions.map(({ id, ask, choices, answer }) => ({
      id,
      ask: plainText(ask),
      choices: choices.map((choice) => ({ id: choice.id, label: plainText(choice.label) })),
      answer,
    })),
    chapters,
    anywhere: plan.anywhere.map(resolveProblem),
  };
}

function resolveStep(step: PlannedStep) {
  const { id, number, ref, on, applies, label, screens } = step;
  return {
    id,
    number,
    ref,
    title: plainText(step.title),
    on,
    applies,
    label,
    do: step.lines.map(resolveLine),
    check: textOrNull(step.check),
    screens: screens.map(({ only, ...screen }) => screen),
    links: step.links.map((link) => ({
      id: link.id,
      url: link.url,
      title: plainText(link.title),
      say: textOrNull(link.say),
      label: link.label,
    })),
    notices: step.notices.map((notice) => ({ kind: notice.kind, ...resolveLine(notice) })),
    problems: step.problems.map(resolveProblem),
    optional: textOrNull(step.optional),
  };
}

function resolveProblem(problem: PlannedProblem) {
  const { id, goto, label } = problem;
  return {
    id,
    symptom: plainText(problem.symptom),
    try: problem.remedies.map((remedy) => ({ number: remedy.number, ...resolveLine(remedy) })),
    otherwise: textOrNull(problem.otherwise),
    goto,
    label,
  };
}

function resolveLine({ text, label }: PlannedLine) {
  return { text: plainText(text), label };
}

function textOrNull(text: RichText | null): string | null {
  return text === null ? null : plainText(text);
}
