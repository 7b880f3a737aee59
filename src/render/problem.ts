/** A problem as text: its remedies, what follows, and what is for second line. */
import type { Plan, PlannedEnding, PlannedProblem } from "../guide/plan.ts";
import type { Language } from "../messages/language.ts";
import { type ShowMessages, showMessages } from "../messages/show.ts";
import { walkMessages } from "../messages/walk.ts";
import { printable } from "../text/printable.ts";
import { labelled, lineList } from "./step.ts";
import { paint, rich, type Style, wrap } from "./style.ts";

const INDENT = "    ";

/** The lines of a problem, its symptom first. */
export function problemLines(
  problem: PlannedProblem,
  plan: Plan,
  language: Language,
  style: Style,
): string[] {
  const { yellow } = paint(style);
  const words = showMessages[language];
  const inner = { ...style, width: style.width - INDENT.length };
  const symptom = labelled(problem.label, rich(problem.symptom, style));
  const remedies = problem.remedies.flatMap((remedy, index) => {
    const number = ` ${index + 1}. `;
    const text =
      remedy.copy === null
        ? wrap(labelled(remedy.label, rich(remedy.text, style)), style.width, number)
        : lineList([remedy], "numbers", style, walkMessages[language]);
    const ending = endingText(remedy.ending, plan, words.helped, words, style);
    return [...text, ...(ending === null ? [] : wrap(ending, style.width, INDENT))];
  });
  const solved = problem.remedies.length === 0 ? "" : words.solved;
  const below = [
    problem.otherwise === null ? null : `${words.otherwise} ${rich(problem.otherwise, style)}`,
    endingText(problem.ending, plan, solved, words, style),
  ].flatMap((text) => (text === null ? [] : wrap(text, style.width, INDENT)));
  const it = lineList(problem.it, "numbers", inner, walkMessages[language]);
  return [
    ...wrap(`${symptom} [${printable(problem.id)}]`, style.width, "! ").map((line) => yellow(line)),
    ...remedies,
    ...below,
    ...(it.length === 0 ? [] : [INDENT + words.forIt, ...it.map((line) => INDENT + line)]),
  ];
}

/** What follows, in words; `stop` follows when nothing helped, all else behind `solved`. */
export function endingText(
  ending: PlannedEnding | null,
  plan: Plan,
  solved: string,
  words: ShowMessages,
  style: Style,
): string | null {
  if (ending === null) return null;
  const before = solved === "" ? "" : `${solved} `;
  switch (ending.type) {
    case "stop":
      return `${words.stop} ${rich(ending.text, style)}`;
    case "finish":
      return `${before}${words.finish} ${rich(ending.text, style)}`;
    case "goto": {
      const { guide, step } = ending;
      if (guide !== null) return before + words.goToGuide(printable(guide), step);
      const target = plan.steps.find(({ id }) => id === step);
      return target === undefined ? null : before + words.goTo(target.ref);
    }
  }
}
