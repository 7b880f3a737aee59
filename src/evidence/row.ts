/** One row of an export, whatever it was written in. */

/** The fields of a row; names are in lower case, since PowerShell writes the same fields in capitals. */
export type Row = Readonly<Record<string, unknown>>;

/** Fields with their names in lower case. Nothing is inherited, so no name has a meaning of its own. */
export function rowOf(fields: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, unknown> = Object.create(null);
  for (const name of Object.keys(fields)) row[name.toLowerCase()] = fields[name];
  return row;
}

/** A row of a table by its columns' names, which are in lower case. */
export function rowOfCells(columns: readonly string[], cells: readonly string[]): Row {
  const row: Record<string, unknown> = Object.create(null);
  columns.forEach((name, index) => {
    row[name] = cells[index] ?? "";
  });
  return row;
}

/** A field's text; null when it is none, or empty. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** Yes or no as JSON, PowerShell, m365 and the admin centre write it; null when the field says neither. */
export function truthOf(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  if (/^(?:true|1|yes|capable|registered|enabled)$/i.test(text)) return true;
  return /^(?:false|0|no|not capable|not registered|not enabled)$/i.test(text) ? false : null;
}

/**
 * A moment (ISO 8601 in UTC) as Graph and Windows PowerShell 5.1 write it; null for anything else, and
 * for a local date, which can be read in two ways.
 */
export function momentOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const milliseconds = /^\\?\/Date\((-?\d{1,16})/.exec(value)?.[1];
  const moment =
    milliseconds === undefined
      ? Date.parse(/^\d{4}-\d\d-\d\dT/.test(value) ? value : "")
      : Number(milliseconds);
  return Number.isNaN(moment) || Math.abs(moment) > 8.64e15 ? null : new Date(moment).toISOString();
}

/** A list of words: of JSON, or in one cell; null when there is none, or it was lost on the way. */
export function wordsOf(value: unknown): readonly string[] | null {
  if (Array.isArray(value)) return value.filter((word) => typeof word === "string");
  if (typeof value !== "string") return null;
  const text = value.trim();
  // What Export-Csv writes for a list: the name of its type.
  if (/^System\.(?:String|Object|Collections)\b/i.test(text)) return null;
  if (text.startsWith("[")) return listOf(text);
  return text
    .split(/[,;|]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function listOf(text: string): readonly string[] | null {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((word) => typeof word === "string") : null;
  } catch {
    return null;
  }
}
