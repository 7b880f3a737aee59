/** `check` and `mark`: what scripts rely on. */
import { describe, expect, test } from "vitest";
import { fakeEdges, NOW, runCli } from "../support/edges.ts";

const GUIDE = "microsoft-authenticator";
const UPN = "j.jansen@example.org";
const forPerson = ["--for", UPN];

async function json(argv: string[], edges = fakeEdges()) {
  const run = await runCli([...argv, "--json"], edges);
  return { ...run, document: JSON.parse(run.stdout) };
}

describe("check", () => {
  test.each([
    [["check"], "me: not started, 0 of 14 steps; open: 1.1, 1.2, 1.3, 2.1, 2.2, 2.3 and 8 more\n"],
    [
      ["check", "--lang", "nl"],
      "me: niet begonnen, 0 van 14 stappen; open: 1.1, 1.2, 1.3, 2.1, 2.2, 2.3 en nog 8\n",
    ],
    [["check", "--quiet"], ""],
    [["check", "--step", "2.5", "--step", "1"], "me: not started, 0 of 14 steps; open: 1.1, 2.5\n"],
  ])("somebody never seen: %j", async (argv, stdout) => {
    const run = await runCli(argv);
    expect(run).toMatchObject({ code: 1, stdout, stderr: "" });
    expect(run.edges.store.entries.size).toBe(0);
  });

  test("complete: exit 0 and one line", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "done", "--all", ...forPerson], edges);
    expect(await runCli(["check", "--for", " J.Jansen@Example.org "], edges)).toMatchObject({
      code: 0,
      stdout: `${UPN}: complete, 14 of 14 steps\n`,
      stderr: "",
    });
  });

  test("optional steps skipped, required ones done: complete", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "done", "--all"], edges);
    await runCli(["mark", "todo", "--step", "12", "--step", "13", "--step", "14"], edges);
    expect((await runCli(["check"], edges)).code).toBe(1);
    await runCli(["mark", "skipped", "--step", "12", "--step", "13", "--step", "14"], edges);
    expect((await runCli(["check", "--quiet"], edges)).code).toBe(0);
  });

  test("--step asks for those steps only", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "done", "--step", "scan-qr"], edges);
    const one = await json(["check", "--step", "2.5"], edges);
    expect(one.code).toBe(0);
    expect(one.document).toMatchObject({ ok: true, state: "in-progress", completed: 1, total: 14 });
    expect(one.document.steps.map(({ id }: { id: string }) => id)).toEqual(["scan-qr"]);
    const two = await json(["check", "--step", "2.5", "--step", "finished"], edges);
    expect(two.code).toBe(1);
    expect(two.document.ok).toBe(false);
    expect(two.document.steps).toHaveLength(2);
  });

  test("a record that cannot be read is neither yes nor no", async () => {
    const edges = fakeEdges();
    edges.store.putUnreadable(GUIDE, UPN, "it is empty");
    const { code, document, stderr } = await json(["check", ...forPerson], edges);
    expect(code).toBe(4);
    expect(document.error.code).toBe("records");
    expect(stderr).toContain("it is empty");
  });

  test("who became complete stays so under a later version of the same major number", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "done", "--all"], edges);
    const record = edges.store.recordOf(GUIDE, "me");
    if (record === null) throw new Error("nothing recorded");
    const { "scan-qr": _, ...steps } = record.steps;
    edges.store.put({ ...record, steps, guideVersion: "1.0.0", completedVersion: "1.99.0" });
    expect((await runCli(["check"], edges)).stdout).toBe("me: complete, 13 of 14 steps\n");
    expect((await runCli(["check", "--step", "scan-qr"], edges)).code).toBe(1);
    edges.store.put({ ...record, completedVersion: "0.9.0" });
    expect((await runCli(["check"], edges)).code).toBe(1);
  });
});

