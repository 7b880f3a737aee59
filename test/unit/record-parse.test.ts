import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRecord } from "../../src/record/parse-record.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { doneStep, recordOf } from "../support/records.ts";

const { person: _1, guide: _2, recordVersion: _3, attempts: _4, ...earlier } = recordOf("jan");
const full: GuideRecord = {
  ...recordOf("J. Jansen"),
  ticket: "INC-1042",
  answers: { phone: "android" },
  completedAt: "2026-11-23T10:00:00Z",
  completedVersion: "1.0.0",
  current: "scan-qr",
  steps: {
    "scan-qr": {
      ...doneStep,
      seconds: 12,
      note: "twice",
      problem: "no-camera",
      tried: [{ problem: "no-camera", try: 2, helped: true }],
    },
    constructor: doneStep,
  },
  attempts: [earlier],
};

describe("a stored record", () => {
  it("comes back as it was written", () => {
    expect(parseRecord(JSON.stringify(full))).toEqual({ record: full });
  });

  it("may begin with a byte order mark, as editors write it", () => {
    expect(parseRecord(`\uFEFF${JSON.stringify(full)}`)).toEqual({ record: full });
  });

  it("keeps keys that a later program of the same record version added", () => {
    const later = { ...full, mood: "good", steps: { "scan-qr": { ...doneStep, device: 2 } } };
    expect(parseRecord(JSON.stringify(later))).toEqual({ record: later });
  });

  it.each(["", " \n", "\uFEFF"])("that is empty (%j) says so", (text) => {
    expect(parseRecord(text)).toEqual({ fault: { kind: "empty" } });
  });

  it("cut off anywhere is no JSON", () => {
    const text = JSON.stringify(full);
    for (let length = 1; length < text.length; length++) {
      expect(parseRecord(text.slice(0, length)), `${length}`).toEqual({
        fault: { kind: "not-json" },
      });
    }
  });

  it("of a newer version says so, whatever else it holds", () => {
    expect(parseRecord('{"recordVersion":2,"persons":[]}')).toEqual({
      fault: { kind: "newer", version: 2 },
    });
  });

  it.each(["null", "true", "1", '"text"', "[]", "[[]]"])(
    "that is %s is wrong as a whole",
    (text) => {
      expect(parseRecord(text)).toEqual({ fault: { kind: "invalid", field: "" } });
    },
  );

  const wrong: [string, (record: Record<string, unknown>) => void][] = [
    ["recordVersion", (record) => delete record.recordVersion],
    ["recordVersion", (record) => Object.assign(record, { recordVersion: 0 })],
    ["recordVersion", (record) => Object.assign(record, { recordVersion: "1" })],
    ["guide", (record) => Object.assign(record, { guide: "../x" })],
    ["person", (record) => Object.assign(record, { person: "" })],
    ["person", (record) => Object.assign(record, { person: { toString: 1 } })],
    ["guideVersion", (record) => Object.assign(record, { guideVersion: "one" })],
    ["ticket", (record) => Object.assign(record, { ticket: 1042 })],
    ["ticket", (record) => delete record.ticket],
    ["language", (record) => Object.assign(record, { language: null })],
    ["answers", (record) => Object.assign(record, { answers: [] })],
    ["answers.phone", (record) => Object.assign(record, { answers: { phone: 1 } })],
    ["answers.Phone", (record) => Object.assign(record, { answers: { Phone: "android" } })],
    ["startedAt", (record) => Object.assign(record, { startedAt: "yesterday" })],
    ["startedAt", (record) => Object.assign(record, { startedAt: "2026-13-45T00:00:00Z" })],
    ["updatedAt", (record) => Object.assign(record, { updatedAt: 0 })],
    ["completedAt", (record) => Object.assign(record, { completedAt: "2026-11-23" })],
    ["completedVersion", (record) => Object.assign(record, { completedVersion: null })],
    ["current", (record) => Object.assign(record, { current: 5 })],
    ["steps", (record) => Object.assign(record, { steps: null })],
    ["steps.scan-qr", (record) => Object.assign(record, { steps: { "scan-qr": "done" } })],
    ["steps.scan-qr.state", (record) => setStep(record, { state: "finished" })],
    ["steps.scan-qr.at", (record) => setStep(record, { at: "now" })],
    ["steps.scan-qr.by", (record) => setStep(record, { by: 3 })],
    ["steps.scan-qr.seconds", (record) => setStep(record, { seconds: -1 })],
    ["steps.scan-qr.seconds", (record) => setStep(record, { seconds: 1.5 })],
    ["steps.scan-qr.note", (record) => setStep(record, { note: ["a"] })],
    ["steps.scan-qr.problem", (record) => setStep(record, { problem: "No Camera" })],
    ["steps.scan-qr.tried", (record) => setStep(record, { tried: {} })],
    ["steps.scan-qr.tried.0.try", (record) => setStep(record, { tried: [tried({ try: 0 })] })],
    [
      "steps.scan-qr.tried.1.helped",
      (record) => setStep(record, { tried: [tried({}), tried({ helped: 1 })] }),
    ],
    ["attempts", (record) => Object.assign(record, { attempts: null })],
    [
      "attempts.0.steps",
      (record) => Object.assign(record, { attempts: [{ ...earlier, steps: 1 }] }),
    ],
  ];
  it.each(wrong)("names the wrong field: %s", (field, spoil) => {
    const record = structuredClone(full) as unknown as Record<string, unknown>;
    spoil(record);
    expect(parseRecord(JSON.stringify(record))).toEqual({ fault: { kind: "invalid", field } });
  });

  it.each([
    ["__proto__", (text: string) => text.replace("{", '{"__proto__":{"state":"done"},')],
    [
      "steps.__proto__",
      (text: string) => text.replace('"steps":{', '"steps":{"__proto__":{"state":"done"},'),
    ],
    [
      "steps.scan-qr.__proto__",
      (text: string) => text.replace('"scan-qr":{', '"scan-qr":{"__proto__":{},'),
    ],
    [
      "answers.__proto__",
      (text: string) => text.replace('"answers":{', '"answers":{"__proto__":"x",'),
    ],
  ])("with the key %s is refused, and no prototype changes", (field, spoil) => {
    const text = spoil(JSON.stringify(full));
    expect(parseRecord(text)).toEqual({ fault: { kind: "invalid", field } });
    expect(({} as Record<string, unknown>).state).toBeUndefined();
  });

  it("never throws, whatever the text", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc
        .tuple(fc.nat(JSON.stringify(full).length), fc.string({ maxLength: 3 }))
        .map(
          ([at, put]) =>
            JSON.stringify(full).slice(0, at) + put + JSON.stringify(full).slice(at + 1),
        ),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseRecord(text);
        if ("record" in parsed) expect(parsed.record.recordVersion).toBe(1);
        else expect(parsed.fault.kind).toMatch(/^(empty|not-json|newer|invalid)$/);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });

  it("with any one value replaced by another kind of value is refused or still whole", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(full)), fc.jsonValue(), (path, value) => {
        const record = structuredClone(full);
        replaceAt(record as unknown as Tree, path, value);
        const parsed = parseRecord(JSON.stringify(record));
        if ("fault" in parsed) expect(parsed.fault.kind).toMatch(/^(invalid|newer)$/);
        else expect(Object.keys(parsed.record).sort()).toEqual(Object.keys(full).sort());
      }),
      { seed: 1123, numRuns: 1000 },
    );
  });
});

type Tree = { [name: string]: Tree };

function setStep(record: Record<string, unknown>, fields: object): void {
  Object.assign(record, { steps: { "scan-qr": { ...doneStep, ...fields } } });
}

function tried(fields: object): object {
  return { problem: "no-camera", try: 1, helped: false, ...fields };
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    [name],
    ...pathsIn(part).map((path) => [name, ...path]),
  ]);
}

function replaceAt(tree: Tree, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((part, name) => part[name] as Tree, tree);
  parent[path.at(-1) as string] = value as Tree;
}
