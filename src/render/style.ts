/** How text is laid out and painted for one stream. */
import { Chalk } from "chalk";
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type { RichText } from "../guide/text.ts";
import { isolated } from "../text/isolated.ts";
import { printable } from "../text/printable.ts";
import type { Output } from "./output.ts";
import { paintedAlone } from "./painted-lines.ts";

/** What a stream can show. */
export interface Style {
  /** In cells. */
  width: number;
  /** Whether colour and bold are used. */
  color: boolean;
  /** Whether characters outside ASCII are. */
  unicode: boolean;
  /** Whether accented letters are used where other characters outside ASCII are not. */
  accents?: boolean;
}

/** The width that is assumed where none is known: what mail and tickets wrap at. */
export const DEFAULT_WIDTH = 80;

/** As tickets and mail take a text: in the usual width, without colours. */
export const TICKET_STYLE: Style = { width: DEFAULT_WIDTH, color: false, unicode: true };

/** The narrowest width that is laid out for; narrower terminals wrap by themselves. */
const MINIMUM_WIDTH = 20;

/** The style of a stream. A terminal that reports no size, or 0, counts as 80 columns. */
export function styleOf(output: Output): Style {
  const width = output.columns ? Math.max(MINIMUM_WIDTH, output.columns) : DEFAULT_WIDTH;
  const { color, unicode, accents = false } = output;
  return { width, color, unicode, accents };
}

const painted = new Chalk({ level: 1 });
const plain = new Chalk({ level: 0 });

/** The painter of a style: colours and bold, or nothing. Never chalk's global instance. */
export function paint(style: Pick<Style, "color">): typeof painted {
  return style.color ? painted : plain;
}

/** Colour and bold, which take no cell. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
const COLOR = /(\u001b\[[0-9;]*m)/g;

/** What sets words from right to left apart takes no cell. */
const ISOLATES = /[\u2068\u2069]/g;

/** Characters of one cell each, which almost every line is made of. */
const NARROW = /^[ -~\u00a0-\u00ac\u00ae-\u00ff–—‘’“”•…←→›✓─│┌┐└┘├┤█░]*$/;

/** How many cells a text takes on screen; escape sequences take none. */
export function cells(text: string): number {
  const shown = text.includes("\u001b") ? text.replace(COLOR, "") : text;
  // Counting the cells of emoji needs classes that are slow to prepare.
  return NARROW.test(shown) ? shown.length : stringWidth(shown.replace(ISOLATES, ""));
}

/** The text padded with spaces at its end to a width in cells. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - cells(text)));
}

/**
 * The lines of a text, wrapped at words (longer words are cut) to a width in cells.
 * @param indent what stands before the first line; the others are indented as far with spaces
 */
export function wrap(text: string, width: number, indent = ""): string[] {
  const room = Math.max(1, width - cells(indent));
  const lines = paintedAlone(wrapAnsi(text, room, { hard: true, trim: true }).split("\n"));
  const hanging = " ".repeat(cells(indent));
  return lines.map((line, index) => (index === 0 ? indent : hanging) + line);
}

/** At the end of a line that is longer than the screen is wide, and goes on in the next. */
export const GOES_ON = "\u0000";

/** A line as rows of a screen, full to the last cell, so that it is selected and copied as the one line it is. */
export function inRows(line: string, width: number): string[] {
  if (cells(line) <= width) return [line];
  const rows: string[] = [];
  let row = "";
  for (const { segment } of new Intl.Segmenter().segment(line.replace(COLOR, ""))) {
    if (cells(row + segment) > width) {
      rows.push(row + GOES_ON);
      row = "";
    }
    row += segment;
  }
  return [...rows, row];
}

/** The characters of a text as a person sees them. Where each is one cell, nothing has to be loaded to tell. */
function charactersOf(text: string): readonly string[] {
  if (NARROW.test(text)) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** One line, coloured or not, cut to a width in cells, with a mark where something was cut off. */
export function cut(text: string, width: number, style: Pick<Style, "unicode">): string {
  if (cells(text) <= width) return text;
  const mark = style.unicode ? "…" : "~";
  let kept = "";
  let used = 0;
  let full = false;
  for (const part of text.split(COLOR)) {
    // Behind the cut too: these end the colour.
    if (part.startsWith("\u001b[")) kept += part;
    else if (!full) {
      for (const segment of charactersOf(part)) {
        used += cells(segment);
        full = used >= width;
        if (full) break;
        kept += segment;
      }
      if (full) kept = kept.trimEnd() + mark;
    }
  }
  return kept;
}

/** Rich text for a stream: words on the screens in bold, and in quotes where there is no bold. */
export function rich(text: RichText, style: Pick<Style, "color">): string {
  const { bold } = paint(style);
  return text
    .map((span) => {
      const shown = printable(span.text);
      if (!span.word) return shown;
      return isolated(style.color ? bold(shown) : `“${shown}”`);
    })
    .join("");
}
