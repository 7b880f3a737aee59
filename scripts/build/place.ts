/** Puts the build in its folder without a moment in which it is not whole. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { whenFree } from "../../src/io/files/when-free.ts";
import type { BuiltFile } from "./bundle.ts";

/**
 * Writes `files` below `folder` and removes everything else there. What is the same already stays
 * untouched, and each new file appears whole: a program that runs meanwhile keeps working. The entry
 * comes last, since it names the chunks.
 */
export function place(files: readonly BuiltFile[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const entryLast = [...files].sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)));
  for (const file of entryLast) write(join(folder, file.path), file);
  const kept = new Set(files.map((file) => join(folder, file.path)));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) {
      const used = [...kept].some((file) => !relative(path, file).startsWith(".."));
      if (!used) rmSync(path, { recursive: true, force: true });
    } else if (!kept.has(path)) rmSync(path, { force: true });
  }
}

function isEntry(file: BuiltFile): boolean {
  return file.path === "main.js";
}

function write(path: string, { contents, mode = 0o644 }: BuiltFile): void {
  if (existsSync(path) && (statSync(path).mode & 0o100) === (mode & 0o100)) {
    if (readFileSync(path).equals(contents)) return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents, { mode });
  whenFree(() => renameSync(temporary, path));
}
