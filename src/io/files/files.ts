/** Files that a person names: read to their end, written whole or not at all. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import type { Files } from "../../edges.ts";
import { errorCode } from "../../text/error-code.ts";
import { removeFile } from "./remove-file.ts";
import { watchChanges } from "./watch-file.ts";
import { whenFree } from "./when-free.ts";

/** File systems without hard links answer with one of these; Windows on exFAT with the last. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EISDIR"]);

/** Writes files through a temporary one beside them, so that no half file is ever seen. */
export function createFiles(): Files {
  return {
    async read(path, limit) {
      const { readFile } = await import("./read-bytes.ts");
      return readFile(path, limit);
    },
    watch: watchChanges,
    async write(path, text, overwrite) {
      const there = statOf(path);
      if (there?.isFile() && !overwrite) throw alreadyThere(path);
      if (there !== null && !there.isFile()) {
        // A terminal, a pipe or /dev/stdout is written to, never replaced; a folder says EISDIR.
        writeFileSync(path, text);
      } else if (there === null) {
        createWhole(path, text);
      } else {
        replaceWhole(realpathSync(path), text, there.mode);
      }
    },
  };
}

function createWhole(path: string, text: string): void {
  const temporary = writeTemporary(path, text);
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error))) throw error;
    writeFileSync(path, text, { flag: "wx" });
  } finally {
    removeFile(temporary);
  }
}

function replaceWhole(path: string, text: string, mode: number): void {
  const temporary = writeTemporary(path, text);
  try {
    chmodSync(temporary, mode & 0o7777);
    whenFree(() => renameSync(temporary, path));
  } catch (error) {
    removeFile(temporary);
    throw error;
  }
}

function writeTemporary(path: string, text: string): string {
  const temporary = `${path}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`;
  const descriptor = openSync(temporary, "wx");
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    removeFile(temporary);
    throw error;
  }
  closeSync(descriptor);
  return temporary;
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function alreadyThere(path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`EEXIST: file already exists, '${path}'`), {
    code: "EEXIST",
    path,
  });
}
