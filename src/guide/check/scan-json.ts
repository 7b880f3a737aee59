import type { JsonFault } from "../../text/json-fault.ts";
import type { Path } from "./path.ts";

/** The deepest that lists and objects may be nested; a guide itself needs about ten. */
export const MAX_DEPTH = 32;

/** What was found in a JSON text that `JSON.parse` keeps to itself or says differently in each version. */
export interface JsonScan {
  /** The first mistake, with line and column from 1 (columns in UTF-16 units), or null for valid JSON. */
  fault: { kind: JsonFault; line: number; column: number; found: string } | null;
  /** Keys that stand in their object for the second time or later: JSON.parse drops the earlier values. */
  duplicates: readonly Path[];
  /** Keys with which a file could reach into JavaScript's own objects. */
  forbidden: readonly Path[];
}

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Is told where each member of an object (its key) and each element of a list begins. */
export type Visit = (path: Path, offset: number) => void;

/** Reads JSON (RFC 8259) without building it, no deeper than MAX_DEPTH, in time linear in its length. */
export function scanJson(text: string, visit: Visit = () => {}): JsonScan {
  const scanner = new Scanner(text, visit);
  let fault: JsonScan["fault"] = null;
  try {
    scanner.document();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const found = String.fromCodePoint(text.codePointAt(error.offset) ?? 0xfffd);
    fault = { kind: error.kind, ...positionOf(text, error.offset), found };
  }
  return { fault, duplicates: scanner.duplicates, forbidden: scanner.forbidden };
}

/** The line and column, from 1, of an offset in a text. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

class Stop extends Error {
  readonly kind: JsonFault;
  readonly offset: number;
  constructor(kind: JsonFault, offset: number) {
    super(kind);
    this.kind = kind;
    this.offset = offset;
  }
}

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

class Scanner {
  readonly duplicates: Path[] = [];
  readonly forbidden: Path[] = [];
  private readonly text: string;
  private readonly path: (string | number)[] = [];
  private readonly visit: Visit;
  private at = 0;

  constructor(text: string, visit: Visit) {
    this.text = text;
    this.visit = visit;
  }

  document(): void {
    this.skip(SPACE);
    if (this.at === this.text.length) throw new Stop("empty", this.at);
    this.value();
    this.skip(SPACE);
    if (this.at < this.text.length) throw new Stop("after-end", this.at);
  }

  private value(): void {
    const next = this.text[this.at];
    if (next === "{") this.nested("}", () => this.member(new Set()));
    else if (next === "[") this.nested("]", () => this.element());
    else if (next === '"') this.string();
    else if (next !== undefined && /[-\d]/.test(next)) this.expect(NUMBER, "number");
    else this.expect(WORD, "unexpected");
  }

  /** The inside of an object or list; `member` starts one and returns what reads each of its parts. */
  private nested(close: string, start: () => () => void): void {
    if (this.path.length >= MAX_DEPTH) throw new Stop("too-deep", this.at);
    const part = start();
    this.at += 1;
    this.skip(SPACE);
    this.path.push(0);
    for (let first = true; this.text[this.at] !== close; first = false) {
      if (!first) this.comma(close);
      part();
      this.skip(SPACE);
    }
    this.path.pop();
    this.at += 1;
  }

  private comma(close: string): void {
    const comma = this.at;
    if (this.text[comma] !== ",") throw this.stop("unexpected");
    this.at += 1;
    this.skip(SPACE);
    if (this.text[this.at] === close) throw new Stop("trailing-comma", comma);
  }

  private element(): () => void {
    let index = 0;
    return () => {
      this.path[this.path.length - 1] = index;
      index += 1;
      this.visit(this.path, this.at);
      this.value();
    };
  }

  private member(seen: Set<string>): () => void {
    return () => {
      if (this.text[this.at] !== '"') throw this.stop("unexpected");
      const start = this.at;
      const key = JSON.parse(this.string()) as string;
      this.path[this.path.length - 1] = key;
      this.visit(this.path, start);
      if (seen.has(key)) this.duplicates.push([...this.path]);
      if (FORBIDDEN.has(key)) this.forbidden.push([...this.path]);
      seen.add(key);
      this.skip(SPACE);
      if (this.text[this.at] !== ":") throw this.stop("unexpected");
      this.at += 1;
      this.skip(SPACE);
      this.value();
    };
  }

  /** Returns the string as written, quotes and escapes included. */
  private string(): string {
    const start = this.at;
    this.at += 1;
    for (;;) {
      this.skip(PLAIN);
      const next = this.text[this.at];
      if (next === '"') break;
      if (next === "\\") this.expect(ESCAPE, "escape");
      else if (next === "\n" || next === "\r") throw new Stop("line-break", this.at);
      else throw this.stop("control");
    }
    this.at += 1;
    return this.text.slice(start, this.at);
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    if (pattern.test(this.text)) this.at = pattern.lastIndex;
  }

  private expect(pattern: RegExp, kind: JsonFault): void {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) throw this.stop(kind);
    this.at = pattern.lastIndex;
  }

  private stop(kind: JsonFault): Stop {
    const next = this.text[this.at];
    if (next === undefined) return new Stop("end", this.at);
    if (kind !== "unexpected") return new Stop(kind, this.at);
    if (/^\/[/*]/.test(this.text.slice(this.at, this.at + 2))) return new Stop("comment", this.at);
    return new Stop(next === "'" || next === "“" || next === "”" ? "quotes" : kind, this.at);
  }
}
