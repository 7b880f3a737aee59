/** What a terminal sends, read into keys and text. */
import { plainKeys } from "./key-protocols.ts";
import { type Key, movesOnly, named } from "./keys.ts";

const ESCAPE = "\u001b";

/** How a terminal says that pasted text begins and ends (xterm, "bracketed paste mode"). */
const PASTE_BEGINS = "\u001b[200~";
const PASTE_ENDS = "\u001b[201~";

/** What one read from the terminal holds. */
export interface Chunk {
  /** The keys that count: the first outside pasted text, and behind such as only move the next one. */
  keys: readonly Key[];
  /** All text, in order, without the marks around pasted text. */
  raw: string;
  /** Everything behind those keys, pasted text included and its marks left out: text for a question. */
  rest: string;
  /** Whether Ctrl+C is anywhere outside pasted text. */
  interrupt: boolean;
}

/** Splits what comes from a terminal, which cuts pasted text wherever it likes. */
export class KeyReader {
  private pasting = false;
  /** The beginning of an escape sequence that is not whole yet. */
  private held = "";
  /** Whether the last piece ended with Esc, which was taken for the key. */
  private escaped = false;

  /** Reads the next piece of text. */
  read(input: string): Chunk {
    const cutBehindEscape = this.escaped && input.startsWith("[");
    const text = this.held + (cutBehindEscape ? ESCAPE : "") + input;
    const chunk = this.split(text);
    this.escaped = !this.pasting && this.held === "" && text.endsWith(ESCAPE);
    return chunk;
  }

  private split(text: string): Chunk {
    const chunk: Chunk = { keys: [], raw: "", rest: "", interrupt: false };
    let left = text;
    for (;;) {
      const mark = this.pasting ? PASTE_ENDS : PASTE_BEGINS;
      const end = left.indexOf(mark);
      const whole = left.length - (this.pasting ? partOf(mark, left) : unfinished(left));
      const part = left.slice(0, end === -1 ? whole : end);
      if (this.pasting) this.addPasted(oneLine(part), chunk);
      else this.addTyped(plainKeys(part), chunk);
      this.held = left.slice(whole);
      if (end === -1) return chunk;
      left = left.slice(end + mark.length);
      this.pasting = !this.pasting;
    }
  }

  private addPasted(part: string, chunk: Chunk): void {
    chunk.raw += part;
    chunk.rest += part;
  }

  private addTyped(part: string, chunk: Chunk): void {
    chunk.raw += part;
    if (part.includes("\u0003")) chunk.interrupt = true;
    if (chunk.keys.length > 0) {
      chunk.rest += part;
      return;
    }
    const { keys, length } = leadingKeys(part);
    chunk.keys = keys;
    chunk.rest += part.slice(length);
  }
}

/** A longer run of keys is no typing. */
const MOST_KEYS = 40;

/** The keys that count at the beginning of a text, and how many of its characters they are. */
function leadingKeys(text: string): { keys: Key[]; length: number } {
  const keys: Key[] = [];
  let length = 0;
  while (length < text.length && keys.length < MOST_KEYS) {
    const bytes = firstKey(text.slice(length));
    const key = named[bytes] ?? bytes;
    keys.push(key);
    length += bytes.length;
    if (!movesOnly(key)) break;
  }
  return { keys, length };
}

/** The bytes of the first key: an escape sequence, or one character as a person sees it. */
function firstKey(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
  const sequence = /^\u001b(?:\[[0-?]*[ -/]*[@-~]|O[@-~])/.exec(text);
  if (sequence !== null) return sequence[0];
  // Most text: neither this character nor the next joins with another.
  if (/^[ -~](?:[ -~]|$)/.test(text)) return text.slice(0, 1);
  for (const { segment } of new Intl.Segmenter().segment(text)) return segment;
  return text;
}

/** How many characters at the end are an escape sequence without its end; Esc alone is a key. */
function unfinished(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
  return /\u001b\[[0-?]{0,40}$/.exec(text)?.[0].length ?? 0;
}

/** How many characters at the end of a text may be the beginning of a mark. */
function partOf(mark: string, text: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(mark.slice(0, length))) return length;
  }
  return 0;
}

/** Pasted lines do not end a question: its answer is one line. Nor is any other pasted control a key. */
function oneLine(pasted: string): string {
  return pasted.replace(/[\r\n\t]+/g, " ").replace(/\p{Cc}/gu, "");
}
