/** Single runs of a program, timed from outside as whoever starts it sees it. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { program } from "../../test/support/environment.ts";
import { openTerminal } from "../../test/support/terminal.ts";

/** How to run: with what environment, and which exit codes are right. */
export interface RunOptions {
  env: Record<string, string>;
  codes?: readonly number[];
  /** Another executable than the Node that runs this. */
  file?: string;
}

/** Runs a Node script, or another executable, and resolves to milliseconds. Rejects on any other exit code than expected. */
export async function timed(args: readonly string[], options: RunOptions): Promise<number> {
  const started = performance.now();
  const { status, stderr } = spawnSync(options.file ?? process.execPath, args, {
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  const took = performance.now() - started;
  if (!(options.codes ?? [0]).includes(status ?? -1)) {
    throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  }
  return took;
}

/** As `timed`, for the program. */
export function timedProgram(args: readonly string[], options: RunOptions): Promise<number> {
  return timed([program, ...args], options);
}

/** The most memory a Node script held, in kB, as the system counted it. */
export async function memory(args: readonly string[], options: RunOptions): Promise<number> {
  const folder = options.env.MFA_GUIDE_HOME ?? ".";
  const hook = join(folder, "memory.cjs");
  const result = join(folder, "memory.txt");
  writeFileSync(
    hook,
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(result)},
      String(process.resourceUsage().maxRSS)));`,
  );
  await timed(["--require", hook, ...args], options);
  return Number(readFileSync(result, "utf8"));
}

/** Milliseconds from the start of the walk in a terminal to its first prompt, shown by `text`. */
export async function toFirstPrompt(
  args: readonly string[],
  text: string,
  { env }: RunOptions,
): Promise<number> {
  const started = performance.now();
  const terminal = openTerminal(args, { env });
  await terminal.waitFor(text);
  const took = performance.now() - started;
  terminal.close();
  return took;
}

/**
 * Milliseconds from each press of Enter to the next step on screen, its record saved by then.
 * @param steps what shows that each step is there, the first one already on arrival
 */
export async function perKey(
  args: readonly string[],
  steps: readonly string[],
  { env }: RunOptions,
): Promise<number[]> {
  const terminal = openTerminal(args, { env });
  const times: number[] = [];
  for (const [index, step] of steps.entries()) {
    // Sooner than a person answers, Enter would not count.
    await terminal.look();
    const started = performance.now();
    if (index > 0) terminal.press("Enter");
    await terminal.waitFor(step);
    if (index > 0) times.push(performance.now() - started);
  }
  terminal.close();
  return times;
}
