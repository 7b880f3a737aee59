import { describe, expect, it } from "vitest";
import { makePlan } from "../../src/guide/make-plan.ts";
import type { Change } from "../../src/record/change.ts";
import { type Log, withEntry } from "../../src/record/entry.ts";
import { foldLog } from "../../src/record/fold.ts";
import { makeEntry } from "../../src/record/make-entry.ts";
import { personNamed } from "../../src/record/person.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { makeStatus, openSteps, type Status } from "../../src/record/status.ts";
import { makeSubject } from "../../src/record/subject.ts";
import type { Viewing } from "../../src/record/viewing.ts";
import { testRun } from "../support/records.ts";
import { sampleGuide } from "../support/sample-guide.ts";

const guide = sampleGuide();
const at = "2026-11-23T09:00:00.000Z";
const context = { guide, person: "J.Jansen", language: "nl", screens: "en", at, by: "agent" };

function state(step: string, to: "todo" | "done" | "skipped" | "blocked"): Change {
  return { type: "state", step, state: to };
}

function logged(...changes: Change[]): Log {
  return withEntry([], makeEntry([], changes, { ...context, run: testRun() }));
}

function made(...changes: Change[]): GuideRecord | null {
  return foldLog(logged(...changes));
}

/** The status of a record under this version of the guide. */
function statusOf(record: GuideRecord | null, version = guide.version): Status {
  const current = { ...guide, version };
  const answers = record?.answers ?? {};
  const plan = makePlan(current, { language: "en", screens: "nl", answers, date: "2026-11-23" });
  return makeStatus(current, plan, record, personNamed("j.jansen"));
}

const complete = ["open-settings", "choose-network", "open-page"].map((step) =>
  state(step, "done"),
);

describe("the status of nothing", () => {
  it("is not started, with every step to do", () => {
    expect(statusOf(null)).toMatchObject({
      guide: "sample",
      guideVersion: "1.0.0",
      currentGuideVersion: "1.0.0",
      person: "j.jansen",
      ticket: null,
      language: "en",
      screens: "nl",
      answers: {},
      state: "not-started",
      completed: 0,
      total: 4,
      current: null,
      startedAt: null,
      updatedAt: null,
      completedAt: null,
    });
    expect(
      statusOf(null).steps.map((step) => [step.number, step.ref, step.id, step.state]),
    ).toEqual([
      [1, "1.1", "open-settings", "todo"],
      [2, "1.2", "choose-network", "todo"],
      [3, "2.1", "open-page", "todo"],
      [4, "2.2", "laptop", "todo"],
    ]);
  });
});

describe("the state", () => {
  it.each<[string, Change[], string, number]>([
    ["in progress", [state("open-settings", "done")], "in-progress", 1],
    ["in progress with nothing done", [{ type: "ticket", ticket: "T" }], "in-progress", 0],
    ["blocked", [state("open-settings", "done"), state("open-page", "blocked")], "blocked", 1],
    [
      "a skipped required step counts as open",
      [state("open-settings", "skipped")],
      "in-progress",
      0,
    ],
    ["a skipped optional step counts", [state("laptop", "skipped")], "in-progress", 1],
    ["complete", [...complete, state("laptop", "skipped")], "complete", 4],
  ])("%s", (_name, changes, expected, completed) => {
    expect(statusOf(made(...changes))).toMatchObject({ state: expected, completed, total: 4 });
  });

  it("counts only the steps that apply, and a blocked one that does not apply blocks nothing", () => {
    const other: Change = { type: "answer", question: "phone", choice: "other" };
    const status = statusOf(made(other, state("open-page", "blocked"), state("laptop", "done")));
    expect(status).toMatchObject({ state: "in-progress", completed: 1, total: 3 });
    expect(status.steps[2]).toMatchObject({ applies: false, state: "blocked" });
  });

  it("is complete once and for all, when it was, under this major version", () => {
    const record = made(...complete, state("laptop", "skipped"));
    expect(statusOf(record, "1.4.0")).toMatchObject({
      state: "complete",
      completedAt: at,
      current: null,
      guideVersion: "1.0.0",
      currentGuideVersion: "1.4.0",
    });
  });

  it("is complete when a later version leaves out what was open", () => {
    const record = made(...complete);
    const shorter = structuredClone(guide);
    shorter.chapters[1]?.steps.pop();
    const look = { language: "en", screens: "en", answers: {}, date: "2026-11-23" };
    const status = makeStatus(shorter, makePlan(shorter, look), record, personNamed("j.jansen"));
    expect(status).toMatchObject({ state: "complete", completed: 3, total: 3, current: null });
    expect(statusOf(record).state).toBe("in-progress");
  });

  it("under a new major version is not started, for the person as first typed", () => {
    const record = made({ type: "ticket", ticket: "INC-1" }, ...complete, state("laptop", "done"));
    expect(statusOf(record, "2.0.0")).toMatchObject({
      state: "not-started",
      person: "J.Jansen",
      ticket: null,
      completed: 0,
      guideVersion: "2.0.0",
      startedAt: null,
      completedAt: null,
    });
  });
});

