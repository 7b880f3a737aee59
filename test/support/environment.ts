/** The surroundings of a run of the built program: its path, a home of its own, a clean environment. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The executable as people start it. */
export const program = fileURLToPath(new URL("../../bin/mfa-guide.js", import.meta.url));

const folders = new Set<string>();
const keptFolders = new Set<string>();
process.once("exit", () => {
  removeFolders(folders);
  removeFolders(keptFolders);
});

/**
 * A new empty folder, removed after the test; with `kept`, for several tests, at the end of the run.
 */
export function newFolder({ kept = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "mfa-guide-"));
  (kept ? keptFolders : folders).add(folder);
  return folder;
}

/** A program that a test started may still be writing for a moment. */
const REMOVED = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };

/** Removes the folders made by `newFolder`, all but the kept ones. */
export function removeFolders(made = folders): void {
  for (const folder of made) rmSync(folder, REMOVED);
  made.clear();
}

/** Variables for a run; undefined takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a run: nothing of what surrounds the tests (no CI, no SSH, no display, no
 * colour wishes) but PATH. `home` serves as HOME and as the program's home. `more` goes on top.
 */
export function environment(home: string, more: Environment = {}): Record<string, string> {
  const all: Environment = {
    PATH: process.env.PATH,
    HOME: home,
    USER: "tester",
    MFA_GUIDE_HOME: home,
    LANG: "C.UTF-8",
    TZ: "Europe/Amsterdam",
    TERM: "xterm-256color",
    ...more,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
