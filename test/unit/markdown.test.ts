import fc from "fast-check";
import { expect, test } from "vitest";
import { codeBlock, escapeMarkdown } from "../../src/text/markdown.ts";
import { printable } from "../../src/text/printable.ts";

test.each([
  ["j.jansen@example.org", "j.jansen@example.org"],
  ["INC-1042", "INC-1042"],
  ["2.5 Scan", "2.5 Scan"],
  ["**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"],
  ["[x](javascript:y) ![z]", "\\[x\\](javascript:y) !\\[z\\]"],
  ["<script>&lt;", "\\<script\\>\\&lt;"],
  ["a|b", "a\\|b"],
  ["# x", "\\# x"],
  ["1. x", "1\\. x"],
  ["- x", "\\- x"],
  [
    "@all see https://x.example and www.x.example",
    "\\@all see https\\://x.example and www\\.x.example",
  ],
  ["two\nlines\u001b[2J", "two lines\ufffd\\[2J"],
  ["*a* _b_ ~d~", "\\*a\\* \\_b\\_ \\~d\\~"],
  ["+ item", "\\+ item"],
  ["---", "\\---"],
  ["===", "\\==="],
  [": term", "\\: term"],
  ["1) item", "1\\) item"],
  ["12. item", "12\\. item"],
  ["version 1.2 - final", "version 1.2 - final"],
  ["    code", "code"],
  ["x^2^", "x\\^2\\^"],
  ["mailto:a@b.example", "mailto\\:a@b.example"],
  ["a\u202eb\u001b[31m", "a\ufffdb\ufffd\\[31m"],
  ["$x$ ~~y~~", "\\$x\\$ \\~\\~y\\~\\~"],
])("%j", (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test("signs that matter only at the start of a line are left alone elsewhere", () => {
  expect(escapeMarkdown("1. - + ", false)).toBe("1. - + ");
});

test("taking the backslashes away gives the text again, on one line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      const markdown = escapeMarkdown(text);
      expect(markdown).not.toContain("\n");
      expect(markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(
        printable(text).replace(/\s+/g, " ").trim(),
      );
    }),
    { seed: 1 },
  );
});

test("nothing in a code block ends it", () => {
  expect(codeBlock("a ```` b")).toBe("`````\na ```` b\n`````");
  expect(codeBlock("plain")).toBe("```\nplain\n```");
});
