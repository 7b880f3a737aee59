/** What the built program makes of a disk, a folder or a name that is not as it should be. */
import {
  appendFileSync,
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Environment, newFolder, program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import { PERSON } from "../support/walk.ts";

const hook = fileURLToPath(new URL("../support/fail-call.cjs", import.meta.url));

/** An environment in which a call to the file system fails. */
function failing(call: string, code: string, more: Environment = {}): Environment {
  return { NODE_OPTIONS: `--require=${hook}`, FAIL_CALL: call, FAIL_WITH: code, ...more };
}

function mark(step: number, home: string, env: Environment = {}) {
  return runProgram(["mark", "done", "--step", String(step), "--for", PERSON], { home, env });
}

async function isDone(step: number, home: string): Promise<number | null> {
  return (await runProgram(["check", "--step", String(step), "--for", PERSON], { home })).code;
}

/** Every file below the folder of records. */
function filesIn(home: string): string[] {
  const records = join(home, "records");
  return readdirSync(records, { recursive: true, encoding: "utf8" })
    .map((name) => join(records, name))
    .filter((path) => !lstatSync(path).isDirectory());
}

describe("a write that fails half-way", () => {
  const faults = ["EIO", "ENOSPC", "EDQUOT", "ESTALE"].flatMap((code) => [
    ["writeSync", code],
    ["fsyncSync", code],
  ]);

  it.each([...faults, ["writeSync", "short"]])(
    "%s with %s: is told with 4, and what was there stays whole",
    async (call, code) => {
      const home = newFolder();
      expect((await mark(1, home)).code).toBe(0);
      const before = filesIn(home).map((file) => readFileSync(file, "utf8"));
      const run = await mark(2, home, failing(call, code));
      expect(run).toMatchObject({ code: 4, stdout: "" });
      expect(run.stderr).toMatch(/^mfa-guide: .*records/);
      expect(run.stderr).not.toMatch(/bug|TypeError/);
      expect(filesIn(home).map((file) => readFileSync(file, "utf8"))).toEqual(before);
      expect([await isDone(1, home), await isDone(2, home)]).toEqual([0, 1]);
      expect((await mark(2, home)).code).toBe(0);
      expect(await isDone(2, home)).toBe(0);
    },
  );

  it("of somebody new leaves no file of theirs", async () => {
    const home = newFolder();
    expect((await mark(1, home, failing("writeSync", "EIO"))).code).toBe(4);
    expect(filesIn(home)).toEqual([]);
  });
});

describe("a line that was torn", () => {
  it("at the end was never confirmed: it is passed over, and the next mark is kept", async () => {
    const home = newFolder();
    await mark(1, home);
    const [file = ""] = filesIn(home);
    appendFileSync(file, readFileSync(file, "utf8").slice(0, 60));
    expect(await isDone(1, home)).toBe(0);
    expect((await mark(2, home)).code).toBe(0);
    expect([await isDone(1, home), await isDone(2, home)]).toEqual([0, 0]);
  });

  it("in the middle is named with its file and line, and nothing is overwritten", async () => {
    const home = newFolder();
    await mark(1, home);
    const [file = ""] = filesIn(home);
    const whole = readFileSync(file, "utf8");
    const torn = `${whole}${whole.slice(0, 60)}\n${whole}`;
    writeFileSync(file, torn);
    for (const run of [
      await mark(2, home),
      await runProgram(["check", "--for", PERSON], { home }),
    ]) {
      expect(run).toMatchObject({ code: 4, stdout: "" });
      expect(run.stderr).toContain(file);
      expect(run.stderr).toMatch(/line 2\b/);
    }
    expect(readFileSync(file, "utf8")).toBe(torn);
    expect(filesIn(home)).toEqual([file]);
  });
});

describe.skipIf(process.platform === "win32")("a folder of records", () => {
  it("whose rights cannot be set is written to with those that it gives", async () => {
    const home = newFolder();
    const records = join(newFolder(), "records");
    mkdirSync(records);
    chmodSync(records, 0o777);
    for (const call of ["fchmodSync", "chmodSync"]) {
      const env = failing(call, "EPERM", { MFA_GUIDE_RECORDS: records });
      const run = await runProgram(["mark", "done", "--all", "--for", call], { home, env });
      expect(run, call).toMatchObject({ code: 0, stderr: "" });
    }
  });

  it.each<[string, (folder: string) => void]>([
    ["is gone", () => {}],
    ["leads to itself", (folder) => symlinkSync(folder, folder)],
    ["leads nowhere", (folder) => symlinkSync(`${folder}.gone`, folder)],
    ["is a file", (folder) => writeFileSync(folder, "")],
  ])("that is named and %s is an error, never “not started”", async (_, make) => {
    const folder = join(newFolder(), "records");
    make(folder);
    const env = { MFA_GUIDE_RECORDS: folder };
    for (const args of [["check"], ["status"], ["mark", "done", "--all"], ["report"]]) {
      const run = await runProgram(args, { env });
      expect(run, args[0]).toMatchObject({ code: 4, stdout: "" });
      expect(run.stderr).toContain(folder);
    }
  });

  it("that does not answer is an error", async () => {
    const home = newFolder();
    await mark(1, home);
    for (const code of ["ENOTCONN", "ESTALE", "EHOSTDOWN", "ETIMEDOUT"]) {
      const run = await runProgram(["check", "--for", PERSON], {
        home,
        env: failing("readdirSync", code),
      });
      expect(run, code).toMatchObject({ code: 4, stdout: "" });
    }
  });

  it("is never made where the program happens to be started", async () => {
    const cwd = newFolder();
    const home = newFolder();
    const env = { MFA_GUIDE_HOME: undefined, XDG_CONFIG_HOME: "cfg", HOME: home };
    const run = await runProgram(["mark", "done", "--all"], { home, env, cwd });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(cwd)).toEqual([]);
    for (const HOME of ["", ".", undefined]) {
      const path = await runProgram(["config", "path"], { env: { ...env, HOME }, cwd });
      expect(path.stdout).toMatch(/^\//);
      expect(path.stdout).not.toContain(cwd);
    }
  });

  it.skipIf(process.getuid?.() !== 0)("that root makes belongs to whose home it is", async () => {
    const home = newFolder();
    chownSync(home, 12_345, 12_345);
    await mark(1, home);
    await runProgram(["config", "set", "open", "never"], { home });
    const all = readdirSync(home, { recursive: true, encoding: "utf8" });
    expect(all.length).toBeGreaterThanOrEqual(4);
    expect(all.filter((name) => lstatSync(join(home, name)).uid !== 12_345)).toEqual([]);
  });

  it("keeps nothing under a name that is not UTF-8: two of them would be one person", async () => {
    const home = newFolder();
    const shell = 'exec "$@" --for "$(printf "Ren\\351")"';
    const command = ["/bin/sh", "-c", shell, "sh", process.execPath, program] as const;
    const run = await runProgram(["mark", "done", "--all"], { home, command });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(readdirSync(home)).toEqual([]);
  });
});

describe("forget", () => {
  it("names what could not be removed, with 4, and removes the rest", async () => {
    const home = newFolder();
    await mark(1, home);
    const [file = ""] = filesIn(home);
    writeFileSync(`${file}.bak`, readFileSync(file));
    const forget = ["forget", "--for", PERSON, "--yes", "--json"];
    const run = await runProgram(forget, {
      home,
      env: failing("unlinkSync", "EROFS", { FAIL_TIMES: "1" }),
    });
    expect(run.code).toBe(4);
    const { files, left } = JSON.parse(run.stdout) as { files: string[]; left: { file: string }[] };
    expect([files.length, left.length]).toEqual([1, 1]);
    expect(filesIn(home)).toEqual(left.map((one) => one.file));
    expect(run.stderr).toContain(left[0]?.file);
    const again = await runProgram(forget, { home });
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(join(home, "records"))).toEqual([]);
  });
});
