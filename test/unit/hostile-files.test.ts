import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStep } from "../../src/guide/reference.ts";
import { runCli } from "../support/edges.ts";
import { expectClean, hostileText } from "../support/hostile.ts";
import {
  expectGuideInOrder,
  expectRecordInOrder,
  expectSettingsInOrder,
  guideFile,
  recordFile,
  settingsFile,
} from "../support/hostile-files.ts";
import { subjectOf } from "../support/hostile-guide.ts";
import { sampleGuide } from "../support/sample-guide.ts";

describe("whatever is in a file, every command ends in order", () => {
  it("for guides", async () => {
    const property = fc.asyncProperty(guideFile, expectGuideInOrder);
    await fc.assert(property, { seed: 11, numRuns: 12 });
  }, 20_000);

  it("for records", async () => {
    const property = fc.asyncProperty(recordFile, expectRecordInOrder);
    await fc.assert(property, { seed: 12, numRuns: 12 });
  }, 20_000);

  it("for settings", async () => {
    const property = fc.asyncProperty(settingsFile, expectSettingsInOrder);
    await fc.assert(property, { seed: 13, numRuns: 8 });
  }, 20_000);
});

it("a guide that swells beyond memory by naming the same again and again is refused", async () => {
  const guide = structuredClone(sampleGuide());
  const text = (en: string) => ({ nl: en, en });
  guide.words = { ...guide.words, w: text("w".repeat(60)) };
  guide.problems = {
    ...guide.problems,
    big: { symptom: text("big"), try: Array.from({ length: 400 }, () => text("{w}".repeat(200))) },
  };
  const steps = Array.from({ length: 2000 }, (_, index) => ({
    id: `many-a${index}`,
    title: text("a"),
    on: "phone" as const,
    do: [text("a")],
    problems: ["big"],
  }));
  guide.chapters[0]?.steps.push(...steps);
  const { code, stdout } = await runCli(["check", "own", "--json"], {
    ownGuides: { own: JSON.stringify(guide) },
  });
  expect(code).toBe(3);
  expect(stdout).toContain("too-much-repeated");
}, 20_000);

it("a guide in a language that no dates can be written in is refused", async () => {
  const text = JSON.stringify(sampleGuide()).replaceAll('"nl"', '"nl-be-nl"');
  const { code, stderr } = await runCli(["handout", "own"], { ownGuides: { own: text } });
  expect({ code, stderr }).toMatchObject({ code: 3 });
});

it("own guides whose files have hostile names are listed and suggested as text", async () => {
  for (const name of ["a\u001b[2Jb", "a\nb", "a\u202eb", "a`$(calc)`"]) {
    const ownGuides = { [name]: JSON.stringify(sampleGuide()), [`${name}x`]: "{" };
    for (const argv of [
      ["list"],
      ["list", "--json"],
      ["show", `${name}xx`],
      ["show", `${name}x`],
    ]) {
      const { stdout, stderr } = await runCli(argv, { ownGuides });
      expectClean(stdout, argv.join(" "));
      expectClean(stderr, argv.join(" "));
    }
  }
});

it("any step reference names a step of the guide, or none", () => {
  const { plan } = subjectOf(sampleGuide(), null);
  const reference = fc.oneof(
    hostileText,
    fc.constantFrom(
      "0",
      "-1",
      "00001",
      "1e0",
      "1.1",
      "01.01",
      "1.",
      ".1",
      "1.1.1",
      "9".repeat(400),
    ),
    fc.constantFrom("__proto__", "constructor", "toString", "٣", "１", "1\n", " 1 ", "NaN"),
    fc.tuple(fc.nat(), fc.nat()).map((parts) => parts.join(".")),
  );
  const property = fc.property(reference, (typed) => {
    const step = findStep(plan.steps, typed);
    if (step === null) return;
    const wanted = typed.trim().toLowerCase();
    const numbers = wanted.split(".").map(Number).join(".");
    expect([step.id, step.ref, String(step.number)]).toContain(
      /^[\d.]+$/.test(wanted) ? numbers : wanted,
    );
  });
  fc.assert(property, { seed: 14, numRuns: 500 });
});
