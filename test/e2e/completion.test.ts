/** The completion scripts in the real shells. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { newFolder, program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import { openTerminal } from "../support/terminal.ts";

const shells = {
  bash: { start: ["--norc", "--noprofile", "-i"], before: "", source: "source" },
  zsh: {
    start: ["-f", "-i"],

    before: "autoload -U compinit && compinit -u; ",
    source: "source",
  },
  fish: { start: ["--no-config", "-i"], before: "", source: "source" },
} as const;
type Shell = keyof typeof shells;

/** What is typed, and what then stands on the screen after the tabulator. */
const cases: [typed: string, shown: string][] = [
  ["mfa-guide che", "mfa-guide check"],
  ["mfa-guide check --st", "mfa-guide check --step"],
  ["mfa-guide check --step scan", "--step scan-qr"],
  ["mfa-guide check new-phone --step keep", "--step keep-old-phone"],
  ["mfa-guide check --step=scan", "--step=scan-qr"],
  ["mfa-guide --answer phone=and", "--answer phone=android"],
  ["mfa-guide mark blo", "mark blocked"],
  ["mfa-guide mark blocked --problem camera-r", "--problem camera-refused"],
  ["mfa-guide status --for camera --format mark", "--format markdown"],
  ["mfa-guide new-p", "mfa-guide new-phone"],
  ["mfa-guide show micro", "show microsoft-authenticator"],
  ["mfa-guide config set op", "config set open"],
  ["mfa-guide config set open nev", "open never"],
  ["mfa-guide help sta", "help status"],
  ["mfa-guide completion fi", "completion fish"],
  ["mfa-guide report --state in-", "--state in-progress"],
];

/** A folder with the program in it under its name, as one of PATH has it once it is installed. */
function folderWithProgram(): string {
  const folder = newFolder();
  symlinkSync(program, join(folder, "mfa-guide"));
  return folder;
}

for (const shell of Object.keys(shells) as Shell[]) {
  const missing = spawnSync(shell, ["--version"]).error !== undefined;
  if (missing && !process.env.CI) {
    process.stderr.write(`NOT TESTED: completion in ${shell}, which is not installed here\n`);
  }
  describe.skipIf(missing && !process.env.CI)(`completion in ${shell}`, () => {
    let script = "";
    beforeAll(async () => {
      const { stdout } = await runProgram(["completion", shell]);
      script = stdout;
    });

    test("completes what is typed", { timeout: 120_000 }, async () => {
      expect(missing, `${shell} is not installed`).toBe(false);
      const folder = folderWithProgram();
      const file = join(folder, `mfa-guide.${shell}`);
      writeFileSync(file, script);
      const { start, before, source } = shells[shell];
      const env = { PATH: `${folder}:${process.env.PATH}` };
      const terminal = openTerminal(start, { command: [shell], home: folder, columns: 120, env });
      await terminal.waitFor(/[#$%>]$/);
      terminal.send(`${before}${source} ${file}; clear; echo rea''dy\r`);
      await terminal.waitFor(/^ready$/m);
      for (const [typed, shown] of cases) {
        terminal.send(typed);
        await terminal.waitFor(typed);
        terminal.send("\t");
        await terminal.waitFor(shown);
        terminal.send("\x15");
        await terminal.waitUntil(() => !terminal.screen().includes(typed), "the line is empty");
      }
    });
  });
}

test("a completion knows the guides that are there now, and no people", async () => {
  const home = newFolder();
  await runProgram(["mark", "done", "--step", "1", "--for", "somebody@example.org"], { home });
  mkdirSync(join(home, "guides"));
  await runProgram(["new", join(home, "guides/printer.json")], { home });
  const complete = (...words: string[]) =>
    runProgram(["__complete", "--", ...words.slice(0, -1), `.${words.at(-1)}`], { home });
  expect(await complete("check", "pr")).toMatchObject({ code: 0, stdout: "printer\n", stderr: "" });
  expect((await complete("check", "--for", "")).stdout).toBe("");
  expect((await complete("forget", "--for", "some")).stdout).toBe("");
});

test("the script for PowerShell reads as PowerShell", async (context) => {
  const pwsh = spawnSync("pwsh", ["-NoProfile", "-Command", "exit 0"]);
  if (pwsh.error !== undefined) {
    process.stderr.write("NOT TESTED: completion in PowerShell, which is not installed here\n");
    context.skip();
  }
  const { stdout } = await runProgram(["completion", "powershell"]);
  const env = { ...process.env, PATH: `${folderWithProgram()}:${process.env.PATH}` };
  const complete = `(TabExpansion2 'mfa-guide check --step scan' 27).CompletionMatches.CompletionText`;
  const run = spawnSync("pwsh", ["-NoProfile", "-Command", `${stdout}\n${complete}`], {
    encoding: "utf8",
    env,
  });
  expect(run.stdout.trim()).toBe("scan-qr");
});
