import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/guide/make-plan.ts";
import { findStep } from "../../src/guide/reference.ts";
import { sampleGuide } from "../support/sample-guide.ts";

const plan = makePlan(sampleGuide(), {
  language: "nl",
  screens: "nl",
  answers: {},
  date: "2027-01-01",
});

describe("a step by what people call it", () => {
  it.each([
    ["3", "open-page"],
    ["03", "open-page"],
    [" 3 ", "open-page"],
    ["2.1", "open-page"],
    ["2.01", "open-page"],
    ["open-page", "open-page"],
    ["Open-Page", "open-page"],
    ["1", "open-settings"],
    ["4", "laptop"],
  ])("%j is %s", (reference, id) => {
    expect(findStep(plan.steps, reference)?.id).toBe(id);
  });

  it.each([
    "",
    "0",
    "5",
    "1.3",
    "3.1",
    "0.1",
    "2.",
    ".1",
    "2.1.1",
    "-1",
    "1e0",
    "3,1",
    "page",
    "9".repeat(400),
  ])("%j is none", (reference) => {
    expect(findStep(plan.steps, reference)).toBeNull();
  });

  it("of any text is a step that has it as number, as on paper or as id, or none", () => {
    const digits = fc.stringMatching(/^ ?[0-9]{1,3}(\.[0-9]{1,2})? ?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), digits), (reference) => {
        const step = findStep(plan.steps, reference);
        const wanted = reference.trim().toLowerCase();
        const names = plan.steps.map(({ id, ref, number }) => [id, ref, `${number}`]);
        const plain = wanted.replace(/(^|\.)0+(?=\d)/g, "$1");
        expect(names.find((all) => all.includes(plain))?.[0]).toBe(step?.id);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });
});
