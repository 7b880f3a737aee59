/** Makes folders, so that who owns what they are made in owns them too. */
import { chownSync, lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "../../text/error-code.ts";

/**
 * Makes a folder, and those that it lies in, where they are missing.
 * @param mode the rights of each folder that is made
 * @returns whether it was missing
 * @throws what the file system says
 */
export function makeFolder(path: string, mode: number): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
  const parent = dirname(path);
  if (lstatSync(parent, { throwIfNoEntry: false }) === undefined && parent !== path) {
    makeFolder(parent, mode);
  }
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Made by another program at the same moment; a file in its place is told by what comes next.
    if (errorCode(error) === "EEXIST" && statSync(path).isDirectory()) return false;
    throw error;
  }
  giveToOwner(path, parent);
  return true;
}

/**
 * Gives what root made to the owner of the folder that it was made in: a device manager or `sudo` must
 * not lock people out of their own records. Does nothing for anybody else. Never throws.
 */
export function giveToOwner(path: string, folder: string): void {
  if (process.geteuid?.() !== 0) return;
  try {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) chownSync(path, uid, gid);
  } catch {
    // A file system without owners.
  }
}
