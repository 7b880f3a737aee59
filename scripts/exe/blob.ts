/** All of the program as one blob, for Node's single executable applications. */
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../build/bundle.ts";
import type { InstalledNode } from "../matrix/node.ts";

/**
 * Makes the blob.
 * @param dist the build
 * @param code the folder with the program's files as `bin/keep-code.js` keeps them
 * @param own a Node of the executable's version that runs here
 * @param work a folder for it
 * @returns its file
 */
export function makeBlob(
  dist: string,
  code: string,
  own: InstalledNode,
  version: string,
  work: string,
): string {
  const file = (name: string, text: string) => {
    writeFileSync(join(work, name), text);
    return join(work, name);
  };
  const guides = readdirSync(join(dist, "guides")).filter((name) => name.endsWith(".json"));
  const maps = readdirSync(dist).filter((name) => name.endsWith(".map"));
  const assets = {
    version: file("version", version),
    guides: file("guides", JSON.stringify(guides)),
    ...filesOf("code", code, readdirSync(code)),
    ...filesOf("maps", dist, maps),
    ...filesOf("guides", join(dist, "guides"), guides),
  };
  const output = join(work, "blob");
  const main = join(root, "scripts/exe/start.cjs");
  const config = { main, output, disableExperimentalSEAWarning: true, assets };
  const arguments_ = ["--experimental-sea-config", file("sea.json", JSON.stringify(config))];
  execFileSync(own.path, arguments_, { stdio: ["ignore", "ignore", "pipe"] });
  return output;
}

function filesOf(prefix: string, folder: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${prefix}/${name}`, join(folder, name)]));
}
