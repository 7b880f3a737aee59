/** Finding what goes wrong, remedies that were tried before, and the keys that work everywhere at a step. */
import { describe, expect, it } from "vitest";
import type { StepAction } from "../../src/ask/ask.ts";
import type { Guide } from "../../src/guide/format.ts";
import type { Change } from "../../src/record/change.ts";
import { askOf, next } from "../../src/walk/next.ts";
import { start } from "../../src/walk/start.ts";
import type { Scene } from "../../src/walk/state.ts";
import { led, moment, stateIn } from "../support/walk-state.ts";

const guide: Guide = {
  formatVersion: 1,
  id: "lamp",
  version: "1.0.0",
  languages: ["en"],
  title: "Lamp",
  chapters: [
    {
      id: "all",
      title: "All",
      steps: [
        {
          id: "plug",
          title: "Plug it in",
          on: "computer",
          do: ["Plug it in"],
          problems: ["no-plug"],
        },
        { id: "light", title: "Switch it on", on: "computer", do: ["Press"], problems: ["dark"] },
      ],
    },
  ],
  problems: {
    "no-plug": { symptom: "There is no plug", try: ["Look behind it"] },
    dark: { symptom: "It stays dark", try: ["Press again", "Another bulb", "Another lamp"] },
  },
};
const chosen = (value: string) => ({ type: "chosen", value }) as const;
const at: Scene = { name: "step", step: "light" };
const problems: Scene = { name: "problems", step: "light" };
const failed = (...numbers: number[]): Change[] =>
  numbers.map((number) => ({
    type: "tried",
    step: "light",
    problem: "dark",
    try: number,
    helped: false,
  }));
const inGuide = (scene: Scene, recorded: readonly Change[] = []) =>
  stateIn(scene, { guide, recorded });

describe("a search", () => {
  const search: Scene = { name: "search", step: "light", back: problems };

  it("leads to what helps against a problem, also one of another step, and notes it where the person is", () => {
    const found = { type: "found", kind: "problem", id: "no-plug" } as const;
    const remedy = { name: "remedy", step: "light", problem: "no-plug", index: 0 } as const;
    expect(led(inGuide(search), found).scene).toEqual(remedy);
    const blocked = led(inGuide(remedy), chosen("no"));
    expect(blocked.scene).toEqual({ name: "unsolved", step: "light", problem: "no-plug" });
    expect(blocked.effects).toContain("state light blocked no-plug");
    const ask = askOf(
      inGuide(at, [{ type: "state", step: "light", state: "blocked", problem: "no-plug" }]),
    );
    expect(ask).toMatchObject({ kind: "step", status: { problem: "no-plug" } });
  });

  it("leads to a step, where the next run takes up", () => {
    const there = led(inGuide(search), { type: "found", kind: "step", id: "plug" });
    expect(there.scene).toEqual({ name: "step", step: "plug" });
  });

  it("leads back where it came from", () => {
    expect(led(inGuide(search), { type: "cancel" }).scene).toEqual(problems);
  });
});

describe("what was tried before", () => {
  it.each([
    ["nothing", [], 0],
    ["the first", [1], 1],
    ["the first two", [1, 2], 2],
    ["the second only", [2], 0],
    ["everything", [1, 2, 3], 0],
  ])("%s: the first that was not tried is offered", (_what, numbers, index) => {
    const { scene } = led(inGuide(problems, failed(...numbers)), chosen("dark"));
    expect(scene).toEqual({ name: "remedy", step: "light", problem: "dark", index });
  });

  it("is marked in the list, and on the remedy itself", () => {
    const ask = askOf(inGuide(problems, failed(1, 2)));
    expect(ask).toMatchObject({ options: [{ label: "It stays dark (2 of 3 tried)" }, {}] });
    const again = askOf(
      inGuide({ name: "remedy", step: "light", problem: "dark", index: 0 }, failed(1)),
    );
    expect(again).toMatchObject({
      intro: ["Remedy 1 of 3 (tried already, did not help)", "Press again", "Did it help?"],
    });
  });

  it("can be gone back to, one after another, and then to the list", () => {
    const second: Scene = { name: "remedy", step: "light", problem: "dark", index: 1 };
    const first = led(inGuide(second), { type: "cancel" }).scene;
    expect(first).toEqual({ ...second, index: 0 });
    expect(led(inGuide(first), { type: "cancel" }).scene).toEqual(problems);
  });
});

describe("the keys of a step, in every list about a step", () => {
  const scenes: Scene[] = [
    problems,
    { name: "remedy", step: "light", problem: "dark", index: 1 },
    { name: "unsolved", step: "light", problem: "dark" },
    { name: "goto", step: "light" },
  ];
  const leading: [StepAction, string][] = [
    ["search", "search"],
    ["note", "note"],
    ["who", "person"],
    ["help", "help"],
  ];

  it.each(
    scenes.flatMap((scene) => leading.map(([action, name]) => [scene, action, name] as const)),
  )("%j: %s leads to %s, and Esc back", (scene, action, name) => {
    const { state } = next(inGuide(scene), { type: "action", action }, moment);
    expect(state.scene).toEqual({ name, step: "light", back: scene });
    expect(next(state, { type: "cancel" }, moment).state.scene).toEqual(scene);
  });

  it.each(scenes)("%j: q stops, and the next run takes up at the step", (scene) => {
    const state = inGuide(scene, failed(1));
    const stopped = led(state, { type: "action", action: "quit" });
    expect(stopped.scene).toEqual({ name: "left" });
    expect(stopped.effects).toContain("current light");
  });

  it.each(scenes)("%j: says where the walk is, for whom, and what was just done", (scene) => {
    const ask = askOf({ ...inGuide(scene), message: "Noted." });
    expect(ask).toMatchObject({
      head: { ref: "1.2", completed: 0, total: 2, who: ["j.jansen"] },
      message: "Noted.",
    });
  });

  it("does not name nobody", () => {
    const ask = askOf(stateIn(problems, { guide, recorded: [], person: "me" }));
    expect(ask).toMatchObject({ head: { who: [] } });
  });
});

describe("steps before the one that was jumped to", () => {
  const jumped = (recorded: readonly Change[] | null) =>
    start(stateIn(at, { guide, recorded }), { step: "light", restart: false }, moment).state;

  it("are named, and one key marks them as done earlier", () => {
    const there = jumped(null);
    expect(there.message).toBe("Before this 1.1 is still open. Done earlier? Key d marks them.");
    const marked = led(there, { type: "action", action: "earlier" });
    expect(marked).toMatchObject({ scene: at, message: "Marked as done earlier: 1.1." });
    expect(marked.effects).toContain("state plug done");
  });

  it("are not named when they are done, and the key then changes nothing", () => {
    const there = jumped([{ type: "state", step: "plug", state: "done" }]);
    expect(there.message).not.toContain("Done earlier?");
    expect(led(there, { type: "action", action: "earlier" })).toMatchObject({
      message: "Nothing before this step is still to do.",
      effects: [],
    });
  });
});
