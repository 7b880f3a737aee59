/** Records to write in tests of the store. */
import { personNamed } from "../../src/record/person.ts";
import type { GuideRecord, StepRecord } from "../../src/record/record.ts";
import type { RecordKey } from "../../src/record/store.ts";

const AT = "2026-11-23T09:00:00.000Z";

/** A step in the state done. */
export const doneStep: StepRecord = {
  state: "done",
  at: AT,
  by: "agent",
  seconds: null,
  note: null,
  problem: null,
  tried: [],
};

/** The key of a person's record for the guide `sample`. */
export function keyOf(person: string, guide = "sample"): RecordKey {
  return { guide, person: personNamed(person) };
}

/** An empty record of a person, with these fields. */
export function recordOf(person: string, fields: Partial<GuideRecord> = {}): GuideRecord {
  return {
    recordVersion: 1,
    guide: "sample",
    person,
    guideVersion: "1.0.0",
    ticket: null,
    language: "nl",
    screens: "en",
    answers: {},
    startedAt: AT,
    updatedAt: AT,
    completedAt: null,
    completedVersion: null,
    current: null,
    steps: {},
    attempts: [],
    ...fields,
  };
}

/** The record, or a new one of that person, with one step more done. */
export function withStep(record: GuideRecord | null, person: string, step: string): GuideRecord {
  const before = record ?? recordOf(person);
  return { ...before, steps: { ...before.steps, [step]: doneStep } };
}
