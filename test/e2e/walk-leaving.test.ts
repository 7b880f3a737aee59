import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { program } from "../support/environment.ts";
import { openTerminal, type TerminalRun } from "../support/terminal.ts";
import {
  atStep,
  enterTo,
  expectLeft,
  openWalk,
  PERSON,
  passWelcome,
  pressFor,
  recordIn,
  stepsIn,
} from "../support/walk.ts";

/** The first two steps are recorded and the third is on screen. */
async function openAtThird(): Promise<TerminalRun> {
  const terminal = openWalk();
  await enterTo(terminal, 1, 3);
  return terminal;
}

function expectTwoDone(terminal: TerminalRun): void {
  expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store", "install-app"]);
}

describe("leaving the walk", () => {
  it("by q exits 1, says how to go on, and the next run takes up there and says how far it was", async () => {
    const terminal = await openAtThird();
    terminal.press("q");
    await expectLeft(terminal, 1);
    expectTwoDone(terminal);
    expect(terminal.screen()).toContain(`mfa-guide --for ${PERSON} --step 1.3`);

    const again = openWalk(["--ticket", "INC-1"], { home: terminal.home });
    await atStep(again, 3);
    expect(again.screen()).toContain("Begun earlier: 2 of 14 steps are done, last on");
  });

  it("by Ctrl+C in the middle exits 130, and the next run takes up there", async () => {
    const terminal = await openAtThird();
    terminal.press("Ctrl+C");
    await expectLeft(terminal, 130);
    expectTwoDone(terminal);
    expect(terminal.screen()).toContain(`Stopped. To go on: mfa-guide --for ${PERSON} --step 1.3`);

    const again = openWalk([], { home: terminal.home });
    await atStep(again, 3);
    expect(again.screen()).toContain("2 of 14 steps are done");
    await enterTo(again, 3, 4);
    expect(stepsIn(recordIn(terminal.home), "done")).toHaveLength(3);
  });

  it("by Ctrl+D exits 1 with the summary", async () => {
    const terminal = await openAtThird();
    terminal.press("Ctrl+D");
    await expectLeft(terminal, 1);
    expectTwoDone(terminal);
    expect(terminal.screen()).toContain("✓ 1.2");
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ] as const)("by %s exits %i", async (signal, code) => {
    const terminal = await openAtThird();
    terminal.kill(signal);
    await expectLeft(terminal, code);
    expectTwoDone(terminal);
  });

  it("by a closed window exits 129 and keeps what was done", async () => {
    for (let round = 0; round < 5; round += 1) {
      const terminal = await openAtThird();
      terminal.closeWindow();
      expect(await terminal.waitUntilExit()).toEqual({ code: 129, signal: null });
      expectTwoDone(terminal);
    }
  });

  it("by a closed window at a text question exits 129 too", async () => {
    const terminal = await openAtThird();
    await pressFor(terminal, "a", "Note for the ticket");
    terminal.closeWindow();
    expect(await terminal.waitUntilExit()).toEqual({ code: 129, signal: null });
    expectTwoDone(terminal);
  });

  it("by a closed window in accessible mode, too", async () => {
    const terminal = openWalk(["--accessible"]);
    await terminal.waitFor("Step 1.1.");
    terminal.closeWindow();
    expect(await terminal.waitUntilExit()).toEqual({ code: 129, signal: null });
  });

  it("by a closed window under a shell that does not pass the signal on", async () => {
    const command = ["/bin/sh", "-c", 'trap "" HUP; "$@"; echo $? > code', "sh"] as const;
    const terminal = openWalk([], { command: [...command, process.execPath, program] });
    await enterTo(terminal, 1, 3);
    terminal.closeWindow();
    await terminal.waitUntilExit();
    expect(readFileSync(join(terminal.home, "code"), "utf8")).toBe("129\n");
    expectTwoDone(terminal);
  });

  it.each([
    ["the list of steps", "g", "Go to which step?"],
    ["the list of problems", "p", "What goes wrong?"],
    ["the list of keys", "?", "All keys"],
  ] as const)("by Ctrl+C, Ctrl+D or SIGTERM on %s", async (_, key, shows) => {
    for (const [how, code] of [
      ["Ctrl+C", 130],
      ["Ctrl+D", 1],
      ["SIGTERM", 143],
    ] as const) {
      const terminal = openWalk();
      await atStep(terminal, 1);
      await pressFor(terminal, key, shows);
      if (how === "SIGTERM") terminal.kill(how);
      else terminal.press(how);
      await expectLeft(terminal, code);
    }
  });

  it("at the question that comes first", async () => {
    const terminal = openTerminal(["--lang", "en"]);
    await passWelcome(terminal);
    await pressFor(terminal, "Down", "Which phone do you have");
    terminal.press("Ctrl+C");
    await expectLeft(terminal, 130);
    expect(() => recordIn(terminal.home)).toThrow();
  });
});

