/** The program in the forms in which it runs on Windows, and a run of it. */
import { userInfo } from "node:os";
import { join } from "node:path";
import { root } from "../../../scripts/build/bundle.ts";
import { NODE_VERSION } from "../../../scripts/exe/targets.ts";
import { hasWine, runInWine, type WineRun, windowsPath } from "../../../scripts/exe/wine.ts";
import { installNode } from "../../../scripts/matrix/node.ts";
import { type Environment, environment, program } from "../../support/environment.ts";

/** Where the setup leaves the executable and what comes with it. */
export const OUT = join(root, "node_modules/.cache/mfa-guide/windows");

/** The versions of Node for Windows that the program is run by. */
export const NODES = ["20.20.2", NODE_VERSION];

/** Where there is no Wine nothing can be tested, which in CI is a failure. */
export const noWine = !hasWine();

/** The program as something to run: a file and the arguments that come before the program's own. */
export type Command = readonly [string, ...string[]];

/** The executable. */
export const EXE: Command = [join(OUT, "mfa-guide.exe")];

/** Every form, by what it is. */
export function windowsPrograms(): Readonly<Record<string, Command>> {
  const byNode = NODES.map((version): [string, Command] => [
    `Node ${version}`,
    [installNode(version, "win32").path, windowsPath(program)],
  ]);
  return Object.fromEntries([...byNode, ["the executable", EXE]]);
}

export interface WindowsOptions {
  env?: Environment;
  /** A file that is standard input. */
  stdin?: string;
  cwd?: string;
  /** The executable unless given. */
  command?: Command;
}

/**
 * The environment of a run on Windows, with `home`, a path here, as the program's home. Wine takes the name
 * of the user from USER.
 */
export function windowsEnvironment(home: string, more: Environment = {}): Record<string, string> {
  const own = { MFA_GUIDE_HOME: windowsPath(home), USER: userInfo().username };
  return environment(home, { ...own, ...more });
}

/** Runs the program on Windows, in the folder `home` unless `cwd` is another. */
export function runOnWindows(
  args: readonly string[],
  home: string,
  { env, command = EXE, cwd = home, ...options }: WindowsOptions = {},
): Promise<WineRun> {
  const [file, ...before] = command;
  return runInWine(file, [...before, ...args], {
    ...options,
    cwd,
    env: windowsEnvironment(home, env),
  });
}
