/** `report`: where everyone is. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type FakeEdges, fakeEdges, runCli, type Surroundings } from "../support/edges.ts";

const GUIDE = "microsoft-authenticator";

/** Three people on three days: complete, in progress, blocked; the last one on a second guide too. */
async function populated(surroundings: Surroundings = {}): Promise<FakeEdges> {
  const edges = fakeEdges(surroundings);
  await runCli(["mark", "done", "--all", "--for", "anna"], edges);
  seen(edges, "anna", { "open-store": 40, "scan-qr": 80 });
  edges.advance(86_400);
  await runCli(["mark", "done", "--step", "1", "--for", "=bert()", "--ticket", 'a,"b'], edges);
  edges.advance(86_400);
  const blocked = ["--step", "2.5", "--problem", "camera-refused"];
  await runCli(["mark", "blocked", ...blocked, "--for", "carla"], edges);
  seen(edges, "carla", { "scan-qr": 200 });
  await runCli(["mark", "done", "new-phone", "--step", "1", "--for", "carla"], edges);
  return edges;
}

/** As if these steps had been on screen in the walk. */
function seen(edges: FakeEdges, person: string, seconds: Record<string, number>): void {
  const record = edges.store.recordOf(GUIDE, person);
  if (record === null) throw new Error("nothing recorded");
  const steps = Object.fromEntries(
    Object.entries(record.steps).map(([id, step]) => [
      id,
      { ...step, seconds: seconds[id] ?? null },
    ]),
  );
  edges.store.put({ ...record, steps });
}

async function json(argv: string[], edges: FakeEdges) {
  return JSON.parse((await runCli(["report", ...argv, "--json"], edges)).stdout);
}
const names = (rows: { person: string }[]) => rows.map(({ person }) => person);

test("states, times, where people are and what stops them", async () => {
  const report = await json([], await populated());
  const [guide] = report.guides;
  expect(guide).toMatchObject({
    guide: GUIDE,
    people: 3,
    states: { complete: 1, "in-progress": 1, blocked: 1, "not-started": 0 },
    medianSeconds: 120,
  });
  expect(guide.steps[7]).toEqual({
    reached: 2,
    id: "scan-qr",
    ref: "2.5",
    title: "Connect the app to your account",
    todo: 1,
    done: 1,
    skipped: 0,
    blocked: 1,
    stopped: 1,
    medianSeconds: 140,
  });
  expect(guide.problems).toEqual([
    {
      id: "camera-refused",
      title: expect.stringContaining("camera"),
      people: 1,
      blocked: 1,
      tried: 0,
      helped: 0,
      remedies: [],
    },
  ]);
  expect(names(report.people)).toEqual(["carla", "carla", "=bert()", "anna"]);
  expect(report.people[0]).toMatchObject({
    state: "blocked",
    step: "scan-qr",
    problem: "camera-refused",
    seconds: 200,
  });
});

test.each([
  [[GUIDE], ["carla", "=bert()", "anna"]],
  [["--guide", "new-phone"], ["carla"]],
  [["--state", "complete"], ["anna"]],
  [
    ["--since", "1d"],
    ["carla", "carla", "=bert()"],
  ],
  [
    ["--since", "2026-11-25"],
    ["carla", "carla"],
  ],
  [["--since", "2026-11-25", "--state", "blocked"], ["carla"]],
  [["--since", "2026-12-01"], []],
])("%j", async (argv, people) => {
  expect(names((await json(argv, await populated())).people)).toEqual(people);
});

test("a guide without records is reported as such, an unknown one is an error", async () => {
  const edges = fakeEdges();
  const report = await json([GUIDE], edges);
  expect(report).toMatchObject({ guides: [{ people: 0 }], people: [], unreadable: [] });
  expect(await json([], edges)).toMatchObject({ guides: [], people: [], calls: [], agents: [] });
  expect((await runCli(["report"], edges)).stdout).toContain("Nothing is recorded that fits.");
  expect((await runCli(["report", "nowhere"], edges)).code).toBe(3);
});

