import type { Guide, Text } from "./format.ts";

/** What a text of a guide needs of it: its languages, and its words on the screens. */
type Vocabulary = Pick<Guide, "languages" | "words">;

/** A piece of a text: plain, or a word on the screens, which is shown bold or in quotes. */
export interface Span {
  text: string;
  word: boolean;
}

/** A text with its language chosen and its words filled in. */
export type RichText = readonly Span[];

/** In which languages a guide is read: its sentences, and the words on the person's screens. */
export interface Languages {
  language: string;
  screens: string;
}

/**
 * The string of a text in one language. A language that the text does not have falls back on
 * `fallback` (a guide's first language), then on whatever there is.
 */
export function inLanguage(text: Text, language: string, fallback: string): string {
  if (typeof text === "string") return text;
  const found = Object.hasOwn(text, language) ? text[language] : text[fallback];
  return found ?? Object.values(text)[0] ?? "";
}

/** The language of a guide to show: the one wanted, or else the one that the guide was written in. */
export function guideLanguage(guide: Vocabulary, wanted: string): string {
  return guide.languages.includes(wanted) ? wanted : firstLanguage(guide);
}

/** The language a guide was written in. */
export function firstLanguage(guide: Vocabulary): string {
  return guide.languages[0] ?? "en";
}

/** A brace that stands for itself, written twice; or a word. */
const BRACES = /\{\{|\}\}|\{([^{}]*)\}/g;

/** The names of the words that a text takes from its guide: of "Press {next}", `next`. */
export function wordsIn(source: string): string[] {
  return Array.from(source.matchAll(BRACES), ([, name]) => name ?? "").filter(Boolean);
}

/** A guide's text with its language chosen and each `{word}` in the language of the screens. */
export function richText(guide: Vocabulary, text: Text, languages: Languages): RichText {
  return spans(
    guide,
    inLanguage(text, languages.language, firstLanguage(guide)),
    languages.screens,
  );
}

/** A text as it stands on the person's screen: wholly in the language of the screens, without quotes. */
export function screenText(guide: Vocabulary, text: Text, screens: string): string {
  const source = inLanguage(text, screens, firstLanguage(guide));
  return spans(guide, source, screens)
    .map((span) => span.text)
    .join("");
}

/** Rich text as a plain string, with the words on the screens between the quotes given. */
export function plainText(text: RichText, quotes: readonly [string, string] = ["“", "”"]): string {
  return text
    .map((span) => (span.word ? `${quotes[0]}${span.text}${quotes[1]}` : span.text))
    .join("");
}

function spans(guide: Vocabulary, source: string, screens: string): RichText {
  // Most texts have none.
  if (!source.includes("{") && !source.includes("}")) {
    return source === "" ? [] : [{ text: source, word: false }];
  }
  const found: Span[] = [];
  let plain = "";
  let end = 0;
  for (const match of source.matchAll(BRACES)) {
    const word = match[1] === undefined ? undefined : wordNamed(guide, match[1]);
    const braces = match[1] === undefined ? match[0].slice(1) : match[0];
    plain += source.slice(end, match.index) + (word === undefined ? braces : "");
    end = match.index + match[0].length;
    if (word === undefined) continue;
    if (plain !== "") found.push({ text: plain, word: false });
    plain = "";
    found.push({ text: unescaped(inLanguage(word, screens, firstLanguage(guide))), word: true });
  }
  plain += source.slice(end);
  if (plain !== "") found.push({ text: plain, word: false });
  return found;
}

function wordNamed({ words }: Vocabulary, name: string): Text | undefined {
  return words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}

/** A word has no others in it, but it can have braces. */
function unescaped(word: string): string {
  return word.replace(/\{\{|\}\}/g, (braces) => braces.slice(1));
}
