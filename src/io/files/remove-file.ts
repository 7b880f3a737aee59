import { unlinkSync } from "node:fs";
import { errorCode } from "../../text/error-code.ts";
import { whenFree } from "./when-free.ts";

/**
 * Removes a file, if it is there. Not `rmSync`, which loads what removes whole folders.
 * @throws what the file system says, other than that there is none
 */
export function removeFile(path: string): void {
  try {
    whenFree(() => unlinkSync(path));
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}
