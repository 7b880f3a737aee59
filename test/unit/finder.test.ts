import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/format.ts";
import { makePlan } from "../../src/guide/make-plan.ts";
import { createFinder, searchedOf } from "../../src/search/finder.ts";
import { wordsOf } from "../../src/search/words.ts";

const both = (nl: string, en: string) => ({ nl, en });

const guide: Guide = {
  formatVersion: 1,
  id: "printer",
  version: "1.0.0",
  languages: ["nl", "en"],
  title: both("Printer", "Printer"),
  words: { settings: both("Instellingen", "Settings") },
  chapters: [
    {
      id: "connect",
      title: both("Verbinden", "Connect"),
      steps: [
        {
          id: "plug-in",
          title: both("Zet de printer aan", "Switch the printer on"),
          on: "computer",
          do: [both("Steek de stekker erin", "Put the plug in")],
          problems: ["no-light", "paper-jam"],
        },
        {
          id: "choose",
          title: both("Kies de printer", "Choose the printer"),
          on: "computer",
          do: [both("Open {settings}", "Open {settings}")],
          screens: [
            {
              on: "computer",
              title: both("Apparaten", "Devices"),
              buttons: [{ text: both("Toevoegen", "Add"), press: true }],
            },
          ],
          problems: ["wants-code", "paper-jam"],
        },
      ],
    },
  ],
  problems: {
    "no-light": {
      symptom: both("Er brandt geen lampje", "No light is on"),
      try: [both("Probeer een ander stopcontact", "Try another socket")],
    },
    "paper-jam": {
      symptom: both("Het papier zit vast", "The paper is stuck"),
      try: [both("Open de klep aan de achterkant", "Open the lid at the back")],
    },
    "wants-code": {
      symptom: both("Het vraagt om een code die ik niet heb", "It wants a code that I do not have"),
      try: [
        both(
          "De code staat onder het toestel; café op de hoek heeft hem ook",
          "The code is below the device",
        ),
      ],
    },
    "too-slow": {
      symptom: both("Alles gaat traag", "Everything is slow"),
      try: [both("Start de printer opnieuw", "Start the printer again")],
    },
  },
  anywhere: ["too-slow"],
};

/** The ids of what is found, best first. */
function found(
  words: string,
  { language = "nl", screens = "en", at = null as string | null } = {},
) {
  const plan = makePlan(guide, { language, screens, answers: {}, date: "2026-11-25" });
  const hits = createFinder([searchedOf(guide, plan)], at)(words);
  return hits.map((hit) => (hit.kind === "step" ? hit.step.id : hit.problem.id));
}

describe("words that a caller says", () => {
  it.each([
    ["as they stand", "papier zit vast", "paper-jam"],
    ["in another order", "vast papier", "paper-jam"],
    ["with a wrong letter", "papeir zti vast", "paper-jam"],
    ["begun", "lamp", "no-light"],
    ["among others that say nothing", "ja hallo, het vraagt van mij een code", "wants-code"],
    ["in capitals", "TRAAG", "too-slow"],
    ["of a remedy", "stopcontact", "no-light"],
    ["without their accents", "cafe", "wants-code"],
    ["of a step", "kies", "choose"],
    ["on the screen, in the language of the screens", "devices", "choose"],
    ["on the screen, in the agent's own language", "apparaten", "choose"],
    ["of the guide's list of words, in both", "instellingen", "choose"],
    ["of the guide's list of words, as shown", "settings", "choose"],
  ])("%s lead there: %s", (_what, words, id) => {
    expect(found(words)[0]).toBe(id);
  });

  it("in the language that the guide is read in", () => {
    expect(found("code that I don't have", { language: "en" })[0]).toBe("wants-code");
  });

  it("that are nowhere find nothing, and so do none", () => {
    expect(found("xylofoon")).toEqual([]);
    expect(found("")).toEqual([]);
    expect(found("  ?! ")).toEqual([]);
  });

  it("find a problem of several steps once, with its steps", () => {
    const plan = makePlan(guide, {
      language: "nl",
      screens: "nl",
      answers: {},
      date: "2026-11-25",
    });
    const [hit, ...others] = createFinder([searchedOf(guide, plan)])("papier");
    expect(hit).toMatchObject({ kind: "problem", steps: [{ ref: "1.1" }, { ref: "1.2" }] });
    expect(others).toEqual([]);
  });

  it("find what belongs to the step where the person is first, among what fits as well", () => {
    const words = "lampje vraagt";
    expect(found(words, { at: "plug-in" })[0]).toBe("no-light");
    expect(found(words, { at: "choose" })[0]).toBe("wants-code");
  });

  it("find over several guides", () => {
    const options = { language: "en", screens: "en", answers: {}, date: "2026-11-25" };
    const other = { ...guide, id: "scanner" };
    const all = [guide, other].map((one) => searchedOf(one, makePlan(one, options)));
    expect(createFinder(all)("slow").map(({ plan }) => plan.guide)).toEqual(["printer", "scanner"]);
  });
});

describe("the words of a text", () => {
  it.each([
    ["I don't have the code", ["code"]],
    ["Eén foto's", ["fotos"]],
    ["0x80070005 (fout)", ["0x80070005", "fout"]],
    ["the", ["the"]],
    ["", []],
  ])("%j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
