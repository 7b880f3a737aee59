/** Appends to a file in one write, so that it is there whole and stays after a power cut, or not at all. */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { type Access, share } from "../files/access.ts";
import { giveToOwner } from "../files/make-folder.ts";
import { removeQuietly } from "../files/remove-quietly.ts";
import { syncDirectory } from "../files/sync-directory.ts";
import { whenFree } from "../files/when-free.ts";

/** How fsync says that there is no such thing here: some network file systems, and Node's permissions. */
const NO_SYNC = new Set(["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "ERR_ACCESS_DENIED"]);

/**
 * Appends a text to a file that no other process writes, and makes it when it is missing.
 * @param onSpoiled called when a write failed and what it left behind could not be taken away
 * @throws what the file system says; then nothing of the text is in the file
 */
export function appendText(
  file: string,
  text: string,
  access: Access,
  onSpoiled: () => void,
): void {
  const descriptor = whenFree(() => openSync(file, "a", access.mode));
  let size: number | null = null;
  try {
    size = fstatSync(descriptor).size;
    if (size === 0) {
      share(descriptor, access);
      giveToOwner(file, dirname(file));
    }
    const bytes = Buffer.from(text);
    if (writeSync(descriptor, bytes) !== bytes.length) throw diskFull(file);
    sync(descriptor);
  } catch (error) {
    takeBack(file, descriptor, size, onSpoiled);
    throw error;
  } finally {
    closeQuietly(descriptor);
  }
  if (size === 0) syncDirectory(dirname(file));
}

/** Takes away what a write that failed may have left: it was not told to be recorded. */
function takeBack(
  file: string,
  descriptor: number,
  size: number | null,
  onSpoiled: () => void,
): void {
  // Nothing was written yet.
  if (size === null) return;
  try {
    ftruncateSync(descriptor, size);
    if (size === 0) removeQuietly(file);
  } catch {
    onSpoiled();
  }
}

function sync(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!NO_SYNC.has(code)) throw error;
  }
}

/** All that matters was said by fsync before. */
function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {}
}

function diskFull(path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`ENOSPC: short write, '${path}'`), { code: "ENOSPC", path });
}
