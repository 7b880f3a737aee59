import { describe, expect, it } from "vitest";
import type { StepAsk } from "../../src/ask/ask.ts";
import type { AskView } from "../../src/ask/ask-view.ts";
import { createView } from "../../src/ask/view.ts";
import { plainText } from "../../src/guide/text.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import { stepBody } from "../../src/render/step.ts";
import { rich, type Style, wrap } from "../../src/render/style.ts";
import { askOf } from "../../src/walk/next.ts";
import { builtIn } from "../support/built-in.ts";
import { faultsOf, looks, styleWith, wordsIn } from "../support/screens.ts";
import { type Beginning, projectGuide, stateIn } from "../support/walk-state.ts";

const words = walkMessages.nl;
const dutch: Beginning = {
  language: "nl",
  viewing: { language: "nl", given: { answers: {}, screens: undefined } },
};
const guides = [...builtIn.values()];

/** A step as it is asked. */
function askAt(step: string, beginning: Beginning = {}): StepAsk {
  const ask = askOf(stateIn({ name: "step", step }, { ...dutch, ...beginning }));
  if (ask?.kind !== "step") throw new Error("a step is asked");
  return ask;
}

/** Every step of every guide: for an iPhone, and unanswered, which is longer. */
const asks = guides.flatMap((guide) =>
  guide.chapters.flatMap(({ steps }) =>
    steps.flatMap(({ id }) => [askAt(id, { guide }), askAt(id, { guide, recorded: null })]),
  ),
);

const sizes = [20, 40, 80, 120].flatMap((width) => [8, 24, 50].map((rows) => ({ width, rows })));

function lay(ask: StepAsk, style: Style, rows: number): readonly string[] {
  return createView(ask, words).lay(style, rows);
}

/** Adds the lines on screen now to those seen; the screen as one text. */
function readLines(scene: AskView, seen: Set<string>, style: Style, rows: number): string {
  const lines = scene.lay(style, rows);
  for (const line of lines) seen.add(line);
  return lines.join("\n");
}