describe("where the next walk takes up", () => {
  const begun = [state("open-settings", "done")];

  it.each<[string, Change[], string | null]>([
    ["where it stopped", [...begun, { type: "current", step: "laptop" }], "laptop"],
    ["the first open step when it did not stop anywhere", begun, "choose-network"],
    [
      "the first open step when that step is gone",
      [...begun, { type: "current", step: "gone" }],
      "choose-network",
    ],
    [
      "the first open step when that step does not apply",
      [
        ...begun,
        { type: "answer", question: "phone", choice: "other" },
        { type: "current", step: "open-page" },
      ],
      "choose-network",
    ],
    ["nowhere when all is done", [...complete, state("laptop", "done")], null],
  ])("%s", (_name, changes, current) => {
    expect(statusOf(made(...changes)).current).toBe(current);
  });
});

describe("a step", () => {
  it("carries what is recorded about it", () => {
    const record = made(
      { type: "state", step: "laptop", state: "blocked", note: "old", problem: "wrong-password" },
      { type: "seen", step: "laptop", seconds: 70 },
      { type: "tried", step: "laptop", problem: "wrong-password", try: 1, helped: false },
    );
    expect(statusOf(record).steps[3]).toEqual({
      id: "laptop",
      number: 4,
      ref: "2.2",
      title: "Connect your laptop too",
      state: "blocked",
      optional: true,
      applies: true,
      at,
      by: "agent",
      seconds: 70,
      note: "old",
      problem: "wrong-password",
      tried: [{ problem: "wrong-password", try: 1, helped: false, at, by: "agent" }],
      blocks: [
        { problem: "wrong-password", note: "old", at, by: "agent", solvedAt: null, solvedBy: null },
      ],
      ticks: [],
      missing: [],
    });
  });

  it("is open unless done, or optional and skipped, or not for this person", () => {
    const record = made(
      { type: "answer", question: "phone", choice: "other" },
      state("open-settings", "skipped"),
      state("laptop", "skipped"),
    );
    expect(openSteps(statusOf(record)).map(({ id }) => id)).toEqual([
      "open-settings",
      "choose-network",
    ]);
  });
});

describe("answers and languages of a subject", () => {
  const loaded = { guide, name: "sample", origin: "own", path: "/sample.json" } as const;
  const looking: Viewing = {
    language: "en",
    date: "2026-11-23",
    given: { answers: {}, screens: undefined },
    defaults: { answers: undefined, screens: undefined },
  };
  const recorded = logged({ type: "answer", question: "phone", choice: "iphone" });
  const given = { answers: { phone: "android" }, screens: "nl" };
  const defaults = { answers: { phone: "other" }, screens: "nl" };

  it.each<[string, Log, Partial<Viewing>, object, string]>([
    ["nothing is known", [], {}, {}, "en"],
    ["settings come last", [], { defaults }, { phone: "other" }, "nl"],
    ["before them what is recorded", recorded, { defaults }, { phone: "iphone" }, "en"],
    ["first what is said now", recorded, { defaults, given }, { phone: "android" }, "nl"],
    [
      "settings for another guide say nothing here",
      [],
      { defaults: { answers: { printer: "laser", phone: "rotary" }, screens: undefined } },
      {},
      "en",
    ],
  ])("%s", (_name, log, viewing, answers, screens) => {
    const { plan } = makeSubject(loaded, personNamed("x"), log, { ...looking, ...viewing });
    expect(plan.answers).toEqual(answers);
    expect(plan.screens).toBe(screens);
  });

  it("an attempt that no longer counts answers nothing", () => {
    const done = logged(
      { type: "answer", question: "phone", choice: "iphone" },
      ...complete,
      state("laptop", "done"),
    );
    const newer = { ...loaded, guide: { ...guide, version: "2.0.0" } };
    const { plan } = makeSubject(newer, personNamed("x"), done, { ...looking, language: "nl" });
    expect(plan).toMatchObject({ answers: {}, screens: "nl" });
  });
});
