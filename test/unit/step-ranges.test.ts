import { describe, expect, it } from "vitest";
import { rangesOf } from "../../src/record/step-ranges.ts";

const all = ["1.1", "1.2", "1.3", "2.1", "2.2", "3.1"].map((ref) => ({
  id: ref,
  ref,
  applies: ref !== "2.1",
}));
const steps = (...refs: string[]) => all.filter(({ ref }) => refs.includes(ref));

describe("numbers of steps", () => {
  it.each([
    [[], []],
    [["1.2"], ["1.2"]],
    [
      ["1.1", "1.2"],
      ["1.1", "1.2"],
    ],
    [["1.1", "1.2", "1.3"], ["1.1–1.3"]],
    [
      ["1.1", "1.3", "2.2", "3.1"],
      ["1.1", "1.3–3.1"],
    ],
    [["1.2", "1.3", "2.1", "2.2"], ["1.2–2.2"]],
    [
      ["1.1", "2.2"],
      ["1.1", "2.2"],
    ],
  ])("%j are %j", (refs, ranges) => {
    expect(rangesOf(steps(...refs), all)).toEqual(ranges);
  });
});
