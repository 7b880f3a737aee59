/** Every screen of the walk, for a guide and record that hold hostile texts. */
import { expect } from "vitest";
import { askLines, promptLine } from "../../src/ask/ask-lines.ts";
import { createView } from "../../src/ask/view.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import { GOES_ON, type Style } from "../../src/render/style.ts";
import { askOf } from "../../src/walk/next.ts";
import type { Scene, WalkState } from "../../src/walk/state.ts";
import { expectClean, expectCleanColors } from "./hostile.ts";
import { filledGuide, filledRecord, subjectOf, type Texts } from "./hostile-guide.ts";
import { stateIn } from "./walk-state.ts";

/** Columns and rows. */
export const SIZES: readonly (readonly [number, number])[] = [
  [20, 8],
  [40, 24],
  [80, 50],
  [200, 12],
];

/** Lays out every scene of the walk in these sizes, with and without colour, and checks each line. */
export function expectCleanWalk(texts: Texts, sizes = SIZES): void {
  const guide = filledGuide(texts);
  const record = filledRecord(guide, texts);
  const subject = subjectOf(guide, record);
  for (const scene of scenesOf(subject.plan, texts)) {
    const state = { ...stateIn(scene), subject, message: texts() };
    for (const [width, rows] of sizes) {
      for (const color of [true, false]) {
        expectCleanScene(state, { width, color, unicode: true }, rows);
      }
    }
  }
}

function expectCleanScene(state: WalkState, style: Style, rows: number): void {
  const ask = askOf(state);
  if (ask === null) return;
  const where = `${state.scene.name} at ${style.width}`;
  const words = walkMessages.en;
  const clean = style.color ? expectCleanColors : expectClean;
  for (const line of [...askLines(ask, style, words), promptLine(ask, words)]) {
    expect(line, where).not.toContain("\n");
    expectClean(line, where);
  }
  if (ask.kind === "text") {
    expectClean(ask.initial, where);
    return;
  }
  const view = createView(ask, words);
  for (const key of ["", "page-down", "v", "end"]) {
    if (key !== "") view.press([key], true);
    const lines = view.lay(style, rows);
    expect(lines.length, where).toBeLessThanOrEqual(rows);
    for (const line of lines) {
      expect(line, where).not.toContain("\n");
      clean(line.endsWith(GOES_ON) ? line.slice(0, -1) : line, where);
    }
  }
}

function scenesOf({ steps, questions }: WalkState["subject"]["plan"], texts: Texts): Scene[] {
  const step = steps[0]?.id ?? "";
  const linked = steps.find(({ links }) => links.length > 0);
  const troubled = steps.find(({ problems }) => problems.some(({ remedies }) => remedies.length));
  const problem = troubled?.problems.find(({ remedies }) => remedies.length > 0)?.id ?? "";
  const [link] = linked?.links ?? [];
  const back: Scene = { name: "step", step };
  const effect = { type: "record", changes: [] } as const;
  expect(link).toBeDefined();
  expect(problem).not.toBe("");
  return [
    { name: "resume" },
    { name: "complete" },
    { name: "question", question: questions[0]?.id ?? "", step, back: null },
    ...steps.map(({ id }): Scene => ({ name: "step", step: id })),
    { name: "problems", step: troubled?.id ?? "" },
    { name: "remedy", step: troubled?.id ?? "", problem, index: 0 },
    { name: "unsolved", step: troubled?.id ?? "", problem },
    { name: "unsolved", step, problem: null },
    { name: "search", step, back: { name: "step", step } },
    { name: "note", step, back: { name: "step", step } },
    { name: "skip-reason", step },
    { name: "goto", step },
    { name: "person", step, back: { name: "step", step } },
    { name: "ticket", step, person: texts(), back: { name: "step", step } },
    { name: "help", step, back: { name: "step", step } },
    { name: "screens", step },
    { name: "which-link", step: linked?.id ?? "", use: "open" },
    { name: "code", step: linked?.id ?? "", link: link?.id ?? "" },
    { name: "confirm-host", step: linked?.id ?? "", url: link?.url ?? "" },
    { name: "open-steps" },
    { name: "not-recorded", reason: texts(), effect, back },
  ];
}
