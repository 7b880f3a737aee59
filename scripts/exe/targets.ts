/** What executables are made for. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type InstalledNode, installNode } from "../matrix/node.ts";

/** The Node inside the executables. A newer one brings its hashes along. */
export const NODE_VERSION = "22.23.3";

/** A system that an executable is made for. */
export interface Target {
  /** As in the names of files: `win-x64`. */
  name: string;
  platform: "win32" | "linux";
  /** The file's name, as it is called. */
  executable: string;
  /** SHA-256 of the Node that it is made of. */
  node: string;
}

export const TARGETS: readonly Target[] = [
  {
    name: "win-x64",
    platform: "win32",
    executable: "mfa-guide.exe",
    node: "9c9245166b4a8e182e0b797da9c20136117ff24368eaff1fec8343a123c8db0e",
  },
  {
    name: "linux-x64",
    platform: "linux",
    executable: "mfa-guide",
    node: "fde6a4bf8d0562f7751d1a2d6cb9b417c4cfe107bbcb0aa3e9a24e125e348f48",
  },
];

/**
 * The Node of a target.
 * @throws Error when it is not byte for byte the one that is named here
 */
export function nodeOf({ platform, node }: Target): InstalledNode {
  const installed = installNode(NODE_VERSION, platform);
  const found = sha256(readFileSync(installed.path));
  if (found !== node) {
    throw new Error(`${installed.path} has the SHA-256 ${found}, expected was ${node}.`);
  }
  return installed;
}

/** In hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
