import { describe, expect, it } from "vitest";
import { attemptNumber } from "../../src/record/attempts.ts";
import type { Change } from "../../src/record/change.ts";
import { type Log, logOf, withEntry } from "../../src/record/entry.ts";
import { foldLog } from "../../src/record/fold.ts";
import { type EntryContext, makeEntry } from "../../src/record/make-entry.ts";
import { entriesToMove } from "../../src/record/move.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { testRun } from "../support/records.ts";
import { sampleGuide } from "../support/sample-guide.ts";

type Context = Omit<EntryContext, "run">;

const first: Context = {
  guide: sampleGuide(),
  person: "j.jansen",
  language: "nl",
  screens: "en",
  at: "2026-11-23T09:00:00.000Z",
  by: "agent",
};
const later: Context = { ...first, at: "2026-11-24T10:00:00.000Z", by: "colleague" };

/** The context with the guide in another version. */
function under(version: string): Context {
  return { ...later, guide: { ...first.guide, version } };
}

function state(step: string, to: "todo" | "done" | "skipped" | "blocked", why = {}): Change {
  return { type: "state", step, state: to, ...why };
}

const everything = ["open-settings", "choose-network", "open-page", "laptop"];
const complete = everything.map((step) => state(step, "done"));

/** The log with these changes recorded at once. */
function recorded(log: Log, changes: readonly Change[], context: Context): Log {
  return withEntry(log, makeEntry(log, changes, { ...context, run: testRun() }));
}

/** The record after these changes. */
function recordAfter(log: Log, changes: readonly Change[], context: Context): GuideRecord {
  return folded(recorded(log, changes, context));
}

function folded(log: Log): GuideRecord {
  const record = foldLog(log);
  if (record === null) throw new Error("nothing is recorded");
  return record;
}

/** What these changes make of nothing, all at the first moment. */
function made(...changes: Change[]): Log {
  return recorded([], changes, first);
}

describe("a new record", () => {
  it("carries the guide, the person as typed, the languages and when it began", () => {
    expect(folded(made({ type: "ticket", ticket: "INC-1" }))).toEqual({
      guide: "sample",
      person: "j.jansen",
      guideVersion: "1.0.0",
      ticket: "INC-1",
      language: "nl",
      screens: "en",
      phoneScreens: null,
      answers: {},
      values: {},
      startedAt: first.at,
      updatedAt: first.at,
      completedAt: null,
      completedVersion: null,
      ending: null,
      current: null,
      steps: {},
      attempts: [],
    });
  });

  it("is not made of nothing", () => {
    expect(made()).toEqual([]);
    expect(foldLog([])).toBeNull();
  });

  it("keeps the beginning, and says when it last changed and under which version", () => {
    const changed = recordAfter(
      made(state("laptop", "done")),
      [state("laptop", "todo")],
      under("1.1.0"),
    );
    expect(changed).toMatchObject({
      startedAt: first.at,
      updatedAt: later.at,
      guideVersion: "1.1.0",
    });
  });
});

