/** Tables for the terminal: fitted to its width, and nothing is cut off. */
import { printable } from "../text/printable.ts";
import { cells, pad, paint, type Style, wrap } from "./style.ts";

export interface Column {
  title: string;
  /** Numbers stand at the right. */
  right?: boolean;
}

/** Between two columns. */
const GAP = 2;
/** A text is not wrapped to less than this. */
const READABLE = 16;

/**
 * A table as lines. Where it is too wide, the widest columns wrap between words; where that is not
 * enough, each row becomes a few lines of its own, with the columns' titles as names.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string[] {
  const shown = rows.map((row) => row.map(printable));
  const widest = (measure: (text: string) => number) =>
    columns.map(({ title }, index) =>
      shown.reduce((most, row) => Math.max(most, measure(row[index] ?? "")), measure(title)),
    );
  const widths = fitted(
    widest(cells),
    widest((text) => Math.max(longestWord(text), Math.min(cells(text), READABLE))),
    style.width - GAP * (columns.length - 1),
  );
  if (widths === null) return shown.flatMap((row) => blockLines(columns, row, style));
  const { bold } = paint(style);
  const head = rowLines(
    columns.map(({ title }) => title),
    columns,
    widths,
  );
  return [
    ...head.map((line) => bold(line)),
    ...shown.flatMap((row) => rowLines(row, columns, widths)),
  ];
}

function longestWord(text: string): number {
  return Math.max(...text.split(" ").map(cells));
}

/** Widths that fit, the widest narrowed first, none below what is least; null when none do. */
function fitted(
  natural: readonly number[],
  least: readonly number[],
  room: number,
): number[] | null {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  for (; excess > 0; excess -= 1) {
    const narrowable = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
    const widest = Math.max(...narrowable);
    if (widest === 0) return null;
    widths[narrowable.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function rowLines(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): string[] {
  const wrapped = row.map((cell, index) => wrap(cell, widths[index] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ right }, index) => {
        const text = wrapped[index]?.[line] ?? "";
        const width = widths[index] ?? 0;
        return right ? " ".repeat(Math.max(0, width - cells(text))) + text : pad(text, width);
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** A row as a list of names and values, without those that are empty. */
function blockLines(columns: readonly Column[], row: readonly string[], style: Style): string[] {
  const [first = "", ...others] = row;
  const { bold } = paint(style);
  const details = others.flatMap((cell, index) =>
    cell === "" ? [] : wrap(`${columns[index + 1]?.title ?? ""}: ${cell}`, style.width, "  "),
  );
  return [...wrap(first, style.width).map((line) => bold(line)), ...details];
}
