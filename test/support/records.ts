/** Records and logs to put into tests. */
import type { Change } from "../../src/record/change.ts";
import { type Entry, type Log, logOf } from "../../src/record/entry.ts";
import type { Run } from "../../src/record/make-entry.ts";
import { personNamed } from "../../src/record/person.ts";
import type { Attempt, GuideRecord, StepRecord } from "../../src/record/record.ts";
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
  blocks: [],
  ticks: [],
};

/** The key of a person's record for the guide `sample`. */
export function keyOf(person: string, guide = "sample"): RecordKey {
  return { guide, person: personNamed(person) };
}

/** An empty record of a person, with these fields. */
export function recordOf(person: string, fields: Partial<GuideRecord> = {}): GuideRecord {
  return {
    guide: "sample",
    person,
    guideVersion: "1.0.0",
    ticket: null,
    language: "nl",
    screens: "en",
    phoneScreens: null,
    answers: {},
    values: {},
    startedAt: AT,
    updatedAt: AT,
    completedAt: null,
    completedVersion: null,
    ending: null,
    current: null,
    steps: {},
    attempts: [],
    ...fields,
  };
}

let runs = 0;

/** A run with an id of its own. */
export function testRun(): Run {
  runs += 1;
  const id = `run-${String(runs).padStart(4, "0")}`;
  let entries = 0;
  return {
    id,
    entryId() {
      entries += 1;
      return `${id}.${String(entries).padStart(4, "0")}`;
    },
  };
}

/** An entry about a person and the guide `sample`, with these fields. */
export function entryOf(
  person: string,
  changes: readonly Change[],
  fields: Partial<Entry> = {},
): Entry {
  const run = testRun();
  return {
    entryVersion: 1,
    id: run.entryId(),
    at: AT,
    by: "agent",
    run: run.id,
    guide: "sample",
    guideVersion: "1.0.0",
    person,
    changes,
    ...fields,
  };
}

/** A log that comes to this record, as far as records say what led to them. */
export function logOfRecord(record: GuideRecord): Log {
  const run = testRun();
  const entries: Entry[] = [];
  [...record.attempts, record].forEach((attempt, index) => {
    const add = (at: string, by: string, changes: readonly Change[], version?: string) => {
      const guideVersion = version ?? attempt.guideVersion;
      const fields = { id: run.entryId(), run: run.id, guide: record.guide, guideVersion, at, by };
      entries.push(entryOf(record.person, changes, fields));
    };
    if (index > 0) add(attempt.startedAt, "agent", [{ type: "restart", ends: index }]);
    add(attempt.startedAt, "agent", beginning(attempt));
    for (const [step, { at, by, ...rest }] of Object.entries(attempt.steps)) {
      add(at ?? attempt.startedAt, by ?? "agent", stepChanges(step, rest));
    }
    for (const [id, { value, step, at, by }] of Object.entries(attempt.values)) {
      add(at, by, [{ type: "value", step, id, value }]);
    }
    if (attempt.current !== null) {
      add(attempt.updatedAt, "agent", [{ type: "current", step: attempt.current }]);
    }
    if (attempt.completedAt !== null && attempt.completedVersion !== null) {
      const complete = [{ type: "complete", steps: [] }] as const;
      add(attempt.completedAt, "agent", complete, attempt.completedVersion);
    }
  });
  return logOf(entries);
}

function beginning(attempt: Attempt): Change[] {
  const { language, screens, ticket, answers } = attempt;
  return [
    ...(language === null
      ? []
      : [{ type: "languages", language, screens: { computer: screens ?? language } } as const]),
    ...(ticket === null ? [] : [{ type: "ticket", ticket } as const]),
    ...Object.entries(answers).map(
      ([question, choice]) => ({ type: "answer", question, choice }) as const,
    ),
  ];
}

function stepChanges(step: string, record: Omit<StepRecord, "at" | "by">): Change[] {
  const { state, seconds, note, problem, tried, ticks } = record;
  return [
    ...tried.map(
      ({ problem, try: number, helped }): Change => ({
        type: "tried",
        step,
        problem,
        try: number,
        helped,
      }),
    ),
    ...(state === "todo"
      ? note === null
        ? []
        : [{ type: "note", step, note } as const]
      : [
          {
            type: "state",
            step,
            state,
            note: note ?? undefined,
            problem: problem ?? undefined,
          } as const,
        ]),
    ...ticks.map((line): Change => ({ type: "tick", step, line, ticked: true })),
    ...(seconds === null ? [] : [{ type: "seen", step, seconds } as const]),
  ];
}
