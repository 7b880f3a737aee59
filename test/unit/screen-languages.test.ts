import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/format.ts";
import { makePlan } from "../../src/guide/make-plan.ts";
import { plainText } from "../../src/guide/text.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import { drawingLines } from "../../src/render/drawing.ts";
import { rich as htmlRich } from "../../src/render/handout/rich.ts";
import { richMarkdown } from "../../src/render/rich-markdown.ts";
import { cells, rich } from "../../src/render/style.ts";
import { languageAmong } from "../../src/text/language-tag.ts";
import { fakeEdges, runCli } from "../support/edges.ts";

const guide: Guide = {
  formatVersion: 1,
  id: "callers",
  version: "1.0.0",
  languages: ["en", "nl"],
  screens: ["pl"],
  title: { en: "Set up", nl: "Instellen" },
  words: {
    next: { en: "Next", nl: "Volgende", pl: "Dalej" },
    done: { en: "Done", nl: "Gereed" },
  },
  on: "computer",
  chapters: [
    {
      id: "only",
      title: { en: "Only", nl: "Enig" },
      steps: [
        {
          id: "one",
          title: { en: "One", nl: "Een" },
          do: [{ en: "Press {next}, then {done}.", nl: "Klik op {next} en op {done}." }],
          screens: [
            {
              on: "computer",
              fields: [
                { en: "Wi-Fi", nl: "Wi-Fi" },
                { en: "[ QR code ]", nl: "[ QR-code ]" },
              ],
              choices: [{ text: { en: "[x] Me", nl: "[x] Ik" } }],
              title: { en: "Welcome", nl: "Welkom", pl: "Witamy" },
              lines: [{ en: "Choose {next}.", nl: "Kies {next}." }],
              buttons: [
                { text: { en: "{next}", nl: "{next}" }, press: true },
                { text: { en: "{done}", nl: "{done}" } },
              ],
            },
          ],
        },
      ],
    },
  ],
};

function seen(language: string, screens: string) {
  const plan = makePlan(guide, { language, screens, answers: {}, date: "2026-11-25" });
  const [step] = plan.steps;
  const [drawing] = step?.drawings ?? [];
  return {
    screens: plan.screens,
    line: plainText(step?.lines[0]?.text ?? []),
    drawing: [drawing?.title, drawing?.lines[0], ...(drawing?.buttons ?? []).map((b) => b.text)],
  };
}

describe("a language of the screens alone", () => {
  it("shows what is known as on the page, with the reader's word behind it, and nothing else so", () => {
    expect(seen("nl", "pl")).toEqual({
      screens: "pl",
      line: "Klik op “Dalej” (Volgende) en op (Gereed).",
      drawing: ["Witamy", "(Kies Volgende.)", "Dalej", "(Gereed)"],
    });
    const plan = makePlan(guide, {
      language: "nl",
      screens: "pl",
      answers: {},
      date: "2026-11-25",
    });
    // A name that is the same everywhere, a sign that is drawn, and one before a text.
    expect(plan.steps[0]?.drawings[0]).toMatchObject({
      fields: ["Wi-Fi", "[ QR-code ]"],
      choices: [{ text: "[x] (Ik)" }],
    });
    expect(seen("en", "pl").line).toBe("Press “Dalej” (Next), then (Done).");
  });

  it("changes nothing in the guide's own languages", () => {
    expect(seen("nl", "en")).toEqual({
      screens: "en",
      line: "Klik op “Next” en op “Done”.",
      drawing: ["Welcome", "Choose Next.", "Next", "Done"],
    });
    expect(seen("en", "de").screens).toBe("en");
  });

  it("is taken by --screens, and others are told which there are", async () => {
    const ownGuides = { callers: JSON.stringify(guide) };
    const shown = await runCli(["show", "callers", "--screens", "PL-pl"], { ownGuides });
    expect(shown.stdout).toContain("“Dalej” (Next)");
    const { code, stderr } = await runCli(["show", "callers", "--screens", "de"], { ownGuides });
    expect(code).toBe(2);
    expect(stderr).toContain("pl");
  });
});

