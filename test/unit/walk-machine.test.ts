/** Every scene with every event: none is a dead end, and none is left by what it has no use for. */
import { describe, expect, it } from "vitest";
import type { WalkEvent } from "../../src/ask/event.ts";
import { stepKeys } from "../../src/ask/keys.ts";
import { personNamed } from "../../src/record/person.ts";
import { askOf, next } from "../../src/walk/next.ts";
import type { Scene, WalkState } from "../../src/walk/state.ts";
import { allDone, type Beginning, inShort, led, moment, stateIn } from "../support/walk-state.ts";

const SETUP = "https://aka.ms/mfasetup";
const step: Scene = { name: "step", step: "sign-in" };
const left: Scene = { name: "left" };

/** Each scene, and where what it has no use for leads. */
const scenes: [Scene, back: Scene, Beginning?][] = [
  [{ name: "resume" }, { name: "resume" }, { unnamed: true }],
  [{ name: "complete" }, left, { recorded: allDone }],
  [{ name: "complete" }, left, { recorded: allDone, unnamed: true }],
  [
    { name: "question", question: "phone", step: "open-store", back: null },
    { name: "question", question: "phone", step: "open-store", back: null },
    { recorded: null },
  ],
  [
    {
      name: "question",
      question: "phone",
      step: "sign-in",
      back: { name: "answers", step: "sign-in" },
    },
    { name: "answers", step: "sign-in" },
  ],
  [{ name: "answers", step: "sign-in" }, step],
  [step, step],
  [{ name: "problems", step: "sign-in" }, step],
  [
    { name: "remedy", step: "sign-in", problem: "wrong-password", index: 1 },
    { name: "remedy", step: "sign-in", problem: "wrong-password", index: 0 },
  ],
  [{ name: "unsolved", step: "sign-in", problem: "wrong-password" }, step],
  [{ name: "unsolved", step: "sign-in", problem: null }, step],
  [{ name: "search", step: "sign-in", back: { name: "step", step: "sign-in" } }, step],
  [{ name: "note", step: "sign-in", back: { name: "step", step: "sign-in" } }, step],
  [{ name: "skip-reason", step: "sign-in" }, step],
  [{ name: "goto", step: "sign-in" }, step],
  [{ name: "person", step: "sign-in", back: { name: "step", step: "sign-in" } }, step],
  [
    {
      name: "ticket",
      step: "sign-in",
      person: "a.devries",
      back: { name: "step", step: "sign-in" },
    },
    step,
  ],
  [{ name: "help", step: "sign-in", back: { name: "step", step: "sign-in" } }, step],
  [{ name: "screens", step: "sign-in" }, step],
  [{ name: "which-link", step: "sign-in", use: "open" }, step],
  [{ name: "code", step: "sign-in", link: "setup" }, step],
  [{ name: "confirm-host", step: "sign-in", url: SETUP }, step, { origin: "own" }],
  [{ name: "open-steps" }, { name: "open-steps" }],
  [
    { name: "not-recorded", reason: "x", effect: { type: "record", changes: [] }, back: step },
    { name: "not-recorded", reason: "x", effect: { type: "record", changes: [] }, back: step },
  ],
];

/** What each kind of ask can be answered with. */
const answers = {
  step: "action",
  choose: "chosen",
  text: "text",
  tell: "continue",
  search: "text",
} as const;

const samples: WalkEvent[] = [
  { type: "action", action: "done" },
  { type: "chosen", value: "-" },
  { type: "text", text: "x" },
  { type: "continue" },
  { type: "cancel" },
];

function kindOf(state: WalkState) {
  const ask = askOf(state);
  if (ask === null) throw new Error("something is asked");
  return ask;
}

