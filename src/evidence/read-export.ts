/** Reads an export, whatever it is: recognised by its content, never by its name. */
import { decodeText, firstBytes } from "../text/decode.ts";
import type { ExportEnd, Found } from "./found.ts";
import { InputFault } from "./input-fault.ts";
import { jsonFound } from "./json-export.ts";
import { tableFound } from "./table-export.ts";

/** More is not read: no export of a tenant is as large. */
export const MOST_BYTES = 200 * 1024 * 1024;

/**
 * What the export says, row by row. Throws InputFault when it cannot be used at all; what was handed
 * out before holds for nothing then.
 * @param chunks the bytes in order, cut anywhere
 */
export function* readExport(chunks: readonly Uint8Array[]): Generator<Found, ExportEnd> {
  if (chunks.reduce((sum, { length }) => sum + length, 0) > MOST_BYTES) {
    throw new InputFault({ kind: "too-large" });
  }
  if (String(firstBytes(chunks, 3)) === String([0x50, 0x4b, 0x03])) {
    throw new InputFault({ kind: "workbook" });
  }
  const pieces = withoutBlanks(decodeText(chunks));
  const first = pieces.next();
  if (first.done) throw new InputFault({ kind: "empty" });
  if (first.value.startsWith("<")) throw new InputFault({ kind: "web-page" });
  if (/^[[{]/.test(first.value)) return yield* jsonFound(joined(first.value, pieces));
  yield* tableFound([first.value, ...pieces].join(""));
  return { pagesWithNext: 0, lastPages: 1, secret: false };
}

/** Pieces from the first that holds more than blanks; it begins with what is no blank. */
function* withoutBlanks(pieces: Iterable<string>): Generator<string> {
  let begun = false;
  for (const piece of pieces) {
    const text: string = begun ? piece : piece.trimStart();
    begun ||= text !== "";
    if (begun) yield text;
  }
}

function* joined(first: string, others: Iterable<string>): Generator<string> {
  yield first;
  yield* others;
}
