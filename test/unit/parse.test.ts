import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGuide } from "../../src/guide/check/parse.ts";
import { MAX_DEPTH, scanJson } from "../../src/guide/check/scan-json.ts";
import { MAX_GUIDE_BYTES } from "../../src/guide/guide-files.ts";
import { everyFieldGuide } from "../support/every-field-guide.ts";
import { changed, found, parse, sampleGuide } from "../support/sample-guide.ts";

const SEED = 20261123;
const encode = (text: string) => new TextEncoder().encode(text);

describe("a sound guide", () => {
  it("is returned without problems", () => {
    const { guide, problems } = parse(sampleGuide());
    expect(problems).toEqual([]);
    expect(guide).toEqual(sampleGuide());
  });

  it("may start with a byte order mark and use Windows line breaks", () => {
    const text = JSON.stringify(sampleGuide(), null, 2).replaceAll("\n", "\r\n");
    expect(parse(new Uint8Array([0xef, 0xbb, 0xbf, ...encode(text)])).problems).toEqual([]);
  });

  it("is returned with its warnings", () => {
    const { guide, problems } = parse(changed((g) => delete g.chapters[0].steps[0].check));
    expect(guide?.id).toBe("sample");
    expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  const guides = readdirSync("guides").filter(
    (file) => file.endsWith(".json") && !file.endsWith(".schema.json"),
  );

  it.each(guides)("guides/%s has no problems, warnings included", (file) => {
    expect(parse(readFileSync(`guides/${file}`)).problems).toEqual([]);
  });
});

describe("a file that is no guide has one clear problem", () => {
  const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const cases: [string, unknown, string, string, RegExp][] = [
    ["empty", "", "not-json", "", /line 1, column 1: the file is empty/],
    ["only spaces", " \n ", "not-json", "", /line 2, column 2: the file is empty/],
    ["cut off", '{\n  "id": "a', "not-json", "", /line 2, column 11: .*ends in the middle/],
    ["without an end", '{"a": [1, 2', "not-json", "", /column 12: .*ends in the middle/],
    [
      "a missing comma",
      '{\n"a": 1\n"b": 2}',
      "not-json",
      "",
      /line 3, column 1: “"” does not belong/,
    ],
    [
      "a comma too many",
      '{"a": [1,\n]}',
      "not-json",
      "",
      /line 1, column 9: there is a comma behind/,
    ],
    ["a comment", "{\r\n// x\r\n}", "not-json", "", /line 2, column 1: JSON has no comments/],
    ["single quotes", "{'a': 1}", "not-json", "", /column 2: .*straight double quotes/],
    ["curly quotes", '{"a": “b”}', "not-json", "", /column 7: .*straight double quotes/],
    [
      "a text over two lines",
      '{"a": "b\nc"}',
      "not-json",
      "",
      /line 1, column 9: a text does not end/,
    ],
    ["a tab in a text", '{"a": "b\tc"}', "not-json", "", /column 9: .*control character/],
    ["a bad escape", '{"a": "C:\\dir"}', "not-json", "", /column 10: a backslash/],
    ["a bad number", '{"a": -}', "not-json", "", /column 7: this is not a number/],
    ["a number with a zero in front", '{"a": 01}', "not-json", "", /column 8: “1” does not belong/],
    ["no JSON at all", "title: x", "not-json", "", /line 1, column 1: “t” does not belong/],
    ["something behind the end", "{}\n{}", "not-json", "", /line 2, column 1: .*behind the end/],
    ["an escape sequence", "\u001b[2J", "not-json", "", /“\ufffd” does not belong/],
    ["Latin-1", Uint8Array.of(0x7b, 0x0a, 0x22, 0xe9, 0x22), "not-utf8", "", /line 2, column 2/],
    ["UTF-16", new Uint8Array(Buffer.from("\ufeff{}", "utf16le")), "not-utf8", "", /UTF-8/],
    ["too large", new Uint8Array(MAX_GUIDE_BYTES + 1).fill(32), "too-large", "", /1024 KiB/],
    ["too deep", deep(MAX_DEPTH + 1), "too-deep", "", /column 33: .*32 deep/],
    ["much too deep", deep(MAX_GUIDE_BYTES / 2), "too-deep", "", /32 deep/],
    ["a list", "[]", "wrong-type", "", /an object .* it is a list/],
    ["null", "null", "wrong-type", "", /an object .* it is null/],
    [
      "a newer format",
      { formatVersion: 2, surprise: 1 },
      "newer-format",
      "formatVersion",
      /Update mfa-guide/,
    ],
    [
      "a key that pollutes",
      '{"words": {"__proto__": {}}}',
      "forbidden-key",
      "words.__proto__",
      /may not be used/,
    ],
    [
      "such a key in disguise",
      '{"\\u005f_proto__": 1}',
      "forbidden-key",
      "__proto__",
      /may not be used/,
    ],
    [
      "a key of objects",
      '{"a": [{"constructor": 1}]}',
      "forbidden-key",
      "a[0].constructor",
      /may not be used/,
    ],
  ];

  it.each(cases)("%s", (_name, content, code, path, message) => {
    const { guide, problems } = parse(content);
    expect(guide).toBeNull();
    expect(problems).toMatchObject([{ severity: "error", code, path }]);
    expect(problems[0]?.message).toMatch(message);
  });

  it("leaves JavaScript's own objects alone", () => {
    parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("may be as deep as the limit and as large as the limit", () => {
    expect(found(deep(MAX_DEPTH))).toEqual(["error wrong-type "]);
    const text = JSON.stringify(sampleGuide());
    const padded = text + " ".repeat(MAX_GUIDE_BYTES - encode(text).length);
    expect(parse(padded).problems).toEqual([]);
  });
});

describe("a guide with mistakes", () => {
  it("is told five different ones at once, of shape and of names, in the order of the file", () => {
    const broken = changed((guide) => {
      guide.title.en = "";
      guide.links["wifi-page"].url = "http://www.example.org/";
      guide.chapters[0].steps[0].do[0] = { nl: "Open {setings}.", en: "Open {settings}." };
      guide.chapters[0].steps[1].when = { phone: "iphnoe" };
      guide.problems["no-page"].goto = "nowhere";
    });
    expect(found(broken)).toEqual([
      "error empty-text title.en",
      "error link-not-https links.wifi-page.url",
      "error unknown-word chapters[0].steps[0].do[0].nl",
      "error unknown-choice chapters[0].steps[1].when.phone",
      "error unknown-step problems.no-page.goto",
    ]);
  });

  it("hears about repeated keys, of which JSON keeps the last alone", () => {
    const text = JSON.stringify(sampleGuide()).replace('{"nl":', '{"nl":"eerst","nl":');
    expect(found(text)).toEqual(["error duplicate-key title.nl"]);
  });

  it("hears the same in Dutch", () => {
    const [problem] = parse(
      changed((guide) => delete guide.title.en),
      "nl",
    ).problems;
    expect(problem).toMatchObject({ path: "title.en", code: "missing-translation" });
    expect(problem?.message).toBe("De tekst voor “en” ontbreekt. Voeg hem toe.");
  });

  it("never has its own characters printed as they are", () => {
    const nasty = "\u001b[31m\u202e".repeat(50);
    const { problems } = parse(
      changed((guide) => {
        guide[nasty] = 1;
        guide.words[nasty] = "x";
        guide.chapters[0].steps[0].id = nasty;
        guide.chapters[0].steps[0].links = [nasty];
        guide.links["wifi-page"].url = `https://${nasty}`;
      }),
    );
    expect(problems.length).toBeGreaterThan(5);
    for (const { path, message } of problems) {
      expect(path + message).not.toMatch(/\p{Cc}|\u202e/u);
      expect(message.length).toBeLessThan(400);
    }
  });
});

describe("whatever the bytes are", () => {
  const sound = JSON.stringify(everyFieldGuide());

  it("the scanner takes what JSON.parse takes, and nothing else", () => {
    const accepts = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const broken = fc
      .tuple(fc.json({ maxDepth: 5 }), fc.nat(), fc.string({ maxLength: 3 }), fc.nat(3))
      .map(([json, at, put, drop]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + put + json.slice(place + drop);
      });
    const pieces = fc
      .array(
        fc.constantFrom(...'{}[],:"\\/ \n\t-+.eE019tfn', "true", "null", '"a"', "\\u00e9", "\\u12"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 5 }), broken, pieces), (text) => {
        expect(scanJson(text).fault === null).toBe(accepts(text));
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  it("bytes never make it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(parseGuide(bytes, "nl").guide).toBeNull();
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it("JSON of any kind never makes it throw", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        const { guide, problems } = parse(text);
        expect(guide).toBeNull();
        expect(problems.some(({ severity }) => severity === "error")).toBe(true);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it("a guide with any part replaced by anything gives a guide or an error, never both", {
    timeout: 30_000,
  }, () => {
    const places = placesIn(JSON.parse(sound));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (changes) => {
          const guide = JSON.parse(sound);
          for (const [place, value] of changes) replace(guide, place, value);
          const bytes = encode(JSON.stringify(guide));
          const older = everyFieldGuide();
          const result = parseGuide(bytes, "en", { today: "2027-11-25", older });
          const errors = result.problems.filter(({ severity }) => severity === "error");
          expect(result.guide === null).toBe(errors.length > 0);
          for (const { path, message, code } of result.problems) {
            expect(message).not.toMatch(/undefined|\[object|NaN/);
            expect(`${code}${path}`).not.toMatch(/\p{Cc}/u);
          }
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });

  it("a guide cut off or with bytes changed never makes it throw", () => {
    const bytes = encode(sound);
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 5 });
    fc.assert(
      fc.property(changes, fc.nat(bytes.length), (edits, length) => {
        const copy = bytes.slice(0, length % 3 === 0 ? length : bytes.length);
        for (const [at, byte] of edits) copy[at] = byte;
        expect(parseGuide(copy, "en").problems).toBeInstanceOf(Array);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

describe("time", () => {
  const guideOf = (steps: number) => {
    const guide = sampleGuide();
    const chapter = { id: "many", title: { nl: "Veel", en: "Many" }, steps: [] as unknown[] };
    for (let index = 0; index < steps; index += 1) {
      chapter.steps.push({
        id: `step-${index}`,
        title: { nl: "Stap", en: "Step" },
        on: "phone",
        do: [{ nl: "Tik op {connect}.", en: "Tap {connect}." }],
        check: { nl: "Gelukt?", en: "Done?" },
        links: ["wifi-page"],
        problems: ["unknown"],
        when: { phone: "iphone" },
      });
    }
    return { ...guide, chapters: [...guide.chapters, chapter] };
  };
  it("a guide of 2,000 steps is checked within seconds", { timeout: 10_000 }, () => {
    const { problems } = parse(guideOf(2000));
    expect(problems.filter(({ code }) => code === "unknown-problem")).toHaveLength(2000);
  });

  it.each([
    ["unknown keys", `{${Array.from({ length: 90_000 }, (_, i) => `"k${i}":1`).join()}}`],
    ["names", `{"anywhere":[${'"a",'.repeat(250_000)}"a"]}`],
    ["empty objects", `{"chapters":[${"{},".repeat(300_000)}{}]}`],
    ["braces", `{"title":"${"{".repeat(1_000_000)}"}`],
    ["invisible characters", `{"title":"${"\u200b".repeat(300_000)}"}`],
    ["quotes", `{"title":"${'\\"'.repeat(500_000)}"}`],
    ["a long id", `{"id":"${"a-".repeat(500_000)}"}`],
    ["a long version", `{"version":"1.0.0-${"a.".repeat(500_000)}"}`],
    ["a long language", `{"languages":["${"nl-ab".repeat(200_000)}"]}`],
    ["a long address", `{"links":{"a":{"url":"https://${"a@".repeat(500_000)}"}}}`],
  ])("a file full of %s is refused within seconds", { timeout: 30_000 }, (_name, text) => {
    expect(encode(text).length).toBeLessThanOrEqual(MAX_GUIDE_BYTES);
    expect(parse(text).guide).toBeNull();
  });
});

type Place = (string | number)[];

function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inside = keys.flatMap((key) =>
    placesIn((value as Record<string | number, unknown>)[key], [...path, key]),
  );
  return path.length === 0 ? inside : [path, ...inside];
}

function replace(root: unknown, place: Place, value: unknown): void {
  let parent = root as Record<string | number, unknown> | undefined;
  for (const key of place.slice(0, -1)) {
    const next = parent?.[key];
    parent = typeof next === "object" && next !== null ? (next as typeof parent) : undefined;
  }
  const last = place.at(-1);
  if (parent !== undefined && last !== undefined) parent[last] = value;
}
