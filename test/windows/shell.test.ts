/** Commands that the program prints to be typed next mean in cmd what they say. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInWine, windowsPath } from "../../scripts/exe/wine.ts";
import { newFolder } from "../support/environment.ts";
import { sampleGuide } from "../support/sample-guide.ts";
import { noWine, OUT, runOnWindows, windowsEnvironment } from "./support/programs.ts";

/** Runs a line as cmd reads it, where `mfa-guide` is in the PATH. */
async function runInCmd(line: string, home: string) {
  const script = join(home, "line.bat");
  writeFileSync(script, `@${line}\r\n`);
  const env = { ...windowsEnvironment(home), WINEPATH: windowsPath(OUT) };
  return runInWine("cmd", ["/c", windowsPath(script)], { cwd: home, env });
}

/** The command that `status` prints to go on with. */
async function commandFor(person: string, home: string, guide: string[] = []): Promise<string> {
  const { stdout } = await runOnWindows(["status", ...guide, `--for=${person}`], home);
  const command = stdout.split(/\r?\n/).find((line) => line.startsWith("  mfa-guide "));
  return (command ?? "").trim();
}

/** The people that anything is recorded about. */
async function people(home: string): Promise<string[]> {
  const { stdout } = await runOnWindows(["report", "--json"], home);
  return JSON.parse(stdout).people.map(({ person }: { person: string }) => person);
}

describe.skipIf(noWine)("a command to type next", () => {
  it.each([
    "CORP\\jan",
    "Jan Jansen",
    "O'Brien, Pat",
    "a & b | c > d",
    "(x) ^y",
    "j.jansen@example.org",
  ])("means the same person in cmd: %s", async (person) => {
    const home = newFolder();
    const start = await runOnWindows(["mark", "done", "--step", "1", `--for=${person}`], home);
    expect(start.code).toBe(0);
    const command = await commandFor(person, home);
    expect(command).toMatch(/ --step 1\.2\b/);
    const run = await runInCmd(command.replace("mfa-guide", "mfa-guide mark done"), home);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(await people(home)).toEqual([person]);
    const status = await runOnWindows(["status", "--json", `--for=${person}`], home);
    expect(JSON.parse(status.stdout).completed).toBe(2);
  });

  it("means the same guide in cmd, by a path with backslashes and a space", async () => {
    const home = newFolder();
    mkdirSync(join(home, "my guides"));
    writeFileSync(join(home, "my guides/sample.json"), JSON.stringify(sampleGuide()));
    const command = await commandFor("x", home, [".\\my guides\\sample.json"]);
    expect(command).toContain('mfa-guide ".\\my guides\\sample.json" --for x');
    const run = await runInCmd(command.replace("mfa-guide", "mfa-guide check"), home);
    expect(run).toMatchObject({ code: 1, stderr: "" });
  });

  it("of new names paths as Windows writes them", async () => {
    const home = newFolder();
    const { stdout } = await runOnWindows(["new", "my guide.json"], home);
    expect(stdout).toContain('mfa-guide validate "my guide.json"');
    expect(stdout).toContain(`${windowsPath(home)}\\guides\\my-guide.json`);
    const run = await runInCmd('mfa-guide validate "my guide.json"', home);
    expect(run.code).toBe(0);
  });
});
