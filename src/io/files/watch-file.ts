import { unwatchFile, watchFile } from "node:fs";

/** How often a file is looked at, in milliseconds; editors replace files, which only looking notices everywhere. */
const INTERVAL = 300;

/** Calls back whenever a file has been changed and is there; call the result to end it. */
export function watchChanges(path: string, changed: () => void): () => void {
  const listener = (now: { mtimeMs: number }) => {
    if (now.mtimeMs !== 0) changed();
  };
  watchFile(path, { interval: INTERVAL, persistent: false }, listener);
  return () => unwatchFile(path, listener);
}
