import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { starterGuide } from "../../src/guide/starter.ts";
import { renderGuideFile } from "../../src/render/guide-file.ts";
import { everyFieldGuide } from "../support/every-field-guide.ts";
import { parse } from "../support/sample-guide.ts";

const FOLDER = "docs/examples/guides";
const page = readFileSync("docs/writing-a-guide.md", "utf8");
const examples = readdirSync(FOLDER);

/** The JSON examples on the page, each with the guide that it is said to come from. */
function examplesOnPage(): { from: string; json: string }[] {
  let from = "";
  const found: { from: string; json: string }[] = [];
  for (const [, name, json] of page.matchAll(/^From \[([\w-]+\.json)\]|^```json\n(.*?)^```/gms)) {
    if (name !== undefined) from = name;
    if (json !== undefined) found.push({ from, json });
  }
  return found;
}

/** Whether an object somewhere in `whole` has all that `part` has. */
function holds(whole: unknown, part: Record<string, unknown>): boolean {
  if (typeof whole !== "object" || whole === null) return false;
  const same = Object.entries(part).every(
    ([key, value]) =>
      JSON.stringify((whole as Record<string, unknown>)[key]) === JSON.stringify(value),
  );
  return same || Object.values(whole).some((inside) => holds(inside, part));
}

describe("the examples", () => {
  it.each(examples)("%s is a guide without problems, named as its file", (name) => {
    const { guide, problems } = parse(readFileSync(`${FOLDER}/${name}`));
    expect(problems).toEqual([]);
    expect(`${guide?.id}.json`).toBe(name);
  });

  it("are all on the page, and the page names no others", () => {
    const linked = Array.from(
      page.matchAll(/\(examples\/guides\/([\w-]+\.json)\)/g),
      ([, name]) => name,
    );
    expect([...new Set(linked)].sort()).toEqual([...examples].sort());
  });

  it.each(examplesOnPage())(
    "on the page, from $from, is in that guide: $json",
    ({ from, json }) => {
      const whole = JSON.parse(readFileSync(`${FOLDER}/${from}`, "utf8"));
      expect(holds(whole, JSON.parse(json))).toBe(true);
    },
  );
});

describe("the page", () => {
  it("has every field of the format in its table", () => {
    const schema = JSON.parse(readFileSync("guides/guide.schema.json", "utf8"));
    const table = page.slice(page.indexOf("## All fields"));
    for (const field of fieldsOf(schema)) expect(table).toContain(`\`${field}\``);
  });
});

describe("the guide to start from", () => {
  const text = renderGuideFile(starterGuide("mine"));

  it("has no problems", () => {
    const { guide, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(guide?.id).toBe("mine");
  });

  it("is laid out to be read: short lines, small parts on one", () => {
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(140);
    expect(text).toContain('"languages": ["nl", "en"],\n');
    expect(text).toContain('{ "nl": "Verbinden", "en": "Connect" }');
  });
});

describe("the guide that tests try to break out of", () => {
  it("has every field there is", () => {
    const text = JSON.stringify(everyFieldGuide());
    const schema = JSON.parse(readFileSync("guides/guide.schema.json", "utf8"));
    for (const field of fieldsOf(schema)) expect(text).toContain(`"${field}":`);
    expect(parse(text).problems).toEqual([]);
  });
});

describe("writing a guide file", () => {
  it.each([[[]], [{}], [[[], {}, ""]], [{ a: { b: [1, null, true, 'x"\\'] } }], ["x".repeat(200)]])(
    "%j comes back as it was",
    (value) => {
      const text = renderGuideFile(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(text.endsWith("\n")).toBe(true);
    },
  );
});

function fieldsOf(schema: unknown): Set<string> {
  if (typeof schema !== "object" || schema === null) return new Set();
  const fields = new Set<string>();
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties") for (const field of Object.keys(value)) fields.add(field);
    for (const field of fieldsOf(value)) fields.add(field);
  }
  return fields;
}
