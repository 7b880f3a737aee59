import { StringDecoder } from "node:string_decoder";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Chunk, KeyReader } from "../../src/ask/key-reader.ts";
import { stepKeys } from "../../src/ask/keys.ts";
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
  return readAll(...pieces).map(({ keys }) => keys[0] ?? null);
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
      { keys: [key], raw: keyBytes(pressed), rest: "", interrupt: key === "ctrl-c" },
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
    ["home of rxvt", "\u001b[7~", "home"],
    ["end of rxvt", "\u001b[8~", "end"],
    ["an emoji of several code points", "👩‍💻", "👩‍💻"],
    ["a letter and its accent", "e\u0301", "e\u0301"],
  ])("%s is one key", (_name, bytes, key) => {
    expect(readAll(bytes)).toEqual([{ keys: [key], raw: bytes, rest: "", interrupt: false }]);
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
    expect(Object.keys(stepKeys)).not.toContain(chunk?.keys[0]);
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
  ])("%j is its first key, the rest is for a text question", (bytes, key, rest) => {
    expect(readAll(bytes)).toEqual([{ keys: [key], raw: bytes, rest, interrupt: false }]);
  });

  it.each([
    ["12\r", ["1", "2", "enter"], ""],
    ["2.6\r", ["2", ".", "6", "enter"], ""],
    ["\u001b[B\u001b[Bq", ["down", "down", "q"], ""],
    ["3\rscreen is black\r", ["3", "enter"], "screen is black\r"],
    ["12", ["1", "2"], ""],
  ])("%j counts as far as the first key that does more than move", (bytes, keys, rest) => {
    expect(readAll(bytes)).toEqual([{ keys, raw: bytes, rest, interrupt: false }]);
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
      { keys: [], raw: "first second third", rest: "first second third", interrupt: false },
    ]);
  });

  it("does not interrupt, even with Ctrl+C in it", () => {
    expect(readAll(`${BEGIN}a\u0003b${END}`)[0]).toMatchObject({ keys: [], interrupt: false });
  });

  it("goes behind the key that was typed before it, and before the one after it", () => {
    expect(readAll(`a${BEGIN}Q${END}`)[0]).toMatchObject({ keys: ["a"], rest: "Q" });
    expect(readAll(`${BEGIN}Q${END}j`)[0]).toMatchObject({ keys: ["j"], rest: "Q" });
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
        const keys = chunks.flatMap(({ keys }) => keys);
        expect(keys.filter((key) => !/^(?:[a-z]|escape)$/.test(key))).toEqual([]);
        expect(chunks.some(({ interrupt }) => interrupt)).toBe(false);
        // An Esc at a cut counts as the key and again in its sequence; blanks of one paste can be cut too.
        // Other controls are left out of what is pasted.
        const plain = (text: string) => text.replace(/[^\P{Cc}\s]/gu, "").replace(/[\s]+/g, " ");
        const shown = parts.map((part) =>
          part.pasted ? part.shown.replace(/[\r\n\t]+/g, " ") : part.shown,
        );
        expect(plain(chunks.map(({ raw }) => raw).join(""))).toBe(plain(shown.join("")));
        expect(reader.read("z")).toMatchObject({ keys: ["z"], interrupt: false });
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

describe("keyboard protocols that were left on", () => {
  it.each([
    ["Enter of kitty", "\u001b[13u", "enter"],
    ["Enter of kitty with Num Lock", "\u001b[13;129u", "enter"],
    ["Esc of kitty", "\u001b[27u", "escape"],
    ["j of kitty", "\u001b[106u", "j"],
    ["J of kitty", "\u001b[106;2u", "J"],
    ["J of kitty with its shifted code", "\u001b[106:74;2u", "J"],
    ["? of kitty with its text", "\u001b[47;2;63u", "?"],
    ["q of kitty, pressed and held", "\u001b[113;1:2u", "q"],
    ["Ctrl+C of kitty", "\u001b[99;5u", "ctrl-c"],
    ["Ctrl+C of xterm", "\u001b[27;5;99~", "ctrl-c"],
    ["Enter of xterm", "\u001b[27;1;13~", "enter"],
    ["Shift+Enter of xterm", "\u001b[27;2;13~", "enter"],
    ["the arrow of kitty with the kind of event", "\u001b[1;1:1A", "up"],
    ["Page Down of kitty with the kind of event", "\u001b[6;1:1~", "page-down"],
    ["Enter of the number pad", "\u001bOM", "enter"],
    ["5 of the number pad", "\u001bOu", "5"],
    ["Enter of kitty's number pad", "\u001b[57414u", "enter"],
    ["5 of kitty's number pad", "\u001b[57404u", "5"],
  ])("%s is understood", (_name, bytes, key) => {
    expect(readAll(bytes)).toMatchObject([{ keys: [key], interrupt: key === "ctrl-c" }]);
  });

  it.each([
    ["a key let go", "\u001b[113;1:3u"],
    ["an arrow let go", "\u001b[1;1:3A"],
    ["Caps Lock", "\u001b[57358u"],
    ["Alt+q", "\u001b[113;3u"],
    ["a code that is no character", "\u001b[99999999u"],
  ])("%s is no key of a step", (_name, bytes) => {
    const [chunk] = readAll(bytes);
    expect(chunk?.keys.filter((key) => Object.hasOwn(stepKeys, key))).toEqual([]);
  });

  it("text in them is text for a question", () => {
    const bytes = [..."note?"].map((letter) => `\u001b[${letter.codePointAt(0)}u`).join("");
    expect(readAll(`${bytes}\u001b[13u`)[0]?.raw).toBe("note?\r");
  });

  it("are put together where the terminal cuts them", () => {
    const bytes = "\u001b[106:74;2u";
    for (let place = 2; place < bytes.length; place += 1) {
      expect(keysOf(bytes.slice(0, place), bytes.slice(place)).at(-1)).toBe("J");
    }
  });
});
