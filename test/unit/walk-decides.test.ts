import { describe, expect, it } from "vitest";
import { askLines, promptLine } from "../../src/ask/ask-lines.ts";
import { createView } from "../../src/ask/view.ts";
import type { Guide } from "../../src/guide/format.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import type { Change } from "../../src/record/change.ts";
import { askOf, next } from "../../src/walk/next.ts";
import { start } from "../../src/walk/start.ts";
import type { Scene } from "../../src/walk/state.ts";
import { done, led, moment, recordWith, stateIn } from "../support/walk-state.ts";

const guide: Guide = {
  formatVersion: 1,
  id: "desk",
  version: "1.0.0",
  languages: ["en"],
  title: "At the desk",
  questions: [
    {
      id: "ticket",
      ask: "Is there a ticket?",
      choices: [
        { id: "there", label: "A ticket" },
        { id: "none", label: "No ticket", stop: "No ticket, no reset." },
        { id: "done", label: "Done already", finish: "Nothing is left." },
      ],
    },
  ],
  on: "computer",
  chapters: [
    {
      id: "only",
      title: "Only",
      steps: [
        {
          id: "tick",
          title: "Tick",
          tick: true,
          do: ["Mail", { copy: "ls" }, "Files", { text: "Chat", when: { ticket: "there" } }],
        },
        {
          id: "write",
          title: "Write",
          do: [{ copy: "get <tag>" }],
          values: [
            { id: "tag", ask: "Label?", pattern: "LT-[0-9]{4}", hint: "as in LT-2041" },
            { id: "damage", ask: "Damage?", optional: true },
          ],
          problems: ["refused", "worked", "wrong", "tried"],
        },
        { id: "last", title: "Last", do: ["Go."] },
      ],
    },
  ],
  problems: {
    refused: { symptom: "Refused", stop: "Do not go on.", it: ["Look at the log."] },
    worked: { symptom: "It worked", finish: "That is all." },
    wrong: { symptom: "Wrong", try: ["Look."], stop: "Tell the manager." },
    tried: {
      symptom: "Tried",
      try: ["One.", { text: "Two.", finish: "That was it." }, { text: "Three.", goto: "last" }],
      goto: "tick",
    },
  },
};
const ticket: Change = { type: "answer", question: "ticket", choice: "there" };
const at = (step: string): Scene => ({ name: "step", step });
const enter = { type: "action", action: "done" } as const;
const text = (typed: string) => ({ type: "text", text: typed }) as const;

function stateAt(scene: Scene, changes: readonly Change[] = [ticket]) {
  return stateIn(scene, { guide, record: recordWith(changes, guide) });
}

function ticked(...lines: number[]): Change[] {
  return [
    ticket,
    ...lines.map((line): Change => ({ type: "tick", step: "tick", line, ticked: true })),
  ];
}

describe("a step whose lines have boxes", () => {
  it("ticks the next with each Enter, recorded one by one, and is done with the last", () => {
    expect(led(stateAt(at("tick")), enter)).toMatchObject({
      scene: at("tick"),
      effects: ["tick tick 1 true"],
    });
    expect(led(stateAt(at("tick"), ticked(1)), enter).effects).toEqual(["tick tick 3 true"]);
    expect(led(stateAt(at("tick"), ticked(1, 3)), enter)).toMatchObject({
      scene: at("write"),
      effects: ["tick tick 4 true", "state tick done", expect.any(String), "current write"],
    });
  });

  it("shows which are ticked, and what Enter does", () => {
    const ask = askOf(stateAt(at("tick"), ticked(1)));
    if (ask?.kind !== "step") throw new Error("no step");
    const screen = createView(ask, walkMessages.en).lay(
      { width: 80, color: false, unicode: true },
      24,
    );
    expect(screen).toContain(" [x] Mail");
    expect(screen).toContain(" [ ] Files");
    expect(screen.join("\n")).toContain("Enter tick the next line");
    const style = { width: 80, color: false, unicode: true };
    const lines = askLines(ask, style, walkMessages.en);
    expect(lines).toContain("1. Mail (done)");
    expect(lines.at(-1)).toBe("Next: Files");
    expect(promptLine(ask, walkMessages.en)).toContain("tick the next line");
  });
});

