/** Where records are on this disk, and what everything there is called. Nothing here creates or changes anything. */
import { lstatSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { RecordsMessages } from "../../messages/records.ts";
import type { Person } from "../../record/person.ts";
import { accessFailure, FOLDER, folderFailure } from "./records-failure.ts";

/** The folder of all records. */
export interface Place {
  directory: string;
  /** Whether somebody named it: then it has to be there, or it is not the one that is meant. */
  isNamed: boolean;
  messages: RecordsMessages;
}

/** The name of a person's folder: says nothing about the person, safe on any disk. */
export function personDigest({ key }: Person): string {
  // Not by node:crypto: loading OpenSSL takes longer than all the rest of a check.
  return bytesToHex(sha256(key)).slice(0, 32);
}

/** The folder of a person. */
export function personFolder({ directory }: Place, person: Person): string {
  return join(directory, personDigest(person));
}

/** Whether a name is that of a person's folder. */
export function isPersonFolder(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}

/**
 * The guide that a file in a person's folder is about; null when it holds no entries. What sync tools
 * call their copies (`… (1).jsonl`, `….sync-conflict-….jsonl`) is taken too.
 */
export function guideOfFile(name: string): string | null {
  return /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\..*\.jsonl$/.exec(name)?.[1] ?? null;
}

/**
 * Makes sure that somebody without a folder is somebody without records: throws Failure `records` when
 * the folder of all records cannot be reached. One of the program's own that nobody made yet is empty.
 */
export function requirePlace({ directory, isNamed, messages }: Place): void {
  const found = statsOf(statSync, directory, messages);
  if (found?.isDirectory()) return;
  const { reasons, hints } = messages;
  if (found !== null) {
    throw folderFailure(directory, reasons.notFolder, hints.place(FOLDER.variable), messages);
  }
  for (let path = directory; ; path = dirname(path)) {
    const there = statsOf(lstatSync, path, messages);
    if (there === null && path !== dirname(path)) continue;
    if (there?.isSymbolicLink() && statsOf(statSync, path, messages) === null) {
      throw folderFailure(path, reasons.brokenLink, hints.place(FOLDER.variable), messages);
    }
    if (there?.isFile()) {
      throw folderFailure(path, reasons.notFolder, hints.place(FOLDER.variable), messages);
    }
    break;
  }
  if (isNamed) throw folderFailure(directory, reasons.notThere, hints.connect, messages);
}

/** What the system knows of a path; null when there is nothing. */
function statsOf(look: typeof lstatSync, path: string, messages: RecordsMessages): Stats | null {
  try {
    return look(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw accessFailure("read", path, error, messages, FOLDER);
  }
}
