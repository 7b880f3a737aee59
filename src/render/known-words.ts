import type { KnownWords } from "../guide/known-words.ts";
import { knownWordsMessages } from "../messages/known-words.ts";
import type { Language } from "../messages/language.ts";
import { printable } from "../text/printable.ts";
import { type Style, wrap } from "./style.ts";

/** How much is known in languages of the screens alone, in words and wrapped; nothing where there are none. */
export function knownWordsLines(
  name: string,
  known: readonly KnownWords[],
  { width }: Pick<Style, "width">,
  language: Language,
): string[] {
  const [first] = known;
  if (first === undefined) return [];
  const parts = known.map(({ language: tag, known: count }) => `${tag} ${count}`);
  const text = knownWordsMessages[language].known(first.words, parts.join(", "));
  return ["", ...wrap(printable(`${name}: ${text}`), width)];
}
