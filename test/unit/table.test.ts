import { expect, test } from "vitest";
import { renderTable } from "../../src/render/table.ts";

const columns = [{ title: "Name" }, { title: "What" }, { title: "Count", right: true }];
const rows = [
  ["anna@example.org", "a text of some length", "7"],
  ["日本語", "", "12"],
];
const style = (width: number) => ({ width, color: false, unicode: true });

test("as wide as it needs to be", () => {
  expect(renderTable(columns, rows, style(80))).toEqual([
    "Name              What                   Count",
    "anna@example.org  a text of some length      7",
    "日本語                                      12",
  ]);
});

test("where it is too wide, texts wrap between words", () => {
  expect(renderTable(columns, rows, style(42))).toEqual([
    "Name              What               Count",
    "anna@example.org  a text of some         7",
    "                  length",
    "日本語                                  12",
  ]);
});

test("where that is not enough, each row is a list, without what is empty", () => {
  expect(renderTable(columns, rows, style(24))).toEqual([
    "anna@example.org",
    "  What: a text of some",
    "  length",
    "  Count: 7",
    "日本語",
    "  Count: 12",
  ]);
});

test("what is in it is text", () => {
  const [, row] = renderTable([{ title: "x" }], [["a\u001b[31mb\nc"]], style(80));
  expect(row).toBe("a\ufffd[31mb c");
});
