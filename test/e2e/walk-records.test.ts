import { chmodSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import type { TerminalRun } from "../support/terminal.ts";
import {
  atStep,
  choose,
  enterTo,
  expectLeft,
  openWalk,
  PERSON,
  pressFor,
  pressRead,
  recordIn,
  refOf,
  shows,
  stepsIn,
} from "../support/walk.ts";

const asRoot = process.getuid?.() === 0;

/** A file where the folder of the records was, which is out of the way until `putBack`. */
function loseFolder(home: string): { putBack: () => void } {
  const folder = join(home, "records");
  renameSync(folder, `${folder}.away`);
  writeFileSync(folder, "no folder");
  return {
    putBack: () => {
      rmSync(folder);
      renameSync(`${folder}.away`, folder);
    },
  };
}

async function expectNotRecorded(terminal: TerminalRun): Promise<void> {
  await shows(terminal, "This could not be recorded");
  expect(terminal.screen()).toContain("Try again");
}

describe("two walks of one person at once", () => {
  it("lose nothing of each other, and see what the other did", async () => {
    const first = openWalk(["--step", "1.1"]);
    const second = openWalk(["--step", "2.5"], { home: first.home });
    await Promise.all([atStep(first, 1), atStep(second, 8)]);
    for (let round = 0; round < 3; round += 1) {
      first.press("Enter");
      second.press("Enter");
      await Promise.all([atStep(first, round + 2), atStep(second, round + 9)]);
    }
    await pressFor(second, "a", "Note for the ticket");
    second.type("from the second");
    await second.waitFor("from the second");
    await pressFor(second, "Enter", "Noted.");
    expect(second.screen()).toMatch(/^Step 2.8 · 6 of 14 done {2}█{8}░/);
    await enterTo(first, 4, 5);
    first.press("q");
    second.press("q");
    await Promise.all([expectLeft(first, 1), expectLeft(second, 1)]);
    const record = recordIn(first.home);
    expect(stepsIn(record, "done").sort()).toEqual(
      [
        ...["open-store", "install-app", "check-app", "sign-in"],
        ...["scan-qr", "test-notification", "notification-approved"],
      ].sort(),
    );
    expect(record.steps.finished?.note).toBe("from the second");
  });

  it("and a script beside them: a mark is kept", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    const mark = ["mark", "done", "--step", "2.11", "--for", PERSON.toUpperCase()];
    expect(await runProgram(mark, { home: terminal.home })).toMatchObject({ code: 0 });
    await enterTo(terminal, 2, 3);
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(
      expect.arrayContaining(["open-store", "install-app", "verified"]),
    );
  });
});

describe("a bad place to write, in the middle", () => {
  it("is named; going on without it is said on every step, and ends with a summary and 4", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 3);
    const { putBack } = loseFolder(terminal.home);
    terminal.press("Enter");
    await expectNotRecorded(terminal);
    await choose(terminal, 2);
    for (let number = 4; number <= 14; number += 1) {
      await atStep(terminal, number);
      expect(terminal.screen()).toContain("NOTHING IS BEING RECORDED");
      terminal.press("Enter");
    }
    await expectLeft(terminal, 4);
    expect(terminal.screen()).toContain("✓ 2.11");
    expect(terminal.screen()).toContain("From step 1.3 on nothing is");
    putBack();
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store", "install-app"]);
  });

  it("that is put right loses nothing: Try again records what was done", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 3);
    const { putBack } = loseFolder(terminal.home);
    terminal.press("Enter");
    await expectNotRecorded(terminal);
    await pressRead(terminal, "Enter");
    await expectNotRecorded(terminal);
    putBack();
    await choose(terminal, 1);
    await atStep(terminal, 4);
    expect(stepsIn(recordIn(terminal.home), "done")).toHaveLength(3);
    await enterTo(terminal, 4, 5);
    expect(terminal.screen()).not.toContain("NOTHING IS BEING RECORDED");
  });

  it("can be a reason to stop, with 4", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    loseFolder(terminal.home);
    terminal.press("Enter");
    await expectNotRecorded(terminal);
    terminal.press("q");
    await expectLeft(terminal, 4);
  });

  it("can be left by Ctrl+C with 130", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    loseFolder(terminal.home);
    terminal.press("Enter");
    await expectNotRecorded(terminal);
    terminal.press("Ctrl+C");
    await expectLeft(terminal, 130);
  });

  it("is a disk that is full, too: the record before stays whole", async () => {
    // A limit on the size of files stands in for the disk: a record of a few steps passes it.
    const terminal = openWalk([], {
      command: ["/bin/sh", "-c", 'ulimit -f 2 && exec "$@"', "sh", process.execPath, program],
      env: { NODE_DISABLE_COMPILE_CACHE: "1" },
    });
    let done = 0;
    for (let number = 1; number <= 14; number += 1) {
      await shows(terminal, new RegExp(`Step ${refOf(number)} ·|could not be recorded`));
      if (terminal.screen().includes("could not be recorded")) break;
      done = number - 1;
      terminal.press("Enter");
    }
    await expectNotRecorded(terminal);
    expect(done).toBeGreaterThan(0);
    expect(stepsIn(recordIn(terminal.home), "done")).toHaveLength(done);
    terminal.press("q");
    await expectLeft(terminal, 4);
  });

  it.skipIf(asRoot)("is a folder that has become read-only, too", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    chmodSync(join(terminal.home, "records"), 0o500);
    terminal.press("Enter");
    await expectNotRecorded(terminal);
    chmodSync(join(terminal.home, "records"), 0o700);
    await choose(terminal, 1);
    await atStep(terminal, 3);
    expect(stepsIn(recordIn(terminal.home), "done")).toHaveLength(2);
  });
});

describe("a bad place to write, from the start", () => {
  it("is met at the first thing to record; w and notes go on without it", async () => {
    const home = newFolder();
    const records = join(newFolder(), "a-file");
    writeFileSync(records, "");
    const terminal = openWalk(["--ticket", "INC-1"], {
      home,
      env: { MFA_GUIDE_RECORDS: join(records, "below") },
    });
    await terminal.waitUntil(
      () => terminal.exit !== null || /Step 1\.1 ·/.test(terminal.screen()),
      "it starts or ends",
    );
    if (terminal.exit === null) {
      terminal.press("Enter");
      await expectNotRecorded(terminal);
      await choose(terminal, 2);
      await atStep(terminal, 2);
      terminal.press("q");
    }
    expect(await terminal.waitUntilExit()).toEqual({ code: 4, signal: null });
  });

  it("a record that cannot be read is named, with 4, and never overwritten", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    terminal.press("q");
    await expectLeft(terminal, 1);
    const records = join(terminal.home, "records");
    const folder = join(records, readdirSync(records)[0] ?? "");
    const name = readdirSync(folder)[0] ?? "";
    writeFileSync(join(folder, name), "{\n");
    const again = openWalk([], { home: terminal.home });
    await expectLeft(again, 4);
    expect(again.screen().replaceAll("\n", "")).toContain(name);
  });
});
