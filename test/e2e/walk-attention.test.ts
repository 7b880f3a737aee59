/** Steps are done by somebody who saw them: what is held, bounces or comes too early confirms nothing. */
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { newFolder } from "../support/environment.ts";
import { openTerminal } from "../support/terminal.ts";
import {
  atStep,
  enterTo,
  openWalk,
  passWelcome,
  pressFor,
  recordIn,
  stepsIn,
} from "../support/walk.ts";

describe("Enter", () => {
  it("that bounces confirms one step", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    await terminal.look();
    for (const wait of [5, 5, 10]) {
      terminal.send("\r");
      await sleep(wait);
    }
    await atStep(terminal, 3);
    // Read in one piece with what came before, the next key would not count.
    await terminal.look();
    await pressFor(terminal, "?", "All keys");
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store", "install-app"]);
  });

  it("that is held confirms one step", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await terminal.look();
    for (let count = 0; count < 12; count += 1) {
      terminal.send("\r");
      await sleep(30);
    }
    await atStep(terminal, 2);
    // Read in one piece with what came before, the next key would not count.
    await terminal.look();
    await pressFor(terminal, "?", "All keys");
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store"]);
  });

  it("typed before the first screen confirms nothing", async () => {
    const terminal = openWalk();
    terminal.send("\r");
    await atStep(terminal, 1);
    // Read in one piece with what came before, the next key would not count.
    await terminal.look();
    await pressFor(terminal, "?", "All keys");
    expect(() => recordIn(terminal.home)).toThrow();
  });

  it("while a page opens confirms nothing", async () => {
    const folder = newFolder();
    const browser = join(folder, "slow-browser");
    writeFileSync(browser, "#!/bin/sh\nsleep 5\n");
    chmodSync(browser, 0o755);
    const terminal = openTerminal(
      ["--lang", "en", "--answer", "phone=iphone", "--answer", "computer=yes", "--step", "2.1"],
      {
        env: { BROWSER: browser, DISPLAY: ":0" },
      },
    );
    await atStep(terminal, 4);
    await pressFor(terminal, "Enter", "Opening in the browser");
    terminal.send("\r");
    await terminal.waitFor("Opened in the browser");
    await terminal.look();
    await pressFor(terminal, "?", "All keys");
    expect(() => recordIn(terminal.home)).toThrow();
  });

  it("behind a number in one piece chooses, however early it comes", async () => {
    const terminal = openTerminal(["--lang", "en", "--answer", "computer=yes"]);
    await passWelcome(terminal);
    await terminal.waitFor("Which phone do you have");
    terminal.send("2\r");
    await atStep(terminal, 1);
    expect(recordIn(terminal.home).answers).toEqual({ phone: "android", computer: "yes" });
  });
});