describe("a step's state", () => {
  const because = { note: "no signal", problem: "no-signal" };
  const blocked = made(state("laptop", "blocked", because));

  it.each<[string, Change[], Change, object]>([
    [
      "carries who and when",
      [state("open-page", "done")],
      state("laptop", "done"),
      { state: "done", at: later.at, by: "colleague", note: null, problem: null, seconds: null },
    ],
    [
      "set again keeps the first time",
      [state("laptop", "done")],
      state("laptop", "done", { note: "twice" }),
      { state: "done", at: first.at, by: "agent", note: "twice" },
    ],
    [
      "blocked again keeps the time; note and problem replace",
      [state("laptop", "blocked", because)],
      state("laptop", "blocked", { note: "new", problem: "wifi-off" }),
      { state: "blocked", at: first.at, by: "agent", note: "new", problem: "wifi-off" },
    ],
    [
      "blocked again without a reason keeps the reason",
      [state("laptop", "blocked", because)],
      state("laptop", "blocked", { note: "new" }),
      { note: "new", problem: "no-signal" },
    ],
    [
      "changed gets a new time, and keeps the note",
      [state("laptop", "blocked", because)],
      state("laptop", "done"),
      { state: "done", at: later.at, by: "colleague", note: "no signal", problem: null },
    ],
    [
      "skipped has no problem any more",
      [state("laptop", "blocked", because)],
      state("laptop", "skipped", { note: "not needed" }),
      { state: "skipped", note: "not needed", problem: null },
    ],
    [
      "todo clears the step but its time on screen",
      [
        state("laptop", "blocked", because),
        { type: "tried", step: "laptop", problem: "no-signal", try: 1, helped: false },
        { type: "seen", step: "laptop", seconds: 30 },
      ],
      state("laptop", "todo"),
      { state: "todo", at: later.at, note: null, problem: null, tried: [], seconds: 30 },
    ],
  ])("%s", (_name, before, change, expected) => {
    expect(recordAfter(made(...before), [change], later).steps.laptop).toMatchObject(expected);
  });

  it.each<[string, Log, Change]>([
    ["the same state", blocked, state("laptop", "blocked")],
    ["the same state and reason", blocked, state("laptop", "blocked", because)],
    ["todo where nothing happened", blocked, state("open-page", "todo")],
    ["the same ticket", made({ type: "ticket", ticket: "T" }), { type: "ticket", ticket: "T" }],
    [
      "the same answer",
      made({ type: "answer", question: "phone", choice: "iphone" }),
      { type: "answer", question: "phone", choice: "iphone" },
    ],
    [
      "the same languages",
      blocked,
      { type: "languages", language: "nl", screens: { computer: "en" } },
    ],
    ["the same place", blocked, { type: "current", step: null }],
  ])("nothing changes, nothing is recorded: %s", (_name, log, change) => {
    expect(recorded(log, [change], later)).toBe(log);
  });

  it("knows no step that objects inherit", () => {
    const record = recordAfter(blocked, [state("constructor", "done")], later);
    expect(record.steps.constructor).toMatchObject({ state: "done", note: null });
  });
});

describe("what happened at a step", () => {
  it.each<[string, Change[], object]>([
    [
      "notes are added below each other",
      [
        { type: "note", step: "laptop", note: "one" },
        { type: "note", step: "laptop", note: "two" },
      ],
      { note: "one\ntwo", state: "todo", at: null, by: null },
    ],
    [
      "time on screen adds up",
      [
        { type: "seen", step: "laptop", seconds: 10 },
        { type: "seen", step: "laptop", seconds: 5 },
      ],
      { seconds: 15, state: "todo" },
    ],
    [
      "remedies are kept in order",
      [
        { type: "tried", step: "laptop", problem: "no-signal", try: 1, helped: false },
        { type: "tried", step: "laptop", problem: "wifi-off", try: 2, helped: true },
      ],
      {
        tried: [
          { problem: "no-signal", try: 1, helped: false },
          { problem: "wifi-off", try: 2, helped: true },
        ],
      },
    ],
    [
      "a remedy that helps ends the block, and what was tried and noted stays",
      [
        { type: "tried", step: "laptop", problem: "no-signal", try: 1, helped: false },
        state("laptop", "blocked", { problem: "no-signal", note: "calls back" }),
        { type: "tried", step: "laptop", problem: "no-signal", try: 2, helped: true },
      ],
      {
        state: "todo",
        problem: null,
        note: "calls back",
        tried: [{ helped: false }, { helped: true }],
        blocks: [{ problem: "no-signal", solvedAt: first.at, solvedBy: "agent" }],
      },
    ],
    [
      "a remedy that helps at a step that is done changes nothing else",
      [
        state("laptop", "done"),
        { type: "tried", step: "laptop", problem: "no-signal", try: 2, helped: true },
      ],
      { state: "done", blocks: [] },
    ],
  ])("%s", (_name, changes, expected) => {
    expect(folded(made(...changes)).steps.laptop).toMatchObject(expected);
  });
});

