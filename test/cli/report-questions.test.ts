/** What `report` is asked: periods, people, agents; and the rows of its CSV. */
import { beforeEach, expect, test } from "vitest";
import type { Change } from "../../src/record/change.ts";
import type { Entry } from "../../src/record/entry.ts";
import { type FakeEdges, fakeEdges, runCli } from "../support/edges.ts";

const GUIDE = "microsoft-authenticator";
let edges: FakeEdges;

/** A call on a day of November 2026, at noon. */
function call(person: string, day: number, by: string, changes: Change[]): void {
  const at = new Date(2026, 10, day, 12).toISOString();
  const run = `${person}-${day}`;
  const whose = { guide: GUIDE, guideVersion: "1.0.0", person, by, at, run };
  const began: Change = { type: "began", at, desk: "pc" };
  const entries: Entry[] = [
    { entryVersion: 1, id: `${run}.1`, ...whose, changes: [began, ...changes] },
    { entryVersion: 1, id: `${run}.2`, ...whose, changes: [{ type: "ended", seconds: 69 }] },
  ];
  edges.store.putLog([...edges.store.logOf(GUIDE, person), ...entries]);
}

const tried = (number: number, helped: boolean): Change => ({
  type: "tried",
  step: "scan-qr",
  problem: "camera-refused",
  try: number,
  helped,
});
const blocked = (fields: { problem?: string; note?: string }): Change => ({
  type: "state",
  step: "scan-qr",
  state: "blocked",
  ...fields,
});

// The clock stands at Monday 23 November 2026.
beforeEach(() => {
  edges = fakeEdges();
  call("anna", 10, "kees", [
    { type: "ticket", ticket: "INC-1" },
    { type: "answer", question: "phone", choice: "android" },
    blocked({ problem: "camera-refused" }),
    tried(1, false),
  ]);
  call("anna", 17, "mia", [tried(2, true), { type: "state", step: "scan-qr", state: "done" }]);
  call("bert", 18, "mia", [blocked({ note: "The phone is in the lake" })]);
});

async function report(argv: string[]) {
  const run = await runCli(["report", ...argv, "--json"], edges);
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout);
}
const names = (rows: { person: string }[]) => rows.map(({ person }) => person);

test.each<[string[], string[], number]>([
  [[], ["bert", "anna"], 3],
  [["--since", "last week"], ["bert", "anna"], 2],
  [["--since", "vorige week", "--until", "2026-11-17"], ["anna"], 1],
  [["--since", "2026-11-18"], ["bert"], 1],
  [["--until", "2026-11-10"], ["anna"], 1],
  [["--since", "this week"], [], 0],
  [["--since", "2w"], ["bert", "anna"], 3],
  [["--since", "this month", "--until", "yesterday"], ["bert", "anna"], 3],
  [["--by", "KEES"], ["anna"], 1],
  [["--by", "mia", "--until", "2026-11-17"], ["anna"], 1],
  [["--ticket", "INC-1"], ["anna"], 2],
  [["--step", "2.5"], ["bert"], 1],
  [["--step", "scan-qr"], ["bert"], 1],
  [["--problem", "camera-refused"], ["anna"], 2],
  [["--answer", "phone=android"], ["anna"], 2],
  [["--answer", "phone=iphone"], [], 0],
])("%j", async (argv, people, calls) => {
  const found = await report(argv);
  expect(names(found.people)).toEqual(people);
  expect(found.calls).toHaveLength(calls);
});

test("with --until everything is as it was then", async () => {
  const { people, guides } = await report(["--until", "2026-11-10"]);
  expect(people[0]).toMatchObject({ state: "blocked", problem: "camera-refused" });
  expect(guides[0].problems[0]).toMatchObject({ people: 1, blocked: 1, tried: 1, helped: 0 });
  const now = await report([]);
  expect(now.guides[0].problems[0]).toMatchObject({
    people: 1,
    blocked: 0,
    tried: 2,
    helped: 1,
    remedies: [
      { try: 1, tried: 1, helped: 0 },
      { try: 2, tried: 1, helped: 1 },
    ],
  });
  expect(now.guides[0].others).toMatchObject([
    { step: "scan-qr", note: "The phone is in the lake", times: 1 },
  ]);
});

