/** Every example is walked to its end, with every combination of answers. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { WalkEvent } from "../../src/ask/event.ts";
import type { Guide } from "../../src/guide/format.ts";
import { askOf, next } from "../../src/walk/next.ts";
import { start } from "../../src/walk/start.ts";
import type { WalkState } from "../../src/walk/state.ts";
import { moment, stateIn } from "../support/walk-state.ts";

const FOLDER = "docs/examples/guides";
const SAMPLES: Readonly<Record<string, string>> = {
  "srv-[a-z]{2,8}-[0-9]{2}": "srv-mail-01",
  "LT-[0-9]{4}": "LT-2041",
  "[+0-9 ]{4,20}": "+31 20 123",
  "[0-9]{4}-[0-9]{2}-[0-9]{2}": "2026-11-25",
  "[0-9]{1,6} ?[GT]i": "20Gi",
};

/** The combinations of answers of a guide. */
function combinations({ questions = [] }: Guide): Record<string, string>[] {
  return questions.reduce<Record<string, string>[]>(
    (all, { id, choices }) =>
      all.flatMap((answers) => choices.map((choice) => ({ ...answers, [id]: choice.id }))),
    [{}],
  );
}

/** What somebody does who says yes to everything. */
function answerTo(state: WalkState, answers: Readonly<Record<string, string>>): WalkEvent {
  const { scene } = state;
  if (scene.name === "question") {
    return { type: "chosen", value: answers[scene.question] ?? "" };
  }
  if (scene.name === "value") {
    const asked = state.subject.plan.steps
      .find(({ id }) => id === scene.step)
      ?.values.find(({ id }) => id === scene.value);
    return { type: "text", text: SAMPLES[asked?.pattern ?? ""] ?? "alpha" };
  }
  if (scene.name === "all-done") return { type: "chosen", value: "leave" };
  return { type: "action", action: "done" };
}

function walk(guide: Guide, answers: Readonly<Record<string, string>>): WalkState {
  const first = stateIn({ name: "left" }, { guide, recorded: null, open: "never" });
  let { state } = start(first, { step: null, restart: false }, moment);
  for (let events = 0; state.scene.name !== "left" && state.scene.name !== "ended"; events += 1) {
    expect(events).toBeLessThan(200);
    expect(askOf(state)).not.toBeNull();
    state = next(state, answerTo(state, answers), moment).state;
  }
  return state;
}

const guides = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as Guide,
);

describe.each(guides.map((guide) => [guide.id, guide] as const))("%s", (_id, guide) => {
  it.each(combinations(guide))("comes to its end with %j", (answers) => {
    const { scene, subject } = walk(guide, answers);
    const stopped = scene.name === "ended" && scene.outcome === "stopped";
    expect(subject.status.state).toBe(stopped ? "in-progress" : "complete");
    const asked = Object.keys(subject.status.answers);
    for (const [question, answer] of Object.entries(answers)) {
      if (asked.includes(question)) expect(subject.status.answers[question]).toBe(answer);
    }
  });
});

describe("the runbook", () => {
  const runbook = guides.find(({ id }) => id === "volume-filling-up") as Guide;

  it("asks no more than the way that is taken needs", () => {
    const { subject } = walk(runbook, { deletable: "yes", expandable: "no", rebalances: "no" });
    expect(Object.keys(subject.status.answers)).toEqual(["deletable"]);
    const longest = walk(runbook, { deletable: "no", expandable: "no", rebalances: "no" });
    expect(Object.keys(longest.subject.status.answers)).toHaveLength(3);
  });

  it("has its values in its commands", () => {
    const { subject } = walk(runbook, { deletable: "no", expandable: "yes", rebalances: "no" });
    const grow = subject.plan.steps.find(({ id }) => id === "grow");
    expect(grow?.lines[0]?.copy).toBe("kubectl -n alpha edit pvc alpha");
  });
});
