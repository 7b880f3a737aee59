import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createView } from "../../src/ask/view.ts";
import { findStep } from "../../src/guide/reference.ts";
import { createGuideFiles } from "../../src/io/files/guide-files.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import { askOf } from "../../src/walk/next.ts";
import { fakeEdges, runCli } from "../support/edges.ts";
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
import { stateIn } from "../support/walk-state.ts";

const BUILT_IN = fileURLToPath(new URL("../../guides/", import.meta.url));

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

it.skipIf(process.platform === "win32")(
  "a named pipe among the guides holds nothing up",
  async () => {
    const home = mkdtempSync(join(tmpdir(), "mfa-guide-hostile-"));
    try {
      mkdirSync(join(home, "guides"));
      execFileSync("mkfifo", [join(home, "guides", "pipe.json")]);
      const edges = Object.assign(fakeEdges(), {
        guides: createGuideFiles({ home, builtIn: BUILT_IN }),
      });
      expect(await runCli(["list"], edges)).toMatchObject({ code: 0 });
      expect(await runCli(["show", "pipe"], edges)).toMatchObject({ code: 3 });
      expect(await runCli(["validate", join(home, "guides", "pipe.json")], edges)).toMatchObject({
        code: 3,
      });
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
);

it("names of guides lead nowhere but to guides", async () => {
  const guides = createGuideFiles({ home: "/no/such/home", builtIn: BUILT_IN });
  for (const name of [
    "",
    ".",
    "..",
    "../package",
    "x\0",
    "\0/x",
    "__proto__",
    "CON",
    "a".repeat(5000),
  ]) {
    const { code } = await runCli(["show", "--", name], Object.assign(fakeEdges(), { guides }));
    expect({ name, code }).toEqual({ name, code: 3 });
  }
});

it("a step with thousands of drawings is laid out at once", () => {
  const guide = sampleGuide();
  const [step] = guide.chapters[0]?.steps ?? [];
  const screen = { on: "phone" as const, title: "x" };
  if (step !== undefined) step.screens = Array.from({ length: 5000 }, () => screen);
  const subject = subjectOf(guide, null);
  const state = { ...stateIn({ name: "step", step: step?.id ?? "" }), subject };
  const ask = askOf(state);
  if (ask?.kind !== "step") return expect.fail("no step");
  const style = { width: 80, color: true, unicode: true };
  const lines = createView(ask, walkMessages.en).lay(style, 24);
  expect(lines.length).toBeLessThanOrEqual(24);
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