describe("completion", () => {
  const done = made(...complete);

  it.each<[string, Change[], boolean]>([
    ["every step done", complete, true],
    ["one open", complete.slice(1), false],
    ["an optional one skipped", [...complete.slice(0, 3), state("laptop", "skipped")], true],
    ["an optional one untouched", complete.slice(0, 3), false],
    ["a required one skipped", [...complete.slice(1), state("open-settings", "skipped")], false],
    ["one blocked", [...complete, state("laptop", "blocked")], false],
    [
      "a step that does not apply left open",
      [
        { type: "answer", question: "phone", choice: "other" },
        complete[0],
        complete[1],
        complete[3],
      ] as Change[],
      true,
    ],
  ])("%s", (_name, changes, isComplete) => {
    expect(folded(made(...changes))).toMatchObject(
      isComplete
        ? { completedAt: first.at, completedVersion: "1.0.0" }
        : { completedAt: null, completedVersion: null },
    );
  });

  it.each<[string, Change, Context, boolean]>([
    ["stays when a note is added", { type: "note", step: "laptop", note: "x" }, later, true],
    ["stays when a step is skipped", state("laptop", "skipped", { note: "x" }), later, true],
    [
      "stays under a later minor version",
      { type: "seen", step: "laptop", seconds: 1 },
      under("1.9.0"),
      true,
    ],
    ["ends when a step is todo again", state("laptop", "todo"), later, false],
    ["ends when a step is blocked", state("laptop", "blocked", { note: "x" }), later, false],
    ["ends with a new attempt", { type: "restart", ends: 1 }, later, false],
    [
      "ends with the first change under a new major version",
      { type: "ticket", ticket: "T" },
      under("2.0.0"),
      false,
    ],
  ])("%s", (_name, change, context, stays) => {
    const { completedAt, completedVersion } = recordAfter(done, [change], context);
    expect([completedAt, completedVersion]).toEqual(stays ? [first.at, "1.0.0"] : [null, null]);
  });

  it("comes back at its new time once the step is done again", () => {
    const reopened = recorded(done, [state("laptop", "todo")], first);
    expect(recordAfter(reopened, [state("laptop", "done")], later).completedAt).toBe(later.at);
  });

  it("of a guide that grew keeps whoever was complete", () => {
    const grown = under("1.1.0");
    const [chapter] = structuredClone(grown.guide.chapters);
    const more = {
      ...grown.guide,
      chapters: [...grown.guide.chapters, { ...chapter, id: "more" }],
    };
    const context = { ...grown, guide: more as typeof grown.guide };
    const record = recordAfter(done, [{ type: "note", step: "laptop", note: "x" }], context);
    expect(record).toMatchObject({ completedAt: first.at, guideVersion: "1.1.0" });
  });
});

describe("a new attempt", () => {
  const before = made({ type: "ticket", ticket: "INC-1" }, ...complete);

  it.each<[string, Change[], Context]>([
    ["by beginning anew", [{ type: "restart", ends: 1 }], later],
    [
      "under a new major version",
      [{ type: "languages", language: "nl", screens: { computer: "nl" } }],
      under("2.0.0"),
    ],
    ["by beginning anew under a new major version", [{ type: "restart", ends: 1 }], under("2.0.0")],
  ])("%s keeps the one before and begins empty", (_name, changes, context) => {
    const { guide, person, attempts, ...attempt } = folded(before);
    const record = recordAfter(before, changes, context);
    expect(record).toMatchObject({
      person: "j.jansen",
      ticket: null,
      answers: {},
      steps: {},
      startedAt: later.at,
      guideVersion: context.guide.version,
    });
    expect(record.attempts).toEqual([attempt]);
  });

  it("is not begun by a new major version for who was not complete", () => {
    const open = made(complete[0] as Change);
    const record = recordAfter(open, [complete[1] as Change], under("2.0.0"));
    expect(record.attempts).toEqual([]);
    expect(Object.keys(record.steps)).toEqual(["open-settings", "choose-network"]);
  });

  it("keeps all earlier ones, oldest first", () => {
    const twice = recordAfter(
      before,
      [
        { type: "restart", ends: 1 },
        { type: "ticket", ticket: "2" },
        { type: "restart", ends: 2 },
      ],
      later,
    );
    expect(twice.attempts.map(({ ticket }) => ticket)).toEqual(["INC-1", "2"]);
  });
});

