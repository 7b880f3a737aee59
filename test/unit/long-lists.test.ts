import { describe, expect, it } from "vitest";
import type { ChooseAsk } from "../../src/ask/ask.ts";
import { createView } from "../../src/ask/view.ts";
import { walkMessages } from "../../src/messages/walk.ts";

function list(initial: number): ChooseAsk {
  return {
    kind: "choose",
    title: "Go to which step?",
    intro: ["Which?"],
    options: Array.from({ length: 60 }, (_, place) => ({
      value: `${place}`,
      label: `Step number ${place + 1}`,
      group: `Chapter ${Math.floor(place / 12) + 1}`,
    })),
    initial,
    canCancel: true,
  };
}

describe("a list longer than the screen", () => {
  it.each([
    [80, 24],
    [40, 24],
    [40, 13],
    [20, 12],
  ])("keeps its hint and shows what comes next, at %i×%i", (width, rows) => {
    for (const initial of [0, 5, 30, 59]) {
      const view = createView(list(initial), walkMessages.en);
      const lines = view.lay({ width, color: false, unicode: true }, rows);
      expect(lines.length).toBeLessThanOrEqual(rows);
      const text = lines.join("\n");
      expect(text).toMatch(/number or arrows/);
      expect(text).toMatch(/\d+ lines (above|below)/);
      const at = lines.findIndex((line) => line.startsWith("› "));
      expect(lines[at]).toContain(`${initial + 1} Step`);
      if (initial < 59) expect(lines[at + 1] ?? "").toMatch(/Step|Chapter|number/);
    }
  });

  it("shows its question where the first options have room", () => {
    const lines = createView(list(0), walkMessages.en).lay(
      { width: 80, color: false, unicode: true },
      24,
    );
    expect(lines).toContain("Which?");
  });
});
