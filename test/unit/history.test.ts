import { describe, expect, it } from "vitest";
import type { Change } from "../../src/record/change.ts";
import { type Log, withEntry } from "../../src/record/entry.ts";
import { historyOf } from "../../src/record/history.ts";
import { makeEntry, type Run } from "../../src/record/make-entry.ts";
import { personNamed } from "../../src/record/person.ts";
import { makeSubject } from "../../src/record/subject.ts";
import { renderHistory, renderHistoryMarkdown } from "../../src/render/history.ts";
import { historyModel } from "../../src/render/history-model.ts";
import { projectGuide } from "../support/walk-state.ts";

const guide = projectGuide("microsoft-authenticator");
const person = "j.jansen@example.org";

function runNamed(id: string): Run {
  let count = 0;
  return {
    id,
    entryId: () => {
      count += 1;
      return `${id}.${count}`;
    },
  };
}

function entry(log: Log, run: Run, at: string, by: string, ...changes: Change[]): Log {
  const context = { guide, person, language: "en", screens: "en", run, by };
  return withEntry(log, makeEntry(log, changes, { ...context, at: `2026-11-23T${at}.000Z` }));
}

/** A call that got stuck, was taken up again by a colleague, and one word taken back with `mark`. */
function story(): Log {
  const [call, second, mark] = [runNamed("a"), runNamed("b"), runNamed("c")];
  const begin: Change = { type: "began", at: "2026-11-23T09:00:00.000Z", desk: "DESK-1" };
  let log = entry([], call, "09:01:00", "agent", begin, { type: "ticket", ticket: "INC-1" });
  log = entry(log, call, "09:02:00", "agent", { type: "state", step: "open-store", state: "done" });
  const problem = "camera-refused";
  log = entry(log, call, "09:03:00", "agent", {
    ...{ type: "tried", step: "scan-qr", problem, try: 1, helped: false },
  });
  log = entry(log, call, "09:04:00", "agent", {
    type: "state",
    step: "scan-qr",
    state: "blocked",
    problem,
  });
  log = entry(log, call, "09:05:00", "agent", { type: "ended", seconds: 300 });
  const again: Change = { type: "began", at: "2026-11-23T10:00:00.000Z", desk: "DESK-2" };
  log = entry(log, second, "10:01:00", "colleague", again, {
    ...{ type: "tried", step: "scan-qr", problem, try: 2, helped: true },
  });
  log = entry(log, mark, "11:00:00", "agent", { type: "state", step: "finished", state: "done" });
  return entry(log, runNamed("d"), "11:05:00", "agent", { type: "undo", entry: "c.1" });
}

function model(log: Log) {
  const viewing = {
    language: "en",
    date: "2026-11-23",
    given: { answers: {}, screens: undefined },
    defaults: { answers: undefined, screens: undefined },
  };
  const loaded = { guide, origin: "built-in", name: guide.id, path: "/x.json" } as const;
  return historyModel(makeSubject(loaded, personNamed(person), log, viewing), "en");
}

const text = (log: Log) => renderHistory(model(log), { width: 200, color: false, unicode: true });

describe("the history", () => {
  it("is grouped by run, with desk, agent, beginning and end of a call", () => {
    const runs = historyOf(story()).map(({ entries, ...run }) => [run, entries.length]);
    const marked = { kind: "mark", by: "agent", desk: null, endedAt: null, seconds: null };
    expect(runs).toEqual([
      [
        {
          ...{ run: "a", kind: "call", by: "agent", desk: "DESK-1", seconds: 300 },
          ...{ startedAt: "2026-11-23T09:00:00.000Z", endedAt: "2026-11-23T09:05:00.000Z" },
        },
        5,
      ],
      [
        {
          ...{ run: "b", kind: "call", by: "colleague", desk: "DESK-2", seconds: null },
          ...{ startedAt: "2026-11-23T10:00:00.000Z", endedAt: null },
        },
        1,
      ],
      [{ ...marked, run: "c", startedAt: "2026-11-23T11:00:00.000Z" }, 1],
      [{ ...marked, run: "d", startedAt: "2026-11-23T11:05:00.000Z" }, 1],
    ]);
    const [last] = historyOf(story())[2]?.entries ?? [];
    expect(last).toMatchObject({ id: "c.1", undone: true });
  });

  it("tells what was tried and what came of it", () => {
    expect(text(story())).toMatch(/2\.5 .+: tried “.+”, it did not help\n/);
    expect(text(story())).toMatch(/2\.5 .+: tried “.+”, it helped\n/);
  });

  it("says of a step both that it was blocked and that it was solved", () => {
    const [blocked, solved] = [
      /2\.5 .+: blocked, /,
      /2\.5: solved, was blocked since Mon 23 Nov 2026/,
    ];
    expect(text(story())).toMatch(blocked);
    expect(text(story())).toMatch(solved);
    expect(text(story().slice(0, 5))).not.toMatch(solved);
  });

  it("shows what was taken back, and who took it back", () => {
    expect(text(story())).toMatch(/2\.8 .+: done \(taken back\)\n/);
    expect(text(story())).toMatch(/took back: 2\.8 .+: done$/);
  });

  it("as Markdown leaves what was typed text", () => {
    const log = entry(story(), runNamed("e"), "12:00:00", "agent", {
      ...{ type: "note", step: "scan-qr", note: "<b>*x*" },
    });
    const document = renderHistoryMarkdown(model(log));
    expect(document).toMatch(/^### Call Mon 23 Nov 2026/m);
    expect(document).toMatch(/^- \*\*\d\d:\d\d\*\* 2\.5: solved, was blocked since/m);
    expect(document).not.toContain("<b>*x*");
  });

  it("of nobody says so", () => {
    expect(text([])).toContain("Nothing is recorded.");
  });
});
