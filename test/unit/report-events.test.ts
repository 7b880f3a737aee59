/** What a report counts from logs: calls, remedies, problems and what was typed beside them. */
import { expect, test } from "vitest";
import type { Change } from "../../src/record/change.ts";
import type { Entry } from "../../src/record/entry.ts";
import { eventsOf } from "../../src/record/log-events.ts";
import { callsOf } from "../../src/record/report-calls.ts";
import { sparkline, spread } from "../../src/render/sparkline.ts";

let number = 0;

function entry(run: string, at: string, changes: Change[], by = "agent"): Entry {
  number += 1;
  const id = `${run}.${number}`;
  const whose = { guide: "sample", guideVersion: "1.0.0", person: "anna" };
  return { entryVersion: 1, id, at, by, run, ...whose, changes };
}

const AT = "2026-11-23T09:00:00.000Z";
const began: Change = { type: "began", at: AT, desk: "pc" };
const ended: Change = { type: "ended", seconds: 90 };
const blocked: Change = { type: "state", step: "one", state: "blocked", note: "It beeps" };
const done: Change = { type: "state", step: "one", state: "done" };
const complete: Change = { type: "complete", steps: ["one"] };
const outcome = (kind: "stopped" | "finished"): Change => ({
  type: "outcome",
  outcome: kind,
  step: "one",
  problem: "p",
  reason: "so",
});

test.each<[Change[], string]>([
  [[], "open"],
  [[done], "open"],
  [[blocked], "blocked"],
  [[blocked, done], "open"],
  [[done, complete], "complete"],
  [[outcome("finished")], "complete"],
  [[outcome("stopped")], "blocked"],
  [[outcome("stopped"), done], "open"],
])("a call with %j ends %s", (changes, ending) => {
  const log = [entry("a", AT, [began, ...changes]), entry("a", AT, [ended])];
  expect(eventsOf(log).calls).toEqual([{ at: AT, by: "agent", seconds: 90, outcome: ending }]);
});

test("what was taken back did not happen, but the call was held", () => {
  const wrong = entry("a", AT, [began, blocked]);
  const log = [wrong, entry("a", AT, [{ type: "undo", entry: wrong.id }])];
  expect(eventsOf(log)).toEqual({
    calls: [{ at: AT, by: "agent", seconds: null, outcome: "open" }],
    remedies: [],
    blocks: [],
  });
});

test("what mark records is no call, and counts all the same", () => {
  const tried: Change = { type: "tried", step: "one", problem: "p", try: 2, helped: true };
  const { calls, remedies, blocks } = eventsOf([entry("a", AT, [blocked, tried])]);
  expect(calls).toEqual([]);
  expect(remedies).toEqual([
    { at: AT, by: "agent", step: "one", problem: "p", try: 2, helped: true },
  ]);
  expect(blocks).toMatchObject([{ problem: null, note: "It beeps" }]);
});

test("calls are counted by day and by hour of the week, on the local clock", () => {
  const call = (moment: Date, seconds: number | null, ending: "complete" | "open") => ({
    at: moment.toISOString(),
    by: "agent",
    seconds,
    outcome: ending,
  });
  // A Sunday and the Monday after it.
  const calls = callsOf([
    call(new Date(2026, 10, 22, 23, 59), 100, "complete"),
    call(new Date(2026, 10, 23, 0, 1), 200, "open"),
    call(new Date(2026, 10, 23, 0, 59), null, "complete"),
  ]);
  expect(calls).toEqual({
    calls: 3,
    complete: 2,
    blocked: 0,
    open: 1,
    medianSeconds: 150,
    days: [
      { day: "2026-11-22", calls: 1, complete: 1, blocked: 0, open: 0, medianSeconds: 100 },
      { day: "2026-11-23", calls: 2, complete: 1, blocked: 0, open: 1, medianSeconds: 200 },
    ],
    hours: [
      { weekday: 1, hour: 0, calls: 2 },
      { weekday: 7, hour: 23, calls: 1 },
    ],
  });
});

test("a line of blocks has a character for every day, also those without calls", () => {
  const days = [
    { day: "2026-11-20", calls: 1 },
    { day: "2026-11-23", calls: 8 },
  ];
  expect(spread(days)).toEqual({ weekly: false, counts: [1, 0, 0, 8] });
  expect(sparkline([1, 0, 0, 8], true)).toBe("▁..█");
  expect(sparkline([1, 0, 0, 8], false)).toBe("1..8");
  expect(sparkline([], true)).toBe("");
});

test("many days are shown by week, from Monday", () => {
  const days = ["2026-10-04", "2026-10-05", "2026-10-11", "2026-11-23"];
  const counted = spread(days.map((day) => ({ day, calls: 1 })));
  expect(counted).toEqual({ weekly: true, counts: [1, 2, 0, 0, 0, 0, 0, 0, 1] });
});

test("what the walk notes with a block, or after it, is what goes wrong", () => {
  const note: Change = { type: "note", step: "one", note: "In the lake" };
  const stuck: Change = { type: "state", step: "one", state: "blocked" };
  const logs = [[entry("a", AT, [note, stuck])], [entry("a", AT, [stuck]), entry("a", AT, [note])]];
  for (const log of logs) expect(eventsOf(log).blocks).toMatchObject([{ note: "In the lake" }]);
});
