import { closeSync, fsyncSync, openSync } from "node:fs";

/** Makes what was made or deleted in a folder last. Never throws: the change itself is done. */
export function syncDirectory(directory: string): void {
  try {
    const descriptor = openSync(directory, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Windows and some network file systems cannot.
  }
}
