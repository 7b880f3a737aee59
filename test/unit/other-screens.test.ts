import { describe, expect, it } from "vitest";
import type { ChooseAsk, TellAsk } from "../../src/ask/ask.ts";
import { tellLines } from "../../src/ask/tell-lines.ts";
import { createView } from "../../src/ask/view.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import type { Style } from "../../src/render/style.ts";
import { askOf } from "../../src/walk/next.ts";
import type { Scene } from "../../src/walk/state.ts";
import { faultsOf, looks, styleWith, wordsIn } from "../support/screens.ts";
import { allDone, type Beginning, projectGuide, stateIn } from "../support/walk-state.ts";

const words = walkMessages.nl;
const guide = projectGuide("microsoft-authenticator");
const sizes = [20, 40, 80, 120].flatMap((width) => [8, 24, 50].map((rows) => ({ width, rows })));

function askIn(scene: Scene, beginning: Beginning = {}): ChooseAsk | TellAsk {
  const dutch: Beginning = {
    language: "nl",
    viewing: { language: "nl", given: { answers: {}, screens: undefined } },
  };
  const ask = askOf(stateIn(scene, { ...dutch, ...beginning }));
  if (ask?.kind !== "choose" && ask?.kind !== "tell") throw new Error("a list or a text");
  return ask;
}

/** Every list and text of a walk: all steps' problems, all remedies, and one each of the others. */
const asks = [
  askIn({ name: "resume" }, { unnamed: true }),
  askIn({ name: "complete" }, { recorded: allDone, unnamed: true }),
  askIn({ name: "complete" }, { recorded: allDone }),
  askIn(
    { name: "question", question: "phone", step: "open-store", back: null },
    { recorded: null },
  ),
  ...guide.chapters.flatMap(({ steps }) =>
    steps.map(({ id }) => askIn({ name: "problems", step: id }, { recorded: null })),
  ),
  ...guide.chapters
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.problems ?? []).map((problem) => ({ step: step.id, problem })))
    .filter(({ problem }) => typeof problem === "string")
    .map(({ step, problem }) =>
      askIn({ name: "remedy", step, problem: String(problem), index: 0 }, { recorded: null }),
    ),
  askIn({ name: "unsolved", step: "sign-in", problem: "wrong-password" }),
  askIn({ name: "goto", step: "scan-qr" }),
  askIn({ name: "help", step: "scan-qr", back: { name: "step", step: "scan-qr" } }),
  askIn({ name: "which-link", step: "open-store", use: "open" }, { recorded: null }),
  askIn({ name: "code", step: "sign-in", link: "setup" }),
  askIn({ name: "code", step: "open-store", link: "google-play" }, { recorded: null }),
  askIn({ name: "confirm-host", step: "sign-in", url: "https://aka.ms/mfasetup" }),
  askIn({ name: "open-steps" }),
  askIn({
    name: "not-recorded",
    reason:
      "The record /home/j/.local/share/mfa-guide/records/x.json cannot be written: the disk is full.",
    effect: { type: "record", changes: [] },
    back: { name: "open-steps" },
  }),
];

const lists = asks.filter((ask): ask is ChooseAsk => ask.kind === "choose");
const texts = asks.filter((ask): ask is TellAsk => ask.kind === "tell");

function lay(ask: ChooseAsk | TellAsk, style: Style, rows: number): readonly string[] {
  return createView(ask, words).lay(style, rows);
}

