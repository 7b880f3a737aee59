/** `mark undo`: takes back what was recorded last. */
import { expect, test } from "vitest";
import { fakeEdges, runCli } from "../support/edges.ts";

const UPN = "j.jansen@example.org";
const forPerson = ["--for", UPN];

test("takes back the last entry, says what it was, and can be repeated", async () => {
  const edges = fakeEdges();
  await runCli(["mark", "done", "--step", "1.1", "--ticket", "INC-1", ...forPerson], edges);
  edges.advance(60);
  const stuck = ["--step", "2.5", "--problem", "camera-refused", "--note", "old phone"];
  await runCli(["mark", "blocked", ...stuck, ...forPerson], edges);
  const first = await runCli(["mark", "undo", ...forPerson], edges);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toMatch(
    /in progress, 1 of 14 steps; open: .*\nTaken back: 2\.5 [^:]+: blocked, .+, note “old phone” \(.+, tester\)\.\n$/,
  );
  expect((await runCli(["mark", "undo", ...forPerson], edges)).stdout).toMatch(
    /not started, .*\nTaken back: ticket INC-1; 1\.1 [^:]+: done \(/,
  );
  const nothing = await runCli(["mark", "undo", ...forPerson, "--lang", "nl"], edges);
  expect(nothing).toMatchObject({ code: 0 });
  expect(nothing.stdout).toMatch(/\(Er is niets terug te draaien\.\)\n$/);
  expect(edges.store.writes).toBe(4);
});

test("as JSON prints the status, with what was taken back", async () => {
  const edges = fakeEdges();
  await runCli(["mark", "done", "--all", ...forPerson], edges);
  const back = await runCli(["mark", "undo", ...forPerson, "--json"], edges);
  const { state, undone } = JSON.parse(back.stdout);
  expect(state).toBe("not-started");
  expect(undone.changes).toContainEqual({ type: "state", step: "scan-qr", state: "done" });
  const nothing = await runCli(["mark", "undo", ...forPerson, "--json"], edges);
  expect(JSON.parse(nothing.stdout)).toMatchObject({ state: "not-started", undone: null });
});

test("of what reopened somebody makes them complete again, since when they were", async () => {
  const edges = fakeEdges();
  await runCli(["mark", "done", "--all", ...forPerson], edges);
  const { completedAt } = JSON.parse(
    (await runCli(["status", "--json", ...forPerson], edges)).stdout,
  );
  edges.advance(60);
  await runCli(["mark", "todo", "--step", "2.5", ...forPerson], edges);
  const back = await runCli(["mark", "undo", ...forPerson, "--json"], edges);
  expect(JSON.parse(back.stdout)).toMatchObject({ state: "complete", completedAt });
});

test.each([["--step", "1.1"], ["--all"], ["--note", "x"], ["--from", "people.csv"]])(
  "does not go with %s",
  async (...other) => {
    const edges = fakeEdges();
    const run = await runCli(["mark", "undo", ...forPerson, ...other], edges);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`${other[0]} does not go with undo`);
    expect(edges.store.writes).toBe(0);
  },
);
