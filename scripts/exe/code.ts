/** V8's code of the program, made by the very Node that will run it. */
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../build/bundle.ts";
import type { InstalledNode } from "../matrix/node.ts";
import { hasWine, prepareWine, runInWine, windowsPath } from "./wine.ts";

/** The head that `bin/keep-code.js` writes: the build's name, then how long code and source are. */
const HEAD = 24;
const CODE_LENGTH = 16;

/**
 * Keeps V8's code of a build.
 * @param dist the build; what is kept there already goes
 * @param own a Node of the same version that runs here
 * @returns the folder, with a file for each of the program's, and whether V8's code is in them: not where
 *   it is for Windows and there is no Wine
 * @throws Error when the target's Node could not make it
 */
export async function keepCode(
  dist: string,
  platform: NodeJS.Platform,
  node: InstalledNode,
  own: InstalledNode,
): Promise<{ folder: string; kept: boolean }> {
  const code = join(dist, "code");
  rmSync(code, { recursive: true, force: true });
  cpSync(join(root, "bin"), join(dist, "../bin"), { recursive: true });
  const script = join(dist, "../bin/keep-code.js");
  const foreign = platform !== process.platform;
  const kept = !foreign || hasWine();
  if (foreign && kept) {
    prepareWine();
    const env = { ...process.env, NODE_OPTIONS: "" };
    await runInWine(node.path, [windowsPath(script), windowsPath(dist)], { env });
  } else {
    execFileSync(own.path, [script, dist]);
  }
  const [folder] = foldersIn(code);
  if (folder === undefined) throw new Error(`Node for ${platform} kept no code of the program.`);
  if (!kept) dropCode(folder);
  return { folder, kept };
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Leaves only the sources: V8 takes no code that was made on another system. */
function dropCode(folder: string): void {
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const source = bytes.subarray(HEAD + bytes.readUInt32LE(CODE_LENGTH));
    const head = bytes.subarray(0, HEAD);
    head.writeUInt32LE(0, CODE_LENGTH);
    writeFileSync(join(folder, name), Buffer.concat([head, source]));
  }
}
