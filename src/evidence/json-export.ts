/** An export in JSON: documents of Graph, PowerShell and m365. */
import { isObject } from "../text/is-object.ts";
import type { Facts } from "./facts.ts";
import { type ExportEnd, type Found, foundIn } from "./found.ts";
import { InputFault, type InputProblem } from "./input-fault.ts";
import { type JsonPart, jsonParts } from "./json-documents.ts";
import { holdsSecret, kindOf, methodRow, methodsFacts } from "./method-rows.ts";
import { type Row, rowOf, textOf } from "./row.ts";
import { type RowShape, shapeOf } from "./shapes.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What the documents say, see `readExport`. */
export function* jsonFound(pieces: Iterable<string>): Generator<Found, ExportEnd> {
  const reader = new DocumentReader();
  for (const part of jsonParts(pieces)) yield* reader.take(part);
  return reader.finish();
}

class DocumentReader {
  private readonly end = { pagesWithNext: 0, lastPages: 0, secret: false };
  private rows = 0;
  private shape: RowShape | null = null;
  /** The methods of the document that is being read; null when it is no list of methods. */
  private methods: Row[] | null = null;
  /** Whether the list that is being read has pages for rows. */
  private ofPages = false;

  *take(part: JsonPart): Generator<Found> {
    if ("row" in part) yield* this.takeRow(part.row);
    else yield* this.takeEnd(part.end);
  }

  finish(): ExportEnd {
    if (this.rows === 0) throw new InputFault({ kind: "no-rows" });
    return this.end;
  }

  private *takeRow(row: unknown): Generator<Found> {
    if (!isObject(row)) throw new InputFault({ kind: "no-list" });
    // Pages that were put into one list.
    if (Array.isArray(row.value)) {
      yield* this.takePage(row, row.value);
      return;
    }
    refuseError(row);
    this.rows += 1;
    const fields = methodRow(row);
    if (this.methods !== null || kindOf(fields) !== null) {
      this.methods ??= [];
      this.methods.push(fields);
      if (holdsSecret(fields)) this.end.secret = true;
      return;
    }
    yield this.readRow(rowOf(row));
  }

  private readRow(row: Row): Found {
    // Rows of one list have the same fields; documents behind each other need not.
    this.shape ??= shapeOf(row, "json");
    return foundIn(this.shape.shape, this.shape.read(row));
  }

  private *takePage(page: Fields, rows: readonly unknown[]): Generator<Found> {
    for (const row of rows) yield* this.takeRow(row);
    yield* this.takeEnd({ ...page, value: [] });
    this.ofPages = true;
  }

  /** The end of a document: what is around its rows, or itself the only row. */
  private *takeEnd(around: unknown): Generator<Found> {
    const fields = isObject(around) ? rowOf(around) : null;
    if (isObject(around)) {
      refuseError(around);
      if (!Array.isArray(fields?.value)) yield* this.takeRow(around);
    }
    const context = textOf(fields?.["@odata.context"]) ?? "";
    if (this.methods !== null || /\/authentication\/methods\b/.test(context)) {
      this.rows += 1;
      yield methodsFound(methodsFacts(this.methods ?? [], context));
    }
    if (textOf(fields?.["@odata.nextlink"]) !== null) this.end.pagesWithNext += 1;
    else if (fields !== null || !this.ofPages) this.end.lastPages += 1;
    this.methods = null;
    this.shape = null;
    this.ofPages = false;
  }
}

/** The methods of a user may be of nobody named: then the command line says whose. */
function methodsFound(facts: Facts): Found {
  return facts.name === null ? { shape: "methods", facts } : foundIn("methods", facts);
}

/** Throws when this is Graph's answer to a request that failed. */
function refuseError(fields: Fields): void {
  const error = isObject(fields.error) ? rowOf(fields.error) : null;
  const code = textOf(error?.code);
  if (code !== null) throw new InputFault({ kind: "graph-error", code, cause: causeOf(code) });
}

function causeOf(code: string): Extract<InputProblem, { kind: "graph-error" }>["cause"] {
  if (/role/i.test(code)) return "role";
  if (/premium|licen[cs]e/i.test(code)) return "licence";
  if (/denied|forbidden|unauthorized_?client|insufficient/i.test(code)) return "rights";
  return /token|unauthenticated|expired|unauthorized/i.test(code) ? "signed-out" : "other";
}
