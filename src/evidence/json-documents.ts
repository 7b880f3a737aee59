/**
 * JSON read row by row: one document, or several behind each other as a loop over pages appends them,
 * or one on each line. Only one row at a time is held, so a tenant of any size can be read.
 */
import { InputFault } from "./input-fault.ts";

/** A row of a list; or the end of a document, with what stands around its list. */
export type JsonPart = { row: unknown } | { end: unknown };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);
/** What stands before the list of a page of Graph. */
const VALUE = /"value"\s*:\s*\[$/i;
/** Between documents there may also be byte-order marks and the ends of DOS files that were joined. */
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d, 0xfeff, 0x1a, 0x1e]);

/**
 * The parts of JSON text. Rows are the elements of an outermost list, or of the list `value` of an
 * outermost object; what is around them comes at the end, with the list empty. Throws InputFault
 * `cut-off`, `not-json`, `no-list` or `prompt`.
 * @param pieces the text, cut anywhere
 */
export function* jsonParts(pieces: Iterable<string>): Generator<JsonPart> {
  const scan = new Scan();
  for (const piece of pieces) yield* scan.read(piece);
  scan.finish();
}

/** Where the scan is; each character is looked at once. */
class Scan {
  private piece = "";
  /** Where in the piece that text begins which is not kept yet. */
  private start = 0;
  private depth = 0;
  private quoted = false;
  private escaped = false;
  /** The depth at which rows stand; 0 while there is no list. */
  private rowDepth = 0;
  private inRow = false;
  /** What is kept of the row, and of the document around it. */
  private row = "";
  private around = "";
  private documents = 0;

  *read(piece: string): Generator<JsonPart> {
    this.piece = piece;
    this.start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.quoted) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.quoted = false;
      } else if (OPENING.has(code)) this.open(at);
      else if (CLOSING.has(code)) {
        const part = this.close(at);
        if (part !== null) yield part;
      } else {
        if (this.depth === 0 || this.between()) this.check(code, at);
        if (code === QUOTE) this.quoted = true;
      }
    }
    this.keep(piece.length);
  }

  /** Throws unless the text ended where a document did. */
  finish(): void {
    if (this.depth > 0 || this.documents === 0) throw new InputFault({ kind: "cut-off" });
  }

  /** Whether the scan is in a list and in none of its rows. */
  private between(): boolean {
    return this.rowDepth > 0 && !this.inRow;
  }

  /** Keeps the piece up to there for the row or for what is around it; between rows there is nothing to keep. */
  private keep(end: number): void {
    const text = this.piece.slice(this.start, end);
    this.start = end;
    if (this.inRow) this.row += text;
    else if (this.depth > 0 && this.rowDepth === 0) this.around += text;
  }

  /** Between rows and between documents nothing but commas and blanks may stand. */
  private check(code: number, at: number): void {
    if (code === COMMA || BLANK.has(code)) return;
    if (this.depth > 0) throw new InputFault({ kind: "no-list" });
    throw new InputFault({ kind: isPrompt(this.piece.slice(at)) ? "prompt" : "not-json" });
  }

  private open(at: number): void {
    const list = this.piece[at] === "[";
    if (this.depth === 0 || this.between()) {
      this.start = at;
      this.inRow = this.depth > 0;
      this.row = "";
    }
    this.depth += 1;
    if (!list || this.rowDepth > 0 || this.depth > 2) return;
    if (this.depth === 1) this.around = "";
    this.keep(at + 1);
    if (this.depth === 1 || VALUE.test(this.around.slice(-40))) this.rowDepth = this.depth;
  }

  /** A bracket closes; returns the row or the document that ends with it. */
  private close(at: number): JsonPart | null {
    if (this.depth === 0) throw new InputFault({ kind: "not-json" });
    this.depth -= 1;
    if (this.between()) {
      // The list ends: what follows is around it again.
      this.rowDepth = 0;
      this.start = at;
    }
    if (this.inRow && this.depth > this.rowDepth) return null;
    if (!this.inRow && this.depth > 0) return null;
    return this.inRow ? this.endRow(at) : this.endDocument(at);
  }

  private endRow(at: number): JsonPart {
    this.keep(at + 1);
    this.inRow = false;
    return { row: parsed(this.row) };
  }

  private endDocument(at: number): JsonPart {
    const text = this.around + this.piece.slice(this.start, at + 1);
    this.start = at + 1;
    this.around = "";
    this.documents += 1;
    return { end: parsed(text) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputFault({ kind: "not-json" });
  }
}

/** Whether text begins with the prompt of a shell. */
export function isPrompt(text: string): boolean {
  return /^(?:PS [^\n>]*>|[A-Z]:\\[^\n>]*>|(?:[\w.-]+@[\w.-]+[: ])?[^\n]{0,60}[$#%❯] +\S)/.test(
    text,
  );
}
