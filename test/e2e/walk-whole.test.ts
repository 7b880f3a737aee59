import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openTerminal } from "../support/terminal.ts";
import {
  atStep,
  enterTo,
  expectLeft,
  openWalk,
  PERSON,
  passWelcome,
  pressFor,
  recordIn,
  refOf,
  shows,
  stepsIn,
} from "../support/walk.ts";

describe("the whole walk", () => {
  it("takes exactly fourteen Enters, and ends with the summary and a complete record", async () => {
    const terminal = openWalk(["--ticket", "INC-1042"]);
    await enterTo(terminal, 1, 14);
    expect(recordIn(terminal.home).completedAt).toBeNull();
    terminal.press("Enter");
    await expectLeft(terminal, 0);

    const end = terminal.scrollback().slice(-2_000);
    for (const part of [PERSON, "INC-1042", "iPhone", "Completed", "✓ 2.11"]) {
      expect(end).toContain(part);
    }
    // What to say to the caller at last, below the summary.
    expect(terminal.screen()).toContain("Done. From now on you approve a sign-in on your phone");
    const record = recordIn(terminal.home);
    expect(stepsIn(record, "done")).toHaveLength(14);
    expect(record).toMatchObject({
      guide: "microsoft-authenticator",
      person: PERSON,
      ticket: "INC-1042",
      language: "en",
      screens: "en",
      answers: { phone: "iphone" },
      completedVersion: "1.0.0",
      completedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(record.steps["scan-qr"]).toMatchObject({ by: userInfo().username, state: "done" });
  });

  it("takes two more for the questions, and one that opens the page: seventeen for an employee alone", async () => {
    const terminal = openTerminal(["--lang", "nl"]);
    await passWelcome(terminal);
    await terminal.waitFor("Wat voor telefoon heeft u");
    terminal.press("Enter");
    await terminal.waitFor("Is er ook een computer");
    terminal.press("Enter");
    for (let number = 1; number <= 14; number += 1) {
      await shows(terminal, `Stap ${refOf(number)} ·`);
      if (number === 4) {
        expect(terminal.screen()).toContain("Enter pagina openen");
        terminal.press("Enter");
        // No desktop in the tests: it is said, with the address, and nothing else stands in the way.
        await shows(terminal, "Niet geopend");
        expect(terminal.screen()).toContain("Enter ja, verder");
        expect(terminal.screen()).toContain("https://aka.ms/mfasetup");
      }
      terminal.press("Enter");
    }
    await expectLeft(terminal, 0);
    expect(recordIn(terminal.home)).toMatchObject({ person: "me", answers: { phone: "iphone" } });
  });

  it("saves each step before the next one is on screen", async () => {
    const terminal = openWalk();
    for (let number = 1; number <= 4; number += 1) {
      await atStep(terminal, number);
      if (number > 1) expect(stepsIn(recordIn(terminal.home), "done")).toHaveLength(number - 1);
      terminal.press("Enter");
    }
    await atStep(terminal, 5);
  });

  it("leaves the earlier steps to scroll back to, each whole and once", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 6);
    const before = terminal.scrollback();
    for (const title of [
      "1.1 Open",
      "1.2 Install",
      "1.3 Check",
      "2.1 Open",
      "2.2 More",
      "2.3 The",
    ]) {
      expect(before.split("\n").filter((line) => line.startsWith(title))).toHaveLength(1);
    }
    expect(before).toContain("On the computer, open the page aka.ms/mfasetup");
  });

  it("begins at a step named as on paper, by its id or its number", async () => {
    for (const step of ["2.5", "scan-qr", "8"]) {
      const terminal = openWalk(["--step", step]);
      await atStep(terminal, 8);
      expect(terminal.screen()).toContain("2.5 Connect the app to your account");
      terminal.close();
    }
  });

  it("names at the end what is open, and Enter leaves", async () => {
    const terminal = openWalk(["--step", "2.11"]);
    await atStep(terminal, 14);
    terminal.press("Enter");
    await shows(terminal, "Still open:");
    expect(terminal.screen()).toContain("1.1 Open the app store (to do)");
    terminal.press("Enter");
    await expectLeft(terminal, 1);
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["verified"]);
  });

  it("goes from the end to the first open step, or marks the open ones as done earlier", async () => {
    const terminal = openWalk(["--step", "2.11"]);
    await atStep(terminal, 14);
    terminal.press("Enter");
    await shows(terminal, "Still open:");
    await pressFor(terminal, "2", /› 2 Go to/);
    terminal.press("Enter");
    await atStep(terminal, 1);
    terminal.press("g");
    await terminal.waitFor("Go to which step?");
    terminal.send("2.11\r");
    await atStep(terminal, 14);
    terminal.press("Enter");
    await shows(terminal, "Still open:");
    await pressFor(terminal, "3", /› 3 Done earlier/);
    terminal.press("Enter");
    await expectLeft(terminal, 0);
    expect(stepsIn(recordIn(terminal.home), "done")).toHaveLength(14);
  });

  it("records and opens nothing in a trial, and says so on every step", async () => {
    const terminal = openWalk(["--dry-run"]);
    await enterTo(terminal, 1, 4);
    expect(terminal.screen()).toContain("TRIAL: nothing is recorded");
    await enterTo(terminal, 4, 14);
    terminal.press("Enter");
    await expectLeft(terminal, 0);
    expect(existsSync(join(terminal.home, "records"))).toBe(false);
  });
});
