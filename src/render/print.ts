/** The last step before text leaves the program. */
import type { Output } from "../edges.ts";

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

/** The text in ASCII alone: accents dropped, typographic signs written out, the rest as "?". */
export function asAscii(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{Mark}/gu, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
      .replace(/[^\u0000-\u007f]/gu, (character) => ASCII[character] ?? "?")
  );
}

/** Writes a text as the stream can show it, with a line break at its end. */
export function print(output: Output, text: string): void {
  const line = text.endsWith("\n") ? text : `${text}\n`;
  output.write(output.unicode ? line : asAscii(line));
}

/** Writes one JSON document; JSON is UTF-8 wherever it goes. */
export function printJson(output: Output, document: unknown): void {
  output.write(`${JSON.stringify(document, null, 2)}\n`);
}
