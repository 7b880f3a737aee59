import { describe, expect, it } from "vitest";
import { askLines } from "../../src/ask/ask-lines.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import type { Change } from "../../src/record/change.ts";
import { askOf, next } from "../../src/walk/next.ts";
import { type StartOptions, start } from "../../src/walk/start.ts";
import type { Scene } from "../../src/walk/state.ts";
import { styleWith } from "../support/screens.ts";
import {
  allDone,
  type Beginning,
  done,
  EARLIER,
  inShort,
  led,
  moment,
  projectGuide,
  recordWith,
  stateIn,
} from "../support/walk-state.ts";

const withComputer = { given: { answers: { computer: "yes" }, screens: undefined } };
const iphone = { given: { answers: { phone: "iphone", computer: "yes" }, screens: undefined } };
const open: Scene = { name: "left" };

/** How a walk begins, in short. */
function begin(beginning: Beginning, options: Partial<StartOptions> = {}) {
  return inShort(
    start(stateIn(open, beginning), { step: null, restart: false, ...options }, moment),
  );
}

function at(step: string): Scene {
  return { name: "step", step };
}

/** The guide in a later version. */
function guideOf(version: string) {
  return { ...projectGuide("microsoft-authenticator"), version };
}

const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(
  new Date(EARLIER),
);
const begun: Change[] = [...done("open-store"), { type: "current", step: "install-app" }];
const found = `Begun earlier: 1 of 14 steps are done, last on ${when}.`;

describe("a first walk", () => {
  it("asks what the guide needs to know, then begins at the first step", () => {
    const question = {
      name: "question",
      question: "phone",
      step: "open-store",
      back: null,
    } as const;
    expect(begin({ recorded: null })).toEqual({ scene: question, message: null, effects: [] });
    const asked = stateIn(question, { recorded: null });
    const next: Scene = { ...question, question: "computer" };
    expect(led(asked, { type: "chosen", value: "android" })).toEqual({
      scene: next,
      message: null,
      effects: ["answer phone android"],
    });
    expect(
      led(stateIn(next, { recorded: null, viewing: iphone }), { type: "chosen", value: "no" })
        .scene,
    ).toEqual(at("open-store"));
  });

  it.each<[string, Beginning, Partial<StartOptions>, Scene]>([
    ["begins at the first step when all is answered", { viewing: iphone }, {}, at("open-store")],
    ["begins where --step says", { viewing: iphone }, { step: "scan-qr" }, at("scan-qr")],
    ["has nothing to restart", { viewing: iphone }, { restart: true }, at("open-store")],
    [
      "asks the phone before going where --step says",
      {},
      { step: "scan-qr" },
      { name: "question", question: "phone", step: "scan-qr", back: null },
    ],
  ])("%s", (_name, beginning, options, scene) => {
    const jumps = "step" in options && scene.name === "step";
    expect(begin({ recorded: null, ...beginning }, options)).toEqual({
      scene,
      message: jumps ? "Before this 1.1–2.4 are still open. Done earlier? Key d marks them." : null,
      effects: [],
    });
  });

  it("says when the guide speaks another language than the program", () => {
    const guide = { ...guideOf("1.0.0"), languages: ["nl"] };
    expect(begin({ guide, recorded: null, viewing: iphone }).message).toBe(
      "This guide is in Dutch.",
    );
  });

  it("begins at the first step that applies, also when the answer to a question decides it", () => {
    const guide = guideOf("1.0.0");
    const first = guide.chapters[0]?.steps[0];
    if (first !== undefined) first.when = { phone: "android" };
    const asked = start(
      stateIn(open, { guide, recorded: null, viewing: withComputer }),
      { step: null, restart: false },
      moment,
    );
    expect(inShort(next(asked.state, { type: "chosen", value: "iphone" }, moment)).scene).toEqual(
      at("install-app"),
    );
  });

  it("opens a page on arrival where the setting says so", () => {
    expect(
      begin({ recorded: null, viewing: iphone, open: "always" }, { step: "sign-in" }).effects,
    ).toEqual(["open https://aka.ms/mfasetup"]);
  });
});

describe("a later walk", () => {
  it("says what it found and takes up there", () => {
    expect(begin({ recorded: begun })).toEqual({
      scene: at("install-app"),
      message: found,
      effects: [],
    });
  });

  it("names the ticket, and a guide that changed", () => {
    const record = recordWith([...begun, { type: "ticket", ticket: "INC-1" }]);
    expect(begin({ record, guide: guideOf("1.2.0") }).message).toBe(
      `Begun earlier: 1 of 14 steps are done, last on ${when}, ticket INC-1. ` +
        "The guide changed since (1.0.0 → 1.2.0); what was done is kept.",
    );
  });

  it("takes up at the first open step when the one it stopped at is gone", () => {
    const record = { ...recordWith(begun), current: "gone" };
    expect(begin({ record }).scene).toEqual(at("install-app"));
  });

  it("goes where --step says", () => {
    expect(begin({ recorded: begun }, { step: "scan-qr" })).toEqual({
      scene: at("scan-qr"),
      message: `${found} Before this 1.2–2.4 are still open. Done earlier? Key d marks them.`,
      effects: [],
    });
  });

  it("without a person asks whether it is for somebody else", () => {
    const state = stateIn({ name: "resume" }, { recorded: begun, unnamed: true });
    expect(begin({ recorded: begun, unnamed: true })).toEqual({
      scene: { name: "resume" },
      message: null,
      effects: [],
    });
    expect(askOf(state)).toMatchObject({
      intro: [found, "Go on, or is it for somebody else?"],
      initial: 0,
    });
    expect(led(state, { type: "chosen", value: "on" })).toEqual({
      scene: at("install-app"),
      message: null,
      effects: [],
    });
  });

  it("without a person goes where --step says", () => {
    expect(begin({ recorded: begun, unnamed: true }, { step: "scan-qr" }).scene).toEqual(
      at("scan-qr"),
    );
  });
});

