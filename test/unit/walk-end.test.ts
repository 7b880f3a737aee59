import { describe, expect, it } from "vitest";
import { personNamed } from "../../src/record/person.ts";
import type { RecordEffect } from "../../src/walk/effect.ts";
import { askOf, next } from "../../src/walk/next.ts";
import type { Scene } from "../../src/walk/state.ts";
import {
  allDone,
  changeInShort,
  done,
  inShort,
  led,
  moment,
  stateIn,
} from "../support/walk-state.ts";

const openSteps: Scene = { name: "open-steps" };
const firstFour = ["open-store", "install-app", "check-app", "sign-in"];
const someOpen = allDone.filter(
  (change) => !("step" in change && firstFour.includes(change.step ?? "")),
);

function chosen(value: string) {
  return { type: "chosen", value } as const;
}

describe("behind the last step with steps open", () => {
  it("names them, and Enter leaves", () => {
    const ask = askOf(stateIn(openSteps, { recorded: someOpen }));
    if (ask?.kind !== "choose") throw new Error("a choice is offered");
    expect(ask.intro[1]?.split("\n").map((line) => line.slice(0, 3))).toEqual([
      "1.1",
      "1.2",
      "1.3",
      "2.1",
    ]);
    expect(ask.options.map(({ value }) => value)).toEqual(["leave", "go", "done", "copy"]);
    expect(ask.options[2]?.label).toBe("Done earlier: mark 1.1–2.1 as done");
    expect(ask.options[ask.initial]?.value).toBe("leave");
  });

  it.each<[string, Scene, string[]]>([
    ["leave", { name: "left" }, []],
    ["go", { name: "step", step: "open-store" }, []],
    ["done", { name: "all-done" }, done(...firstFour).map(changeInShort)],
  ])("%s", (value, scene, effects) => {
    expect(led(stateIn(openSteps, { recorded: someOpen }), chosen(value))).toEqual({
      scene,
      message: null,
      effects,
    });
  });

  it("does not pass what is blocked or skipped for done earlier", () => {
    const recorded = [
      ...someOpen,
      { type: "state", step: "sign-in", state: "blocked", problem: "wrong-password" } as const,
      { type: "state", step: "check-app", state: "skipped", note: "x" } as const,
    ];
    const marked = next(stateIn(openSteps, { recorded }), chosen("done"), moment);
    expect(inShort(marked)).toEqual({
      scene: openSteps,
      message: null,
      effects: done("open-store", "install-app").map(changeInShort),
    });
    const ask = askOf(marked.state);
    if (ask?.kind !== "choose") throw new Error("a choice is offered");
    expect(ask.options.map(({ value }) => value)).toEqual(["leave", "go", "copy"]);
    expect(led(marked.state, chosen("go")).scene).toEqual({ name: "step", step: "check-app" });
  });
});

describe("what cannot be recorded", () => {
  const back: Scene = { name: "step", step: "install-app" };
  const effects: RecordEffect[] = [
    { type: "record", changes: done("open-store") },
    { type: "move", from: personNamed("a"), to: personNamed("b"), changes: [] },
    { type: "meet", person: personNamed("b") },
  ];
  const failed = (effect: RecordEffect) =>
    ({ type: "record-failed", message: "The disk is full.", effect }) as const;

  it("says why, and offers to try again first", () => {
    const { state } = next(stateIn(back), failed(effects[0] as RecordEffect), moment);
    expect(askOf(state)).toMatchObject({
      kind: "choose",
      intro: ["The disk is full.", "How do you want to go on?"],
      options: [{ value: "again" }, { value: "on" }, { value: "stop" }],
      initial: 0,
    });
  });

  it.each(effects)("trying again repeats what failed: $type", (effect) => {
    const { state } = next(stateIn(back), failed(effect), moment);
    expect(next(state, chosen("again"), moment)).toMatchObject({
      state: { scene: back, unrecorded: null },
      effects: [effect],
    });
  });

  it("failing again leads back to the same place in the end", () => {
    const effect = effects[0] as RecordEffect;
    const once = next(stateIn(back), failed(effect), moment).state;
    const twice = next(once, failed(effect), moment).state;
    expect(led(twice, chosen("again")).scene).toEqual(back);
    const tried = next(next(twice, chosen("again"), moment).state, failed(effect), moment).state;
    expect(led(tried, chosen("on")).scene).toEqual(back);
  });

  it.each([
    [chosen("on"), back, "failed"],
    [chosen("stop"), { name: "left" }, "failed"],
    [{ type: "end-of-input" }, { name: "left" }, "failed"],
  ] as const)("%j", (event, scene, unrecorded) => {
    const { state } = next(stateIn(back), failed(effects[0] as RecordEffect), moment);
    expect(next(state, event, moment)).toMatchObject({ state: { scene, unrecorded }, effects: [] });
  });

  it("stays a dry run where it was one", () => {
    const dry = stateIn(back, { unrecorded: "dry-run", recorded: null });
    const { state } = next(dry, failed(effects[2] as RecordEffect), moment);
    expect(next(state, chosen("on"), moment).state.unrecorded).toBe("dry-run");
  });

  it("is known all the same while the walk goes on, and nothing more is recorded", () => {
    const state = stateIn(back, { unrecorded: "failed" });
    const after = next(state, { type: "action", action: "done" }, moment);
    expect(after.effects).toEqual([]);
    expect(after.state.subject.status.completed).toBe(1);
    expect(askOf(after.state)).toMatchObject({ kind: "step", unrecorded: "failed" });
  });

  it("what is recorded after all is what the store says, with what others did meanwhile", () => {
    const before = stateIn(back);
    const others = stateIn(back, { recorded: done("scan-qr") }).subject.log;
    const { state } = next(
      before,
      { type: "recorded", person: before.subject.person, log: others },
      moment,
    );
    expect(state.subject.status.steps.find(({ id }) => id === "scan-qr")?.state).toBe("done");
  });
});
