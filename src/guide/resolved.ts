/** A plan as the JSON of `show`: every text a plain string. Its keys are contract and only ever added to. */

import type {
  Plan,
  PlannedEnding,
  PlannedLine,
  PlannedPlace,
  PlannedProblem,
  PlannedStep,
  PlannedText,
} from "./plan.ts";
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
    minutes: plan.minutes,
    prepare: plan.prepare.map(resolveLine),
    for: textOrNull(plan.for),
    evidence: plan.evidence === null ? null : { expect: plan.evidence },
    questions: plan.questions.map(({ id, ask, choices, answer }) => ({
      id,
      ask: plainText(ask),
      choices: choices.map((choice) => ({
        id: choice.id,
        label: plainText(choice.label),
        ending: resolveEnding(choice.ending),
      })),
      answer,
    })),
    chapters,
    anywhere: plan.anywhere.map(resolveProblem),
  };
}

function resolveStep(step: PlannedStep) {
  const { id, number, ref, on, applies, label, tick, seen } = step;
  return {
    id,
    number,
    ref,
    title: plainText(step.title),
    on,
    places: step.places.map(resolvePlace),
    applies,
    label,
    do: step.lines.map(resolveLine),
    tick,
    values: step.values.map(({ copied, ...value }) => ({
      ...value,
      ask: plainText(value.ask),
      hint: textOrNull(value.hint),
    })),
    check: textOrNull(step.check),
    screens: step.drawings.map(({ place, places: _, only, ...drawing }) => ({
      on: place.id,
      place: resolvePlace(place),
      ...drawing,
    })),
    seen,
    links: step.links.map((link) => ({
      id: link.id,
      url: link.url,
      missing: link.missing,
      title: plainText(link.title),
      say: textOrNull(link.say),
      label: link.label,
    })),
    notices: step.notices.map((notice) => ({ kind: notice.kind, ...resolveText(notice) })),
    problems: step.problems.map(resolveProblem),
    optional: textOrNull(step.optional),
  };
}

function resolveProblem(problem: PlannedProblem) {
  const { id, ending, label } = problem;
  return {
    id,
    symptom: plainText(problem.symptom),
    try: problem.remedies.map((remedy) => ({
      number: remedy.number,
      ...resolveLine(remedy),
      ending: resolveEnding(remedy.ending),
    })),
    otherwise: textOrNull(problem.otherwise),
    it: problem.it.map(resolveLine),
    goto: ending?.type === "goto" && ending.guide === null ? ending.step : null,
    ending: resolveEnding(ending),
    label,
  };
}

function resolveText({ text, label }: PlannedText) {
  return { text: plainText(text), label };
}

function resolveLine({ copy, aloud, ...line }: PlannedLine) {
  return { ...resolveText(line), copy, aloud };
}

function resolvePlace({ id, name, label }: PlannedPlace) {
  return { id, name: textOrNull(name), label };
}

function resolveEnding(ending: PlannedEnding | null) {
  return ending === null || ending.type === "goto"
    ? ending
    : { type: ending.type, text: plainText(ending.text) };
}

function textOrNull(text: RichText | null): string | null {
  return text === null ? null : plainText(text);
}
