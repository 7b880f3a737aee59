/** Runs the built program with pipes, as a script does. */
import { spawn } from "node:child_process";
import { type Environment, environment, newFolder, program } from "./environment.ts";

export interface ProgramOptions {
  /** What stands on standard input, which then ends; null leaves it open and silent. Empty unless given. */
  stdin?: string | null;
  /** The program's home; a new empty folder unless given. */
  home?: string;
  env?: Environment;
  cwd?: string;
  /** Something other than the program: a file to run and the arguments that come before `args`. */
  command?: readonly [string, ...string[]];
  /** It is killed after this many milliseconds; 20 seconds unless said. */
  patience?: number;
}

/** What a run left behind. `code` is null when a signal ended it. */
export interface ProgramRun {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
  home: string;
}

/** Runs the program with `args` and waits for its end. */
export function runProgram(
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramRun> {
  const { stdin = "", home = newFolder(), patience = 20_000 } = options;
  const [file, ...before] = options.command ?? [process.execPath, program];
  const child = spawn(file, [...before, ...args], {
    cwd: options.cwd ?? home,
    env: environment(home, options.env),
    timeout: patience,
    killSignal: "SIGKILL",
  });
  const out = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      out[name] += text;
    });
  }
  // A program that ends without reading closes the pipe: no failure of the run.
  child.stdin.on("error", () => {});
  if (stdin !== null) child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      child.stdin.destroy();
      resolve({ code, signal, ...out, home });
    });
  });
}
