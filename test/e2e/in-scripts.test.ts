/** The examples of docs/in-scripts.md, run as they stand there. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { environment, newFolder, program } from "../support/environment.ts";

const PERSON = "j.jansen@example.org";
const page = readFileSync(new URL("../../docs/in-scripts.md", import.meta.url), "utf8");
const examples = new Map(
  [...page.matchAll(/^```\w+ title=(\S+)\n(.*?)^```$/gms)].map(([, title = "", text = ""]) => [
    title,
    text,
  ]),
);

let home = "";

/** A home of its own, with `mfa-guide` on the PATH and every example in a file. */
beforeEach(() => {
  home = newFolder();
  mkdirSync(join(home, "bin"));
  chmodSync(program, 0o755);
  symlinkSync(program, join(home, "bin", "mfa-guide"));
  for (const [title, text] of examples) writeFileSync(join(home, title), text);
});

function runShell(file: string, ...args: string[]) {
  const env = environment(home);
  env.PATH = [join(home, "bin"), env.PATH].join(delimiter);
  const [shell, ...before] = file.split(" ");
  const run = spawnSync(shell ?? "", [...before, ...args], { cwd: home, env, encoding: "utf8" });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}
const bash = (title: string, ...args: string[]) => runShell(`bash ${title}`, ...args);
const mfaGuide = (...args: string[]) => runShell("mfa-guide", ...args);

function complete(): void {
  expect(mfaGuide("mark", "done", "--all", "--for", PERSON).code).toBe(0);
}

function block(): void {
  const what = ["--step", "scan-qr", "--problem", "camera-refused", "--for", PERSON];
  expect(mfaGuide("mark", "blocked", ...what).code).toBe(0);
}

test("every example of the page is among those run here", () => {
  const tests = readFileSync(fileURLToPath(import.meta.url), "utf8");
  expect(examples.size).toBe(13);
  for (const title of examples.keys()) expect(tests).toContain(`"${title}"`);
});

test("the short form leaves alone who is complete, and starts the walk for others", () => {
  const walk = bash("short.sh", PERSON);
  expect(walk.code).toBe(2);
  expect(walk.stderr).toContain("no terminal");
  complete();
  expect(bash("short.sh", PERSON)).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("the onboarding script records what is done and says what is left", () => {
  const first = bash("onboarding.sh", PERSON);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toContain("in progress, 3 of 14 steps");
  expect(first.stdout).toContain(`Please run: mfa-guide --for ${PERSON}`);
  complete();
  expect(bash("onboarding.sh", PERSON).stdout).toContain("Nothing left to do.");
});

test("the onboarding script passes on that it could not be found out", () => {
  bash("onboarding.sh", PERSON);
  const [file] = mfaGuideRecords();
  writeFileSync(file ?? "", "{\n");
  expect(bash("onboarding.sh", PERSON).code).toBe(4);
});

function mfaGuideRecords(): string[] {
  const found = spawnSync("find", [join(home, "records"), "-name", "*.jsonl"], {
    encoding: "utf8",
  });
  return found.stdout.trim().split("\n");
}

test("the detection script prints one line and exits 0 only when complete", () => {
  expect(bash("detect.sh", PERSON)).toEqual({ code: 1, stdout: "", stderr: "" });
  complete();
  const detected = bash("detect.sh", PERSON);
  expect(detected).toMatchObject({ code: 0, stderr: "" });
  expect(detected.stdout).toMatch(/^j\.jansen@example\.org: .*\n$/);
});

test("the CI job's commands hold for a guide that was just made", () => {
  const commands = [...(examples.get("guides.yml") ?? "").matchAll(/^ +- (.*)$/gm)];
  expect(commands).toHaveLength(2);
  mkdirSync(join(home, "guides"));
  expect(mfaGuide("new", "guides/example.json").code).toBe(0);
  for (const [, command = ""] of commands) {
    expect(runShell("bash -c", command), "guides.yml").toMatchObject({ code: 0, stderr: "" });
  }
  const shown = JSON.parse(readFileSync(join(home, "steps.json"), "utf8"));
  expect(shown.chapters.length).toBeGreaterThan(0);
});

test("everybody on a list is recorded, and looked at, in one start each", () => {
  writeFileSync(join(home, "list.csv"), `UserPrincipalName,Team\n${PERSON},A\npiet,B\n`);
  const { code, stdout, stderr } = bash("everybody.sh", "list.csv");
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.trim().split("\n")).toHaveLength(2);
});

test("the list for a spreadsheet has a row for each person", () => {
  complete();
  expect(bash("csv.sh").code).toBe(0);
  const rows = readFileSync(join(home, "people.csv"), "utf8").split("\r\n");
  expect(rows).toHaveLength(3);
  expect(rows[1]).toMatch(/^j\.jansen@example\.org,microsoft-authenticator,complete,14,14,/);
});

const noJq = spawnSync("jq", ["--version"]).error !== undefined && !process.env.CI;
if (noJq) process.stderr.write("NOT TESTED: examples with jq, which is not installed here\n");
describe.skipIf(noJq)("with jq", () => {
  test("open steps", () => {
    block();
    const { code, stdout } = bash("open-steps.sh", PERSON);
    expect(code).toBe(0);
    expect(stdout.split("\n")).toContain("2.5 scan-qr blocked");
    expect(stdout.trim().split("\n")).toHaveLength(14);
  });

  test("who is stuck, and on what", () => {
    block();
    expect(bash("stuck.sh").stdout).toBe(`${PERSON}\tscan-qr\tcamera-refused\n`);
    expect(bash("worst-problem.sh").stdout).toBe("camera-refused\n");
  });

  test("why a command failed", () => {
    expect(bash("why.sh").stdout).toBe("unknown-step\n");
  });
});

const noPowerShell = spawnSync("pwsh", ["-Version"]).error !== undefined;
if (noPowerShell) process.stderr.write("NOT TESTED: PowerShell, which is not installed here\n");
describe.skipIf(noPowerShell)("in PowerShell", () => {
  const powerShell = (title: string, command = join(home, "bin", "mfa-guide")) =>
    runShell("pwsh -NoProfile -File", title, "-Program", command, "-Person", PERSON);

  test("the detection script prints one line and exits 0 only when complete", () => {
    expect(powerShell("detect.ps1")).toEqual({ code: 1, stdout: "", stderr: "" });
    complete();
    const detected = powerShell("detect.ps1");
    expect(detected).toMatchObject({ code: 0, stderr: "" });
    expect(detected.stdout.trim().split("\n")).toHaveLength(1);
    expect(powerShell("detect.ps1", "/nowhere")).toEqual({ code: 1, stdout: "", stderr: "" });
  });

  test("the remediation's detection is 1 for what is open, and for what could not be found out", () => {
    expect(powerShell("remediation-detect.ps1")).toMatchObject({ code: 1, stderr: "" });
    complete();
    expect(powerShell("remediation-detect.ps1")).toMatchObject({ code: 0, stderr: "" });
    writeFileSync(join(home, "config.json"), "{");
    const unknown = powerShell("remediation-detect.ps1");
    expect(unknown).toMatchObject({ code: 1, stderr: "" });
    expect(unknown.stdout).toContain("exit code 4");
  });

  test("the remediation does nothing where nothing is open or it could not be found out", () => {
    complete();
    expect(powerShell("remediation.ps1")).toEqual({ code: 0, stdout: "", stderr: "" });
    writeFileSync(join(home, "config.json"), "{");
    expect(powerShell("remediation.ps1").code).toBe(1);
  });
});
