import { expect, test } from "vitest";
import { renderCsv } from "../../src/text/csv.ts";

test("rows end in CRLF, and only what needs quotes has them", () => {
  expect(
    renderCsv([
      ["a", 1, null],
      ["b,c", 'd"e', " f"],
    ]),
  ).toBe('a,1,\r\n"b,c","d""e"," f"\r\n');
});

test.each([
  ["=1+1", "'=1+1"],
  ["+31 6", "'+31 6"],
  ["-x", "'-x"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["  =1", "'  =1"],
  ["＝1", "'＝1"],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ["\t=1", "' =1"],
  ["a\r\n=1", "a  =1"],
  ["j@x", "j@x"],
])("%j is a text in a spreadsheet", (text, cell) => {
  expect(renderCsv([[text]])).toBe(`${cell}\r\n`);
});

test.each([
  ["x;=1+1", '"x;\'=1+1"'],
  ["x, -1", '"x,\' -1"'],
  ['x;"=1"', '"x;\'""=1"""'],
])("%j is a text too where another sign separates", (text, cell) => {
  expect(renderCsv([[text]])).toBe(`${cell}\r\n`);
  expect(renderCsv([[text]], ";")).toBe(`${cell}\r\n`);
});
