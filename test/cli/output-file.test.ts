/** `--output` of the commands that print documents. */
import { describe, expect, it } from "vitest";
import { fakeEdges, runCli } from "../support/edges.ts";

const FOR = ["--for", "Müller"];

describe("--output", () => {
  it.each([
    ["status", "s.txt", [...FOR], /Müller/],
    ["status", "s.md", [...FOR], /^#+ /m],
    ["status", "s.json", [...FOR], /^\{\n {2}"guide": /],
    ["show", "steps.txt", [], /^1\.1 /m],
    ["show", "steps.json", [], /^\{\n {2}"guide": /],
    ["report", "r", [], /./],
    ["report", "r.csv", [], /^\ufeffperson,guide,/],
    ["report", "r.md", [], /^#+ /m],
    ["report", "r.json", [], /^\{\n {2}"guides": /],
  ])(
    "%s writes %s as its ending says, and stdout says where it is",
    async (name, file, args, text) => {
      const edges = fakeEdges();
      await runCli(["mark", "done", "--step", "1", ...FOR], edges);
      const run = await runCli([name, ...args, "--output", file], edges);
      expect(run).toMatchObject({ code: 0, stdout: `Written to ${file}.\n`, stderr: "" });
      expect(edges.written.get(file)).toMatch(text);
    },
  );

  it("writes what a pipe would get, also where the terminal has colours, few columns and ASCII alone", async () => {
    const plain = fakeEdges();
    await runCli(["mark", "done", "--step", "1", ...FOR], plain);
    const { stdout } = await runCli(["status", ...FOR], plain);
    const terminal = fakeEdges({ terminal: true, columns: 40, unicode: false, color: true });
    await runCli(["mark", "done", "--step", "1", ...FOR], terminal);
    await runCli(["status", ...FOR, "--output", "s.txt"], terminal);
    expect(terminal.written.get("s.txt")).toBe(stdout);
    expect(stdout).toContain("Müller");
  });

  it("with --json prints nothing beside the document, which is in the file", async () => {
    const edges = fakeEdges();
    const run = await runCli(["report", "--json", "--output", "r"], edges);
    expect(run).toMatchObject({ code: 0, stdout: "", stderr: "Written to r.\n" });
    expect(JSON.parse(edges.written.get("r") ?? "")).toHaveProperty("people");
  });

  it("overwrites only by --force", async () => {
    const edges = fakeEdges();
    await runCli(["report", "--output", "r.txt"], edges);
    const again = await runCli(["report", "--output", "r.txt"], edges);
    expect(again).toMatchObject({ code: 2, stdout: "" });
    expect(again.stderr).toContain("r.txt is there already.\nAdd --force to overwrite it");
    expect((await runCli(["report", "--output", "r.txt", "--force"], edges)).code).toBe(0);
  });

  it.each([
    [["report", "--format", "csv", "--output", "r.md"], "does not fit --format csv"],
    [
      ["status", "--output", "s.csv"],
      "does not fit what this command writes: text, markdown, json",
    ],
    [["show", "--output", "s.md"], "does not fit what this command writes: text, json"],
    [["show", "--output", ""], "--output needs a text"],
  ])("%j is a usage error", async (args, message) => {
    const { code, stdout, stderr, edges } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(edges.written.size).toBe(0);
  });

  it("leaves no file where the command fails", async () => {
    const { code, edges } = await runCli(["show", "nowhere", "--output", "steps.txt"]);
    expect(code).toBe(3);
    expect(edges.written.size).toBe(0);
  });
});
