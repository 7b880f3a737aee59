/** The built program, many times at once. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import { openTerminal, type TerminalRun } from "../support/terminal.ts";
import { atStep, enterTo, pressFor, recordIn, recordsIn } from "../support/walk.ts";

const PATIENCE = 120_000;

describe("fifty marks at once", () => {
  it("on one person: nothing lost, nobody fails", async () => {
    const home = newFolder();
    const runs = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        runProgram(
          ["mark", "done", "--step", `${1 + (index % 14)}`, "--note", `${index}`, "--for", "jan"],
          { home, patience: PATIENCE },
        ),
      ),
    );
    expect(runs.map(({ code, stderr }) => `${code}${stderr}`)).toEqual(Array(50).fill("0"));
    const record = recordIn(home);
    const notes = Object.values(record.steps).map(({ note, state }) => [state, Number(note) % 14]);
    expect(notes.map(([state]) => state)).toEqual(Array(14).fill("done"));
    expect(new Set(notes.map(([, step]) => step)).size).toBe(14);
    expect(record.completedAt).not.toBeNull();
    expect(readdirSync(join(home, "records"))).toHaveLength(1);
  });

  it("on fifty persons: fifty records", async () => {
    const home = newFolder();
    const runs = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        runProgram(["mark", "done", "--all", "--for", `person-${index}`], {
          home,
          patience: PATIENCE,
        }),
      ),
    );
    expect(runs.map(({ code }) => code)).toEqual(Array(50).fill(0));
    expect(new Set(recordsIn(home).map(({ person }) => person)).size).toBe(50);
  });
});

describe("two walks of one person", () => {
  function openFor(home: string): TerminalRun {
    const answers = ["--answer", "phone=iphone", "--answer", "computer=yes"];
    return openTerminal(["--lang", "en", "--for", "jan", ...answers, "--no-open"], { home });
  }

  it("keep what each of them did", async () => {
    const home = newFolder();
    const [one, other] = [openFor(home), openFor(home)];
    await Promise.all([atStep(one, 1), atStep(other, 1)]);
    await pressFor(other, "a", "Note for the ticket");
    await enterTo(one, 1, 6);
    other.type("called back");
    await pressFor(other, "Enter", "Noted.");
    await enterTo(other, 1, 3);
    one.press("Enter");
    await atStep(one, 7);
    for (const terminal of [one, other]) terminal.press("q");
    for (const terminal of [one, other]) expect((await terminal.waitUntilExit()).code).toBe(1);
    const record = recordIn(home);
    const states = Object.values(record.steps).map(({ state }) => state);
    expect(states.filter((state) => state === "done")).toHaveLength(6);
    expect(record.steps["open-store"]?.note).toBe("called back");
  });
});
