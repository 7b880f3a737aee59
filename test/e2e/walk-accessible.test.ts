import { describe, expect, it } from "vitest";
import { program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import { openTerminal } from "../support/terminal.ts";
import {
  expectLeft,
  openWalk,
  PERSON,
  pressFor,
  recordIn,
  refOf,
  stepsIn,
} from "../support/walk.ts";

const words = ["--lang", "en", "--screens", "en", "--accessible"];
const fromPipe = [...words, "--answer", "computer=yes", "--no-open", "--for", PERSON];

describe("accessible mode from a pipe", () => {
  it("walks to the end on empty lines: one for the phone and one for each step", async () => {
    const run = await runProgram(fromPipe, { stdin: "\n".repeat(15) });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain("1. iPhone\n2. Android\n");
    expect(run.stdout).toContain("Step 2.11. 13 of 14 done.");
    expect(run.stdout).toContain("Done. From now on you approve a sign-in");
    expect(run.stdout).not.toContain("\x1b");
    expect(stepsIn(recordIn(run.home), "done")).toHaveLength(14);
  });

  it("of endless answers takes what it needs", async () => {
    const run = await runProgram([], {
      command: ["/bin/sh", "-c", `yes "" | "$@"`, "sh", process.execPath, program, ...fromPipe],
    });
    expect(run.code).toBe(0);
    expect(stepsIn(recordIn(run.home), "done")).toHaveLength(14);
  });

  it("stops at the end of input with 1, and keeps what was done", async () => {
    const run = await runProgram(fromPipe, { stdin: "\n\n\n" });
    expect(run.code).toBe(1);
    expect(stepsIn(recordIn(run.home), "done")).toEqual(["open-store", "install-app"]);
    expect(run.stdout).toContain(`mfa-guide --for ${PERSON} --step 1.3`);
    expect((await runProgram(fromPipe, { home: run.home })).code).toBe(1);
  });

  it("takes a last line without a line break, and lines that end as on Windows", async () => {
    const run = await runProgram(fromPipe, { stdin: "2\r\n\r\nyes" });
    expect(stepsIn(recordIn(run.home), "done")).toEqual(["open-store", "install-app"]);
    expect(recordIn(run.home).answers).toEqual({ phone: "android", computer: "yes" });
  });

  it("loses none of two hundred lines that come at once", async () => {
    const notes = Array.from({ length: 97 }, (_, number) => `a\nnote ${number}\n`).join("");
    const run = await runProgram(fromPipe, { stdin: `1\n${notes}b\nnonsense\ng\n2.11\nq\n` });
    expect(run.code).toBe(1);
    const note = recordIn(run.home).steps["open-store"]?.note ?? "";
    for (let number = 0; number < 97; number += 1) expect(note).toContain(`note ${number}`);
    expect(run.stdout).toContain("“nonsense” is not one of the answers.");
    expect(recordIn(run.home).current).toBe("verified");
  });

  it("does all that keys do, by words and numbers", async () => {
    const lines = [
      ...["android", "yes", "skip", "a colleague installed it", "problem", "1"],
      ...["no", "1", "go to", "2.9", "skip", "3"],
    ];
    const run = await runProgram(fromPipe, { stdin: `${lines.join("\n")}\n` });
    const { steps } = recordIn(run.home);
    expect(steps["install-app"]).toMatchObject({
      state: "skipped",
      note: "a colleague installed it",
    });
    expect(steps["check-app"]?.tried).toMatchObject([
      { problem: "app-not-found", try: 2, helped: false },
      { problem: "app-not-found", try: 4, helped: true },
    ]);
    expect(steps.verified?.state).toBe("skipped");
    expect(run).toMatchObject({ code: 1, stderr: "" });
  });

  it("opens a page on the first empty line, and says what came of it", async () => {
    const args = [
      ...words,
      "--step",
      "2.1",
      "--answer",
      "phone=iphone",
      "--answer",
      "computer=yes",
    ];
    const run = await runProgram(args, { stdin: "\n\n" });
    expect(run.stdout).toContain("An empty line opens the page");
    expect(run.stdout).toContain("Not opened, there is no desktop here.");
    // The step itself is not read out twice.
    expect(run.stdout.match(/Page to set up Authenticator/g)).toHaveLength(1);
    expect(run.stdout).toContain("https://aka.ms/mfasetup");
    expect(stepsIn(recordIn(run.home), "done")).toEqual(["sign-in"]);
  });

  it("has nothing but ASCII where the locale has no more", async () => {
    const terminal = openWalk(["--accessible"], { env: { LANG: "C" } });
    await terminal.waitFor("Step 1.1.");
    terminal.press("Ctrl+D");
    await expectLeft(terminal, 1);
    expect(terminal.output).toMatch(/^\p{ASCII}*$/u);
  });
});

describe("without a terminal", () => {
  it("the walk refuses at once with 2, and names what works without one", async () => {
    for (const env of [{}, { ACCESSIBLE: "1" }, { TERM: "dumb" }]) {
      const run = await runProgram(["--lang", "en"], { stdin: null, env });
      expect(run).toMatchObject({ code: 2, stdout: "" });
      for (const name of ["show", "check", "mark", "--accessible"]) {
        expect(run.stderr).toContain(name);
      }
    }
  });
});

describe("accessible mode in a terminal", () => {
  it.each([
    ["asked for", ["--accessible"], {}],
    ["as the environment wishes", [], { ACCESSIBLE: "1" }],
    ["where the terminal is dumb", [], { TERM: "dumb" }],
  ])("goes from start to end in plain lines: %s", async (_, args, env) => {
    const terminal = openWalk(args, { env });
    for (let number = 1; number <= 14; number += 1) {
      await terminal.waitFor(`Step ${refOf(number)}.`);
      await terminal.waitFor(/\? for help:$/);
      terminal.press("Enter");
    }
    await expectLeft(terminal, 0);
    expect(stepsIn(recordIn(terminal.home), "done")).toHaveLength(14);
    // Nothing is redrawn, moved or hidden; colour alone may be there.
    const [first, ...sequences] = terminal.output.split("\x1b");
    expect(sequences.filter((text) => !/^\[[\d;]*m/.test(text))).toEqual([]);
    expect(first).not.toMatch(/[─│█▀┌]/);
    if ("TERM" in env) expect(terminal.output).not.toContain("\x1b");
  });

  it.each([
    ["Ctrl+C", 130],
    ["Ctrl+D", 1],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("is left by %s with %i, with all that was done", async (how, code) => {
    const terminal = openWalk(["--accessible"]);
    await terminal.waitFor("Step 1.1.");
    await pressFor(terminal, "Enter", "Step 1.2.");
    if (how === "SIGTERM" || how === "SIGHUP") terminal.kill(how);
    else terminal.press(how);
    await expectLeft(terminal, code);
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store"]);
  });

  it("offers help and notes, and an empty line leads back", async () => {
    const terminal = openTerminal([
      ...words,
      "--no-open",
      "--answer",
      "phone=iphone",
      "--answer",
      "computer=yes",
    ]);
    await terminal.waitFor("Empty line: begin:");
    terminal.send("\r");
    await terminal.waitFor("Step 1.1.");
    terminal.send("?\r");
    await terminal.waitFor("q: stop here");
    terminal.send("\r");
    // The step is not read out again, unless that is asked for.
    await terminal.waitFor(
      /q: stop here[\s\S]*Open the app store\nDo you see[^\n]*\n[^\n]*\? for help:$/,
    );
    terminal.send("r\r");
    await terminal.waitUntil(
      () => terminal.output.split("Step 1.1.").length === 3,
      "the step is read again",
    );
    terminal.send("a\r");
    await pressFor(terminal, "Enter", /Empty line: back:\s+Open the app store/);
  });
});