describe("mark", () => {
  test("tells which steps it changed, and not which were so already", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "done", "--step", "1.1"], edges);
    const more = await runCli(["mark", "done", "--step", "1.1", "--step", "1.2"], edges);
    expect(more.stdout).toMatch(/\(recorded 1\.2 as done\)\n$/);
    const note = ["mark", "done", "--step", "1.1", "--step", "1.3", "--note", "by phone"];
    expect((await runCli(note, edges)).stdout).toMatch(/\(recorded 1\.1, 1\.3 as done\)\n$/);
    const ticket = ["mark", "done", "--step", "1.1", "--ticket", "INC-1"];
    expect((await runCli(ticket, edges)).stdout).toMatch(/\(recorded 1\.1 as done\)\n$/);
  });

  test("by number, as on paper and by id, recorded with who and when", async () => {
    const edges = fakeEdges();
    const steps = ["--step", "1", "--step", "2.5", "--step", "FINISHED"];
    const run = await runCli(["mark", "done", ...steps, "--ticket", "INC-1", ...forPerson], edges);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toBe(
      `${UPN}: in progress, 3 of 14 steps; open: 1.2, 1.3, 2.1, 2.2, 2.3, 2.4 and 5 more (recorded 1.1, 2.5, 2.8 as done)\n`,
    );
    const record = edges.store.recordOf(GUIDE, UPN);
    expect(record).toMatchObject({ ticket: "INC-1", person: UPN, startedAt: NOW });
    expect(Object.keys(record?.steps ?? {})).toEqual(["open-store", "scan-qr", "finished"]);
    expect(record?.steps["scan-qr"]).toMatchObject({ state: "done", at: NOW, by: "tester" });
  });

  test("the same again changes nothing and keeps the first time", async () => {
    const edges = fakeEdges();
    const argv = ["mark", "blocked", "--step", "2.5", "--note", "x", "--answer", "phone=iphone"];
    await runCli(argv, edges);
    edges.advance(60);
    const again = await runCli(argv, edges);
    expect(again.stdout).toContain("(nothing to change)");
    expect(edges.store.writes).toBe(1);
    expect(edges.store.recordOf(GUIDE, "me")?.steps["scan-qr"]?.at).toBe(NOW);
  });

  test("note and problem replace, in the same state", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "blocked", "--step", "8", "--note", "first"], edges);
    const argv = ["mark", "blocked", "--step", "8", "--note", "sec\u001bond\nline"];
    const { document } = await json([...argv, "--problem", "camera-refused"], edges);
    expect(document.steps[7]).toMatchObject({
      state: "blocked",
      note: "sec\ufffdond line",
      problem: "camera-refused",
      at: NOW,
    });
    expect(document.state).toBe("blocked");
  });

  test("todo clears the step, and ends completeness", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "done", "--all", "--note", "by hand"], edges);
    const { document } = await json(["mark", "todo", "--step", "2.5"], edges);
    expect(document).toMatchObject({ state: "in-progress", completedAt: null, completed: 13 });
    expect(document.steps[7]).toMatchObject({ state: "todo", note: null });
  });

  test("todo for somebody never seen makes no record", async () => {
    const edges = fakeEdges();
    const { code, document } = await json(["mark", "todo", "--all"], edges);
    expect(code).toBe(0);
    expect(document.state).toBe("not-started");
    expect(edges.store.entries.size).toBe(0);
  });

  test("--all means every step that applies", async () => {
    const edges = fakeEdges({ ownGuides: { branches: branchingGuide } });
    const argv = ["mark", "done", "branches", "--all", "--answer", "phone=android"];
    const { document } = await json(argv, edges);
    expect(document).toMatchObject({ state: "complete", total: 2, completed: 2 });
    expect(document.steps.map(({ state }: { state: string }) => state)).toEqual([
      "todo",
      "done",
      "done",
    ]);
  });

  test("an answer from the settings is recorded, so that what applies does not depend on who looks", async () => {
    const edges = fakeEdges({ ownGuides: { branches: branchingGuide } });
    edges.stored.settings = { answers: { phone: "android" } };
    const { document } = await json(["mark", "done", "branches", "--all"], edges);
    expect(document).toMatchObject({ state: "complete", total: 2 });
    edges.stored.settings = {};
    const later = await json(["check", "branches"], edges);
    expect(later).toMatchObject({ code: 0, document: { answers: { phone: "android" } } });
  });

  test("an answer from the settings alone makes no record", async () => {
    const edges = fakeEdges({ ownGuides: { branches: branchingGuide } });
    edges.stored.settings = { answers: { phone: "android" } };
    await runCli(["mark", "todo", "branches", "--all"], edges);
    expect(edges.store.entries.size).toBe(0);
  });

  test("the next walk takes up at what is open, not at a step marked done", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "done", "--step", "1"], edges);
    const record = edges.store.recordOf(GUIDE, "me");
    if (record === null) throw new Error("nothing recorded");
    edges.store.put({ ...record, current: "install-app" });
    const { document } = await json(["mark", "done", "--step", "install-app"], edges);
    expect(document.current).toBe("check-app");
  });

  test.each([
    [["mark", "done"], "usage", "--all"],
    [["mark", "done", "--all", "--step", "1"], "usage", "do not go together"],
    [["mark", "done", "--step", "1", "--step", "99"], "unknown-step", "99"],
    [["mark", "skipped", "--step", "1", "--step", "12"], "usage", "(1.1)"],
    [["mark", "skipped", "--all"], "usage", "--note"],
    [["mark", "blocked", "--step", "1"], "usage", "--problem or --note"],
    [["mark", "done", "--step", "1", "--problem", "camera-refused"], "usage", "not with done"],
    [["mark", "blocked", "--step", "1", "--problem", "camera"], "usage", "camera"],
    [["mark", "done", "--step", "1", "--note", "  "], "usage", "--note"],
    [["mark", "done", "--step", "1", "--ticket", "a\nb"], "usage", "--ticket"],
    [["mark", "done", "--step", "1", "--for", ""], "usage", "--for"],
    [["mark", "done", "--step", "1", "--answer", "phone=nokia"], "unknown-answer", "nokia"],
    [["mark", "done", "--step", "1", "--note", "x".repeat(5000)], "usage", "4096"],
  ])("%j records nothing", async (argv, code, message) => {
    const { code: exit, document, stderr, edges } = await json(argv);
    expect(exit).toBe(2);
    expect(document.error.code).toBe(code);
    expect(document.error.message).toContain(message);
    expect(stderr).toContain(message);
    expect(edges.store.entries.size).toBe(0);
  });

  test("a record that cannot be written is an error of its own", async () => {
    const edges = fakeEdges();
    edges.store.refusesToWrite = "The disk is full.";
    expect(await runCli(["mark", "done", "--step", "1"], edges)).toMatchObject({
      code: 4,
      stdout: "",
      stderr: "mfa-guide: The disk is full.\n",
    });
  });
});

const branchingGuide = JSON.stringify({
  formatVersion: 1,
  id: "branches",
  version: "1.0.0",
  languages: ["en"],
  title: "Branches",
  questions: [
    {
      id: "phone",
      ask: "Which phone?",
      choices: [
        { id: "iphone", label: "iPhone" },
        { id: "android", label: "Android" },
      ],
    },
  ],
  chapters: [
    {
      id: "one",
      title: "One",
      steps: [
        { id: "apple", title: "Apple", on: "phone", do: ["Tap."], when: { phone: "iphone" } },
        { id: "robot", title: "Robot", on: "phone", do: ["Tap."], when: { phone: "android" } },
        { id: "both", title: "Both", on: "phone", do: ["Tap."] },
      ],
    },
  ],
});
