/** `mark --from` and `check --from`: many people in one start. */
import { describe, expect, it } from "vitest";
import { fakeEdges, NOW, runCli } from "../support/edges.ts";

const GUIDE = "microsoft-authenticator";
const mark = ["mark", "done", "--step", "1.1", "--answer", "phone=iphone"];

/** Edges with a list in a file. */
function withList(text: string) {
  const edges = fakeEdges();
  edges.readable.set("people.csv", { contents: text, changedAt: NOW });
  return edges;
}

describe("a list of people", () => {
  it.each([
    ["a name a line", "jan\npiet\n"],
    ["with empty lines, as on Windows", "\ufeffjan\r\n\r\npiet\r\n"],
    [
      "a table with the column of Entra",
      'DisplayName,UserPrincipalName\n"Jansen, Jan",jan\nPiet,piet\n',
    ],
    ["a table of a Dutch Excel", "Naam;E-mailadres\nJan;jan\nPiet;piet\n"],
    ["somebody twice", "upn\njan\npiet\nJAN\n"],
  ])("%s: each is recorded once", async (_what, text) => {
    const edges = withList(text);
    const { code, stdout, stderr } = await runCli([...mark, "--from", "people.csv"], edges);
    expect([code, stderr]).toEqual([0, ""]);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split(":")[0]),
    ).toEqual(["jan", "piet"]);
    for (const person of ["jan", "piet"]) {
      expect(edges.store.recordOf(GUIDE, person)?.steps["open-store"]?.state).toBe("done");
    }
  });

  it("takes tickets and notes of its own before those of the options", async () => {
    const edges = withList("person,ticket,note\njan,INC-1,\npiet,,calls back\n");
    await runCli([...mark, "--ticket", "INC-0", "--from", "people.csv"], edges);
    expect(edges.store.recordOf(GUIDE, "jan")?.ticket).toBe("INC-1");
    expect(edges.store.recordOf(GUIDE, "piet")).toMatchObject({
      ticket: "INC-0",
      steps: { "open-store": { note: "calls back" } },
    });
  });

  it("with wrong lines records nothing, and names each", async () => {
    const edges = withList("upn;ticket\njan;1\n;2\njan;3\npi\u200bet;\n");
    const { code, stdout, stderr } = await runCli(
      [...mark, "--from", "people.csv", "--json"],
      edges,
    );
    expect(code).toBe(4);
    for (const line of ["line 3:", "line 4:", "line 5:"]) expect(stderr).toContain(line);
    expect(JSON.parse(stdout).error.problems.map(({ line }: { line: number }) => line)).toEqual([
      3, 5, 4,
    ]);
    expect(edges.store.entries.size).toBe(0);
  });

  it.each([
    ["a table without sign-in names", "a;b\nx;y\n", "There are: a, b."],
    ["a quote that is never closed", 'upn\n"jan\n', "never closed"],
    ["nobody", "upn\n", "nobody on the list"],
    ["nothing", "", "nobody on the list"],
  ])("%s is refused", async (_what, text, said) => {
    const { code, stderr } = await runCli([...mark, "--from", "people.csv"], withList(text));
    expect(code).toBe(4);
    expect(stderr).toContain(said);
  });

  it("that is not there, or stands beside --for, is refused", async () => {
    expect((await runCli([...mark, "--from", "nowhere.csv"])).code).toBe(4);
    expect((await runCli([...mark, "--from", "x", "--for", "jan"], withList("jan"))).code).toBe(2);
    expect((await runCli(["check", "--from", "x", "--for", "jan"], withList("jan"))).code).toBe(2);
  });

  it("is told once what is wrong for everybody", async () => {
    const argv = ["mark", "skipped", "--step", "1.1", "--from", "people.csv"];
    const { code, stderr } = await runCli(argv, withList("jan\npiet\n"));
    expect(code).toBe(2);
    expect(stderr.match(/needs a reason/g)).toHaveLength(1);
  });

  it("says how far it had come when the disk fails", async () => {
    const edges = withList("jan\npiet\n");
    edges.store.refusesToWrite = "The disk is full.";
    const { code, stderr } = await runCli([...mark, "--from", "people.csv"], edges);
    expect(code).toBe(4);
    expect(stderr).toContain("0 of 2 people were recorded");
  });
});

describe("check --from", () => {
  it("is 0 only when everybody is complete, with a line each or one document", async () => {
    const edges = withList("jan\npiet\n");
    await runCli(["mark", "done", "--all", "--for", "jan", "--answer", "phone=iphone"], edges);
    const { code, stdout } = await runCli(["check", "--from", "people.csv"], edges);
    expect(code).toBe(1);
    expect(stdout.trim().split("\n")).toHaveLength(2);
    const json = await runCli(["check", "--from", "people.csv", "--json"], edges);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      people: [
        { line: 1, person: "jan", ok: true, open: [] },
        { line: 2, person: "piet", ok: false },
      ],
    });
    edges.readable.set("people.csv", { contents: "jan\n", changedAt: NOW });
    expect((await runCli(["check", "--from", "people.csv", "--quiet"], edges)).code).toBe(0);
  });

  it("asks for the steps that are named", async () => {
    const edges = withList("jan\n");
    await runCli([...mark, "--for", "jan"], edges);
    const check = ["check", "--from", "people.csv", "--step"];
    expect((await runCli([...check, "1.1"], edges)).code).toBe(0);
    expect((await runCli([...check, "1.2"], edges)).code).toBe(1);
  });
});
