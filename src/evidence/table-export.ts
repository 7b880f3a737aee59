/** An export as a table: the admin centre's download, Export-Csv, and scripts' files. */
import { OpenQuote, readCsv } from "../text/csv-read.ts";
import { type Found, foundIn } from "./found.ts";
import { InputFault } from "./input-fault.ts";
import { isPrompt } from "./json-documents.ts";
import { rowOfCells } from "./row.ts";
import { type RowShape, shapeOf } from "./shapes.ts";

/** What the rows say. Throws InputFault. */
export function tableFound(text: string): readonly Found[] {
  const found: Found[] = [];
  let columns: readonly string[] | undefined;
  let shape: RowShape | undefined;
  const head = headOf(text, (cells, _line, names) => {
    columns ??= lowerCase(names);
    shape ??= recognised(columns, text);
    found.push(foundIn(shape.shape, shape.read(rowOfCells(columns, cells))));
  });
  if (found.length > 0) return found;
  recognised(lowerCase(head), text);
  throw new InputFault({ kind: "no-rows" });
}

function lowerCase(names: readonly string[]): readonly string[] {
  return names.map((name) => name.toLowerCase());
}

function headOf(text: string, onRow: Parameters<typeof readCsv>[1]): readonly string[] {
  try {
    return readCsv(text, onRow).columns;
  } catch (error) {
    if (error instanceof OpenQuote) throw new InputFault({ kind: "open-quote", line: error.line });
    throw error;
  }
}

function recognised(columns: readonly string[], text: string): RowShape {
  try {
    return shapeOf(rowOfCells(columns, []), "table");
  } catch (error) {
    throw otherText(text.slice(0, 4000), columns.length) ?? error;
  }
}

/** What is no table: a JSON value, a prompt, what a shell shows; null when it may be one. */
function otherText(head: string, columns: number): InputFault | null {
  if (/^(?:null|true|false|-?\d+(?:\.\d+)?|"[^"]*")\s*$/.test(head)) {
    return new InputFault({ kind: "no-list" });
  }
  if (isPrompt(head)) return new InputFault({ kind: "prompt" });
  // A row of dashes below the names, or names and values with colons between.
  if (/^[^\n]*\n *-{2,}(?: +-+)* *\r?\n/.test(head) || /^\w+ +: [^\n]*\n\w+ +: /.test(head)) {
    return new InputFault({ kind: "screen-text" });
  }
  return columns > 1 ? null : new InputFault({ kind: "not-recognised", columns: [] });
}
