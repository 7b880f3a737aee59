import { describe, expect, it } from "vitest";
import type { Ask, StepAsk } from "../../src/ask/ask.ts";
import { askLines, askLinesAfter, promptLine } from "../../src/ask/ask-lines.ts";
import { createView } from "../../src/ask/view.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import { askOf } from "../../src/walk/next.ts";
import type { Scene } from "../../src/walk/state.ts";
import { builtIn } from "../support/built-in.ts";
import { styleWith } from "../support/screens.ts";
import { type Beginning, stateIn } from "../support/walk-state.ts";

const { en } = walkMessages;
const style = styleWith(80, { color: true, unicode: true });

function askIn(scene: Scene, beginning: Beginning = {}): Ask {
  const ask = askOf(stateIn(scene, beginning));
  if (ask === null) throw new Error("something is asked");
  return ask;
}

function stepAt(step: string, beginning: Beginning = {}): StepAsk {
  const ask = askIn({ name: "step", step }, beginning);
  if (ask.kind !== "step") throw new Error("a step is asked");
  return ask;
}

function lines(ask: Ask): string[] {
  return askLines(ask, style, en);
}

/** One of each kind of ask that a walk has. */
const scenes: Scene[] = [
  { name: "problems", step: "sign-in" },
  { name: "remedy", step: "sign-in", problem: "wrong-password", index: 0 },
  { name: "note", step: "sign-in", back: { name: "step", step: "sign-in" } },
  { name: "goto", step: "sign-in" },
  { name: "help", step: "sign-in", back: { name: "step", step: "sign-in" } },
  { name: "code", step: "sign-in", link: "setup" },
  { name: "open-steps" },
];

describe("every ask in plain lines", () => {
  const guides = [...builtIn.values()];
  const steps = guides.flatMap((guide) =>
    guide.chapters.flatMap((chapter) =>
      chapter.steps.map(({ id }) => stepAt(id, { guide, recorded: null })),
    ),
  );

  it.each([...steps, ...scenes.map((scene) => askIn(scene))])(
    "is one line each, without drawing or colour: $kind $title $step.ref",
    (ask) => {
      for (const line of [...lines(ask), promptLine(ask, en)]) {
        expect(line).not.toMatch(/[\n\r]|\p{Cc}|[─│┌┐└┘█▀▄░↓↑]/u);
      }
    },
  );

  it("has every part of a step, its question last", () => {
    const [ask] = [stepAt("open-store", { recorded: null })];
    const shown = lines(ask).join("\n");
    for (const { url } of ask.step.links) expect(shown).toContain(url);
    expect(lines(ask).filter((line) => /^\d\. /.test(line))).toHaveLength(ask.step.lines.length);
    expect(shown).toContain("iPhone: Open the App Store on your phone.");
    expect(lines(ask).at(-1)).toMatch(/^Do you see the store/);
  });
});

