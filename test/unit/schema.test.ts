import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { guideJsonSchema } from "../../scripts/schema/guide.ts";
import { checkStructure } from "../../src/guide/check/structure.ts";
import { authorsMessages } from "../../src/messages/authors.ts";
import { parse, sampleGuide, withAt } from "../support/sample-guide.ts";

const file = readFileSync("guides/guide.schema.json", "utf8");
const schema = JSON.parse(file);
// Format 1 is written for draft-07; strict mode makes Ajv refuse keywords that it would ignore.
const accepts = new Ajv({ strict: true, allErrors: true }).compile(schema);
const step = "chapters[0].steps[0]";

describe("guides/guide.schema.json", () => {
  it("is what the program's own schema says: run `npm run schema` after changing it", () => {
    expect(file).toBe(guideJsonSchema());
  });

  it("is draft-07, stands alone, and describes every field of a step", () => {
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
    expect(file).not.toMatch(/"\$id"|"\$ref": "[^#]/);
    const { properties } = schema.definitions.step;
    expect(Object.keys(properties)).toContain("screens");
    for (const name of ["id", "title", "on", "do", "check", "optional", "when"]) {
      expect(properties[name].description ?? properties[name].$ref).toBeTruthy();
    }
  });
});

describe("an independent validator agrees", () => {
  const guides = ["guides", "docs/examples/guides"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
      .map((name) => `${folder}/${name}`),
  );

  it.each(guides)("%s is sound", (path) => {
    const guide = JSON.parse(readFileSync(path, "utf8"));
    expect(accepts(guide)).toBe(true);
    expect(parse(guide).guide).toEqual(guide);
  });

  it("there are guides to agree on", () => {
    expect(guides.length).toBeGreaterThanOrEqual(12);
  });

  const broken: [path: string, value: unknown, code: string][] = [
    ["formatVersion", "1", "bad-format-version"],
    ["formatVersion", 0, "bad-format-version"],
    ["formatVersion", undefined, "missing-key"],
    ["id", "Sample Guide", "bad-id"],
    ["id", "a".repeat(65), "bad-id"],
    ["version", "1.0", "bad-version"],
    ["languages", [], "too-few"],
    ["languages", "nl", "wrong-type"],
    ["languages[0]", "Nederlands", "bad-language"],
    ["title", undefined, "missing-key"],
    ["title", 5, "not-a-text"],
    ["title", ["X"], "not-a-text"],
    ["title.en", "", "empty-text"],
    ["title.en", null, "wrong-type"],
    ["words", [], "wrong-type"],
    ["words.Next", "X", "bad-id"],
    ["links.wifi-page.url", "http://example.org", "link-not-https"],
    ["links.wifi-page.title", undefined, "missing-key"],
    ["links.wifi-page", "https://example.org", "wrong-type"],
    ["questions[0].choices", [], "too-few"],
    ["questions[0].choices[0].label", undefined, "missing-key"],
    ["chapters", {}, "wrong-type"],
    ["chapters", [], "too-few"],
    ["chapters[0].steps", [], "too-few"],
    ["chapters[0].step", [], "unknown-key"],
    [`${step}.on`, 5, "not-a-place"],
    [`${step}.do`, [], "too-few"],
    [`${step}.do`, "Open it.", "wrong-type"],
    [`${step}.do[0]`, 5, "not-a-text"],
    [`${step}.do[1].text`, undefined, "missing-key"],
    [`${step}.do[1].when`, [], "wrong-type"],
    [`${step}.do[1].when.phone`, [], "no-choices"],
    [`${step}.do[1].when.phone`, true, "not-a-choice"],
    [`${step}.do[1].from`, "2027-13-01", "bad-day"],
    [`${step}.do[1].unless`, "x", "unknown-key"],
    [`${step}.problems[1]`, 5, "not-a-name"],
    [`${step}.problems[1].problem`, undefined, "missing-key"],
    [`${step}.optional`, true, "not-a-text"],
    ["chapters[0].steps[1].screens[0].buttons[0].press", "yes", "wrong-type"],
    ["chapters[0].steps[1].notices[0].kind", "danger", "not-allowed"],
    ["problems.no-page.try", [], "too-few"],
    ["problems.no-page.goto", 3, "not-a-target"],
    ["anywhere", "no-signal", "wrong-type"],
    ["surprise", 1, "unknown-key"],
  ];

  it.each(broken)("%s cannot be %j: %s", (path, value, code) => {
    const guide = JSON.parse(JSON.stringify(withAt(path, value)));
    expect(accepts(guide)).toBe(false);
    const problem = parse(guide).problems.find((candidate) => candidate.path === path);
    expect(problem).toMatchObject({ severity: "error", code });
  });

  it.each([null, [], "x", 5, true, {}])("%j is no guide", (value) => {
    expect(accepts(value)).toBe(false);
    expect(parse(value).guide).toBeNull();
  });
});

describe("problems of shape", () => {
  const messages = (path: string, value: unknown, language: "nl" | "en" = "en") =>
    parse(withAt(path, value), language).problems.map(({ message }) => message);

  it("say what belongs there and what is there", () => {
    expect(messages("anywhere", null)).toEqual([
      "The problem “no-signal” is never used. Use or remove it.",
      "This should be a list [ … ], but it is null.",
    ]);
    expect(messages("chapters[0].steps[1].notices[0].kind", "hint", "nl")).toEqual([
      "“hint” kan hier niet. Kies info of warning.",
    ]);
  });

  it("know what a mistyped key may have meant, by its place", () => {
    expect(messages(`${step}.chek`, { nl: "X", en: "X" })).toEqual([
      "There is no “chek” here. Did you mean check?",
    ]);
    expect(messages("questions[0].choices[0].lable", "X")[0]).toContain("Did you mean label?");
    expect(messages(`${step}.do[1].form`, "X")[0]).toContain("Did you mean from?");
    expect(messages(`${step}.zzzzzz`, "X")[0]).toContain("Remove it");
  });

  it("name every unknown key, not the first alone", () => {
    const guide = { ...sampleGuide(), extra: 1, more: 2, third: 3 };
    expect(parse(guide).problems.map(({ path }) => path)).toEqual(["extra", "more", "third"]);
  });

  it("have words for every code of the schema, in both languages", () => {
    const codes = new Set<string>();
    const suggest = () => [];
    for (const language of ["nl", "en"] as const) {
      const words = authorsMessages[language];
      const values = [5, "", "?", [], {}, null, { "?": "?" }, { text: 5, when: { a: [] } }];
      for (const value of values) {
        for (const path of [
          "title",
          "id",
          `${step}.do`,
          `${step}.do[0]`,
          `${step}.links`,
          "links",
        ]) {
          const { findings } = checkStructure(withAt(path, value), words, { suggest, most: 100 });
          for (const { code, message } of findings) {
            codes.add(code);
            expect(message).toMatch(/[.?…}]$/);
            expect(message).not.toMatch(/Invalid|undefined/);
          }
        }
      }
    }
    expect(codes.size).toBeGreaterThanOrEqual(6);
  });
});
