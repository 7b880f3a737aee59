import { rmSync } from "node:fs";

/** Removes a file that may be gone already. Never throws. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Left behind it is in nobody's way: its name is never used again.
  }
}
