import type { Condition } from "./format.ts";
import type { GuideIndex } from "./guide-index.ts";

/** What is known when a guide is shown. */
export interface Circumstances {
  /** Choices by question; a question that is not there is unanswered. */
  answers: Readonly<Record<string, string>>;
  /** The local calendar day, YYYY-MM-DD. */
  date: string;
}

/** What became of a condition: not met, or met with the choices that are still open to the person. */
export type Verdict = { met: false } | { met: true; open: readonly OpenQuestion[] };

/** An unanswered question on which a part depends, and the choices, one of which the part is for. */
export interface OpenQuestion {
  question: string;
  choices: readonly string[];
}

/**
 * Looks whether a part of a guide is shown. A question without an answer does not hide the part: it is
 * listed in `open`, so that the part can be shown with the labels of the choices it is for.
 */
export function weigh(condition: Condition, { answers, date }: Circumstances): Verdict {
  if (condition.from !== undefined && date < condition.from) return { met: false };
  if (condition.until !== undefined && date >= condition.until) return { met: false };
  const open: OpenQuestion[] = [];
  for (const [question, wanted] of Object.entries(condition.when ?? {})) {
    const choices = typeof wanted === "string" ? [wanted] : wanted;
    const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
    if (answer === undefined) open.push({ question, choices });
    else if (!choices.includes(answer)) return { met: false };
  }
  return { met: true, open };
}

/** The ids of the steps that apply with these answers, in order; unanswered questions exclude none. */
export function stepsThatApply(
  guide: GuideIndex,
  answers: Readonly<Record<string, string>>,
): readonly string[] {
  return guide.chapters
    .flatMap((chapter) => chapter.steps)
    .filter((step) => weigh({ when: step.when }, { answers, date: "" }).met)
    .map((step) => step.id);
}
