/** Guides, records and settings that are broken or hostile, and what must hold whatever is in them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import type { Ask } from "../../src/ask/ask.ts";
import type { WalkEvent } from "../../src/ask/event.ts";
import { createFolderStore } from "../../src/io/records/folder-store.ts";
import { personFolder } from "../../src/io/records/place.ts";
import { createSettingsStore } from "../../src/io/settings/settings-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import { personNamed } from "../../src/record/person.ts";
import { type FakeEdges, fakeEdges, runCli } from "./edges.ts";
import { expectClean, hostileText, mutated, mutatedBytes } from "./hostile.ts";
import { filledRecord, hostileTexts, inTurn } from "./hostile-guide.ts";
import { logOfRecord, testRun } from "./records.ts";
import { sampleGuide } from "./sample-guide.ts";
import { projectGuide } from "./walk-state.ts";

/** Runs a command; fails on a bug's exit code, a stack, or output that is more than text. */
async function runInOrder(argv: readonly string[], edges: FakeEdges): Promise<number> {
  const { code, stdout, stderr } = await runCli(argv, edges);
  const where = argv.join(" ");
  expect([0, 1, 2, 3, 4], `${where}: ${stderr}`).toContain(code);
  expectClean(stdout.replaceAll("\r\n", "\n"), where);
  expectClean(stderr, where);
  return code;
}

/** Files of guides: real ones with parts or bytes changed, and ones of any content. */
export const guideFile: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(sampleGuide()).chain(mutated).map(toText) },
  { weight: 1, arbitrary: fc.constantFrom(projectGuide("new-phone")).chain(mutated).map(toText) },
  { weight: 2, arbitrary: mutatedBytes(JSON.stringify(sampleGuide(), null, 2)).map(decoded) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 3, arbitrary: guideWithAnyTexts() },
);

/** Valid guides: texts of whatever letters, marks and emoji the rules let through. */
function guideWithAnyTexts(): fc.Arbitrary<string> {
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((letters) => `${letters.replace(/[{}]/g, "")}x`);
  return fc.array(text, { minLength: 5, maxLength: 20 }).map((texts) => {
    const next = inTurn(texts);
    return JSON.stringify(sampleGuide(), (_, value) =>
      typeof value?.en === "string" && !value.en.includes("{") ? { nl: next(), en: next() } : value,
    );
  });
}

function decoded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}

/** JSON, also of what is nested too deep for JSON.stringify. */
function toText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "[".repeat(100_000);
  }
}

/** A line for each of a list. */
function toLines(values: unknown): string {
  return Array.isArray(values)
    ? values.map((value) => `${toText(value)}\n`).join("")
    : toText(values);
}

/** Lists, shows, checks, prints and walks a guide file. */
export async function expectGuideInOrder(text: string): Promise<void> {
  const edges = fakeEdges({ terminal: true, ownGuides: { sample: text }, answers: anyAnswers() });
  await runInOrder(["list"], edges);
  const valid =
    (await runInOrder(["validate", "/home/tester/mfa-guide/guides/sample.json"], edges)) === 0;
  const codes = [];
  for (const argv of [
    ["show", "sample", "--problems"],
    ["show", "sample", "--json", "--lang", "nl"],
    ["check", "sample", "--step", "1"],
    ["mark", "done", "sample", "--all"],
    ["status", "sample", "--format", "markdown"],
    ["report", "--format", "csv"],
    ["handout", "sample"],
    ["handout", "sample", "--format", "markdown"],
    ["config", "list"],
    ["sample", "--restart"],
  ]) {
    codes.push(await runInOrder(argv, edges));
  }
  // A valid guide that is called otherwise than its file is not shown either.
  expect(codes.includes(3), text).toBe(!valid || !isCalledSample(text));
}

function isCalledSample(text: string): boolean {
  try {
    return (JSON.parse(text.replace(/^\ufeff/, "")) as { id?: unknown } | null)?.id === "sample";
  } catch {
    return false;
  }
}

