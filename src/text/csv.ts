/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */
import { printable } from "./printable.ts";

/** Rows as CSV: commas, CRLF behind every row, quotes where they are needed. */
export function renderCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** What a spreadsheet takes for the beginning of a formula, also in its wide form. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

function cell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const text = printable(value ?? "");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
