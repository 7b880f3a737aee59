import { describe, expect, it } from "vitest";
import { withoutAttempt } from "../../src/record/attempts.ts";
import { applyChanges, type Change } from "../../src/record/change.ts";
import type { ChangeContext } from "../../src/record/change-context.ts";
import { mergeAttempt } from "../../src/record/merge-attempt.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { sampleGuide } from "../support/sample-guide.ts";

const first: ChangeContext = {
  guide: sampleGuide(),
  person: "j.jansen",
  language: "nl",
  screens: "en",
  at: "2026-11-23T09:00:00.000Z",
  by: "agent",
};
const later: ChangeContext = { ...first, at: "2026-11-24T10:00:00.000Z", by: "colleague" };

/** The context with the guide in another version. */
function under(version: string): ChangeContext {
  return { ...later, guide: { ...first.guide, version } };
}

function state(step: string, to: "todo" | "done" | "skipped" | "blocked", why = {}): Change {
  return { type: "state", step, state: to, ...why };
}

const everything = ["open-settings", "choose-network", "open-page", "laptop"];
const complete = everything.map((step) => state(step, "done"));

/** What these changes make of nothing, all at the first moment. */
function made(...changes: Change[]): GuideRecord {
  return applyChanges(null, changes, first);
}

describe("a new record", () => {
  it("carries the guide, the person as typed, the languages and when it began", () => {
    expect(made({ type: "ticket", ticket: "INC-1" })).toEqual({
      recordVersion: 1,
      guide: "sample",
      person: "j.jansen",
      guideVersion: "1.0.0",
      ticket: "INC-1",
      language: "nl",
      screens: "en",
      answers: {},
      startedAt: first.at,
      updatedAt: first.at,
      completedAt: null,
      completedVersion: null,
      current: null,
      steps: {},
      attempts: [],
    });
  });

  it("is not made of nothing", () => {
    expect(() => applyChanges(null, [], first)).toThrow("nothing to record");
  });

  it("keeps the beginning, and says when it last changed and under which version", () => {
    const changed = applyChanges(
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
    expect(applyChanges(made(...before), [change], later).steps.laptop).toMatchObject(expected);
  });

  it.each<[string, GuideRecord, Change]>([
    ["the same state", blocked, state("laptop", "blocked")],
    ["the same state and reason", blocked, state("laptop", "blocked", because)],
    ["todo where nothing happened", blocked, state("open-page", "todo")],
    ["the same ticket", made({ type: "ticket", ticket: "T" }), { type: "ticket", ticket: "T" }],
    [
      "the same answer",
      made({ type: "answer", question: "phone", choice: "iphone" }),
      { type: "answer", question: "phone", choice: "iphone" },
    ],
    ["the same languages", blocked, { type: "languages", language: "nl", screens: "en" }],
    ["the same place", blocked, { type: "current", step: null }],
  ])("nothing changes, the very same record: %s", (_name, record, change) => {
    expect(applyChanges(record, [change], later)).toBe(record);
  });

  it("knows no step that objects inherit", () => {
    const record = applyChanges(blocked, [state("constructor", "done")], later);
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
  ])("%s", (_name, changes, expected) => {
    expect(made(...changes).steps.laptop).toMatchObject(expected);
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
    expect(made(...changes)).toMatchObject(
      isComplete
        ? { completedAt: first.at, completedVersion: "1.0.0" }
        : { completedAt: null, completedVersion: null },
    );
  });

  it.each<[string, Change, ChangeContext, boolean]>([
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
    ["ends with a new attempt", { type: "restart" }, later, false],
    [
      "ends with the first change under a new major version",
      { type: "ticket", ticket: "T" },
      under("2.0.0"),
      false,
    ],
  ])("%s", (_name, change, context, stays) => {
    const { completedAt, completedVersion } = applyChanges(done, [change], context);
    expect([completedAt, completedVersion]).toEqual(stays ? [first.at, "1.0.0"] : [null, null]);
  });

  it("comes back at its new time once the step is done again", () => {
    const reopened = applyChanges(done, [state("laptop", "todo")], first);
    expect(applyChanges(reopened, [state("laptop", "done")], later).completedAt).toBe(later.at);
  });

  it("of a guide that grew keeps whoever was complete", () => {
    const grown = under("1.1.0");
    const [chapter] = structuredClone(grown.guide.chapters);
    const more = {
      ...grown.guide,
      chapters: [...grown.guide.chapters, { ...chapter, id: "more" }],
    };
    const context = { ...grown, guide: more as typeof grown.guide };
    const record = applyChanges(done, [{ type: "note", step: "laptop", note: "x" }], context);
    expect(record).toMatchObject({ completedAt: first.at, guideVersion: "1.1.0" });
  });
});

describe("a new attempt", () => {
  const before = made({ type: "ticket", ticket: "INC-1" }, ...complete);

  it.each<[string, Change[], ChangeContext]>([
    ["by beginning anew", [{ type: "restart" }], later],
    [
      "under a new major version",
      [{ type: "languages", language: "nl", screens: "nl" }],
      under("2.0.0"),
    ],
    ["by beginning anew under a new major version", [{ type: "restart" }], under("2.0.0")],
  ])("%s keeps the one before and begins empty", (_name, changes, context) => {
    const { recordVersion, guide, person, attempts, ...attempt } = before;
    const record = applyChanges(before, changes, context);
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
    const record = applyChanges(open, [complete[1] as Change], under("2.0.0"));
    expect(record.attempts).toEqual([]);
    expect(Object.keys(record.steps)).toEqual(["open-settings", "choose-network"]);
  });

  it("keeps all earlier ones, oldest first", () => {
    const twice = applyChanges(
      before,
      [{ type: "restart" }, { type: "ticket", ticket: "2" }, { type: "restart" }],
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
  const whose: ChangeContext = { ...later, person: "a.devries" };

  it("becomes theirs when nothing was recorded for them", () => {
    const merged = mergeAttempt({ ...source, attempts: [source] }, null, whose);
    expect(merged).toEqual({ ...source, person: "a.devries", attempts: [] });
  });

  it("joins what they have: the later word wins, notes and times add up", () => {
    const target = applyChanges(
      null,
      [
        { type: "ticket", ticket: "INC-1" },
        state("open-settings", "blocked", { note: "own note", problem: "no-signal" }),
        { type: "seen", step: "open-settings", seconds: 5 },
        state("laptop", "done"),
      ],
      { ...first, at: "2026-11-01T09:00:00.000Z", person: "A.deVries" },
    );
    expect(mergeAttempt(source, target, whose)).toMatchObject({
      person: "A.deVries",
      ticket: "INC-1",
      answers: { phone: "android" },
      startedAt: "2026-11-01T09:00:00.000Z",
      updatedAt: later.at,
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
    const target = applyChanges(
      null,
      [state("open-settings", "skipped", { note: "later" })],
      later,
    );
    expect(mergeAttempt(source, target, whose).steps["open-settings"]).toMatchObject({
      state: "skipped",
      at: later.at,
    });
  });

  it("completes them when both together are complete", () => {
    const target = applyChanges(null, complete.slice(1), first);
    expect(mergeAttempt(source, target, whose).completedAt).toBe(later.at);
  });

  it("ends their completion when a step turns out blocked", () => {
    const target = made(...complete);
    const stuck = applyChanges(null, [state("laptop", "blocked", { note: "x" })], later);
    expect(mergeAttempt(stuck, target, whose)).toMatchObject({
      completedAt: null,
      completedVersion: null,
      steps: { laptop: { state: "blocked" } },
    });
  });

  it("does not count under a completion of an older major version", () => {
    const target = made(...complete);
    const merged = mergeAttempt(source, target, { ...under("2.0.0"), person: "a.devries" });
    expect(merged).toMatchObject({ completedAt: null, attempts: [{ completedVersion: "1.0.0" }] });
    expect(Object.keys(merged.steps)).toEqual(["open-settings"]);
  });

  it("leaves the attempt before it, or nothing, where it was recorded", () => {
    expect(withoutAttempt(source)).toBeNull();
    const anew = applyChanges(source, [{ type: "restart" }], later);
    expect(withoutAttempt(anew)).toEqual(source);
  });
});
