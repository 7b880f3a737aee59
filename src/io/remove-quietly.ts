import { rmSync } from "node:fs";

/** How often to try: a network file system may fail once. */
const ATTEMPTS = 3;

/** Removes a file that may be gone already. Never throws. */
export function removeQuietly(path: string): void {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      rmSync(path, { force: true });
      return;
    } catch {
      // Left behind it is in nobody's way: its name is never used again.
    }
  }
}