describe("beginning anew", () => {
  const said: Change[] = [
    { type: "answer", question: "phone", choice: "android" },
    { type: "answer", question: "computer", choice: "yes" },
    { type: "ticket", ticket: "INC-9" },
  ];
  const anew = ["restart 1", "answer phone android", "answer computer yes", "ticket INC-9"];
  const android = {
    given: { answers: { phone: "android", computer: "yes" }, screens: undefined },
  };

  it("keeps the attempt before, and what is said on the command line is for the new one", () => {
    const beginning = { recorded: begun, pending: said, viewing: android };
    const { state, effects } = start(
      stateIn(open, beginning),
      { step: null, restart: true },
      moment,
    );
    expect(inShort({ state, effects })).toEqual({
      scene: at("open-store"),
      message: null,
      effects: anew,
    });
    expect(state.subject.record).toMatchObject({ ticket: "INC-9", answers: { phone: "android" } });
    expect(state.subject.record?.attempts).toMatchObject([
      { ticket: null, answers: { phone: "iphone" }, steps: { "open-store": { state: "done" } } },
    ]);
  });

  it.each([
    ["resume", begun],
    ["complete", allDone],
  ] as const)("can be chosen without a person: %s", (name, recorded) => {
    const state = stateIn({ name }, { recorded, unnamed: true, pending: said, viewing: android });
    expect(led(state, { type: "chosen", value: "anew" })).toEqual({
      scene: at("open-store"),
      message: null,
      effects: anew,
    });
  });

  it("asks the questions again", () => {
    expect(begin({ recorded: begun }, { restart: true })).toEqual({
      scene: { name: "question", question: "phone", step: "open-store", back: null },
      message: null,
      effects: ["restart 1"],
    });
  });

  it("goes where --step says", () => {
    expect(
      begin({ recorded: begun, viewing: iphone }, { restart: true, step: "scan-qr" }).scene,
    ).toEqual(at("scan-qr"));
  });
});

describe("who is complete", () => {
  it("gets the summary, and Enter leaves", () => {
    expect(begin({ recorded: allDone })).toEqual({
      scene: { name: "complete" },
      message: null,
      effects: [],
    });
    const state = stateIn({ name: "complete" }, { recorded: allDone });
    const ask = askOf(state);
    if (ask?.kind !== "tell") throw new Error("the summary is told");
    expect(askLines(ask, styleWith(80), walkMessages.en).join("\n")).toContain("14 of 14");
    expect(led(state, { type: "continue" })).toEqual({ scene: open, message: null, effects: [] });
  });

  it("without a person can begin anew, and Enter leaves", () => {
    const state = stateIn({ name: "complete" }, { recorded: allDone, unnamed: true });
    const ask = askOf(state);
    if (ask?.kind !== "choose") throw new Error("a choice is offered");
    expect(ask.options[ask.initial]?.value).toBe("leave");
    expect(led(state, { type: "chosen", value: "leave" })).toEqual({
      scene: open,
      message: null,
      effects: [],
    });
  });

  it("is told so where --step says", () => {
    expect(begin({ recorded: allDone }, { step: "scan-qr" })).toEqual({
      scene: at("scan-qr"),
      message: "Everything is done already for j.jansen.",
      effects: [],
    });
  });

  it("stays so under a later version", () => {
    expect(begin({ record: recordWith(allDone), guide: guideOf("1.9.0") }).scene).toEqual({
      name: "complete",
    });
  });

  it("begins again under a new major version, everything asked anew", () => {
    const beginning = { record: recordWith(allDone), guide: guideOf("2.0.0") };
    expect(begin(beginning)).toEqual({
      scene: { name: "question", question: "phone", step: "open-store", back: null },
      message: null,
      effects: [],
    });
    const answered = next(
      start(stateIn(open, beginning), { step: null, restart: false }, moment).state,
      { type: "chosen", value: "android" },
      moment,
    ).state;
    expect(answered.subject.record).toMatchObject({
      answers: { phone: "android" },
      steps: {},
      attempts: [{ completedVersion: "1.0.0" }],
    });
  });

  it("begun anew under a new major version leaves no empty attempt between", () => {
    const beginning = { record: recordWith(allDone), guide: guideOf("2.0.0"), viewing: iphone };
    const { state } = start(stateIn(open, beginning), { step: null, restart: true }, moment);
    expect(state.subject.record?.attempts).toHaveLength(1);
  });
});