describe("a step at which something is written down", () => {
  const asked = (value: string): Scene => ({
    name: "value",
    step: "write",
    value,
    back: null,
  });

  it("asks for it when Enter says done, checks it, and records it", () => {
    expect(led(stateAt(at("write")), enter)).toEqual({
      scene: asked("tag"),
      message: null,
      effects: [],
    });
    expect(led(stateAt(asked("tag")), text(" LT-2041 "))).toMatchObject({
      scene: asked("damage"),
      effects: ["value write tag LT-2041"],
    });
    const known: Change = { type: "value", step: "write", id: "tag", value: "LT-2041" };
    const state = stateAt(asked("damage"), [ticket, known]);
    // The step names a value of its own in a line to copy, so it is shown once more, filled in.
    const { state: filled } = next(state, text(""), moment);
    expect(filled).toMatchObject({
      scene: at("write"),
      message: expect.stringContaining("filled in"),
    });
    expect(led(filled, enter)).toMatchObject({
      scene: at("last"),
      effects: ["state write done", expect.any(String), "current last"],
    });
    expect(state.subject.plan.steps[1]?.lines[0]?.copy).toBe("get LT-2041");
  });

  it.each([
    ["", "This is needed."],
    ["LT-20", "It should look otherwise: as in LT-2041."],
    ["LT-2041; rm -rf /", "This goes into a command"],
    ["\u001b[2J", "invisible characters"],
    ["x".repeat(201), "longer than 200"],
  ])("says what is wrong with %j and asks again", (typed, message) => {
    const { scene, effects, message: said } = led(stateAt(asked("tag")), text(typed));
    expect([scene, effects]).toEqual([asked("tag"), []]);
    expect(said).toContain(message);
  });

  it("is not done when Esc leaves the question, and what was written can be corrected", () => {
    expect(led(stateAt(asked("tag")), { type: "cancel" })).toMatchObject({
      scene: at("write"),
      effects: [],
    });
    const known: Change = { type: "value", step: "write", id: "tag", value: "LT-2041" };
    const listed = stateAt({ name: "answers", step: "last" }, [ticket, known]);
    expect(askOf(listed)).toMatchObject({
      options: [expect.anything(), { value: "value tag write", label: "Label? LT-2041" }],
    });
    const back = at("last");
    const corrected: Scene = { name: "value", step: "write", value: "tag", back };
    expect(led(listed, { type: "chosen", value: "value tag write" }).scene).toEqual(corrected);
    expect(led(stateAt(corrected, [ticket, known]), text("LT-9999"))).toMatchObject({
      scene: back,
      effects: ["value write tag LT-9999"],
    });
  });
});

describe("an end before the last step", () => {
  const chosen = (value: string) => ({ type: "chosen", value }) as const;
  const problems: Scene = { name: "problems", step: "write" };
  const remedy = (problem: string, index = 0): Scene => ({
    name: "remedy",
    step: "write",
    problem,
    index,
  });
  const stopped = (reason: string): Scene => ({ name: "ended", outcome: "stopped", reason });
  const finished = (reason: string): Scene => ({ name: "ended", outcome: "finished", reason });

  it.each<[string, Scene, string, Scene, string]>([
    ["a problem that stops", problems, "refused", stopped("Do not go on."), "outcome stopped"],
    ["a problem that finishes", problems, "worked", finished("That is all."), "outcome finished"],
    [
      "a problem that stops when nothing helped",
      remedy("wrong"),
      "no",
      stopped("Tell the manager."),
      "outcome stopped",
    ],
    [
      "a remedy that finishes when it helped",
      remedy("tried", 1),
      "yes",
      finished("That was it."),
      "outcome finished",
    ],
    [
      "an answer that stops",
      { name: "question", question: "ticket", step: "tick", back: null },
      "none",
      stopped("No ticket, no reset."),
      "outcome stopped",
    ],
    [
      "an answer that finishes",
      { name: "question", question: "ticket", step: "tick", back: null },
      "done",
      finished("Nothing is left."),
      "outcome finished",
    ],
  ])("comes with %s, and is recorded with what led there", (_name, scene, value, end, outcome) => {
    const state = stateAt(scene);
    const { state: now, effects } = next(state, chosen(value), moment);
    expect(now.scene).toEqual(end);
    const [effect] = effects;
    const change = effect?.type === "record" ? effect.changes.at(-1) : null;
    expect(`outcome ${change?.type === "outcome" ? change.outcome : ""}`).toBe(outcome);
    expect(change).toMatchObject({ reason: end.name === "ended" ? end.reason : "" });
    const { status } = now.subject;
    expect(status.ending).toMatchObject({ reason: end.name === "ended" ? end.reason : "" });
    expect(status.state).toBe(outcome === "outcome finished" ? "complete" : "in-progress");
    expect(askOf(now)).toMatchObject({ kind: "tell" });
    expect(led(now, { type: "continue" }).scene).toEqual({ name: "left" });
  });

  it("does not come when a remedy of a problem that would stop helped", () => {
    expect(led(stateAt(remedy("wrong")), chosen("yes")).scene).toEqual(at("write"));
  });

  it("gives way to the way that a remedy itself leads to", () => {
    expect(led(stateAt(remedy("tried", 2)), chosen("yes")).scene).toEqual(at("last"));
    expect(led(stateAt(remedy("tried")), chosen("yes")).scene).toEqual(at("tick"));
  });

  it("is asked about again by the next run, which says why it stopped", () => {
    const first = next(
      stateAt({ name: "question", question: "ticket", step: "tick", back: null }),
      chosen("none"),
      moment,
    ).state;
    const { state } = start(
      { ...first, scene: { name: "left" } },
      { step: null, restart: false },
      moment,
    );
    expect(state.scene).toEqual({ name: "question", question: "ticket", step: "tick", back: null });
    expect(state.message).toContain("It stopped there: No ticket, no reset.");
    expect(next(state, chosen("there"), moment).state.scene).toEqual(at("tick"));
  });

  it("is over once something else is recorded", () => {
    const { state } = next(stateAt(problems), chosen("refused"), moment);
    const again = { ...state, scene: at("last") };
    expect(next(again, enter, moment).state.subject.status.ending).toBeNull();
    expect(done("last")).toHaveLength(1);
  });
});

