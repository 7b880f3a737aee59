/** Records on Windows: many at once, killed, held open by others, out of reach, and on a stick. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { windowsPath, wineEnvironment } from "../../scripts/exe/wine.ts";
import { newFolder } from "../support/environment.ts";
import { hold } from "./support/hold.ts";
import { EXE, noWine, runOnWindows, windowsEnvironment } from "./support/programs.ts";

const PERSON = "j.jansen@example.org";
const FOR = ["--for", PERSON];

/** The files below a folder, with their paths. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function recordsIn(home: string): string[] {
  return filesIn(join(home, "records"));
}

describe.skipIf(noWine)("records on Windows", () => {
  it("are written where there are no hard links", async () => {
    const hook = windowsPath(fileURLToPath(new URL("support/refuse-links.cjs", import.meta.url)));
    const env = { NODE_OPTIONS: `--require=${hook.replaceAll("\\", "/")}` };
    const mark = await runOnWindows(["mark", "done", "--step", "1"], newFolder(), { env });
    expect(mark).toMatchObject({ code: 0, stderr: "" });
  });

  it("of four writers and two readers at once are all there", async () => {
    const home = newFolder();
    const notes = Array.from({ length: 4 }, (_, writer) =>
      Array.from({ length: 8 }, (_, number) => `note ${writer}-${number}.`),
    );
    const write = async (own: readonly string[]) => {
      for (const [index, note] of own.entries()) {
        const args = ["mark", "blocked", ...FOR, "--step", String(index + 1), "--note", note];
        expect(await runOnWindows(args, home)).toMatchObject({ code: 0, stderr: "" });
      }
    };
    const read = async () => {
      for (let run = 0; run < 8; run += 1) {
        expect((await runOnWindows(["report", "--json"], home)).code).toBe(0);
      }
    };
    await Promise.all([...notes.map(write), read(), read()]);
    const all = recordsIn(home)
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    for (const note of notes.flat()) expect(all).toContain(note);
  });

  it("of killed programs can be read and go on", async () => {
    const home = newFolder();
    const codes = new Set<number | null>();
    for (let run = 0; run < 10; run += 1) {
      const args = ["mark", "done", ...FOR, "--step", String(run + 1)];
      const env = wineEnvironment(windowsEnvironment(home));
      const child = spawn("wine", [...EXE, ...args], { cwd: home, env, stdio: "ignore" });
      setTimeout(() => child.kill("SIGKILL"), 150 + 40 * run);
      await new Promise((resolve) => child.once("close", resolve));
      codes.add((await runOnWindows(["check", ...FOR], home)).code);
    }
    expect([...codes]).toEqual([1]);
    const all = await runOnWindows(["mark", "done", ...FOR, "--all"], home);
    expect(all).toMatchObject({ code: 0, stderr: "" });
    expect((await runOnWindows(["check", ...FOR], home)).code).toBe(0);
  });

  it("that another program has open are written and removed all the same", async () => {
    const home = newFolder();
    await runOnWindows(["mark", "done", ...FOR, "--step", "1"], home);
    const [record = ""] = recordsIn(home);
    await hold(record, home);
    const mark = await runOnWindows(["mark", "done", ...FOR, "--step", "2"], home);
    expect(mark).toMatchObject({ code: 0, stderr: "" });
    await Promise.all(recordsIn(home).map((file) => hold(file, home)));
    const forget = await runOnWindows(["forget", ...FOR, "--yes"], home);
    expect(forget).toMatchObject({ code: 0, stderr: "" });
    expect(recordsIn(home)).toEqual([]);
  });

  it("are not taken for empty where their folder cannot be reached", async () => {
    const home = newFolder();
    writeFileSync(join(home, "file"), "");
    for (const folder of [
      "Y:\\records",
      "\\\\nosuch\\share\\records",
      windowsPath(join(home, "file")),
    ]) {
      const env = { MFA_GUIDE_RECORDS: folder };
      for (const args of [["check"], ["status"], ["report"], ["mark", "done", "--step", "1"]]) {
        const run = await runOnWindows(args, home, { env });
        expect(run.code, `${args} in ${folder}: ${run.stdout}`).toBe(4);
        expect(run.stderr).toContain(folder);
      }
    }
  });
});