describe.each(sizes)("every list and text at $width columns and $rows rows", ({ width, rows }) => {
  it.each(looks)("fits, in colour: $color, Unicode: $unicode", (look) => {
    const style = { width, ...look };
    const faults = asks.flatMap((ask) =>
      faultsOf(lay(ask, style, rows), style, rows).map((fault) => `${ask.title}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("always shows the selected option, with its number", () => {
    const style = styleWith(width, { unicode: true });
    for (const ask of lists) {
      const scene = createView(ask, words);
      scene.lay(style, rows);
      scene.press(["home"], true);
      for (let index = 0; index < ask.options.length; index += 1) {
        const number = ask.options[index]?.ref ?? String(index + 1);
        const shown = scene.lay(style, rows).filter((line) => line.startsWith("› "));
        expect(shown.map((line) => line.slice(2).trim().split(" ")[0])).toEqual([number]);
        scene.press(["down"], true);
      }
    }
  });

  it("reaches what stands before the options, and everything in a text", () => {
    const style = styleWith(width, { unicode: true });
    const missing = asks.flatMap((ask) => {
      const scene = createView(ask, words);
      const seen = [...scene.lay(style, rows)];
      scene.press(["home"], true);
      let before: string | null = null;
      for (let now = ""; now !== before; ) {
        before = now;
        const shown = scene.lay(style, rows);
        seen.push(...shown);
        now = shown.join("\n");
        scene.press([ask.kind === "choose" ? "up" : "page-down"], true);
      }
      const all =
        ask.kind === "choose"
          ? ask.intro.flatMap((text) => text.split(/\s+/))
          : tellLines(ask.body, style, words).flatMap((line) => line.split(/\s+/));
      const shown = seen.join(" ").replace(/[\s]+/g, "");
      return all
        .filter((word) => !shown.includes(word.slice(0, width - 2)))
        .map((word) => `${ask.title}: ${word}`);
    });
    expect(missing).toEqual([]);
  }, 30_000);

  it("says what Enter does", () => {
    const style = styleWith(width, { unicode: true });
    for (const ask of texts) {
      const shown = wordsIn(lay(ask, style, rows));
      expect(shown).toContain(`Enter: ${ask.enter}`.slice(0, width - 1));
    }
  });
});

describe("keys of a list", () => {
  const ask = askIn({ name: "goto", step: "scan-qr" });
  const [first, second, third] = ask.kind === "choose" ? ask.options : [];

  it.each<[string, string[], object | null]>([
    ["Enter chooses what is selected", ["enter"], { type: "chosen", value: "scan-qr" }],
    ["arrows select", ["down", "enter"], { type: "chosen", value: "test-notification" }],
    ["home and end select", ["end", "home", "enter"], { type: "chosen", value: first?.value }],
    [
      "above the first there is nothing",
      ["home", "up", "up", "enter"],
      { type: "chosen", value: first?.value },
    ],
    [
      "below the last there is nothing",
      ["end", "down", "enter"],
      { type: "chosen", value: "verified" },
    ],
    [
      "a number as on paper selects",
      ["1", ".", "2", "enter"],
      { type: "chosen", value: second?.value },
    ],
    ["a comma is a dot", ["1", ",", "2", "enter"], { type: "chosen", value: second?.value }],
    [
      "said without its dot it selects too",
      ["1", "3", "enter"],
      { type: "chosen", value: third?.value },
    ],
    [
      "the first digit selects the chapter",
      ["1", "enter"],
      { type: "chosen", value: first?.value },
    ],
    [
      "a number that is none begins anew",
      ["2", ".", "9", "9", "1", "3", "enter"],
      { type: "chosen", value: third?.value },
    ],
    ["Esc leads back", ["escape"], { type: "cancel" }],
    ["another key does nothing", ["x", "ctrl-x", "left"], null],
  ])("%s", (_name, keys, expected) => {
    const scene = createView(ask, words);
    scene.lay(styleWith(80), 24);
    const events = keys.map((key) => scene.press([key], true));
    expect(events.slice(0, -1).every((event) => event === null)).toBe(true);
    expect(events.at(-1)).toEqual(expected);
  });

  it("letters choose at once, small and capital", () => {
    const remedy = askIn({ name: "remedy", step: "sign-in", problem: "wrong-password", index: 0 });
    for (const [key, value] of [
      ["j", "yes"],
      ["Y", "yes"],
      ["n", "no"],
      ["N", "no"],
    ] as const) {
      expect(createView(remedy, words).press([key], true)).toEqual({ type: "chosen", value });
    }
  });

  it("Esc leads nowhere where a choice is needed", () => {
    const phone = askIn(
      { name: "question", question: "phone", step: "open-store", back: null },
      { recorded: null },
    );
    expect(createView(phone, words).press(["escape"], true)).toBeNull();
  });

  it("the first letter of a phone is its key", () => {
    const phone = askIn(
      { name: "question", question: "phone", step: "open-store", back: null },
      { recorded: null },
    );
    expect(createView(phone, words).press(["a"], true)).toEqual({
      type: "chosen",
      value: "android",
    });
  });
});

describe("the code of an address", () => {
  const setup = askIn({ name: "code", step: "sign-in", link: "setup" });

  it.each([
    { width: 80, rows: 24, drawn: true },
    { width: 40, rows: 24, drawn: true },
    { width: 20, rows: 24, drawn: false },
    { width: 80, rows: 8, drawn: false },
  ])("is drawn or left out at $width columns and $rows rows: $drawn", ({ width, rows, drawn }) => {
    const shown = lay(setup, { width, color: true, unicode: true }, rows).join("\n");
    expect(shown.includes("▀")).toBe(drawn);
    expect(wordsIn(shown.split("\n")).replaceAll(" ", "")).toContain("https://aka.ms/mfasetup");
  });

  it.each(looks.filter(({ color, unicode }) => !color || !unicode))(
    "is left out where it could not be read: %j",
    (look) => {
      const shown = lay(setup, { width: 80, ...look }, 40).join("\n");
      expect(shown).not.toMatch(/[▀▄█]/);
      expect(shown).toContain(words.tooNarrow.slice(0, 30));
    },
  );
});

describe("for a person to look at", () => {
  const style = styleWith(60, { unicode: true });

  it("a remedy that leads to another guide asks whether to go there, not whether it helped", () => {
    const remedyAt = (index: number) =>
      askIn(
        { name: "remedy", step: "sign-in", problem: "asked-for-passkey", index },
        { recorded: null },
      );
    const [plain, leading] = [remedyAt(0), remedyAt(2)];
    expect(plain.kind === "choose" && plain.options[0]?.label).toBe("Ja, opgelost");
    expect(leading.kind === "choose" && leading.options[0]?.label).toBe("Ja, verder met “passkey”");
    expect(leading.kind === "choose" && leading.intro.at(-1)).toBe("Daar nu mee verdergaan?");
  });

  it("a remedy", () => {
    const remedy = askIn({ name: "remedy", step: "sign-in", problem: "wrong-password", index: 0 });
    expect(`\n${lay(remedy, style, 24).join("\n")}\n`).toMatchInlineSnapshot(`
      "
      Stap 2.1 · 0 van 14 gedaan  ░░░░░░░░░░░░░░░░░░░░    j.jansen
      Mijn wachtwoord klopt niet of ik kom er niet in

      Oplossing 1 van 3

      Kijk of het adres klopt: dat van de mail.

      Heeft dat geholpen?

      › 1 Ja, opgelost (j)
        2 Nee, volgende oplossing (n)

      nummer of pijltjes, dan Enter, of de letter · Esc terug
      a aantekening  w wie  / zoeken  ? alle toetsen  q stoppen
      "
    `);
  });

  it("all keys", () => {
    const help = askIn({ name: "help", step: "sign-in", back: { name: "step", step: "sign-in" } });
    expect(`\n${lay(help, style, 30).join("\n")}\n`).toMatchInlineSnapshot(`
      "
      Stap 2.1 · 0 van 14 gedaan  ░░░░░░░░░░░░░░░░░░░░    j.jansen
      Alle toetsen

      Enter, j, y  ja, gedaan: naar de volgende stap; doet u het
                   zelf, dan opent de eerste Enter de pagina
      b            een stap terug
      p, n         nee, er gaat iets mis: kies wat, en probeer wat
                   helpt
      s            deze stap overslaan
      a            aantekening voor het ticket
      o            de link openen in de browser van deze computer
      c            de link als QR-code, om met de telefoon te
                   scannen
      v            de getekende schermen groot of klein
      pijltjes     schuiven als een stap niet past
      /            zoeken: typ wat de beller zegt
      g            naar een andere stap: typ het nummer
      d            de stappen hiervoor zijn al eerder gedaan
      u            terugdraaien wat het laatst is vastgelegd
      w            voor wie het is: persoon en ticket
      l            taal van de schermen
      e            de antwoorden, om er een te verbeteren
      k            de opdracht of anders de samenvatting kopiëren
      ?            deze lijst
      q            hier stoppen; de volgende keer gaat het hier
                   verder

      Enter: Terug naar de stap
      "
    `);
  });
});
