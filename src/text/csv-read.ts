/** Reads tables as spreadsheets and scripts save them: comma, semicolon or tab, any line end. */
import { CsvError, parse } from "csv-parse/sync";

/** What stands between two cells. */
export type Separator = "," | ";" | "\t";

/** The first row of a table, and how its cells are separated. */
export interface CsvHead {
  separator: Separator;
  /** The names of the columns, trimmed, as written. */
  columns: readonly string[];
}

/** A table that ends inside a quoted cell. */
export class OpenQuote extends Error {
  /** The first line of the row that it is in, from 1. */
  readonly line: number;

  constructor(line: number) {
    super(`a quote opened on line ${line} is never closed`);
    this.name = "OpenQuote";
    this.line = line;
  }
}

/**
 * Hands each row below the head to `onRow`, in order, with the line it ends on (from 1) and the columns. Lines that
 * only programs write above the head (`#TYPE …`, `sep=;`) and empty rows are passed over; rows may have
 * fewer or more cells than the head. Throws OpenQuote.
 * @param text the table without a byte-order mark, see `decodeText`
 * @returns the head; without columns when the text has no row at all
 */
export function readCsv(
  text: string,
  onRow: (cells: readonly string[], line: number, columns: readonly string[]) => void,
): CsvHead {
  const { above, lines, declared } = aboveHead(text);
  const body = above === 0 ? text : text.slice(above);
  const separator = declared ?? separatorOf(body);
  let columns: readonly string[] | undefined;
  let last = lines;
  try {
    parse(body, {
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_records_with_empty_values: true,
      // Nothing is returned, so that no row is kept here.
      on_record: (cells: string[], { lines: line }) => {
        last = line + lines;
        if (columns === undefined) columns = cells.map((name) => name.trim());
        else onRow(cells, last, columns);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED") {
      throw new OpenQuote(last + 1);
    }
    throw error;
  }
  return { separator, columns: columns ?? [] };
}

interface Above {
  /** How many characters and lines stand above the head. */
  above: number;
  lines: number;
  declared: Separator | undefined;
}

/** What PowerShell (`#TYPE`) and Excel (`sep=;`) put above the head. */
function aboveHead(text: string): Above {
  const found = /^(?:#TYPE [^\r\n]*(?:\r\n|\n|\r)|sep=([,;\t])[^\r\n]*(?:\r\n|\n|\r))+/i.exec(text);
  if (found === null) return { above: 0, lines: 0, declared: undefined };
  const lines = found[0].split(/\r\n|\n|\r/).length - 1;
  return { above: found[0].length, lines, declared: found[1] as Separator | undefined };
}

/** The separator that the head has most of; quoted cells do not count. */
function separatorOf(text: string): Separator {
  const head = /^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? "";
  const bare = head.replace(/"[^"]*"/g, "");
  const count = (separator: Separator) => bare.split(separator).length;
  return ([",", ";", "\t"] as const).reduce((most, next) =>
    count(next) > count(most) ? next : most,
  );
}
