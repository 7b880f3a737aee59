/** Standard output that takes nothing: a full disk, which Linux has as a device. */
import { existsSync } from "node:fs";
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
