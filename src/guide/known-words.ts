import type { Guide } from "./format.ts";

/** How much of a guide's words is known in a language that only its words and drawings have. */
export interface KnownWords {
  language: string;
  /** How many of the words are known in it. */
  known: number;
  /** How many words the guide has. */
  words: number;
}

/** Each language of the screens alone, in the guide's order, with what is known in it. */
export function knownWords({
  screens = [],
  words = {},
}: Pick<Guide, "screens" | "words">): KnownWords[] {
  const all = Object.values(words);
  return screens.map((language) => {
    const known = all.filter((word) => typeof word === "string" || Object.hasOwn(word, language));
    return { language, known: known.length, words: all.length };
  });
}
