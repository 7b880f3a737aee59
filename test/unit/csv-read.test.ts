/** Reading tables and the encodings they come in. */
import { describe, expect, it } from "vitest";
import { OpenQuote, readCsv } from "../../src/text/csv-read.ts";
import { decodeText } from "../../src/text/decode.ts";

function read(text: string) {
  const rows: [number, ...string[]][] = [];
  const head = readCsv(text, (cells, line) => rows.push([line, ...cells]));
  return { ...head, rows };
}

describe("readCsv", () => {
  it.each([",", ";", "\t"] as const)("finds the separator %j by the head", (separator) => {
    const text = [`person${separator}note`, `a@x${separator}"one${separator} two"`].join("\r\n");
    expect(read(text)).toEqual({
      separator,
      columns: ["person", "note"],
      rows: [[2, "a@x", `one${separator} two`]],
    });
  });

  it("takes every line end, also mixed, and a last line without one", () => {
    expect(read("a,b\r\n1,2\n3,4\r5,6").rows).toEqual([
      [2, "1", "2"],
      [3, "3", "4"],
      [4, "5", "6"],
    ]);
  });

  it("keeps line breaks and doubled quotes of a quoted cell, and counts its lines", () => {
    expect(read('a,b\n"one\ntwo","say ""no"""\nx,y\n').rows).toEqual([
      [3, "one\ntwo", 'say "no"'],
      [4, "x", "y"],
    ]);
  });

  it("passes over what programs write above the head, and empty rows", () => {
    expect(read('#TYPE System.Object\r\n"a","b"\r\n\r\n1,2\r\n,\r\n')).toEqual({
      separator: ",",
      columns: ["a", "b"],
      rows: [[4, "1", "2"]],
    });
    expect(read("sep=;\r\na,x;b\r\n1;2\r\n")).toEqual({
      separator: ";",
      columns: ["a,x", "b"],
      rows: [[3, "1", "2"]],
    });
  });

  it("takes rows with fewer and more cells, and stray quotes", () => {
    expect(read('a,b\n1\n1,2,3\n5" pipe,2\n').rows).toEqual([
      [2, "1"],
      [3, "1", "2", "3"],
      [4, '5" pipe', "2"],
    ]);
  });

  it("reads one column, only a head, and nothing", () => {
    expect(read("person\na@x\n")).toMatchObject({ columns: ["person"], rows: [[2, "a@x"]] });
    expect(read(" a , b ")).toEqual({ separator: ",", columns: ["a", "b"], rows: [] });
    expect(read("")).toEqual({ separator: ",", columns: [], rows: [] });
  });

  it("says where a quote was opened that is never closed", () => {
    const attempt = () => read('#TYPE X\na,b\n1,2\n"3,4\n5,6\n');
    expect(attempt).toThrow(OpenQuote);
    try {
      attempt();
    } catch (error) {
      expect(error).toMatchObject({ line: 4 });
    }
  });
});

describe("decodeText", () => {
  const text = (chunks: readonly Uint8Array[]) => [...decodeText(chunks)].join("");
  const bytes = (value: string, encoding: BufferEncoding) =>
    new Uint8Array(Buffer.from(value, encoding));

  it.each([
    ["UTF-8", bytes("René €", "utf8")],
    ["UTF-8 with a mark", bytes("\ufeffRené €", "utf8")],
    ["UTF-16LE with a mark", bytes("\ufeffRené €", "utf16le")],
    ["UTF-16LE without one", bytes("René €", "utf16le")],
    ["UTF-16BE with a mark", new Uint8Array(Buffer.from("\ufeffRené €", "utf16le").swap16())],
    ["UTF-16BE without one", new Uint8Array(Buffer.from("René €", "utf16le").swap16())],
    ["Windows-1252", Uint8Array.of(0x52, 0x65, 0x6e, 0xe9, 0x20, 0x80)],
  ])("reads %s, wherever it is cut", (_name, all) => {
    expect(text([all])).toBe("René €");
    expect(text([...all].map((byte) => Uint8Array.of(byte)))).toBe("René €");
  });

  it("reads nothing from nothing, and from a mark alone", () => {
    expect(text([])).toBe("");
    expect(text([bytes("\ufeff", "utf8")])).toBe("");
  });

  it("hands out a large text in pieces", () => {
    const large = new Uint8Array(3_000_000).fill(0x61);
    const pieces = [...decodeText([large])];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.join("").length).toBe(3_000_000);
  });
});
