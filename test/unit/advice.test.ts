import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGuide } from "../../src/guide/check/parse.ts";
import { findUnreached, MOST_COMBINATIONS } from "../../src/guide/check/reach.ts";
import type { Guide } from "../../src/guide/format.ts";
import { everyFieldGuide } from "../support/every-field-guide.ts";

const TODAY = "2027-03-01";
const yesNo = [
  { id: "yes", label: "A" },
  { id: "no", label: "B" },
];

function guideWith(changes: Partial<Guide>): Guide {
  return {
    formatVersion: 1,
    id: "mine",
    version: "1.0.0",
    languages: ["en"],
    title: "Mine",
    on: "computer",
    chapters: [{ id: "only", title: "Only", steps: [{ id: "one", title: "One", do: ["Go."] }] }],
    ...changes,
  };
}

function found(guide: Guide, older: Guide | null = null): string[] {
  const bytes = new TextEncoder().encode(JSON.stringify(guide));
  return parseGuide(bytes, "en", { today: TODAY, older })
    .problems.filter(({ code }) => code !== "no-check")
    .map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

function steps(...all: [id: string, when?: Record<string, string>][]): Partial<Guide> {
  const made = all.map(([id, when]) => ({
    id,
    title: "T",
    do: ["Go."],
    check: "Done?",
    ...(when === undefined ? {} : { when }),
  }));
  return { chapters: [{ id: "only", title: "Only", steps: made }] };
}

describe("every combination of answers", () => {
  const questions = [
    { id: "a", ask: "A?", choices: [yesNo[0], { id: "no", label: "B", stop: "Stop." }] },
    { id: "b", ask: "B?", choices: yesNo },
  ] as NonNullable<Guide["questions"]>;

  it("finds the step behind an answer that stops, and its question", () => {
    const guide = guideWith({
      questions,
      ...steps(["one", { a: "yes" }], ["two", { a: "no" }], ["three", { a: "no", b: "yes" }]),
    });
    expect(found(guide)).toEqual([
      "warning never-reached chapters[0].steps[1]",
      "warning never-reached chapters[0].steps[2]",
      "warning never-asked questions[1]",
    ]);
  });

  it("asks a question on which nothing depends when it can end the walk", () => {
    expect(found(guideWith({ questions: questions.slice(0, 1), ...steps(["one"]) }))).toEqual([]);
  });

  it("is not tried where there are too many, which is said", () => {
    const many = Array.from({ length: 16 }, (_, n) => ({ id: `q${n}`, ask: "?", choices: yesNo }));
    const all = many.map(({ id }): [string, Record<string, string>] => [`s${id}`, { [id]: "yes" }]);
    const guide = guideWith({
      questions: [...many, ...questions.slice(0, 1)],
      ...steps(...all, ["never", { a: "no" }]),
    });
    expect(2 ** many.length).toBeGreaterThan(MOST_COMBINATIONS);
    expect(found(guide)).toEqual(["warning too-many-answers questions"]);
  });

  it("reaches every step that is for one choice of one question", () => {
    const answers = fc.array(fc.constantFrom("yes", "no"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(answers, (wanted) => {
        const asked = wanted.map((_, n) => ({ id: `q${n}`, ask: "?", choices: yesNo }));
        const all = wanted.map((choice, n): [string, Record<string, string>] => [
          `s${n}`,
          { [`q${n}`]: choice },
        ]);
        const unreached = findUnreached(guideWith({ questions: asked, ...steps(...all) }));
        expect([...unreached.steps, ...unreached.questions]).toEqual([]);
      }),
      { seed: 14, numRuns: 50 },
    );
  });
});

describe("screens", () => {
  it("seen more than a year ago are named", () => {
    const seen = (day: string) => {
      const guide = guideWith(steps(["one"]));
      const [step] = guide.chapters[0]?.steps ?? [];
      if (step !== undefined) step.seen = day;
      return found(guide);
    };
    expect(seen("2026-02-28")).toEqual(["warning seen-long-ago chapters[0].steps[0].seen"]);
    expect(seen("2026-03-01")).toEqual([]);
  });
});

describe("against an earlier version", () => {
  it("names each name that records have and that is gone", () => {
    const older = everyFieldGuide();
    const guide = structuredClone(older);
    const [step] = guide.chapters[0]?.steps ?? [];
    if (step === undefined) throw new Error("no step");
    step.id = "renamed";
    step.values = [{ ...step.values?.[0], id: "serial", ask: older.title }];
    delete guide.links?.device;
    step.links = [];
    const [remedy] = guide.problems?.gone?.try ?? [];
    if (typeof remedy === "object" && "goto" in remedy) remedy.goto = "renamed";
    expect(found(guide, older)).toEqual(["warning lost-step ", "warning lost-value "]);
    expect(found({ ...guide, version: "2.0.0" }, older)).toEqual([]);
  });

  it("says when it is another guide", () => {
    const older = guideWith({ id: "other" });
    expect(found(guideWith(steps(["one"])), older)).toEqual(["warning other-guide id"]);
  });
});

describe("texts", () => {
  it.each([
    ["Press **Next**.", "markup"],
    ["Type `ls`.", "markup"],
    ["See [here](https://example.org).", "markup"],
    ["- Press Next.", "markup"],
    ["2. Press Next.", "markup"],
    ["Go<br>on.", "markup"],
    ["Go to https://example.org/a.", "bare-address"],
    ["Go to www.example.org.", "bare-address"],
  ])("%s is warned about", (text, code) => {
    const guide = guideWith({ summary: text });
    expect(found(guide)).toEqual([`warning ${code} summary`]);
  });

  it.each(["5 * 3 * 2", "a_b_c and __init", "Go to aka.ms/mfasetup.", "Press < and >.", "2.5 GB"])(
    "%s is not",
    (text) => {
      expect(found(guideWith({ summary: text }))).toEqual([]);
    },
  );
});
