/**
 * Several desks on one person: offline for a while, with clocks that are wrong, in folders that a sync tool
 * brings together in any order, with copies. Nothing is lost, and in the end all say the same.
 */
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createFolderStore } from "../../src/io/records/folder-store.ts";
import { personFolder } from "../../src/io/records/place.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import type { Change } from "../../src/record/change.ts";
import { type Entry, type Log, logOf, withEntry } from "../../src/record/entry.ts";
import { foldLog } from "../../src/record/fold.ts";
import { makeEntry } from "../../src/record/make-entry.ts";
import { lastUndoable } from "../../src/record/undo.ts";
import { newFolder, removeFolders } from "../support/environment.ts";
import { keyOf, testRun } from "../support/records.ts";
import { sampleGuide } from "../support/sample-guide.ts";

afterEach(() => removeFolders());

const DESKS = 3;
const desk = fc.nat(DESKS - 1);
const step = fc.constantFrom("open-settings", "choose-network", "open-page", "laptop");

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant("state" as const),
    step,
    state: fc.constantFrom("done", "todo", "skipped", "blocked"),
    note: fc.constantFrom("a", "b"),
  }),
  fc.record({ type: fc.constant("note" as const), step, note: fc.constantFrom("x", "y") }),
  fc.record({
    type: fc.constant("ticket" as const),
    ticket: fc.constantFrom("INC-1", "INC-2", null),
  }),
  fc.record({ type: fc.constant("seen" as const), step, seconds: fc.integer({ min: 1, max: 90 }) }),
  fc.constant({ type: "restart", ends: 1 } as const),
);

/** What happens: a desk records something a while later, or gets what another desk has. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.record({ at: desk, change, seconds: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ at: desk, from: desk }) },
  { weight: 1, arbitrary: fc.record({ at: desk, undo: fc.constant(true) }) },
);

interface Outcome {
  entries: readonly Entry[];
  /** For each entry the ids that its desk knew when it was made. */
  known: ReadonlyMap<string, readonly string[]>;
}

/** Lets it happen. Each desk's clock is wrong by its own number of seconds. */
function play(happenings: readonly HappeningOf[], wrong: readonly number[]): Outcome {
  const guide = sampleGuide();
  const desks: Log[] = Array.from({ length: DESKS }, () => []);
  const runs = desks.map(() => testRun());
  const known = new Map<string, readonly string[]>();
  const entries: Entry[] = [];
  let now = Date.parse("2026-11-25T09:00:00.000Z");
  const record = (at: number, changes: readonly Change[]) => {
    const log = desks[at] ?? [];
    const clock = new Date(now + (wrong[at] ?? 0) * 1000).toISOString();
    const run = runs[at] ?? testRun();
    const context = {
      guide,
      person: "jan",
      language: "nl",
      screens: "nl",
      at: clock,
      by: "x",
      run,
    };
    const entry = makeEntry(log, changes, context);
    if (entry === null) return;
    known.set(
      entry.id,
      log.map(({ id }) => id),
    );
    entries.push(entry);
    desks[at] = withEntry(log, entry);
  };
  for (const one of happenings) {
    if ("change" in one) {
      now += one.seconds * 1000;
      record(one.at, [one.change]);
    } else if ("from" in one) {
      desks[one.at] = logOf([...(desks[one.at] ?? []), ...(desks[one.from] ?? [])]);
    } else {
      const last = desks[one.at]?.at(-1);
      if (last !== undefined) record(one.at, [{ type: "undo", entry: last.id }]);
    }
  }
  return { entries, known };
}

type HappeningOf = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const history = fc.record({
  happenings: fc.array(happening, { minLength: 1, maxLength: 25 }),
  wrong: fc.array(fc.integer({ min: -7200, max: 7200 }), { minLength: DESKS, maxLength: DESKS }),
  order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }),
  twice: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
});

