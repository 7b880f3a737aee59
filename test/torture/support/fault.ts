/**
 * Makes one call to the file system go wrong: the process is killed just before it, or the call fails
 * with an error. Counts calls below one folder only, so that loading code does not count.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What the store and what it writes with call. */
const CALLS = [
  ...["openSync", "closeSync", "writeSync", "readFileSync", "fsyncSync", "ftruncateSync"],
  ...["unlinkSync", "rmdirSync", "mkdirSync", "readdirSync"],
  ...["statSync", "lstatSync", "fstatSync", "chmodSync", "fchmodSync"],
] as const;

let remaining = Number.POSITIVE_INFINITY;
let fault: () => void = () => {};

/** From now on the call after `count` others runs `action` first: once, and then all is well again. */
export function armFault(count: number, action: () => void): void {
  remaining = count;
  fault = action;
}

/** Whether the fault has still to come; it is taken back. */
export function disarmFault(): boolean {
  const isToCome = remaining !== Number.POSITIVE_INFINITY;
  remaining = Number.POSITIVE_INFINITY;
  return isToCome;
}

/** Puts the counter into `node:fs`. Call it before the store is loaded. */
export function installFaults(): void {
  const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of CALLS) {
    const original = calls[name] as (...args: unknown[]) => unknown;
    calls[name] = (...args) => {
      const isLater = remaining-- > 0;
      if (isLater) return original.apply(fs, args);
      remaining = Number.POSITIVE_INFINITY;
      fault();
      return original.apply(fs, args);
    };
  }
  syncBuiltinESMExports();
}

/** An error as the file system throws it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made for a test`), { code, syscall: "test" });
}
