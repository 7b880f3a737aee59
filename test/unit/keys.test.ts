import { StringDecoder } from "node:string_decoder";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Chunk, KeyReader, stepKeys } from "../../src/ask/keys.ts";
import { keyBytes } from "../support/keys.ts";

const BEGIN = "\u001b[200~";
const END = "\u001b[201~";
const seed = 20261123;

/** What a new reader makes of these pieces, one after another. */
function readAll(...pieces: string[]): Chunk[] {
  const reader = new KeyReader();
  return pieces.map((piece) => reader.read(piece));
}

function keysOf(...pieces: string[]): (string | null)[] {
  return readAll(...pieces).map(({ key }) => key);
}

/** A text cut into pieces at these places. */
function cutAt<T extends { slice(from: number, to?: number): T; length: number }>(
  whole: T,
  places: readonly number[],
): T[] {
  const ends = [...new Set(places.map((place) => place % (whole.length + 1)))].sort(
    (a, b) => a - b,
  );
  return [0, ...ends].map((from, index) => whole.slice(from, ends[index] ?? whole.length));
}

describe("a key press", () => {
  it.each([
    ["Enter", "enter"],
    ["Ctrl+C", "ctrl-c"],
    ["Ctrl+D", "ctrl-d"],
    ["Escape", "escape"],
    ["Up", "up"],
    ["Down", "down"],
    ["PageUp", "page-up"],
    ["PageDown", "page-down"],
    ["Space", "page-down"],
    ["Home", "home"],
    ["End", "end"],
    ["j", "j"],
    ["J", "J"],
    ["?", "?"],
    ["é", "é"],
  ])("%s is read as %s", (pressed, key) => {
    expect(readAll(keyBytes(pressed))).toEqual([
      { key, raw: keyBytes(pressed), rest: "", interrupt: key === "ctrl-c" },
    ]);
  });

  it.each([
    ["a line feed", "\n", "enter"],
    ["carriage return and line feed", "\r\n", "enter"],
    ["up in application mode", "\u001bOA", "up"],
    ["down in application mode", "\u001bOB", "down"],
    ["home in application mode", "\u001bOH", "home"],
    ["home of a VT220", "\u001b[1~", "home"],
    ["end of a VT220", "\u001b[4~", "end"],
    ["an emoji of several code points", "👩‍💻", "👩‍💻"],
    ["a letter and its accent", "e\u0301", "e\u0301"],
  ])("%s is one key", (_name, bytes, key) => {
    expect(readAll(bytes)).toEqual([{ key, raw: bytes, rest: "", interrupt: false }]);
  });

  it.each([
    ["right", "\u001b[C"],
    ["delete", "\u001b[3~"],
    ["F5", "\u001b[15~"],
    ["F1", "\u001bOP"],
    ["Shift+Tab", "\u001b[Z"],
    ["Ctrl+Right", "\u001b[1;5C"],
    ["the mouse", "\u001b[<0;1;1M"],
  ])("%s means nothing on a step, and none of its bytes does", (_name, bytes) => {
    const [chunk] = readAll(bytes);
    expect(chunk?.rest).toBe("");
    expect(Object.keys(stepKeys)).not.toContain(chunk?.key);
  });

  it.each([
    ["behind [", "\u001b[", "A", [null, "up"]],
    ["in its number", "\u001b[5", "~", [null, "page-up"]],
    ["behind Esc, which then was the key", "\u001b", "[A", ["escape", "up"]],
  ])("whose sequence is cut %s is put together", (_name, first, second, keys) => {
    expect(keysOf(first, second)).toEqual(keys);
  });

  it("Esc does not swallow what is typed after it", () => {
    expect(keysOf("\u001b", "j", "\u001b", "q")).toEqual(["escape", "j", "escape", "q"]);
  });
});

