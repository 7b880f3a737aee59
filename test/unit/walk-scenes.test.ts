import { describe, expect, it } from "vitest";
import type { Change } from "../../src/record/change.ts";
import { askOf, next } from "../../src/walk/next.ts";
import type { Scene, WalkState } from "../../src/walk/state.ts";
import {
  done,
  inShort,
  led,
  logWith,
  moment,
  projectGuide,
  stateIn,
} from "../support/walk-state.ts";

const here = { name: "step", step: "app-ready" } as const;

function chosen(value: string) {
  return { type: "chosen", value } as const;
}

function typed(text: string) {
  return { type: "text", text } as const;
}

/** The values of the options that a state offers. */
function optionsOf(state: WalkState): string[] {
  const ask = askOf(state);
  return ask?.kind === "choose" ? ask.options.map(({ value }) => value) : [];
}

/** The introduction that a state's list has. */
function introOf(state: WalkState): readonly string[] {
  const ask = askOf(state);
  return ask?.kind === "choose" ? ask.intro : [];
}

describe("something is wrong", () => {
  const problems: Scene = { name: "problems", step: "app-ready" };
  const remedy: Scene = { name: "remedy", step: "sign-in", problem: "wrong-password", index: 0 };
  const last: Scene = { ...remedy, index: 2 };

  it("offers the step's problems, those that fit every step, and something else", () => {
    expect(optionsOf(stateIn(problems))).toEqual([
      "app-missing",
      "authenticator-not-offered",
      "other-app-chosen",
      "own-app",
      "chose-passkey",
      "skip-used-up",
      "error-message",
      "blank-page",
      "timed-out",
      "no-smartphone",
      "asked-for-passkey",
      "passkey-fails",
      "account-at-risk",
      "someone-asks-code",
      "-other",
    ]);
  });

  it("a symptom leads to its first remedy, which says how many there are", () => {
    const first = { name: "remedy", step: "sign-in", problem: "wrong-password", index: 0 };
    const chosenHere = led(stateIn({ ...problems, step: "sign-in" }), chosen("wrong-password"));
    expect(chosenHere).toEqual({ scene: first, message: null, effects: [] });
    expect(introOf(stateIn(remedy))[0]).toBe("Remedy 1 of 3");
  });

  it("a remedy that helps leads back to the step", () => {
    expect(led(stateIn(remedy), chosen("yes"))).toEqual({
      scene: { name: "step", step: "sign-in" },
      message: "Solved. On with the step.",
      effects: ["tried sign-in wrong-password 1 true", "seen sign-in 0"],
    });
  });

  it("a remedy that helps leads to the step that the guide names", () => {
    const solved = led(
      stateIn({ name: "remedy", step: "app-ready", problem: "app-missing", index: 0 }),
      chosen("yes"),
    );
    expect(solved).toMatchObject({
      scene: { name: "step", step: "open-store" },
      message: "Solved. On with step 1.1.",
    });
  });

  it("a remedy that does not help leads to the next, and each is recorded", () => {
    expect(led(stateIn(remedy), chosen("no"))).toEqual({
      scene: { ...remedy, index: 1 },
      message: null,
      effects: ["tried sign-in wrong-password 1 false"],
    });
  });

  it("when none helps, the step is blocked with the problem", () => {
    expect(led({ ...stateIn(last), shown: 9000 }, chosen("no"))).toEqual({
      scene: { name: "unsolved", step: "sign-in", problem: "wrong-password" },
      message: null,
      effects: [
        "tried sign-in wrong-password 3 false",
        "state sign-in blocked wrong-password",
        "seen sign-in 9",
        "current sign-in",
      ],
    });
  });

  it("a symptom without a remedy today blocks the step at once", () => {
    const guide = projectGuide("microsoft-authenticator");
    const missing = guide.problems?.["app-missing"];
    if (missing !== undefined) missing.try = [{ text: "x", from: "2030-01-01" }];
    const without = stateIn(problems, { guide });
    expect(led(without, chosen("app-missing"))).toEqual({
      scene: { name: "unsolved", step: "app-ready", problem: "app-missing" },
      message: null,
      effects: ["state app-ready blocked app-missing", "seen app-ready 0", "current app-ready"],
    });
  });

  it("something else is described, and blocks the step beside what was noted", () => {
    const other = {
      name: "search",
      step: "app-ready",
      back: { name: "step", step: "app-ready" },
    } as const;
    expect(led(stateIn(problems), chosen("-other")).scene).toEqual({ ...other, back: problems });
    const blocked = next(
      stateIn(other, { recorded: [{ type: "note", step: "app-ready", note: "old phone" }] }),
      typed(" screen\u001b[2J black "),
      moment,
    );
    expect(inShort(blocked)).toEqual({
      scene: { name: "unsolved", step: "app-ready", problem: null },
      message: null,
      effects: [
        "note app-ready screen\ufffd[2J black",
        "state app-ready blocked",
        "seen app-ready 0",
        "current app-ready",
      ],
    });
    expect(blocked.state.subject.record?.steps["app-ready"]?.note).toBe(
      "old phone\nscreen\ufffd[2J black",
    );
  });

  it.each([
    ["stop", { name: "left" }, []],
    [
      "on",
      { name: "step", step: "more-information" },
      ["seen sign-in 0", "current more-information"],
    ],
    ["another", { name: "problems", step: "sign-in" }, []],
    ["back", { name: "step", step: "sign-in" }, []],
  ] as const)("from a blocked step: %s", (value, scene, effects) => {
    const unsolved = stateIn({ name: "unsolved", step: "sign-in", problem: "wrong-password" });
    expect(optionsOf(unsolved)).toContain(value);
    expect(led(unsolved, chosen(value))).toEqual({ scene, message: null, effects });
  });

  it("what to tell second line is shown when nothing helped", () => {
    const unsolved = stateIn({ name: "unsolved", step: "sign-in", problem: "wrong-password" });
    expect(introOf(unsolved)).toHaveLength(4);
    expect(introOf(unsolved)[2]).toMatch(/^For IT:\n- /);
    expect(
      introOf({ ...unsolved, scene: { name: "unsolved", step: "sign-in", problem: null } }),
    ).toHaveLength(2);
  });
});

