import { languageAmong } from "../text/language-tag.ts";
import type { Guide, Text } from "./format.ts";

/** What a text of a guide needs of it: its languages, and its words on the screens. */
type Vocabulary = Pick<Guide, "languages" | "words" | "screens">;

/** A piece of a text: plain, or a word on the screens, which is shown bold or in quotes. */
export interface Span {
  text: string;
  word: boolean;
  /** Of a word in another language than the sentence. */
  language?: string;
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

/** The languages in which a guide knows the person's screens: its own, and those of its words alone. */
export function screenLanguages({ languages, screens = [] }: Vocabulary): readonly string[] {
  return [...languages, ...screens];
}

/** The language of the screens to show: the one wanted, or else the one that the guide was written in. */
export function screenLanguage(guide: Vocabulary, wanted: string): string {
  return languageAmong(wanted, screenLanguages(guide)) ?? firstLanguage(guide);
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

/**
 * A guide's text with its language chosen and each `{word}` in the language of the screens. Where that is
 * none of the guide's own, the reader's word stands behind it in parentheses; a word that is not known in it
 * is never shown as if it stood on the page: the reader's stands alone, in parentheses.
 */
export function richText(guide: Vocabulary, text: Text, languages: Languages): RichText {
  const source = inLanguage(text, languages.language, firstLanguage(guide));
  return spans(guide, source, languages, true);
}

/** What a drawing shows with signs: a whole picture such as "[ QR code ]", or a box before a text. */
const SIGN = /^\[ .+ \]$/;
const BOX = /^(\[[vx]\] )?(.*)$/su;

/**
 * A text as it stands on the person's screen: wholly in the language of the screens, without quotes. What
 * is not known in that language is the reader's, in parentheses, but for names that are the same in all the
 * guide's languages, and signs.
 */
export function screenText(guide: Vocabulary, text: Text, languages: Languages): string {
  const { language, screens } = languages;
  const known =
    typeof text === "string" || guide.languages.includes(screens) || Object.hasOwn(text, screens);
  const source = inLanguage(text, known ? screens : language, firstLanguage(guide));
  const shown = (inThese: Languages) => plainText(spans(guide, source, inThese, false), ["", ""]);
  const onlyWords = source.replace(BRACES, "").trim() === "";
  if (known || onlyWords || isName(text) || SIGN.test(source)) return shown(languages);
  return shown({ language, screens: language }).replace(BOX, "$1($2)");
}

/** Whether a text is the same in every language it has, such as "App Store". */
function isName(text: Text): boolean {
  return new Set(Object.values(text)).size === 1;
}

/** Rich text as a plain string, with the words on the screens between the quotes given. */
export function plainText(text: RichText, quotes: readonly [string, string] = ["“", "”"]): string {
  return text
    .map((span) => (span.word ? `${quotes[0]}${span.text}${quotes[1]}` : span.text))
    .join("");
}

/** @param explained whether the reader's word stands behind one in a language that the guide has words in alone */
function spans(
  guide: Vocabulary,
  source: string,
  languages: Languages,
  explained: boolean,
): RichText {
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
    const { seen, own } = wordIn(guide, word, languages);
    if (seen === null) {
      plain += `(${own})`;
      continue;
    }
    if (plain !== "") found.push({ text: plain, word: false });
    plain = explained && own !== null && own !== seen ? ` (${own})` : "";
    const other = languages.screens === languages.language ? {} : { language: languages.screens };
    found.push({ text: seen, word: true, ...other });
  }
  plain += source.slice(end);
  if (plain !== "") found.push({ text: plain, word: false });
  return found;
}

/** A word as it is seen on the page, null where that is not known; and as the reader calls it, where they differ. */
function wordIn(
  guide: Vocabulary,
  word: Text,
  { language, screens }: Languages,
): { seen: string | null; own: string | null } {
  const first = firstLanguage(guide);
  const seen = unescaped(inLanguage(word, screens, first));
  if (typeof word === "string" || guide.languages.includes(screens)) return { seen, own: null };
  const own = unescaped(inLanguage(word, language, first));
  return { seen: Object.hasOwn(word, screens) ? seen : null, own };
}

function wordNamed({ words }: Vocabulary, name: string): Text | undefined {
  return words !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}

/** A word has no others in it, but it can have braces. */
function unescaped(word: string): string {
  return word.replace(/\{\{|\}\}/g, (braces) => braces.slice(1));
}
