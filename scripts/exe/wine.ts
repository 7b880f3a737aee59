/** Windows' programs on Linux, run by Wine. */
import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../build/bundle.ts";

/** How a program under Wine ended. Windows has no signals, so `code` is null only when Wine itself was killed. */
export interface WineRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface WineOptions {
  cwd?: string;
  /** All variables but Wine's own; this process's unless given. */
  env?: NodeJS.ProcessEnv;
  /** The file that is standard input; nothing unless given. */
  stdin?: string;
}

/** What serves as Windows' disk and registry, made once. */
const PREFIX = join(root, "node_modules/.cache/mfa-guide/wine");

/** Whether Wine is installed. */
export function hasWine(): boolean {
  return spawnSync("wine", ["--version"]).error === undefined;
}

/** A path as programs under Wine know it: `/` is their drive Z. */
export function windowsPath(path: string): string {
  return `Z:${path.replaceAll("/", "\\")}`;
}

/** The environment in which Wine runs programs, quietly and without offering to install anything. */
export function wineEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...env, WINEPREFIX: PREFIX, WINEDEBUG: "-all", WINEDLLOVERRIDES: "mscoree,mshtml=" };
}

/**
 * Makes the disk, for a Windows 10, where there is none yet.
 * @throws Error with what Wine said
 */
export function prepareWine(): void {
  const ready = join(PREFIX, "ready");
  if (existsSync(ready)) return;
  mkdirSync(PREFIX, { recursive: true });
  for (const args of [
    ["wineboot", "-i"],
    ["winecfg", "-v", "win10"],
  ]) {
    const { status, stderr } = spawnSync("wine", args, {
      env: wineEnvironment(),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`wine ${args.join(" ")}: ${stderr}`);
  }
  mkdirSync(ready);
}

/**
 * Runs a program, with files as its standard streams: of pipes and sockets from outside Wine, Node for
 * Windows says EBADF.
 */
export async function runInWine(
  program: string,
  args: readonly string[],
  { cwd = root, env = process.env, stdin = "/dev/null" }: WineOptions = {},
): Promise<WineRun> {
  const folder = mkdtempSync(join(tmpdir(), "mfa-guide-wine-"));
  const files = [stdin, join(folder, "stdout"), join(folder, "stderr")] as const;
  const stdio = files.map((file, index) => openSync(file, index === 0 ? "r" : "w"));
  try {
    const child = spawn("wine", [program, ...args], { cwd, env: wineEnvironment(env), stdio });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    return { code, stdout: readFileSync(files[1], "utf8"), stderr: readFileSync(files[2], "utf8") };
  } finally {
    for (const descriptor of stdio) closeSync(descriptor);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends what Wine keeps running for a next program. */
export function stopWine(): void {
  spawnSync("wineserver", ["-k"], { env: wineEnvironment() });
}
