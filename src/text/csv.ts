/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */
import { printable } from "./printable.ts";

/**
 * Rows as CSV: CRLF behind every row, quotes where they are needed.
 * @param separator what stands between two values
 */
export function renderCsv(
  rows: readonly (readonly (string | number | null)[])[],
  separator = ",",
): string {
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join("");
}

/**
 * Where a spreadsheet takes what follows for a formula, also in its wide form: at the beginning, and
 * behind any character that another spreadsheet than the one meant may split the text at.
 */
const FORMULA = /(^|[,;|])(?=["\s]*[=+\-@＝＋－＠])/gu;

function cell(value: string | number | null): string {
  if (typeof value === "number") return String(value);
  const safe = printable(value ?? "").replace(FORMULA, "$1'");
  return /[",;|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
