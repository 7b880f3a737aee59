/** Node binaries of any version, from the npm packages that hold nothing else. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../build/bundle.ts";

/** A Node that is on this machine. */
export interface InstalledNode {
  version: string;
  /** The folder with its `node`, for PATH. */
  folder: string;
  /** The path of the executable. */
  path: string;
}

const NAMES: Readonly<Record<string, string>> = { win32: "win", darwin: "darwin", linux: "linux" };

/**
 * Installs a Node beside the project's packages, once.
 * @param wanted a version, a major number, or `latest`
 * @param platform this machine's, or another one whose programs something here can run
 * @throws when there is no such version for the platform, or no network and nothing installed yet
 */
export function installNode(
  wanted: string,
  platform: NodeJS.Platform = process.platform,
): InstalledNode {
  const name = `node-${NAMES[platform] ?? platform}-${process.arch}`;
  const place = join(root, "node_modules/.cache/mfa-guide/node", `${name}-${wanted}`);
  const installed = join(place, "node_modules", name);
  if (!existsSync(installed)) {
    mkdirSync(place, { recursive: true });
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const quiet = ["--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
    // By force npm installs what is made for another system.
    if (platform !== process.platform) quiet.push("--force");
    execFileSync(npm, ["install", ...quiet, "--prefix", place, `${name}@${wanted}`], {
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
  }
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const folder = join(installed, "bin");
  return { version, folder, path: join(folder, platform === "win32" ? "node.exe" : "node") };
}