test.each(["someday", "2026-13-01", "7", "-1d"])("--since=%s is a usage error", async (since) => {
  const run = await runCli(["report", `--since=${since}`]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("--since");
});

test("what cannot be read is counted and named, and the rest reported", async () => {
  const edges = await populated();
  edges.store.putUnreadable(GUIDE, "zoe", "it is empty");
  const record = edges.store.recordOf(GUIDE, "carla");
  if (record === null) throw new Error("nothing recorded");
  edges.store.put({ ...record, guide: "gone" });
  const report = await json([], edges);
  expect(report.unreadable).toEqual([{ file: `${GUIDE}--zoe`, reason: "it is empty" }]);
  expect(report.people).toHaveLength(5);
  expect(report.guides[0]).toMatchObject({ guide: "gone", title: null, people: 1, steps: [] });
  for (const format of ["text", "markdown", "csv"]) {
    const { code, stdout, stderr } = await runCli(
      ["report", "--format", format, ...(format === "csv" ? [] : ["--people"])],
      edges,
    );
    expect(code).toBe(0);
    expect(stdout).toContain("carla");
    expect(stderr).toContain("1 record cannot be read");
    expect(stderr).toContain("it is empty");
  }
});

test("the text fits the terminal, in both languages, and loses nothing", async () => {
  for (const [language, word] of [
    ["nl", "vastgelopen"],
    ["en", "blocked"],
  ]) {
    for (const columns of [40, 60, 80, 120]) {
      const edges = await populated({ terminal: true, columns });
      const { stdout } = await runCli(["report", "--people", "--lang", language ?? ""], edges);
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(columns);
      for (const text of ["carla", word, "2.5", "camera", "2026-11-25 10:30"]) {
        expect(stdout).toContain(text);
      }
    }
  }
});

test("CSV: CRLF, quotes where needed, formulas neutralised", async () => {
  const { stdout } = await runCli(["report", "--format", "csv"], await populated());
  const rows = stdout.split("\r\n");
  expect(rows).toHaveLength(6);
  expect(rows[0]).toBe(
    "person,guide,state,completed,total,ticket,step,problem,startedAt,updatedAt,completedAt,seconds,ending,evidence,evidenceAsOf",
  );
  expect(rows[3]).toMatch(
    /^'=bert\(\),microsoft-authenticator,in-progress,1,14,"a,""b",install-app,/,
  );
  expect(rows[5]).toBe("");
});

test("Markdown keeps names as text", async () => {
  const edges = await populated();
  await runCli(["mark", "done", "--step", "1", "--for", "a|b <b>*x* @all www.x.nl"], edges);
  const { stdout } = await runCli(["report", "--format", "markdown", "--people"], edges);
  expect(stdout).toContain("| a\\|b \\<b\\>\\*x\\* \\@all www\\.x.nl |");
});

test("hundreds of records, with progress on a terminal only", async () => {
  const edges = await populated({ terminal: true });
  const record = edges.store.recordOf(GUIDE, "anna");
  if (record === null) throw new Error("nothing recorded");
  for (let number = 0; number < 600; number += 1) {
    edges.store.put({ ...record, person: `person ${number}` });
  }
  expect(await runCli(["report"], edges)).toMatchObject({ code: 0 });
  expect(edges.spun.length).toBeGreaterThan(0);
  const piped = await populated({ terminal: false });
  expect(await runCli(["report"], piped)).toMatchObject({ code: 0 });
  expect(piped.spun).toEqual([]);
});

test("a signal ends a long report", async () => {
  const edges = await populated();
  const { Interrupted } = await import("../../src/exit.ts");
  edges.interrupt.abort(new Interrupted(130));
  expect(await runCli(["report"], edges)).toMatchObject({ code: 130, stdout: "", stderr: "" });
});

test("a guide named twice, and not the same, is a usage error", async () => {
  const run = await runCli(["report", GUIDE, "--guide", "new-phone"], await populated());
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain("do not go together");
  const same = await runCli(["report", GUIDE, "--guide", GUIDE], await populated());
  expect(same.code).toBe(0);
});

test("a guide that was given by its path is known by it", async () => {
  const edges = fakeEdges();
  edges.written.set(
    "./printing.json",
    readFileSync("docs/examples/guides/one-language.json", "utf8"),
  );
  await runCli(["mark", "done", "./printing.json", "--step", "1", "--for", "anna"], edges);
  const { guides, people } = await json(["./printing.json"], edges);
  expect(
    guides[0].steps.map(({ ref, title }: { ref: string; title: string }) => [ref, title]),
  ).toEqual([
    ["1.1", "Choose the printer"],
    ["1.2", "Fetch the page"],
  ]);
  expect(people[0]).toMatchObject({ person: "anna", completed: 1, total: 2 });
});