describe("a step in plain lines", () => {
  it("says where it is, for whom, and what is known of it", () => {
    const ask = stepAt("sign-in", {
      recorded: [
        { type: "ticket", ticket: "INC-1" },
        { type: "state", step: "sign-in", state: "blocked", problem: "wrong-password" },
        { type: "note", step: "sign-in", note: "two\nlines" },
      ],
    });
    const shown = lines(ask);
    expect(shown[0]).toBe("Step 2.1. 0 of 14 done.");
    expect(shown[1]).toMatch(/^Chapter 2 .*\.$/);
    expect(shown[2]).toBe("j.jansen, INC-1");
    expect(shown[3]).toMatch(/\(blocked\)$/);
    expect(shown).toContain("Note: two lines");
    expect(shown.find((line) => line.startsWith("Problem: "))).toMatch(/password/);
  });

  it("says in words what blocks a step, also when it fits every step or is not known any more", () => {
    const problemAt = (problem: string) => {
      const blocked = { type: "state", step: "sign-in", state: "blocked", problem } as const;
      const ask = stepAt("sign-in", { recorded: [blocked] });
      const drawn = createView(ask, en).lay(styleWith(80), 50);
      return [lines(ask), drawn].map((all) => all.find((line) => line.startsWith("Problem: ")));
    };
    expect(problemAt("timed-out")).toEqual([
      "Problem: The page has timed out, or cannot process the request",
      "Problem: The page has timed out, or cannot process the request",
    ]);
    expect(problemAt("long-gone")).toEqual(["Problem: long-gone", "Problem: long-gone"]);
  });

  it.each<[string, Beginning, string]>([
    ["what was said", { message: "Noted." }, "Noted."],
    ["that it is a trial", { unrecorded: "dry-run" }, en.dryRun],
    ["that nothing is recorded", { unrecorded: "failed" }, en.unrecorded],
  ])("says first %s", (_name, beginning, first) => {
    expect(lines(stepAt("sign-in", beginning))[0]).toBe(first);
  });

  it("says what an empty line does", () => {
    expect(promptLine(stepAt("sign-in", { unnamed: true }), en)).toBe(
      "Empty line: open the page. ? for help",
    );
    expect(promptLine(stepAt("sign-in", { open: "never" }), en)).toBe(
      "Empty line: yes, next. ? for help",
    );
  });

  it("tells a screen in words, with what to press", () => {
    const shown = lines(stepAt("app-ready"));
    expect(shown.filter((line) => line.startsWith("On the screen"))).toMatchInlineSnapshot(`
      [
        "On the screen of the computer, Install Microsoft Authenticator. Set up a different authentication app. button Next (press this one). The words can differ.",
        "On the screen of the computer, Keep your account secure. Your organization requires you to set up these methods of proving who you are. Microsoft Authenticator. Start by getting the app. Install the app on your phone. Download now. I want to use a different authenticator app. button Next (press this one). Older page.",
      ]
    `);
  });

  it("is not read out again when only something is said about it", () => {
    const before = stepAt("sign-in");
    const after = stepAt("sign-in", { message: "Noted.", open: "never" });
    const title = "Open the page and sign in";
    expect(askLinesAfter(before, after, style, en)).toEqual([
      "Noted.",
      expect.stringContaining(title.slice(0, 4)),
      lines(after).at(-1),
    ]);
    expect(askLinesAfter(before, before, style, en)).toHaveLength(2);
    const spoken = {
      ...after,
      subject: { ...after.subject, plan: { ...after.subject.plan, screens: "x" } },
    };
    for (const first of [null, stepAt("app-ready"), spoken]) {
      const read = askLinesAfter(first, after, style, en);
      // For whom it is and in which chapter was said before.
      const said = (line: string) => line === "j.jansen" || line.startsWith("Chapter 2 ");
      expect(read).toEqual(lines(after).filter((line) => first === null || !said(line)));
    }
  });
});

describe("the prompt of", () => {
  it.each<[string, Scene, Beginning, string]>([
    ["a list", { name: "goto", step: "sign-in" }, {}, "Type a number. Empty line: 2.1"],
    [
      "a note",
      { name: "note", step: "sign-in", back: { name: "step", step: "sign-in" } },
      {},
      "Type a text. Empty line: back",
    ],
    [
      "a person",
      { name: "person", step: "sign-in", back: { name: "step", step: "sign-in" } },
      {},
      "Empty line: j.jansen",
    ],
    [
      "a ticket that may stay empty",
      { name: "ticket", step: "sign-in", person: "x", back: { name: "step", step: "sign-in" } },
      {},
      "Type a text, or leave the line empty",
    ],
    [
      "a text to read",
      { name: "help", step: "sign-in", back: { name: "step", step: "sign-in" } },
      {},
      "Empty line: Back to the step",
    ],
  ])("%s", (_name, scene, beginning, prompt) => {
    expect(promptLine(askIn(scene, beginning), en)).toBe(prompt);
  });
});

it("a list has its options numbered, and the question before them", () => {
  expect(
    lines(askIn({ name: "remedy", step: "sign-in", problem: "wrong-password", index: 2 })).slice(
      -3,
    ),
  ).toEqual([en.didItHelp, `1. ${en.itHelped}`, `2. ${en.nothingHelped}`]);
});
