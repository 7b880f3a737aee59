import { describe, expect, it } from "vitest";
import type { StepAction } from "../../src/ask/ask.ts";
import type { Guide } from "../../src/guide/format.ts";
import type { Change } from "../../src/record/change.ts";
import { askOf, next } from "../../src/walk/next.ts";
import { start } from "../../src/walk/start.ts";
import type { Scene } from "../../src/walk/state.ts";
import { inShort, led, moment, recordWith, stateIn } from "../support/walk-state.ts";

const choices = [
  { id: "yes", label: "A" },
  { id: "no", label: "B" },
];

/** 1.1 asks nothing; 1.2 is for an answer; a line of 1.3 for another, also given by nobody else. */
const guide: Guide = {
  formatVersion: 1,
  id: "runbook",
  version: "1.0.0",
  languages: ["en"],
  title: "Volume full",
  questions: [
    { id: "grow", ask: "May it grow?", choices },
    { id: "clean", ask: "May it be cleaned?", choices },
    { id: "where", ask: "Where?", choices },
  ],
  on: "computer",
  chapters: [
    {
      id: "only",
      title: "Only",
      steps: [
        { id: "look", title: "Look", do: ["Look."] },
        { id: "clean", title: "Clean", do: ["Clean."], when: { clean: "yes" } },
        {
          id: "grow",
          title: "Grow",
          do: ["Go.", { text: "Grow.", when: { grow: "yes" } }],
          when: { clean: "no" },
        },
        { id: "there", title: "There", do: ["Go."], problems: ["lost"] },
      ],
    },
  ],
  problems: {
    lost: { symptom: "Lost", try: ["Turn.", { text: "Call.", when: { where: "yes" } }] },
  },
};

const answer = (question: string, choice: string): Change => ({ type: "answer", question, choice });

function arriving(step: string, recorded: readonly Change[] = []) {
  const state = stateIn({ name: "step", step: "look" }, { guide, recorded: [...recorded] });
  return inShort(start({ ...state }, { step, restart: false }, moment)).scene;
}

function asked(question: string, target: string): Scene {
  return { name: "question", question, step: target, back: null };
}

describe("a question", () => {
  it("is asked at the first step that needs it, not before", () => {
    expect(arriving("look")).toEqual({ name: "step", step: "look" });
    expect(led(stateIn({ name: "step", step: "look" }, { guide }), done).scene).toEqual(
      asked("clean", "clean"),
    );
  });

  it("that decides whether the step is there goes before one of its lines", () => {
    expect(arriving("grow")).toEqual(asked("clean", "grow"));
    expect(arriving("grow", [answer("clean", "no")])).toEqual(asked("grow", "grow"));
  });

  it("of a branch that dropped out is never asked", () => {
    const state = stateIn(asked("clean", "clean"), { guide });
    expect(led(state, { type: "chosen", value: "yes" }).scene).toEqual({
      name: "step",
      step: "clean",
    });
    const cleaned = { guide, recorded: [answer("clean", "yes")] };
    expect(led(stateIn({ name: "step", step: "clean" }, cleaned), done).scene).toEqual(
      asked("where", "there"),
    );
  });

  it("leads to the next step that applies when it rules the step out", () => {
    const state = stateIn(asked("clean", "clean"), { guide });
    expect(led(state, { type: "chosen", value: "no" }).scene).toEqual(asked("grow", "grow"));
  });

  it("has the keys of a step: all keys, stop, and what leads aside", () => {
    const scene = asked("clean", "clean");
    const state = stateIn(scene, { guide });
    const press = (action: StepAction) => led(state, { type: "action", action }).scene;
    expect(press("help")).toEqual({ name: "help", step: "clean", back: scene });
    expect(press("note")).toEqual({ name: "note", step: "clean", back: scene });
    expect(press("quit")).toEqual({ name: "left" });
    expect(askOf(state)).toMatchObject({ actions: expect.arrayContaining(["help", "quit"]) });
  });

  it("is asked before a step whose remedies depend on it", () => {
    expect(arriving("there")).toEqual(asked("where", "there"));
  });
});

describe("an answer", () => {
  const recorded = [answer("clean", "yes"), answer("where", "yes"), answer("grow", "yes")];
  const at = (step: string, more = recorded) =>
    stateIn({ name: "step", step }, { guide, recorded: more });

  it("is corrected from the list of all, at any step", () => {
    const { scene } = led(at("there"), { type: "action", action: "answers" });
    expect(scene).toEqual({ name: "answers", step: "there" });
    const listed = askOf(stateIn(scene, { guide, recorded }));
    expect(listed).toMatchObject({
      options: [
        { value: "question grow", label: "May it grow? A" },
        { value: "question clean", label: "May it be cleaned? A" },
        { value: "question where", label: "Where? A" },
      ],
    });
    const back: Scene = { name: "step", step: "there" };
    expect(
      led(stateIn(scene, { guide, recorded }), { type: "chosen", value: "question clean" }).scene,
    ).toEqual({ name: "question", question: "clean", step: "there", back });
  });

  it("that opens something before the step says so, and the counts follow", () => {
    const back: Scene = { name: "step", step: "there" };
    const scene: Scene = { name: "question", question: "clean", step: "there", back };
    const state = stateIn(scene, { guide, recorded });
    expect(state.subject.status).toMatchObject({ total: 3 });
    const { state: now } = next(state, { type: "chosen", value: "no" }, moment);
    expect(now.scene).toEqual({ name: "step", step: "there" });
    expect(now.message).toContain("1.1, 1.3");
    expect(now.subject.status).toMatchObject({ total: 3, answers: { clean: "no" } });
    const applies = now.subject.status.steps.map((step) => step.applies);
    expect(applies).toEqual([true, false, true, true]);
  });

  it("that rules the step out leads to the next", () => {
    const back: Scene = { name: "step", step: "clean" };
    const scene: Scene = { name: "question", question: "clean", step: "clean", back };
    const state = stateIn(scene, { guide, recorded });
    expect(led(state, { type: "chosen", value: "no" }).scene).toEqual({
      name: "step",
      step: "grow",
    });
  });

  it("is left as it was by Esc, and Esc at a question leads to the step before", () => {
    const back: Scene = { name: "answers", step: "there" };
    const corrected: Scene = { name: "question", question: "clean", step: "there", back };
    expect(led(stateIn(corrected, { guide, recorded }), { type: "cancel" })).toMatchObject({
      scene: back,
      effects: [],
    });
    const state = stateIn(asked("clean", "clean"), { guide });
    expect(led(state, { type: "cancel" }).scene).toEqual({ name: "step", step: "look" });
  });

  it("is not there before anything was asked", () => {
    const state = stateIn({ name: "step", step: "look" }, { guide, record: recordWith([], guide) });
    const empty = {
      ...state,
      subject: { ...state.subject, plan: { ...state.subject.plan, questions: [] } },
    };
    expect(led(empty, { type: "action", action: "answers" })).toMatchObject({
      scene: { name: "step", step: "look" },
      message: "Nothing has been asked yet.",
    });
  });
});

const done = { type: "action", action: "done" } as const;
