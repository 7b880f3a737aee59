/** The last step before text leaves the program. */
import type { Output } from "./output.ts";
import type { Style } from "./style.ts";

const ASCII: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "…": "...",
  "–": "-",
  "—": "-",
  "•": "*",
  "·": "-",
  "→": "->",
  "←": "<-",
  "›": ">",
  "×": "x",
  "✓": "x",
  "€": "EUR",
  ß: "ss",
  æ: "ae",
  ø: "o",
};

/** What is not shown where `unicode` is false, without and with accented Latin letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const BEYOND_ASCII = /[^\u0000-\u007f]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const BEYOND_LATIN = /[^\u0000-\u007f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]/gu;

/**
 * The text in ASCII alone: accents dropped, typographic signs written out, the rest as "?". Where accents
 * are shown, letters keep theirs.
 */
export function asAscii(text: string, { accents }: Pick<Style, "accents"> = {}): string {
  // A letter and its accent as two characters are one that a simple terminal knows.
  const composed = accents ? text.normalize("NFC") : text;
  return composed.replace(
    accents ? BEYOND_LATIN : BEYOND_ASCII,
    (character) => ASCII[character] ?? plain(character),
  );
}

/**
 * A line in ASCII that is no wider than it was: where signs written out would make it so, each is a
 * single character.
 */
export function asAsciiLine(line: string, style: Pick<Style, "accents"> = {}): string {
  const text = asAscii(line, style);
  if (text.length <= [...line].length) return text;
  return [...line].map((character) => asAscii(character, style).slice(0, 1)).join("");
}

/** Letters, digits and spaces alone: a wide "＜" or "＝" must not become markup or a formula. */
function plain(character: string): string {
  const decomposed = character.normalize("NFKD").replace(/\p{Mark}/gu, "");
  return /^[A-Za-z0-9 ]*$/.test(decomposed) ? decomposed : "?";
}

/** Writes a text as the stream can show it, with a line break at its end. */
export function print(output: Output, text: string): void {
  const line = text.endsWith("\n") ? text : `${text}\n`;
  output.write(output.unicode ? line : asAscii(line, output));
}

/** Writes one JSON document. */
export function printJson(output: Output, document: unknown): void {
  output.write(`${jsonText(document, output)}\n`);
}

/**
 * A JSON document that can be shown on a terminal: control, formatting and line-separating characters
 * are written as escapes, and so is all that is not ASCII where the stream cannot show that. What a
 * parser reads from it is the same.
 */
export function jsonText(document: unknown, { unicode }: Pick<Output, "unicode">): string {
  const json = JSON.stringify(document, null, 2);
  // Most need no escape; the classes below are slow to prepare.
  if (/^[\n -~]*$/.test(json)) return json;
  const escaped = unicode ? /[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu : /[^\n -~]/gu;
  return json.replace(escaped, (character) =>
    Array.from({ length: character.length }, (_, unit) => {
      const code = character.charCodeAt(unit).toString(16);
      return `\\u${code.padStart(4, "0")}`;
    }).join(""),
  );
}