describe.each(sizes)("every step at $width columns and $rows rows", ({ width, rows }) => {
  it.each(looks)("fits, in colour: $color, Unicode: $unicode", (look) => {
    const style = { width, ...look };
    const faults = asks.flatMap((ask) =>
      faultsOf(lay(ask, style, rows), style, rows).map((fault) => `${ask.step.ref} ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("shows title, check question and what Enter does", () => {
    const style = styleWith(width, { unicode: true });
    const missing = asks.flatMap((ask) => {
      const shown = wordsIn(lay(ask, style, rows));
      const enter = ask.enter === "open" ? words.keys.openPage : words.keys.done;
      const { title, check } = ask.step;
      // In the smallest windows the first words stand for the whole.
      const whole = width >= 40 && rows >= 24;
      const part = (text: string) => (whole ? text : text.slice(0, 8));
      return [`Enter ${enter}`, part(plainText(title)), part(plainText(check ?? []))]
        .filter((text) => !shown.includes(text))
        .map((text) => `${ask.step.ref} ${text}`);
    });
    expect(missing).toEqual([]);
  });

  it("reaches everything by v and page down", () => {
    const style = styleWith(width, { unicode: true });
    // Small windows take many pages: some of the unanswered steps stand for all.
    const some = asks.filter((_, index) => index % (rows === 8 ? 12 : 4) === 1);
    const missing = some.flatMap((ask) => {
      const scene = createView(ask, words);
      const seen = new Set<string>();
      for (let view = 0; view < 3; view += 1) {
        let before = "";
        for (let now = readLines(scene, seen, style, rows); now !== before; ) {
          before = now;
          scene.press(["page-down"], true);
          now = readLines(scene, seen, style, rows);
        }
        scene.press(["v"], true);
      }
      const { step, status, subject } = ask;
      const all = [
        ...stepBody(step, status, subject.plan, step.drawings.length, style, words),
        ...wrap(`${step.ref} ${rich(step.title, style)}`, width),
        ...wrap(rich(step.check ?? [], style), width),
      ];
      // Beside drawings the text is wrapped to its column: its words are there, in other lines.
      const shown = [...seen].join("\n");
      const isThere = (line: string) =>
        seen.has(line) || (width >= 110 && line.split(/\s+/).every((word) => shown.includes(word)));
      return all.filter((line) => !isThere(line)).map((line) => `${ask.step.ref} ${line}`);
    });
    expect(missing).toEqual([]);
  }, 30_000);
});

describe("a wide terminal", () => {
  const ask = askAt("app-ready");

  it.each([130, 160])("of %i columns has the drawings at the right of what to do", (columns) => {
    const lines = lay(ask, styleWith(columns, { unicode: true }), 40);
    const beside = lines.filter((line) => /[^│┌└ ].*[│┌└]/.test(line));
    expect(beside.length).toBeGreaterThan(3);
    expect(lines.some((line) => /^ 1\. | {2}1\. /.test(line) && /[┌│]/.test(line))).toBe(true);
  });

  it("has the steps at the left where there is room for them, with this one among them", () => {
    const wide = lay(ask, styleWith(160, { unicode: true }), 40).join("\n");
    expect(wide).toMatch(/^· 1\.1 /m);
    expect(wide).toMatch(/^· 2\.11 /m);
    expect(lay(ask, styleWith(130, { unicode: true }), 40).join("\n")).not.toMatch(/^· 1\.1 /m);
  });

  it("below 110 columns has them below each other, as before", () => {
    const lines = lay(ask, styleWith(109, { unicode: true }), 60);
    expect(lines.filter((line) => line.includes("┌")).every((line) => line.startsWith("┌"))).toBe(
      true,
    );
  });
});

describe("what a step says at its top", () => {
  it.each<[string, Partial<StepAsk>, string]>([
    ["that nothing is recorded, in a trial", { unrecorded: "dry-run" }, words.dryRun],
    ["that nothing is being recorded", { unrecorded: "failed" }, words.unrecorded],
    ["what was just done", { message: "Genoteerd." }, "» Genoteerd."],
  ])("%s, at every size", (_name, change, text) => {
    for (const { width, rows } of sizes) {
      const lines = lay(
        { ...askAt("sign-in"), enter: "open", ...change },
        styleWith(width, { unicode: true }),
        rows,
      );
      expect(wordsIn(lines)).toContain(text.slice(0, width - 1));
      expect(wordsIn(lines)).toContain("Enter pagina openen");
    }
  });

  it("whom it is for, and the ticket, as text and nothing else", () => {
    const person = "\u001b[2Jj.jansen";
    const ask = askAt("sign-in", { person, recorded: [{ type: "ticket", ticket: "INC-1" }] });
    for (const { width, rows } of sizes) {
      const style = styleWith(width, { unicode: true });
      expect(faultsOf(lay(ask, style, rows), style, rows)).toEqual([]);
    }
    expect(wordsIn(lay(ask, styleWith(80, { unicode: true }), 24))).toContain(
      "[2Jj.jansen · INC-1",
    );
  });

  it("how many are done, as a bar", () => {
    const ask = askAt("sign-in", {
      recorded: ["open-store", "install-app", "check-app"].map((step) => ({
        type: "state",
        step,
        state: "done",
      })),
    });
    expect(lay(ask, styleWith(80, { unicode: true }), 24)[0]).toContain("████░░░░░░░░░░░░░░░░");
    expect(lay(ask, styleWith(80), 24)[0]).toContain("[##----------------]");
  });
});

describe("a hostile guide", () => {
  const evil = "\u001b[31mred\u202eno\u0007 ";
  const guide = projectGuide("microsoft-authenticator");
  const step = guide.chapters[1]?.steps[0];
  if (step !== undefined) {
    step.title = evil.repeat(20);
    step.check = "很长的问题".repeat(30);
    step.do = [evil.repeat(30), "x".repeat(500)];
    step.screens = [
      {
        on: "phone",
        title: evil,
        lines: ["y".repeat(300)],
        buttons: [{ text: evil.repeat(9), press: true }],
      },
    ];
  }

  it.each(sizes)("is text that fits, at $width columns and $rows rows", ({ width, rows }) => {
    for (const look of looks) {
      const style = { width, ...look };
      const lines = lay(askAt("sign-in", { guide }), style, rows);
      expect(faultsOf(lines, style, rows)).toEqual([]);
      for (const raw of ["\u202e", "\u0007", "\u001b[31mred"]) {
        expect(lines.join("")).not.toContain(raw);
      }
    }
  });
});

describe("a step for a person to look at", () => {
  it("at 80×24", () => {
    expect(
      `\n${lay(askAt("app-ready"), styleWith(80, { unicode: true }), 24).join("\n")}\n`,
    ).toMatchInlineSnapshot(`
      "
      Stap 2.3 · 0 van 14 gedaan  ░░░░░░░░░░░░░░░░░░░░  2 Microsoft Authen…   j.jansen
      2.3 De app staat al klaar

      Op de computer

       1. De pagina vraagt u Microsoft Authenticator te installeren. Op een oudere
          pagina staat “Start by getting the app”.
       2. De app staat al op uw telefoon. Kies op de pagina “Next”.
       3. Heeft u de app nog niet? Doe dan eerst hoofdstuk 1.
       4. Kies niet de link voor een andere app (op een oudere pagina “I want to use a
          different authenticator app”).

      ┌─ Op de computer ─────────────────────────────────────┐
      │ Install Microsoft Authenticator                      │
      │ Set up a different authentication app                │
      │                                           >[ Next ]< │
      └──────────────────────────────────────────────────────┘
      De woorden kunnen anders zijn

      Computer: Keep your account secure >[ Next ]<

      Gaat de pagina nu over uw account instellen in de app?
      Enter ja, verder  p probleem  b terug  s overslaan  v schermen  a aantekening
      / zoeken  g ga naar  q stoppen  ? alle toetsen
      "
    `);
  });

  it("at 40×24, in ASCII", () => {
    const style = styleWith(40);
    expect(`\n${lay(askAt("sign-in"), style, 24).join("\n")}\n`).toMatchInlineSnapshot(`
      "
      Stap 2.1 · 0 van 14 gedaan  [----------]
      j.jansen
      2.1 Open de pagina en meld u aan

      Op de computer

       1. Open op de computer in Edge, Chrome
          of Firefox de pagina
          aka.ms/mfasetup.
       2. Meld u aan met uw account voor
          Microsoft 365, dus dat van de mail.
       3. Let op: dat kan een ander account
          zijn dan dat van de HupraCloud.
       4. Typ zelf uw wachtwoord. De helpdesk
          vraagt er nooit naar.

      Pagina om Authenticator in te stellen:
        https://aka.ms/mfasetup
      v 11 regels hieronder (pijltjes)

      Ziet u “More information required” of
      “Let's keep your account secure”?
      Enter ja, verder  p probleem  b terug
      s overslaan  ? alle toetsen
      "
    `);
  });

  it("at 40×8", () => {
    const style = styleWith(40, { unicode: true });
    expect(`\n${lay(askAt("test-notification"), style, 8).join("\n")}\n`).toMatchInlineSnapshot(`
      "
      Stap 2.6 · 0 van 14 gedaan  ░░░░░░░░░░░░
      2.6 Typ het nummer in de app
      Op de telefoon

      ↓ 17 regels hieronder (pijltjes)
      Heeft u het nummer getypt en op “Yes”
      getikt?
      Enter ja, verder  ?
      "
    `);
  });
});
