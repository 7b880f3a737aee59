/** Standard output that takes nothing: a full disk, which Linux has as a device. */
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { newFolder, program } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";

function redirected(to: string, args: readonly string[], home = newFolder()) {
  const script = `"$0" "$@" ${to}`;
  const command = ["/bin/sh", "-c", script, process.execPath, program] as const;
  return runProgram(args, { home, command });
}

describe.runIf(existsSync("/dev/full"))("on a full disk", () => {
  it.each([
    [["--version"]],
    [["--help"]],
    [["list"]],
    [["check"]],
    [["check", "--json"]],
    [["handout"]],
  ])("%j says so, without a stack, and is no answer", async (args) => {
    const { code, stderr } = await redirected(">/dev/full", args);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^mfa-guide: The output cannot be written: the disk is full\.\n.+\n$/);
  });

  it("what was marked is recorded all the same", async () => {
    const { home, stderr } = await redirected(">/dev/full", [
      "mark",
      "done",
      "--all",
      "--lang",
      "nl",
    ]);
    expect(stderr).toContain("De uitvoer kan niet worden geschreven");
    expect((await runProgram(["check", "--quiet"], { home })).code).toBe(0);
  });

  it("errors that cannot be written change no exit code", async () => {
    const { code, stderr } = await redirected("2>/dev/full", ["show", "nowhere"]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
  });
});

it("settings that cannot be put in their place are told as such, and nothing of them is left behind", async () => {
  const hook = fileURLToPath(new URL("../support/refuse-rename.cjs", import.meta.url));
  const env = { NODE_OPTIONS: `--require=${hook}` };
  const run = await runProgram(["config", "set", "language", "nl"], { env });
  expect(run).toMatchObject({ code: 4, stdout: "" });
  expect(run.stderr).toMatch(/^mfa-guide: .*config\.json.* the disk is full/);
  expect(readdirSync(run.home)).toEqual([]);
});