describe("what comes in one chunk", () => {
  it.each([
    ["jjjj", "j", "jjj"],
    ["\r\r\r", "enter", "\r\r"],
    ["a note\r", "a", " note\r"],
    ["\u001b[Bq", "down", "q"],
  ])("%j is its first key, the rest is for a text question", (bytes, key, rest) => {
    expect(readAll(bytes)).toEqual([{ key, raw: bytes, rest, interrupt: false }]);
  });

  it("separate key presses are never dropped", () => {
    expect(keysOf(..."jbjpq")).toEqual([..."jbjpq"]);
  });

  it.each(["\u0003", "jjj\u0003", "\u001b[A\u0003", `j${BEGIN}x${END}\u0003`])(
    "%j holds Ctrl+C",
    (bytes) => {
      expect(readAll(bytes)[0]?.interrupt).toBe(true);
    },
  );
});

describe("pasted text", () => {
  it("is no key, and one line for a question", () => {
    expect(readAll(`${BEGIN}first\r\nsecond\tthird${END}`)).toEqual([
      { key: null, raw: "first second third", rest: "first second third", interrupt: false },
    ]);
  });

  it("does not interrupt, even with Ctrl+C in it", () => {
    expect(readAll(`${BEGIN}a\u0003b${END}`)[0]).toMatchObject({ key: null, interrupt: false });
  });

  it("goes behind the key that was typed before it, and before the one after it", () => {
    expect(readAll(`a${BEGIN}Q${END}`)[0]).toMatchObject({ key: "a", rest: "Q" });
    expect(readAll(`${BEGIN}Q${END}j`)[0]).toMatchObject({ key: "j", rest: "Q" });
  });

  it("ends where it ends however the terminal cuts it", () => {
    const bytes = `${BEGIN}J\r${END}b`;
    for (let place = 1; place < bytes.length; place += 1) {
      const keys = keysOf(bytes.slice(0, place), bytes.slice(place));
      expect(keys.filter((key) => key !== null && key !== "escape")).toEqual(["b"]);
    }
  });

  // Typed is small, pasted is capital, so that each shows where it came from.
  const typed = fc
    .stringMatching(/^[a-z]{0,5}$/)
    .map((text) => ({ bytes: text, shown: text, pasted: false }));
  const pasted = fc
    .string({ unit: fc.constantFrom(..."ABJQ\r\n\t\u0003\u001b[201"), maxLength: 30 })
    .map((text) => ({ bytes: BEGIN + text + END, shown: text, pasted: true }));

  it("never becomes a key, and nothing is lost, whatever is typed around it and wherever it is cut", () => {
    const typing = fc.array(fc.oneof(typed, pasted), { maxLength: 6 });
    const places = fc.array(fc.nat(), { maxLength: 12 });
    fc.assert(
      fc.property(typing, places, (parts, cuts) => {
        const reader = new KeyReader();
        const chunks = cutAt(parts.map(({ bytes }) => bytes).join(""), cuts).map((piece) =>
          reader.read(piece),
        );
        const keys = chunks.flatMap(({ key }) => (key === null ? [] : [key]));
        expect(keys.filter((key) => !/^(?:[a-z]|escape)$/.test(key))).toEqual([]);
        expect(chunks.some(({ interrupt }) => interrupt)).toBe(false);
        // An Esc at a cut counts as the key and again in its sequence; blanks of one paste can be cut too.
        // Other controls are left out of what is pasted.
        const plain = (text: string) => text.replace(/[^\P{Cc}\s]/gu, "").replace(/[\s]+/g, " ");
        const shown = parts.map((part) =>
          part.pasted ? part.shown.replace(/[\r\n\t]+/g, " ") : part.shown,
        );
        expect(plain(chunks.map(({ raw }) => raw).join(""))).toBe(plain(shown.join("")));
        expect(reader.read("z")).toMatchObject({ key: "z", interrupt: false });
      }),
      { seed, numRuns: 3000 },
    );
  });
});

describe("bytes of UTF-8", () => {
  it("make the same keys however they are cut", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (text, cuts) => {
          const reader = new KeyReader();
          const decoder = new StringDecoder("utf8");
          const raw = cutAt(Buffer.from(text), cuts).map(
            (bytes) => reader.read(decoder.write(bytes)).raw,
          );
          expect(raw.join("")).toBe(text);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