describe("a note and a reason", () => {
  it.each<[string, Scene, string, object]>([
    [
      "is added and said",
      { name: "note", step: "app-ready", back: { name: "step", step: "app-ready" } },
      " has two phones ",
      { scene: here, message: "Noted.", effects: ["note app-ready has two phones"] },
    ],
    [
      "has no line breaks and control characters",
      { name: "note", step: "app-ready", back: { name: "step", step: "app-ready" } },
      "one\r\ntwo\u0007",
      { effects: ["note app-ready one  two\ufffd"] },
    ],
    [
      "is nothing when it is empty",
      { name: "note", step: "app-ready", back: { name: "step", step: "app-ready" } },
      "  ",
      { scene: here, message: "Nothing noted.", effects: [] },
    ],
    [
      "may not be too long",
      { name: "note", step: "app-ready", back: { name: "step", step: "app-ready" } },
      "é".repeat(2049),
      {
        scene: { name: "note", step: "app-ready", back: { name: "step", step: "app-ready" } },
        message: "That is too long.",
        effects: [],
      },
    ],
    [
      "of a skipped step is its note",
      { name: "skip-reason", step: "app-ready" },
      "done last week",
      {
        scene: { name: "step", step: "add-account" },
        message: "Skipped.",
        effects: [
          "state app-ready skipped",
          "note app-ready done last week",
          "seen app-ready 0",
          "current add-account",
        ],
      },
    ],
    [
      "is needed to skip",
      { name: "skip-reason", step: "app-ready" },
      "",
      { scene: here, message: "Not skipped: a reason is needed.", effects: [] },
    ],
  ])("%s", (_name, scene, text, expected) => {
    expect(led(stateIn(scene), typed(text))).toMatchObject(expected);
  });

  it("asks again with what is wrong as the question", () => {
    const again = next(
      stateIn({ name: "note", step: "app-ready", back: { name: "step", step: "app-ready" } }),
      typed("x".repeat(4097)),
      moment,
    );
    expect(askOf(again.state)).toMatchObject({ kind: "text", question: "That is too long." });
  });
});