describe("how much of a language of the screens is known", () => {
  const ownGuides = { callers: JSON.stringify(guide) };

  it("is listed", async () => {
    const { stdout } = await runCli(["list", "--lang", "en"], { ownGuides });
    expect(stdout).toContain("callers: for --screens, of 2 words on the screens are known: pl 1.");
    const json = await runCli(["list", "--json"], { ownGuides });
    const { guides } = JSON.parse(json.stdout);
    expect(guides.find(({ id }: { id: string }) => id === "callers").screens).toEqual([
      { language: "pl", known: 1, words: 2 },
    ]);
  });

  it("is said by validate, without a finding", async () => {
    const edges = fakeEdges();
    edges.written.set("callers.json", JSON.stringify(guide));
    const { stdout: said } = await runCli(["validate", "callers.json", "--lang", "en"], edges);
    const { stdout: json } = await runCli(["validate", "callers.json", "--json"], edges);
    expect(said).toContain("for --screens, of 2 words on the screens are known: pl 1.");
    expect(JSON.parse(json).files[0].screens).toEqual([{ language: "pl", known: 1, words: 2 }]);
    expect(json).not.toContain("missing-translation");
  });
});

describe("the language that a tag means", () => {
  const known = ["nl", "en", "pl", "pt-BR", "pt-PT", "he", "zh-Hant"];

  it.each([
    ["pl", "pl"],
    ["PL", "pl"],
    ["pl-PL", "pl"],
    ["pl_pl", "pl"],
    [" pt-br ", "pt-BR"],
    ["iw", "he"],
    ["zh-Hant-TW", "zh-Hant"],
    ["en-GB", "en"],
  ])("%s is %s", (tag, language) => {
    expect(languageAmong(tag, known)).toBe(language);
  });

  it.each(["pt", "de", "", "polski!", "zh"])("%s is none", (tag) => {
    expect(languageAmong(tag, known)).toBeUndefined();
  });

  it("is asked for where two are varieties of it", async () => {
    const { code, stderr } = await runCli(["show", "--lang", "en", "--screens", "pt"]);
    expect(code).toBe(2);
    expect(stderr).toContain("pt-BR or pt-PT");
    expect(stderr).toContain("Possible: nl, en, de");
  });
});

describe("words from right to left", () => {
  const arabic: Guide = {
    ...guide,
    screens: ["ar"],
    words: {
      next: { en: "Next", nl: "Volgende", ar: "التالي" },
      done: { en: "Done", nl: "Gereed", ar: "تم" },
    },
  };
  const plan = makePlan(arabic, { language: "nl", screens: "ar", answers: {}, date: "2026-11-25" });
  const line = plan.steps[0]?.lines[0]?.text ?? [];

  it("are set apart in a terminal, within their quotes, and in Markdown", () => {
    expect(rich(line, { color: false })).toBe(
      "Klik op \u2068“التالي”\u2069 (Volgende) en op \u2068“تم”\u2069 (Gereed).",
    );
    expect(richMarkdown(line)).toContain("\u2068**التالي**\u2069 (Volgende)");
  });

  it("are set apart in HTML with their language and direction", () => {
    expect(htmlRich(line).source).toBe(
      'Klik op <b><bdi lang="ar" dir="rtl">التالي</bdi></b> (Volgende) en op <b><bdi lang="ar" dir="rtl">تم</bdi></b> (Gereed).',
    );
  });

  it("leave the frame of a drawing straight", () => {
    const [drawing] = plan.steps[0]?.drawings ?? [];
    if (drawing === undefined) throw new Error("no drawing");
    const style = { width: 60, color: false, unicode: true };
    const lines = drawingLines(drawing, style, walkMessages.nl);
    expect(lines.join("\n")).toContain("[ \u2068التالي\u2069 ]");
    expect(new Set(lines.map(cells))).toEqual(new Set([56]));
  });

  it("add nothing to words from left to right", () => {
    const plain = makePlan(guide, {
      language: "nl",
      screens: "pl",
      answers: {},
      date: "2026-11-25",
    });
    expect(rich(plain.steps[0]?.lines[0]?.text ?? [], { color: false })).toBe(
      "Klik op “Dalej” (Volgende) en op (Gereed).",
    );
  });
});
