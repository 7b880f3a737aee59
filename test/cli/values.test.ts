/** What is written down, from the walk and from `mark`, in every document. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fakeEdges, runCli } from "../support/edges.ts";
import { pressing } from "../support/scripted-prompter.ts";

const read = (name: string) => readFileSync(`docs/examples/guides/${name}.json`, "utf8");
const ownGuides = { commands: read("commands"), ticks: read("ticks"), endings: read("endings") };
const anna = ["--for", "anna"];

function edges() {
  return fakeEdges({ ownGuides });
}

describe("mark --value", () => {
  it("records what the guide asks for, and the step that asks for it", async () => {
    const all = edges();
    const argv = ["mark", "done", "commands", ...anna, "--value", "server-name=srv-mail-01"];
    const { code, stdout } = await runCli(argv, all);
    expect([code, stdout]).toEqual([
      0,
      "anna: in progress, 1 of 2 steps; open: 1.2 (recorded 1.1 as done)\n",
    ]);
    const status = JSON.parse(
      (await runCli(["status", "commands", ...anna, "--json"], all)).stdout,
    );
    expect(status.values).toMatchObject({
      "server-name": { value: "srv-mail-01", step: "look-up" },
    });
    const { stdout: summary } = await runCli(["status", "commands", ...anna], all);
    expect(summary).toContain("Which server is it: srv-mail-01");
    expect(summary).toMatch(/^Server\s+anna$/m);
    const markdown = await runCli(["status", "commands", ...anna, "--format", "markdown"], all);
    expect(markdown.stdout).toContain(
      "- **Which server is it:** srv\\-mail\\-01".replaceAll("\\-", "-"),
    );
  });

  it.each([
    [["--value", "server-name=MAIL"], "it should look otherwise: as in srv-mail-01"],
    [["--value", "server-name="], "there is nothing behind the ="],
    [["--value", "owner=\u001b[2J", "--value", "server-name=srv-mail-01"], "control characters"],
    [["--value", "server=x"], "It asks for: server-name, owner"],
    [["--value", "LT-2041"], "is not written as <id>=<value>"],
    [["--step", "look-up"], "Something has to be written down first: --value server-name=…"],
    [["--all"], "--value server-name=…"],
  ])("refuses %j, says why, and records nothing", async (more, message) => {
    const all = edges();
    const { code, stderr } = await runCli(["mark", "done", "commands", ...anna, ...more], all);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
    expect(all.store.recordOf("commands", "anna")).toBeNull();
  });

  it("says of a guide without values that there is nothing to write down", async () => {
    const { stderr } = await runCli(["mark", "done", "--all", "--value", "x=1", ...anna], edges());
    expect(stderr).toContain("this guide has nothing to write down");
  });
});

describe("check", () => {
  it("is not complete while something is not written down", async () => {
    const all = edges();
    await runCli(["mark", "skipped", "commands", "--step", "look-up", "--note", "x", ...anna], all);
    await runCli(["mark", "done", "commands", "--step", "renew", ...anna], all);
    expect((await runCli(["check", "commands", ...anna], all)).code).toBe(1);
    await runCli(["mark", "done", "commands", "--value", "server-name=srv-a1-01", ...anna], all);
    expect((await runCli(["check", "commands", ...anna], all)).code).toBe(1);
    const value = ["--value", "server-name=srv-ab-01"];
    await runCli(["mark", "done", "commands", ...value, ...anna], all);
    expect(await runCli(["check", "commands", ...anna], all)).toMatchObject({
      code: 0,
      stdout: "anna: complete, 2 of 2 steps\n",
    });
  });

  it("says why a walk was stopped, instead of what is left", async () => {
    const all = fakeEdges({
      ownGuides,
      terminal: true,
      answers: pressing(["2", "enter", "enter"]),
    });
    const walk = await runCli(["endings", ...anna], all);
    expect(walk.code).toBe(1);
    expect(walk.stdout).toMatch(/^Stopped\s+No ticket, no reset\. Ask for one by mail\.$/m);
    expect(walk.stdout).not.toContain("Still open");
    expect(walk.stdout).not.toContain("To go on");
    const { code, stdout } = await runCli(["check", "endings", ...anna], all);
    expect(code).toBe(1);
    expect(stdout).toBe(
      "anna: in progress, 0 of 2 steps; Stopped: No ticket, no reset. Ask for one by mail.\n",
    );
  });
});

describe("report", () => {
  it("has a column for each value, and how a walk ended", async () => {
    const all = edges();
    const value = ["--value", "server-name=srv-mail-01", "--value", 'owner=A "B", C'];
    await runCli(["mark", "done", "commands", ...value, ...anna], all);
    await runCli(["mark", "done", "ticks", "--all", "--for", "bert"], all);
    const { stdout } = await runCli(["report", "--format", "csv"], all);
    const [head, ...rows] = stdout.replace("\ufeff", "").trimEnd().split("\r\n");
    expect(head).toMatch(/,ending,evidence,evidenceAsOf,value\.owner,value\.server-name$/);
    expect(rows[0]).toMatch(/,"A ""B"", C",srv-mail-01$/);
    expect(rows[1]).toMatch(/,,,$/);
    const { people } = JSON.parse((await runCli(["report", "--json"], all)).stdout);
    expect(people[0]).toMatchObject({ ending: null, values: { "server-name": "srv-mail-01" } });
  });
});

describe("a walk", () => {
  it("asks for the values, fills them in, and ticks line by line", async () => {
    const typed = ["enter", { text: "srv-mail-01" }, { text: "" }, "enter"];
    const all = fakeEdges({ ownGuides, terminal: true, answers: pressing(typed) });
    const { code } = await runCli(["commands", ...anna, "--no-open"], all);
    expect(code).toBe(0);
    const steps = all.asked.filter((ask) => ask.kind === "step");
    expect(steps[1]).toMatchObject({
      step: {
        lines: [{}, { copy: `ssh srv-mail-01 "certbot renew | awk '{ print $5 }'"` }, {}],
        links: [{ url: "https://inventory.example.org/servers/srv-mail-01", missing: [] }],
      },
    });
    const ticks = fakeEdges({
      ownGuides,
      terminal: true,
      answers: pressing(["enter", "enter", "enter", "enter"]),
    });
    expect((await runCli(["ticks", ...anna], ticks)).code).toBe(0);
    expect(ticks.store.recordOf("ticks", "anna")?.steps.core).toMatchObject({
      state: "done",
      ticks: [1, 2, 3],
    });
  });
});