describe("an attempt that was somebody else's all along", () => {
  const source = made(
    { type: "answer", question: "phone", choice: "android" },
    state("open-settings", "done"),
    { type: "note", step: "open-settings", note: "from the call" },
    { type: "seen", step: "open-settings", seconds: 20 },
    { type: "current", step: "choose-network" },
  );
  const whose: Context = { ...later, person: "a.devries" };
  const earlier = { ...whose, at: "2026-11-01T09:00:00.000Z", person: "A.deVries" };

  /** What the other person has once the attempt is theirs. */
  const joined = (log: Log, target: Log) => logOf([...target, ...entriesToMove(log, "a.devries")]);

  it("becomes theirs when nothing was recorded for them", () => {
    expect(folded(joined(source, []))).toEqual({ ...folded(source), person: "a.devries" });
  });

  it("keeps its ids, so that moving it twice is moving it once", () => {
    const once = joined(source, []);
    expect(once.map(({ id }) => id)).toEqual(source.map(({ id }) => id));
    expect(joined(source, once)).toEqual(once);
  });

  it("joins what they have: the later word wins, notes and times add up", () => {
    const target = recorded(
      [],
      [
        { type: "ticket", ticket: "INC-1" },
        state("open-settings", "blocked", { note: "own note", problem: "no-signal" }),
        { type: "seen", step: "open-settings", seconds: 5 },
        state("laptop", "done"),
      ],
      earlier,
    );
    expect(folded(joined(source, target))).toMatchObject({
      person: "A.deVries",
      ticket: "INC-1",
      answers: { phone: "android" },
      startedAt: earlier.at,
      updatedAt: first.at,
      current: "choose-network",
      steps: {
        "open-settings": {
          state: "done",
          problem: null,
          note: "own note\nfrom the call",
          seconds: 25,
        },
        laptop: { state: "done" },
      },
    });
  });

  it("does not undo what they did later", () => {
    const target = recorded([], [state("open-settings", "skipped", { note: "later" })], whose);
    expect(folded(joined(source, target)).steps["open-settings"]).toMatchObject({
      state: "skipped",
      at: later.at,
    });
  });

  it("completes them when both together are complete", () => {
    const log = joined(source, recorded([], complete.slice(1), { ...earlier }));
    expect(recordAfter(log, [{ type: "ticket", ticket: "T" }], whose).completedAt).toBe(later.at);
  });

  it("ends their completion when a step turns out blocked", () => {
    const stuck = recorded([], [state("laptop", "blocked", { note: "x" })], later);
    expect(folded(joined(stuck, recorded([], complete, earlier)))).toMatchObject({
      completedAt: null,
      completedVersion: null,
      steps: { laptop: { state: "blocked" } },
    });
  });

  it("does not count under a completion of an older major version", () => {
    const newer = recorded([], [state("open-settings", "done")], under("2.0.0"));
    const record = folded(joined(newer, recorded([], complete, earlier)));
    expect(record).toMatchObject({ completedAt: null, attempts: [{ completedVersion: "1.0.0" }] });
    expect(Object.keys(record.steps)).toEqual(["open-settings"]);
  });

  it("leaves the attempt before it where it was recorded, and ends no other", () => {
    expect(entriesToMove(source, "a.devries")).toHaveLength(source.length);
    const anew = recorded(source, [{ type: "restart", ends: 1 }, state("laptop", "done")], later);
    const [moved, ...others] = entriesToMove(anew, "a.devries");
    expect(others).toEqual([]);
    expect(moved?.changes.map(({ type }) => type)).toEqual(["state", "languages"]);
  });

  it("leaves evidence with the account that it is about", () => {
    const evidence = {
      type: "evidence",
      source: "entra",
      asOf: first.at,
      verdict: "registered",
      methods: [],
    } as const;
    const log = recorded(source, [evidence], later);
    expect(log).toHaveLength(2);
    expect(entriesToMove(log, "a.devries")).toHaveLength(1);
  });
});

