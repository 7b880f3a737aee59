/** The published schema of an entry says what the program reads and writes, no more and no less. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/record/change.ts";
import { parseEntry } from "../../src/record/parse-entry.ts";

const file = new URL("../../docs/schemas/entry.schema.json", import.meta.url);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const conforms = ajv.compile(JSON.parse(readFileSync(file, "utf8")));

/** One of each type, with every field that it can have. */
const each: { [Type in Change["type"]]: Required<Extract<Change, { type: Type }>> } = {
  state: { type: "state", step: "a", state: "blocked", note: "x", problem: "p" },
  note: { type: "note", step: "a", note: "x" },
  tried: { type: "tried", step: "a", problem: "p", try: 1, helped: true },
  value: { type: "value", step: "a", id: "v", value: "x" },
  tick: { type: "tick", step: "a", line: 1, ticked: true },
  answer: { type: "answer", question: "q", choice: "c" },
  ticket: { type: "ticket", ticket: "INC-1" },
  languages: { type: "languages", language: "nl", screens: { computer: "en", phone: "nl" } },
  current: { type: "current", step: "a" },
  seen: { type: "seen", step: "a", seconds: 0 },
  outcome: {
    ...{ type: "outcome", outcome: "stopped", step: "a", problem: "p" },
    ...{ try: 1, question: "q", choice: "c", reason: "x" },
  },
  complete: { type: "complete", steps: ["a"] },
  restart: { type: "restart", ends: 1 },
  began: { type: "began", at: "2026-11-25T10:45:31.123Z", desk: "D" },
  ended: { type: "ended", seconds: 5 },
  undo: { type: "undo", entry: "r.1" },
  evidence: {
    ...{ type: "evidence", source: "entra-report", asOf: "2026-11-25T10:45:31.123Z" },
    ...{ verdict: "confirmed", methods: ["x"], expect: "push", account: "1" },
  },
};

function entryOf(change: object) {
  return {
    ...{ entryVersion: 1, id: "r.1", at: "2026-11-25T10:45:31.123Z", by: "agent", run: "r" },
    ...{ guide: "sample", guideVersion: "1.0.0", person: "Jan", changes: [change] },
  };
}

/** Whether schema and program take it. */
function taken(entry: object): { schema: boolean; program: boolean } {
  const parsed = parseEntry(JSON.stringify(entry));
  return { schema: conforms(entry), program: "changes" in parsed };
}

describe.each(Object.values(each).map((change) => [change.type, change] as const))(
  "%s",
  (_type, change) => {
    it("is taken by both", () => {
      expect(taken(entryOf(change))).toEqual({ schema: true, program: true });
    });

    it.each(Object.keys(change))("is refused or taken by both without %s", (field) => {
      const { [field]: _, ...others } = change as Record<string, unknown>;
      const { schema, program } = taken(entryOf(others));
      expect(schema).toBe(program);
    });

    it.each(Object.keys(change))("is refused by both with a wrong %s", (field) => {
      const wrong = entryOf({ ...change, [field]: { wrong: true } });
      expect(taken(wrong)).toEqual({ schema: false, program: false });
    });
  },
);

it.each(Object.keys(entryOf({})))("an entry without %s is refused by both", (field) => {
  const { [field]: _, ...others } = entryOf(each.seen) as Record<string, unknown>;
  expect(taken(others)).toEqual({ schema: false, program: false });
});