describe("who it is for", () => {
  const person: Scene = {
    name: "person",
    step: "app-ready",
    back: { name: "step", step: "app-ready" },
  };
  const ticketOf = (name: string): Scene => ({
    name: "ticket",
    step: "app-ready",
    person: name,
    back: { name: "step", step: "app-ready" },
  });

  it("shows who and which ticket is known, also what was only said so far", () => {
    expect(askOf(stateIn(person))).toMatchObject({ initial: "j.jansen", mayBeEmpty: true });
    expect(askOf(stateIn(person, { person: "me" }))).toMatchObject({ initial: "" });
    const recorded: Change[] = [{ type: "ticket", ticket: "INC-1" }];
    expect(askOf(stateIn(ticketOf("x"), { recorded }))).toMatchObject({ initial: "INC-1" });
    const pending: Change[] = [{ type: "ticket", ticket: "INC-2" }];
    expect(askOf(stateIn(ticketOf("x"), { recorded, pending }))).toMatchObject({
      initial: "INC-2",
    });
  });

  it.each([
    ["a.devries", "a.devries"],
    ["", "j.jansen"],
    [" a.devries ", "a.devries"],
  ])("%j leads to the ticket of %s", (text, name) => {
    expect(led(stateIn(person), typed(text))).toEqual({
      scene: ticketOf(name),
      message: null,
      effects: [],
    });
  });

  it.each([
    ["a\u202eb", "Without control characters or invisible characters, please."],
    ["x".repeat(4097), "That is too long."],
  ])("refuses %j for a person and for a ticket", (text, message) => {
    for (const scene of [person, ticketOf("x")]) {
      expect(led(stateIn(scene), typed(text))).toEqual({ scene, message, effects: [] });
    }
  });

  it.each<[string, Parameters<typeof stateIn>[1], string, string, string[], string]>([
    [
      "the same person, another ticket",
      {},
      "J.JANSEN",
      "INC-7",
      ["ticket INC-7"],
      "Now for J.JANSEN, ticket INC-7.",
    ],
    ["the same person, no ticket", {}, "j.jansen", "", ["ticket "], "Now for j.jansen."],
    [
      "another person: what was done moves along",
      { recorded: done("open-store") },
      "a.devries",
      "INC-7",
      ["move j.jansen to a.devries", "ticket INC-7"],
      "Now for a.devries, ticket INC-7.",
    ],
    [
      "another person before anything was done: looks them up",
      { recorded: null },
      "a.devries",
      "INC-7",
      ["meet a.devries"],
      "Now for a.devries, ticket INC-7.",
    ],
    [
      "in a dry run nothing is recorded",
      { unrecorded: "dry-run" },
      "a.devries",
      "",
      [],
      "Now for a.devries.",
    ],
    [
      "when recording failed neither",
      { unrecorded: "failed" },
      "a.devries",
      "",
      [],
      "Now for a.devries.",
    ],
  ])("%s", (_name, beginning, name, ticket, effects, message) => {
    const outcome = next(stateIn(ticketOf(name), beginning), typed(ticket), moment);
    expect(inShort(outcome)).toEqual({ scene: here, message, effects });
  });

  it("carries on with what was done, for the other person", () => {
    const before = stateIn(ticketOf("a.devries"), { recorded: done("open-store", "install-app") });
    const { state } = next({ ...before, unnamed: true }, typed("INC-7"), moment);
    expect(state).toMatchObject({ unnamed: false, pending: [] });
    expect(state.subject.status).toMatchObject({
      person: "a.devries",
      ticket: "INC-7",
      completed: 2,
    });
  });

  it("of somebody new keeps what was said until something happens", () => {
    const before = stateIn(ticketOf("a.devries"), { recorded: null });
    const met = next(before, typed("INC-7"), moment).state;
    expect(met.pending).toEqual([{ type: "ticket", ticket: "INC-7" }]);
    const found = logWith(done("open-store"), undefined, "A.deVries");
    const known = next(
      met,
      { type: "recorded", person: met.subject.person, log: found },
      moment,
    ).state;
    expect(known.subject.status).toMatchObject({ person: "A.deVries", completed: 1 });
    expect(known.message).toBe("Now for a.devries, ticket INC-7.");
  });

  it.each(["dry-run", null] as const)("looking somebody up leaves it at %s", (unrecorded) => {
    const state = stateIn(here, { recorded: null, unrecorded });
    const event = { type: "recorded", person: state.subject.person, log: [] } as const;
    expect(next(state, event, moment).state.unrecorded).toBe(unrecorded);
  });
});

describe("looking around", () => {
  it("g lists all steps with their states and begins at this one", () => {
    const state = stateIn({ name: "goto", step: "phone-number" }, { recorded: done("open-store") });
    const ask = askOf(state);
    if (ask?.kind !== "choose") throw new Error("g shows a list");
    expect(ask.options).toHaveLength(14);
    expect(ask.initial).toBe(11);
    expect(ask.options[0]).toMatchObject({ ref: "1.1", label: "Open the app store (done)" });
    expect(ask.options[11]).toMatchObject({
      ref: "2.9",
      label: expect.stringMatching(/ \(optional\)$/),
    });
  });

  it("g goes to a step and the next run takes up there", () => {
    expect(
      led({ ...stateIn({ name: "goto", step: "app-ready" }), shown: 5000 }, chosen("verified")),
    ).toEqual({
      scene: { name: "step", step: "verified" },
      message: null,
      effects: ["seen app-ready 5", "current verified"],
    });
  });

  it("g records nothing before anything happened", () => {
    const fresh = stateIn(
      { name: "goto", step: "open-store" },
      {
        recorded: null,
        viewing: { given: { answers: { phone: "iphone", computer: "yes" }, screens: undefined } },
      },
    );
    expect(led(fresh, chosen("verified"))).toMatchObject({
      scene: { name: "step", step: "verified" },
      effects: [],
    });
  });

  it("the code carries the address", () => {
    const ask = askOf(stateIn({ name: "code", step: "sign-in", link: "setup" }));
    expect(ask).toMatchObject({ kind: "tell", code: { text: "https://aka.ms/mfasetup" } });
  });

  it("a host that is not known is named, and Enter does not open it", () => {
    const ask = askOf(
      stateIn({ name: "confirm-host", step: "sign-in", url: "https://xn--80ak6aa92e.com/a" }),
    );
    if (ask?.kind !== "choose") throw new Error("a choice is asked");
    expect(ask.intro.join(" ")).toContain("xn--80ak6aa92e.com");
    expect(ask.options[ask.initial]?.value).toBe("no");
  });
});
