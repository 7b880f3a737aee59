/** Evidence in a record: beside what people said, never instead of it. */
import { describe, expect, it } from "vitest";
import type { Change, Evidence } from "../../src/record/change.ts";
import { ENTRY_VERSION, type Entry } from "../../src/record/entry.ts";
import { accountIn, saysMore } from "../../src/record/evidence.ts";
import { foldLog } from "../../src/record/fold.ts";
import { parseEntry } from "../../src/record/parse-entry.ts";

function entry(number: number, ...changes: Change[]): Entry {
  return {
    entryVersion: ENTRY_VERSION,
    id: `run.${number}`,
    at: `2026-11-25T09:00:0${number}.000Z`,
    by: "t.bos",
    run: "run",
    guide: "microsoft-authenticator",
    guideVersion: "1.0.0",
    person: "j.jansen@example.org",
    changes,
  };
}

const confirmed: Evidence = {
  type: "evidence",
  source: "entra-report",
  asOf: "2026-11-25T08:00:00.000Z",
  verdict: "confirmed",
  methods: ["microsoftAuthenticatorPush", "softwareOneTimePasscode"],
  expect: "push",
  account: "00000000-0000-4000-8000-000000000001",
};
const done: Change = { type: "state", step: "open-store", state: "done" };

describe("evidence", () => {
  it("makes no record by itself", () => {
    expect(foldLog([entry(1, confirmed)])).toBeNull();
  });

  it("survives a new attempt and what is taken back, and changes nothing else", () => {
    const before = foldLog([entry(1, done)]);
    const after = foldLog([entry(1, done), entry(2, confirmed)]);
    expect(after).toEqual({
      ...before,
      evidence: expect.objectContaining({ at: expect.any(String) }),
    });
    const later = foldLog([
      entry(1, done),
      entry(2, confirmed),
      entry(3, { type: "restart", ends: 1 }),
      entry(4, done),
      entry(5, { type: "undo", entry: "run.2" }),
    ]);
    expect(later?.attempts.length).toBe(1);
    expect(later?.evidence?.verdict).toBe("confirmed");
  });

  it("is read back from its line, and one without a verdict is not", () => {
    const line = JSON.stringify(entry(1, confirmed));
    expect(parseEntry(line)).toEqual(entry(1, confirmed));
    expect(parseEntry(line.replace('"verdict":"confirmed",', ""))).toEqual({
      kind: "invalid",
      field: "changes.0.verdict",
    });
  });
});

describe("what says something new", () => {
  const log = [entry(1, done), entry(2, confirmed)];
  const later = (asOf: string, more: Partial<Evidence> = {}) =>
    saysMore({ ...confirmed, asOf, ...more }, log);

  it("is what says it first, otherwise, or a week later", () => {
    expect(saysMore(confirmed, [entry(1, done)])).toBe(true);
    expect(later("2026-11-26T08:00:00.000Z")).toBe(false);
    expect(later("2026-11-26T08:00:00.000Z", { verdict: "refuted" })).toBe(true);
    expect(later("2026-11-26T08:00:00.000Z", { methods: [] })).toBe(true);
    expect(later("2026-11-26T08:00:00.000Z", { methods: [...confirmed.methods].reverse() })).toBe(
      false,
    );
    expect(later("2026-12-02T08:00:00.000Z")).toBe(false);
    expect(later("2026-12-02T08:00:01.000Z")).toBe(true);
  });

  it("is what another source or expectation says, and never an older export", () => {
    expect(later("2026-11-25T08:00:00.000Z", { source: "entra-methods" })).toBe(true);
    expect(later("2026-11-25T08:00:00.000Z", { expect: "passkey" })).toBe(true);
    expect(later("2026-11-20T08:00:00.000Z", { verdict: "refuted" })).toBe(false);
  });

  it("and the account is known from then on", () => {
    expect(accountIn(log)).toBe(confirmed.account);
    expect(accountIn([entry(1, done)])).toBeNull();
  });
});
