/** Tables for the terminal: fitted to its width, and nothing is cut off. */
import { printable } from "./printable.ts";
import { cells, pad, paint, type Style, wrap } from "./style.ts";

export interface Column {
  title: string;
  /** Numbers stand at the right. */
  right?: boolean;
}

/** Between two columns. */
const GAP = 2;
/** The narrowest that a column of text is wrapped to; a table that needs less becomes a list. */
const NARROWEST = 12;

/**
 * A table as lines. Where it is too wide, the widest columns wrap; where that is not enough, each row
 * becomes a few lines of its own, with the columns' titles as names.
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string[] {
  const shown = rows.map((row) => row.map(printable));
  const natural = columns.map(({ title }, index) =>
    shown.reduce((most, row) => Math.max(most, cells(row[index] ?? "")), cells(title)),
  );
  const widths = fitted(natural, style.width - GAP * (columns.length - 1));
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

/** Widths that fit, the widest narrowed first; null when none do. */
function fitted(natural: readonly number[], room: number): number[] | null {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) return null;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
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

/** A row as a list of names and values; empty ones are left out. */
function blockLines(columns: readonly Column[], row: readonly string[], style: Style): string[] {
  const [first = "", ...others] = row;
  const { bold } = paint(style);
  const details = others.flatMap((cell, index) =>
    cell === "" ? [] : wrap(`${columns[index + 1]?.title ?? ""}: ${cell}`, style.width, "  "),
  );
  return [...wrap(first, style.width).map((line) => bold(line)), ...details];
}
