import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/format.ts";
import { labelOf } from "../../src/guide/label.ts";

const guide = {
  questions: [
    { id: "owner", ask: "?", choices: [{ id: "own", label: { nl: "Eigen", en: "My own" } }] },
    {
      id: "system",
      ask: "?",
      choices: [
        { id: "windows", label: "Windows" },
        { id: "mac", label: "macOS" },
      ],
    },
  ],
  languages: ["en", "nl", "de"],
} as unknown as Guide;
const owner = { question: "owner", choices: ["own"] };
const system = { question: "system", choices: ["windows", "mac"] };

describe("for whom a part is", () => {
  it.each([
    ["en", [], null],
    ["en", [system], "Windows / macOS"],
    ["en", [owner, system], "My own, and Windows / macOS"],
    ["nl", [owner, system], "Eigen, en Windows / macOS"],
    ["de", [owner, system], "My own, und Windows / macOS"],
  ])("tells all of some from one of some in %s", (language, open, label) => {
    expect(labelOf(guide, open, { language, screens: "en" })).toBe(label);
  });
});