describe("an older guide or program beside a newer one", () => {
  const done = recorded([], complete, under("2.0.0"));

  it("does not end what the newer one completed", () => {
    const record = recordAfter(done, [{ type: "note", step: "laptop", note: "x" }], {
      ...under("1.0.0"),
      at: "2026-11-25T10:00:00.000Z",
    });
    expect(record).toMatchObject({ completedVersion: "2.0.0", attempts: [] });
  });
});

describe("what two desks did without each other", () => {
  const begun = made(state("open-settings", "done"));
  /** Both read the same log, and their clocks differ by a second. */
  const apart = (left: Change[], right: Change[]) => {
    const [a, b] = [later, { ...first, at: "2026-11-24T10:00:01.000Z" }];
    return logOf([...recorded(begun, left, a), ...recorded(begun, right, b)]);
  };

  it("begins anew once when both begin anew", () => {
    const restart: Change = { type: "restart", ends: 1 };
    const record = folded(
      apart([restart, state("laptop", "done")], [restart, state("open-page", "done")]),
    );
    expect(attemptNumber(record)).toBe(2);
    expect(Object.keys(record.steps).sort()).toEqual(["laptop", "open-page"]);
  });

  it("is not complete when one blocked what the other had counted as done", () => {
    const log = apart([state("open-settings", "blocked", { note: "x" })], complete.slice(1));
    expect(folded(log)).toMatchObject({
      completedAt: null,
      steps: { "open-settings": { state: "blocked" } },
    });
  });

  it("is in the order of what each had read, whatever the clocks say", () => {
    const slow = { ...first, at: "2020-01-01T00:00:00.000Z" };
    const log = recorded(begun, [state("open-settings", "skipped", { note: "x" })], slow);
    expect(folded(log).steps["open-settings"]?.state).toBe("skipped");
    expect(log[1]?.at).toBe("2026-11-23T09:00:00.001Z");
  });
});

describe("taking back", () => {
  const log = recorded(
    made(state("open-settings", "done"), { type: "seen", step: "open-settings", seconds: 7 }),
    complete.slice(1),
    later,
  );

  it("takes a whole entry back, but not the time that was spent", () => {
    const [one, two] = log;
    const last = recorded(log, [{ type: "undo", entry: two?.id ?? "" }], later);
    expect(folded(last)).toMatchObject({ completedAt: null, completedVersion: null });
    expect(Object.keys(folded(last).steps)).toEqual(["open-settings"]);
    const both = recorded(last, [{ type: "undo", entry: one?.id ?? "" }], later);
    expect(foldLog(both)).toBeNull();
  });

  it("of a step that completion rested on ends the completion", () => {
    const undone = recorded(log, [{ type: "undo", entry: log[0]?.id ?? "" }], later);
    expect(folded(undone)).toMatchObject({ completedAt: null });
  });
});

describe("a step that was blocked", () => {
  it("says so after it was solved, and every time", () => {
    const why = { problem: "no-signal", note: "in the cellar" };
    const stuck = made(state("laptop", "blocked", why));
    const solved = recorded(stuck, [state("laptop", "done")], later);
    const again = recorded(solved, [state("laptop", "blocked", { problem: "wifi-off" })], later);
    expect(folded(again).steps.laptop?.blocks).toEqual([
      { ...why, at: first.at, by: "agent", solvedAt: later.at, solvedBy: "colleague" },
      {
        problem: "wifi-off",
        note: null,
        at: "2026-11-24T10:00:00.001Z",
        by: "colleague",
        solvedAt: null,
        solvedBy: null,
      },
    ]);
  });
});