describe.each(scenes)("the scene %j", (scene, back, beginning) => {
  const state = stateIn(scene, beginning);

  it("is not left by what it has no use for, and nothing is recorded", () => {
    const useless = samples.filter(({ type }) => type !== answers[kindOf(state).kind]);
    expect(useless).toHaveLength(4);
    for (const event of useless) {
      expect(led(state, event)).toMatchObject({ scene: back, effects: [] });
    }
  });

  it("answers everything that it offers with a scene that can be asked, or the end", () => {
    const ask = kindOf(state);
    const events: WalkEvent[] =
      ask.kind === "choose"
        ? ask.options.map(({ value }) => ({ type: "chosen", value }))
        : ask.kind === "step"
          ? [...new Set(Object.values(stepKeys))].map((action) => ({ type: "action", action }))
          : samples.filter(({ type }) => type === answers[ask.kind]);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      const { state: after } = next(state, event, moment);
      expect(askOf(after) === null).toBe(after.scene.name === "left");
    }
  });

  it("ends at the end of input, and what is known stays", () => {
    const ended = next(state, { type: "end-of-input" }, moment);
    expect(ended.state.scene).toEqual(left);
    expect(ended.state.subject.record?.steps ?? {}).toMatchObject(
      state.subject.record?.steps ?? {},
    );
  });

  it("stays where it is when something was recorded, and says what could not be", () => {
    const { person, log } = state.subject;
    expect(led(state, { type: "recorded", person, log }).scene).toEqual(scene);
    const effect = { type: "meet", person: personNamed("x") } as const;
    expect(led(state, { type: "record-failed", message: "full", effect }).scene).toEqual({
      name: "not-recorded",
      reason: "full",
      effect,
      back: scene.name === "not-recorded" ? scene.back : scene,
    });
  });
});

describe("the end of input", () => {
  it("on a step is like q", () => {
    expect(led(stateIn(step), { type: "end-of-input" })).toEqual({
      scene: left,
      message: null,
      effects: ["seen sign-in 4", "current sign-in"],
    });
  });

  it("elsewhere records what was said for somebody already recorded, and for nobody else", () => {
    const pending = [{ type: "ticket", ticket: "INC-1" }] as const;
    const help: Scene = { name: "help", step: "sign-in", back: { name: "step", step: "sign-in" } };
    const ended = (beginning: Beginning) => led(stateIn(help, beginning), { type: "end-of-input" });
    expect(ended({ pending }).effects).toEqual(["ticket INC-1"]);
    expect(ended({ pending, recorded: null }).effects).toEqual([]);
  });
});

describe("a whole walk", () => {
  const nobody: Beginning = {
    recorded: null,
    viewing: { given: { answers: { phone: "iphone", computer: "yes" }, screens: undefined } },
  };

  /** Presses Enter until the walk is over; how often, and the last state. */
  function enters(beginning: Beginning): { count: number; state: WalkState } {
    let state = stateIn({ name: "step", step: "open-store" }, { ...nobody, ...beginning });
    let count = 0;
    for (; state.scene.name === "step" && count < 50; count += 1) {
      state = next(state, { type: "action", action: "done" }, moment).state;
    }
    expect(state.scene).toEqual({ name: "all-done" });
    state = next(state, { type: "chosen", value: "leave" }, moment).state;
    return { count: count + 1, state };
  }

  it("takes fourteen Enters for somebody else; alone one more opens the page; the last one leaves", () => {
    expect(enters({ open: "never" }).count).toBe(15);
    expect(enters({ open: "always" }).count).toBe(15);
    expect(enters({ open: "ask" }).count).toBe(15);
    const { count, state } = enters({ open: "ask", unnamed: true });
    expect(count).toBe(16);
    expect(state.scene).toEqual(left);
    expect(state.subject.status).toMatchObject({ state: "complete", completed: 14, total: 14 });
  });

  it("takes one more for the phone and one for the computer", () => {
    const asked = stateIn(
      { name: "question", question: "phone", step: "open-store", back: null },
      { recorded: null },
    );
    const answered = next(asked, { type: "chosen", value: "iphone" }, moment);
    expect(inShort(answered).scene).toMatchObject({ name: "question", question: "computer" });
    const there = next(answered.state, { type: "chosen", value: "yes" }, moment);
    expect(inShort(there).scene).toEqual({ name: "step", step: "open-store" });
  });
});

it("nothing is asked once it is over, and nothing happens any more", () => {
  const over = stateIn(left);
  expect(askOf(over)).toBeNull();
  for (const event of samples)
    expect(next(over, event, moment)).toEqual({ state: over, effects: [] });
});
