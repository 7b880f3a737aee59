import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/format.ts";
import { makePlan } from "../../src/guide/make-plan.ts";
import { plainText } from "../../src/guide/text.ts";
import { runCli } from "../support/edges.ts";

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