/** The entries in another order, some of them twice. */
function arrived(
  { entries }: Outcome,
  order: readonly number[],
  twice: readonly boolean[],
): Entry[] {
  return entries
    .flatMap((entry, index) => (twice[index] ? [entry, structuredClone(entry)] : [entry]))
    .map((entry, index) => ({ entry, place: order[index] ?? 0 }))
    .sort((one, other) => one.place - other.place)
    .map(({ entry }) => entry);
}

describe("what several desks recorded about one person", () => {
  it("is the same record however it arrives, with each entry once", () => {
    fc.assert(
      fc.property(history, ({ happenings, wrong, order, twice }) => {
        const outcome = play(happenings, wrong);
        const log = logOf(arrived(outcome, order, twice));
        expect(new Set(log.map(({ id }) => id)).size).toBe(outcome.entries.length);
        expect(log).toHaveLength(outcome.entries.length);
        expect(foldLog(log)).toEqual(foldLog(logOf(outcome.entries)));
      }),
      { numRuns: 400 },
    );
  });

  it("stays in the order in which it was known, whatever the clocks say", () => {
    fc.assert(
      fc.property(history, ({ happenings, wrong }) => {
        const { entries, known } = play(happenings, wrong);
        const place = new Map(logOf(entries).map(({ id }, index) => [id, index]));
        for (const [id, before] of known) {
          for (const earlier of before) {
            expect(place.get(earlier)).toBeLessThan(place.get(id) ?? -1);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("can be taken back one after the other, until nothing that somebody recorded counts", () => {
    fc.assert(
      fc.property(history, ({ happenings, wrong }) => {
        let log = logOf(play(happenings, wrong).entries);
        const taken = new Set<string>();
        for (let last = lastUndoable(log); last !== null; last = lastUndoable(log)) {
          expect(taken).not.toContain(last.id);
          taken.add(last.id);
          const context = { guide: sampleGuide(), person: "jan", language: "nl", screens: "nl" };
          const stamp = { at: "2026-11-26T09:00:00.000Z", by: "x", run: testRun() };
          const undo = { type: "undo", entry: last.id } as const;
          log = withEntry(log, makeEntry(log, [undo], { ...context, ...stamp }));
        }
        const record = foldLog(log);
        const steps = Object.values(record?.steps ?? {});
        expect(steps.filter(({ state, note }) => state !== "todo" || note !== null)).toEqual([]);
        expect(record?.ticket ?? null).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it("is read the same from files that a sync tool split, copied and renamed", async () => {
    const names = [
      "sample.20261125-090000000-aaaaaaaaaa.jsonl",
      "sample.20261125-090000000-aaaaaaaaaa (1).jsonl",
      "sample.20261125-091500000-bbbbbbbbbb.jsonl",
      "sample.20261125-091500000-bbbbbbbbbb-DESKTOP-7.jsonl",
      "sample.20261125-093000000-cccccccccc.sync-conflict-20261125-101010-ABCDEFG.jsonl",
    ];
    await fc.assert(
      fc.asyncProperty(history, async ({ happenings, wrong, order, twice }) => {
        const outcome = play(happenings, wrong);
        fc.pre(outcome.entries.length > 0);
        const directory = join(newFolder(), "records");
        const place = { directory, isNamed: false, messages: recordsMessages.en };
        const { person } = keyOf("jan");
        const folder = personFolder(place, person);
        mkdirSync(folder, { recursive: true });
        for (const [index, entry] of arrived(outcome, order, twice).entries()) {
          const name = names[Math.floor((order[index] ?? 0) * 997) % names.length] ?? "";
          appendFileSync(join(folder, name), `${JSON.stringify(entry)}\n`);
        }
        const log = await createFolderStore(place, testRun().id).read({ guide: "sample", person });
        expect(foldLog(log)).toEqual(foldLog(logOf(outcome.entries)));
      }),
      { numRuns: 60 },
    );
  });
});
