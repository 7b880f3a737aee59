import { removeFile } from "./remove-file.ts";

/** How often to try: a network file system may fail once. */
const ATTEMPTS = 3;

/** Removes a file that may be gone already. Never throws. */
export function removeQuietly(path: string): void {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      removeFile(path);
      return;
    } catch {
      // A file that stays does no harm: its name is never used again.
    }
  }
}