describe("the key to copy", () => {
  const copy = { type: "action", action: "copy" } as const;

  it("takes the line to copy, and of several the next one each time", () => {
    const many = structuredClone(guide);
    const [, write] = many.chapters[0]?.steps ?? [];
    write?.do.push({ copy: "put <tag>" });
    const record = recordWith([ticket], many);
    const first = next(stateIn(at("write"), { guide: many, record }), copy, moment);
    expect(first.effects).toEqual([{ type: "copy", what: "line", text: "get <tag>" }]);
    const second = next(first.state, copy, moment);
    expect(second.effects).toEqual([{ type: "copy", what: "line", text: "put <tag>" }]);
    expect(next(second.state, copy, moment).effects).toEqual(first.effects);
    const said = next(first.state, { ...effectOf(first), type: "copied", taken: true }, moment);
    expect(said.state.message).toBe("Copied: get <tag>");
  });

  it("takes the summary elsewhere, and says so when there is no clipboard", () => {
    const { state, effects } = next(stateAt(at("last")), copy, moment);
    expect(effects).toEqual([
      { type: "copy", what: "summary", text: expect.stringContaining("At the desk") },
    ]);
    const result = { type: "copied", what: "summary", text: "", taken: false } as const;
    expect(next(state, result, moment).state.message).toContain("no clipboard");
  });

  function effectOf({ effects }: ReturnType<typeof next>) {
    const [effect] = effects;
    if (effect?.type !== "copy") throw new Error("nothing is copied");
    return effect;
  }
});

describe("the list of steps", () => {
  it("has each chapter above its steps, once", () => {
    const long = structuredClone(guide);
    long.chapters.push({
      id: "more",
      title: "More",
      steps: [{ id: "end", title: "End", do: ["Go."] }],
    });
    const record = recordWith([ticket], long);
    const ask = askOf(stateIn({ name: "goto", step: "last" }, { guide: long, record }));
    if (ask?.kind !== "choose") throw new Error("no list");
    const style = { width: 40, color: false, unicode: true };
    const lines = createView(ask, walkMessages.en).lay(style, 24);
    const headings = ["1 Only", "2 More"];
    expect(lines.filter((line) => headings.includes(line))).toEqual(headings);
    expect(lines.indexOf("2 More")).toBe(lines.findIndex((line) => line.includes("End")) - 1);
    expect(askLines(ask, style, walkMessages.en).filter((line) => headings.includes(line))).toEqual(
      headings,
    );
  });
});

describe("a line to read aloud", () => {
  const callers: Guide = {
    ...guide,
    chapters: [
      {
        id: "only",
        title: "Only",
        steps: [{ id: "one", title: "One", do: [{ text: "I stay.", aloud: true }, "Go."] }],
      },
    ],
  };
  const linesOf = (state: ReturnType<typeof stateIn>) =>
    state.subject.plan.steps[0]?.lines.map(({ text: spans }) => spans[0]?.text);

  it("is there once somebody is named, also in the middle of the walk", () => {
    const state = stateIn({ name: "step", step: "one" }, { guide: callers, recorded: null });
    expect(linesOf(state)).toEqual(["Go."]);
    const asked: Scene = {
      name: "ticket",
      step: "one",
      person: "anna",
      back: { name: "step", step: "one" },
    };
    const { state: now } = next({ ...state, scene: asked }, text(""), moment);
    expect(linesOf(now)).toEqual(["I stay.", "Go."]);
    expect(now.subject.plan.steps[0]?.lines[0]?.aloud).toBe(true);
  });
});
