/** For whom a part of a guide is, in words. */
import type { OpenQuestion } from "./condition.ts";
import type { Guide } from "./format.ts";
import { type Languages, plainText, richText } from "./text.ts";

/**
 * The choices that a part is for, such as "My own computer, and Windows / macOS": one of the choices of
 * each question. Null where no question is open.
 */
export function labelOf(
  guide: Guide,
  open: readonly OpenQuestion[],
  languages: Languages,
): string | null {
  if (open.length === 0) return null;
  const parts = open.map(({ question, choices }) =>
    choices.map((choice) => choiceLabel(guide, question, choice, languages)).join(" / "),
  );
  return parts.length === 1
    ? (parts[0] ?? null)
    : parts.join(`, ${wordForAnd(languages.language)} `);
}

/** The word by language: making the formatter takes longer than all the rest of a label, and a guide has hundreds. */
const wordsForAnd = new Map<string, string>();

function wordForAnd(language: string): string {
  const known = wordsForAnd.get(language);
  if (known !== undefined) return known;
  const parts = new Intl.ListFormat(language).formatToParts(["1", "2"]);
  const word = parts.find(({ type }) => type === "literal")?.value.trim() ?? "+";
  wordsForAnd.set(language, word);
  return word;
}

function choiceLabel(guide: Guide, question: string, choice: string, languages: Languages): string {
  const label = guide.questions
    ?.find(({ id }) => id === question)
    ?.choices.find(({ id }) => id === choice)?.label;
  return label === undefined ? choice : plainText(richText(guide, label, languages));
}