test("who did what is told only when asked for", async () => {
  const { agents, calls, remedies } = await report([]);
  expect(agents).toEqual([]);
  expect([...calls, ...remedies].map(({ by }) => by)).toEqual([null, null, null, null, null]);
  const asked = await report(["--agents"]);
  expect(asked.agents).toMatchObject([
    { by: "kees", calls: 1, blocked: 1 },
    { by: "mia", calls: 2, blocked: 1, open: 1 },
  ]);
  expect((await report(["--by", "kees"])).agents).toMatchObject([{ by: "kees", calls: 1 }]);
  const plain = await runCli(["report", "--people"], edges);
  expect(plain.stdout).not.toMatch(/kees|mia/);
  expect((await runCli(["report", "--agents"], edges)).stdout).toMatch(/kees/);
});

test.each([
  [["--by", "kes"], "kees"],
  [["--problem", "camera-refuse"], "camera-refused"],
  [["--step", "scan-qrr"], "scan-qr"],
  [["--answer", "phone=androyd"], "android"],
  [["--since", "2026-11-18", "--until", "2026-11-17"], "ends before it begins"],
  [["--until", "2026-11-31"], "--until needs a day"],
  [["--rows", "calls"], "--format csv"],
])("%j is refused, with what it may have meant", async (argv, meant) => {
  const run = await runCli(["report", ...argv], edges);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(meant);
});

test("the text is one screen of words: calls, steps, problems, what else was typed", async () => {
  const { stdout } = await runCli(["report"], edges);
  expect(stdout).toContain("3 calls: 0 done, 2 stuck, 1 left open, median time 69 s");
  expect(stdout).toContain("Calls by day, 2026-11-10 to 2026-11-18: █......██ (at most 1)");
  expect(stdout).toContain("1 of 1: ");
  expect(stdout).toContain("The phone is in the lake");
  expect(stdout).not.toMatch(/scan-qr|camera-refused|anna|bert/);
  expect(stdout.split("\n").length).toBeLessThanOrEqual(24);
  expect((await runCli(["report", "--people"], edges)).stdout).toContain("anna");
});

test("rows of CSV, with the separator of the language and the mark only in a file", async () => {
  const csv = async (...argv: string[]) =>
    (await runCli(["report", "--format", "csv", ...argv], edges)).stdout.trimEnd().split("\r\n");
  const calls = await csv("--rows", "calls", "--agents");
  expect(calls[0]).toBe("at,person,guide,ticket,by,outcome,seconds");
  expect(calls[1]).toMatch(/^2026-11-10T.*,anna,microsoft-authenticator,INC-1,kees,blocked,69$/);
  expect(calls).toHaveLength(4);
  const remedies = await csv("--rows", "remedies", "--lang", "nl");
  expect(remedies[0]).toBe("at;person;guide;by;step;problem;try;helped");
  expect(remedies[2]).toMatch(/;anna;microsoft-authenticator;;scan-qr;camera-refused;2;1$/);
  const steps = await csv("--rows", "steps", "--separator", "tab", "--lang", "nl");
  expect(steps).toHaveLength(15);
  expect(steps[8]).toMatch(/^microsoft-authenticator\tscan-qr\t2\.5\t.*\t2\t0\t1\t0\t1\t1\t$/);
});

test("the text says which period it is about, also when nothing was recorded in it", async () => {
  const argv = ["report", "--since", "last week", "--until", "2026-11-17"];
  const { stdout } = await runCli(argv, edges);
  expect(stdout).toContain("From 2026-11-16 00:00. As it was before 2026-11-18 00:00");
  const empty = await runCli(["report", "--since", "this week"], edges);
  expect(empty.code).toBe(0);
  expect(empty.stdout).toContain("From 2026-11-23 00:00\nNothing is recorded that fits.");
});