/** Goes forward, reports problems, skips and types, whatever is asked. */
function anyAnswers(): ((ask: Ask) => WalkEvent)[] {
  const actions = ["done", "problem", "skip", "open", "code", "goto", "screens", "back"] as const;
  return Array.from({ length: 40 }, (_, turn) => (ask: Ask): WalkEvent => {
    if (ask.kind === "choose") {
      return { type: "chosen", value: ask.options[turn % ask.options.length]?.value ?? "" };
    }
    if (ask.kind === "text") return { type: "text", text: "note" };
    if (ask.kind === "tell") return { type: "continue" };
    return { type: "action", action: actions[turn % actions.length] ?? "done" };
  });
}

/** Files of records: real ones with parts or bytes changed, and valid ones with hostile texts. */
export const recordFile: fc.Arbitrary<string> = fc.oneof(
  fc
    .constant(logOfRecord(filledRecord(sampleGuide(), () => "me")))
    .chain(mutated)
    .map(toLines),
  mutatedBytes(toLines(logOfRecord(filledRecord(sampleGuide(), () => "me")))).map(decoded),
  hostileTexts.map((texts) =>
    toLines(logOfRecord({ ...filledRecord(sampleGuide(), inTurn(texts)), person: "me" })),
  ),
  hostileText.map((text) => `${text}`),
);

/**
 * Looks at, changes, reports and forgets a record file. What cannot be read is exit code 4 everywhere,
 * and stays as it is.
 */
export async function expectRecordInOrder(text: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "mfa-guide-hostile-"));
  try {
    const place = { directory, isNamed: true, messages: recordsMessages.en };
    const folder = personFolder(place, personNamed("me"));
    mkdirSync(folder);
    const file = join(folder, "sample.earlier.jsonl");
    writeFileSync(file, text);
    const before = readFileSync(file);
    const ownGuides = { sample: JSON.stringify(sampleGuide()) };
    const edges = Object.assign(fakeEdges({ terminal: true, ownGuides, answers: anyAnswers() }), {
      records: async () => createFolderStore(place, testRun().id),
    });
    const readable = (await runInOrder(["status", "sample"], edges)) !== 4;
    for (const argv of [
      ["status", "sample", "--json"],
      ["status", "sample", "--format", "markdown"],
      ["check", "sample"],
      ["mark", "blocked", "sample", "--step", "2", "--note", "x"],
      ["sample", "--no-open"],
    ]) {
      expect((await runInOrder(argv, edges)) === 4, argv.join(" ")).toBe(!readable);
    }
    for (const format of ["text", "markdown", "csv", "json"]) {
      expect(await runInOrder(["report", "--format", format], edges)).toBe(0);
    }
    if (!readable) expect(readFileSync(file).equals(before)).toBe(true);
    expect(await runInOrder(["forget", "--for", "me", "--yes"], edges)).toBe(0);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Files of settings, likewise. */
export const settingsFile: fc.Arbitrary<string> = fc.oneof(
  fc
    .constant({
      language: "nl",
      screens: "en",
      open: "never",
      accessible: true,
      contact: "helpdesk",
      answers: { phone: "android", "no-such": "x" },
      later: { deep: [1] },
    })
    .chain(mutated)
    .map(toText),
  hostileText.map((text) =>
    JSON.stringify({ language: text, screens: text, contact: text, answers: { [text]: text } }),
  ),
  hostileText,
  fc.json(),
);

/** Reads, changes and uses settings. */
export async function expectSettingsInOrder(text: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "mfa-guide-hostile-"));
  try {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "config.json"), text);
    const edges = Object.assign(fakeEdges(), {
      settings: () => createSettingsStore(home, recordsMessages.en),
    });
    for (const argv of [
      ["config", "list"],
      ["config", "list", "--json"],
      ["config", "get", "contact"],
      ["config", "set", "answers.phone", "iphone"],
      ["config", "unset", "language"],
      ["config", "path"],
      ["show", "--step", "1"],
      ["handout"],
      ["check"],
      ["--help"],
    ]) {
      await runInOrder(argv, edges);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
