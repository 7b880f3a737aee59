/** What screens say, for tests of how they are laid out. */
import { stripVTControlCharacters } from "node:util";
import { asAsciiLine } from "../../src/render/print.ts";
import { cells, type Style } from "../../src/render/style.ts";

/** A style of that width: plain ASCII unless more is said. */
export function styleWith(width: number, more: Partial<Style> = {}): Style {
  return { width, color: false, unicode: false, ...more };
}

/** Plain and in ASCII, plain, in colour and in ASCII, in colour. */
export const looks: readonly Pick<Style, "color" | "unicode">[] = [
  { color: false, unicode: false },
  { color: false, unicode: true },
  { color: true, unicode: false },
  { color: true, unicode: true },
];

/** The lines as they reach the terminal. */
export function asSent(lines: readonly string[], style: Style): readonly string[] {
  return style.unicode ? lines : lines.map((line) => asAsciiLine(line));
}

/** What is wrong with lines for a screen of that size; nothing when all is well. */
export function faultsOf(lines: readonly string[], style: Style, rows: number): string[] {
  const faults = lines.length > rows ? [`${lines.length} lines`] : [];
  for (const line of asSent(lines, style)) {
    if (cells(line) > style.width) faults.push(`too wide: ${line}`);
    if (leftOpen(line).length > 0) faults.push(`colour goes on: ${line}`);
    if (!style.color && line !== stripVTControlCharacters(line)) faults.push(`coloured: ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
    if (!style.unicode && /[^\u0000-\u007f]/.test(line)) faults.push(`not ASCII: ${line}`);
  }
  return faults;
}

/** What ends each way of painting. */
const ENDS: Readonly<Record<string, string>> = { 1: "22", 2: "22", 4: "24", 7: "27", 33: "39" };

/** The ways of painting that a line does not end, so that they would go on behind it. */
function leftOpen(line: string): string[] {
  let open: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
  for (const [, code = ""] of line.matchAll(/\u001b\[([0-9;]*)m/g)) {
    const end = ENDS[code] ?? (/^3\d$/.test(code) && code !== "39" ? "39" : undefined);
    if (code === "0") open = [];
    else if (end !== undefined) open.push(end);
    else open = open.filter((other) => other !== code);
  }
  return open;
}

/** Lines as the words they say, without colour and without where they break. */
export function wordsIn(lines: readonly string[]): string {
  return stripVTControlCharacters(lines.join(" ")).replace(/\s+/g, " ").trim();
}
