/** Texts that try to be more than text, and what shows that they did not succeed. */
import fc from "fast-check";
import { expect } from "vitest";

const PIECES = [
  // Escape sequences, seven and eight bits wide, and single control characters.
  "\u001b[2J",
  "\u001b[35;45m",
  "\u001b]0;title\u0007",
  "\u001b]8;;https://evil.example\u001b\\",
  "\u009b35;45m",
  "\u009d0;title\u009c",
  "\u001bPq\u001b\\",
  "\b\b\b",
  "\u0000",
  "\u007f",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\u0085",
  // What turns or hides text.
  "\u202e",
  "\u2066",
  "\u200f",
  "\u061c",
  "\u200b",
  "\u2060",
  "\ufeff",
  "\u00ad",
  "\u3164",
  "\u2028",
  "\u2029",
  "\u{e0041}\u{e007f}",
  "\ud800",
  "\udc00",
  // HTML.
  "<script>alert(1)</script>",
  "</title></style>",
  `"><img src=x onerror='alert(1)'>`,
  "<!--",
  "&lt;&#60;&amp",
  "＜b＞",
  // Formulas.
  "=1+1",
  `+cmd|' /C calc'!A0`,
  "-2",
  "@SUM(1)",
  "＝1",
  `a","b`,
  // Markdown.
  "`code`",
  "```",
  "~~~",
  "**b** __b__",
  "[a](javascript:alert(1))",
  "![i](https://evil.example/i.png)",
  "<https://evil.example>",
  "https://evil.example",
  "www.evil.example",
  "# h",
  "- l",
  "1. n",
  "| a | b |",
  "@all",
  "$x$",
  "\\",
  // Shells.
  "$(calc)",
  "';calc;'",
  "’;calc;’",
  // Names that JavaScript's own objects have.
  "__proto__",
  "constructor",
  "{constructor}",
  // Harmless, and to be kept.
  "word",
  " ",
  "é e\u0301",
  "字",
  "👩🏽‍💻",
  "x".repeat(300),
];

/** A text with at least one visible character. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => `${pieces.join("")}x`);

/**
 * Everything that must not come out: the program's own line breaks and colours are taken away first, and so
 * is what it puts around a word from right to left, as far as each begin has its end.
 */
const UNCLEAN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;

/** Fails when a text for a terminal or a file holds control, turning or hidden characters. */
export function expectClean(text: string, where = "output"): void {
  const rest = text.replaceAll("\n", "").replace(/\u2068([^\u2066-\u2069]*)\u2069/g, "$1");
  const found = UNCLEAN.exec(rest);
  if (found === null) return;
  const around = JSON.stringify(rest.slice(Math.max(0, found.index - 40), found.index + 20));
  expect.fail(`${where} holds U+${found[0].codePointAt(0)?.toString(16)} in ${around}`);
}

/** Likewise where colours are on: the program's own are let through, a text's are not. */
export function expectCleanColors(text: string, where = "output"): void {
  expect(text, where).not.toContain("\u001b[35;45m");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  expectClean(text.replace(/\u001b\[[0-9;]*m/g, ""), where);
}

/** The rows of a CSV file by RFC 4180; fails where it is none. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null)
      return expect.fail(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** A value with one to three parts changed at random places: other types, odd keys, parts gone or doubled. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  return fc.gen().map((g) => {
    const root = { root: structuredClone(value) };
    for (let left = g(fc.integer, { min: 1, max: 3 }); left > 0; left -= 1) {
      const places = placesIn(root);
      const place = places[g(fc.nat, { max: places.length - 1 })];
      if (place === undefined) break;
      const { owner, key } = place;
      const other = g(() => ODD_VALUE);
      const way = g(fc.nat, { max: 6 });
      if (way === 0 && key !== "root") delete owner[key];
      else if (way === 1 && key !== "root") owner[g(() => hostileText)] = owner[key];
      else if (way === 2) owner[key] = [owner[key], owner[key]];
      else if (way === 3 && typeof owner[key] === "string") owner[key] += g(() => hostileText);
      else owner[key] = other;
    }
    return root.root;
  });
}

const ODD_VALUE: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, "", 0, -1, 1e308, [], {}, [[]], "constructor", "toString"),
  fc.constant(JSON.parse(`{"__proto__":{"x":1},"constructor":{"prototype":{}}}`)),
  fc.constant(JSON.parse(`${"[".repeat(1000)}${"]".repeat(1000)}`)),
  fc.jsonValue({ maxDepth: 3 }),
  hostileText,
);

// biome-ignore lint/suspicious/noExplicitAny: what it holds is what is being tried
type Owner = any;

/** The parts of a value, no deeper than real ones go. */
function placesIn(owner: Owner, left = 20): { owner: Owner; key: string }[] {
  return Object.keys(owner).flatMap((key) => {
    const value = owner[key];
    const isOpen = typeof value === "object" && value !== null && left > 0;
    const inner = isOpen ? placesIn(value, left - 1) : [];
    return [{ owner, key }, ...inner];
  });
}

/** A JSON text with a few of its bytes changed, taken away or doubled. */
export function mutatedBytes(text: string): fc.Arbitrary<Uint8Array> {
  return fc.gen().map((g) => {
    let bytes = Buffer.from(text);
    for (let left = g(fc.integer, { min: 1, max: 4 }); left > 0; left -= 1) {
      const at = g(fc.nat, { max: bytes.length });
      const end = at + g(fc.constantFrom, 0, 1, 2, 100, 100_000);
      const piece = Buffer.from(g(fc.uint8Array, { maxLength: 4 }));
      bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(end)]);
    }
    return bytes;
  });
}