describe("leaving a text question", () => {
  async function openNote(): Promise<TerminalRun> {
    const terminal = await openAtThird();
    await pressFor(terminal, "a", "Note for the ticket");
    return terminal;
  }

  it("by Ctrl+C exits 130, with or without text", async () => {
    for (const text of ["", "half a no"]) {
      const terminal = await openNote();
      terminal.type(text);
      await terminal.waitFor(text);
      terminal.press("Ctrl+C");
      await expectLeft(terminal, 130);
      expectTwoDone(terminal);
    }
  });

  it("by Ctrl+D exits 1 on an empty line, and throws nothing away on another", async () => {
    const empty = await openNote();
    empty.press("Ctrl+D");
    await expectLeft(empty, 1);
    expectTwoDone(empty);

    const typed = await openNote();
    typed.type("kept");
    await typed.waitFor("kept");
    typed.press("Ctrl+D");
    await pressFor(typed, "!", "kept!");
    await pressFor(typed, "Enter", "Noted.");
    expect(recordIn(typed.home).steps["check-app"]?.note).toBe("kept!");
  });

  it("by Esc leads back to the step, where keys count again", async () => {
    const terminal = await openNote();
    terminal.type("not this");
    await terminal.waitFor("not this");
    terminal.press("Escape");
    await atStep(terminal, 3);
    expectTwoDone(terminal);
    terminal.press("Enter");
    await atStep(terminal, 4);
    expect(recordIn(terminal.home).steps["check-app"]?.note).toBeNull();
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("by %s exits %i", async (signal, code) => {
    const terminal = await openNote();
    terminal.type("half");
    await terminal.waitFor("half");
    terminal.kill(signal);
    await expectLeft(terminal, code);
    expectTwoDone(terminal);
  });
});

describe("a later run", () => {
  it("for nobody by name offers to go on or to begin anew, and keeps the earlier attempt", async () => {
    const args = [
      "--lang",
      "en",
      "--answer",
      "phone=iphone",
      "--answer",
      "computer=yes",
      "--no-open",
    ];
    const first = openTerminal(args);
    await passWelcome(first);
    await enterTo(first, 1, 3);
    first.press("q");
    await first.waitUntilExit();

    const on = openTerminal(args, { home: first.home });
    await on.waitFor("Begun earlier: 2 of 14");
    on.press("Enter");
    await atStep(on, 3);
    on.press("q");
    await on.waitUntilExit();

    const anew = openTerminal(args, { home: first.home });
    await anew.waitFor("Begun earlier: 2 of 14");
    await pressFor(anew, "2", /› 2 /);
    anew.press("Enter");
    await atStep(anew, 1);
    expect(recordIn(first.home)).toMatchObject({
      attempts: [{ steps: { "open-store": { state: "done" } } }],
    });
  });

  it("of somebody who is complete shows the summary, and Enter leaves with 0", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 12);
    terminal.press("s");
    await expectLeft(terminal, 0);
    const again = openWalk([], { home: terminal.home });
    await again.waitFor("Enter: Leave");
    again.press("Enter");
    await expectLeft(again, 0);
  });

  it("with --restart begins at the first step", async () => {
    const terminal = await openAtThird();
    terminal.press("q");
    await terminal.waitUntilExit();
    const again = openWalk(["--restart"], { home: terminal.home });
    await atStep(again, 1);
    expect(recordIn(terminal.home).attempts).toHaveLength(1);
  });
});
