/** Writes JSON files with conf, so that each is there whole or not at all, and stays after a power cut. */
import { closeSync, fsyncSync, openSync, renameSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Conf from "conf";
import { type Access, keepOwner } from "./access.ts";
import { removeQuietly } from "./remove-quietly.ts";
import { whenFree } from "./when-free.ts";

/** A value written next to the place it is for. */
export interface Staged {
  /** Moves it to its place, over what is there. */
  place(): void;
  /** Removes it when it is not to be placed after all. Never throws. */
  discard(): void;
}

/**
 * Writes a value beside the file it is for. conf makes of it a file of its own, `<file without
 * .json>.<token>.tmp`, atomically and synced to the disk; that is compared with what it should be,
 * because a write on a full disk can be short without an error.
 */
export function stageJson(file: string, token: string, value: object, access: Access): Staged {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const name = `${basename(file, ".json")}.${token}`;
  const path = join(dirname(file), `${name}.tmp`);
  try {
    withoutTraces(() => {
      const conf = new Conf({
        cwd: dirname(file),
        configName: name,
        fileExtension: "tmp",
        projectSuffix: "",
        accessPropertiesByDotNotation: false,
        configFileMode: access.mode,
        serialize: () => text,
      });
      conf.store = value as Record<string, unknown>;
    });
    if (statSync(path).size !== Buffer.byteLength(text)) throw diskFull(path);
    keepOwner(path, file, access);
  } catch (error) {
    removeQuietly(path);
    throw error;
  }
  return {
    place: () => whenFree(() => renameSync(path, file)),
    discard: () => removeQuietly(path),
  };
}

/**
 * Runs `act`, whose errors have no stack: conf meets three on its way, for a file that is not there yet,
 * and tracing them takes longer than the file takes to write.
 */
function withoutTraces(act: () => void): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    act();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Makes what was renamed or deleted in a folder last. Never throws: the change itself is done. */
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

function diskFull(path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`ENOSPC: short write, '${path}'`), { code: "ENOSPC", path });
}
