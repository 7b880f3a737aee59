/** Waits on Windows for a file that another program has open. */
import { errorCode } from "../../text/error-code.ts";
import { monotonic } from "../monotonic.ts";

/** What Windows says of a file that a scanner, a backup or a sync tool has open at the moment. */
const HELD = new Set(["EPERM", "EACCES", "EBUSY"]);

/** How long such a program may hold a file before that counts as a refusal, in milliseconds. */
const PATIENCE = 3000;

const LONGEST_PAUSE = 100;

/**
 * Does one thing to a file: opens, appends to, renames or removes it. On Windows it is done again for
 * three seconds while another program holds the file, so `act` must leave nothing half done when it throws.
 * @param patience in milliseconds
 * @returns what `act` returns
 * @throws what `act` throws: at once on other systems and for other reasons, else the last time
 */
export function whenFree<T>(
  act: () => T,
  platform: NodeJS.Platform = process.platform,
  patience = PATIENCE,
): T {
  const end = platform === "win32" ? monotonic() + patience : 0;
  for (let pause = 5; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return act();
    } catch (error) {
      if (!HELD.has(errorCode(error)) || monotonic() >= end) throw error;
      sleep(pause);
    }
  }
}

/** Stands still: what uses files here is not asynchronous. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
