/** The recipe of docs/writing-a-guide.md, run as it stands there. */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { environment, newFolder, program } from "../support/environment.ts";

const page = readFileSync("docs/writing-a-guide.md", "utf8");
const recipe = /^```sh title=try-guide\.sh\n(.*?)^```$/ms.exec(page)?.[1] ?? "";

it("a guide is tested from a pipe", () => {
  const home = newFolder();
  mkdirSync(join(home, "bin"));
  chmodSync(program, 0o755);
  symlinkSync(program, join(home, "bin", "mfa-guide"));
  copyFileSync("docs/examples/guides/one-language.json", join(home, "one-language.json"));
  const env = environment(home);
  env.PATH = [join(home, "bin"), env.PATH].join(delimiter);
  const run = spawnSync("bash", ["-c", recipe], { cwd: home, env, encoding: "utf8" });
  expect(run).toMatchObject({ status: 0, stderr: "" });
  expect(run.stdout).toContain("test: complete, 2 of 2 steps");
  expect(readFileSync(join(home, "walk.txt"), "utf8")).toContain("Is the page in the tray?");
});
