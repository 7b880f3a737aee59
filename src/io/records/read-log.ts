/** Reads entries from the files of a person's folder. Nothing here creates or changes anything. */
import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../exit.ts";
import type { RecordsMessages } from "../../messages/records.ts";
import { type Entry, type Log, logOf } from "../../record/entry.ts";
import { type EntryFault, parseEntry } from "../../record/parse-entry.ts";
import { personNamed } from "../../record/person.ts";
import { errorCode } from "../../text/error-code.ts";
import { guideOfFile, personDigest } from "./place.ts";
import { accessFailure, brokenFile, brokenLine, FOLDER } from "./records-failure.ts";

/** Bytes; what one run records is far below. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** The names in a folder; null when it is not there. Throws Failure `records` when it cannot be read. */
export function namesIn(folder: string, messages: RecordsMessages): string[] | null {
  try {
    // Asked first, since many a person has no records yet and a first error takes Node long.
    return lookAt(folder) === null ? null : readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw accessFailure("read", folder, error, messages, FOLDER);
  }
}

/** The same for a person's folder, which has to be one itself: nothing is written or deleted through a link. */
export function namesOfPerson(folder: string, messages: RecordsMessages): string[] | null {
  try {
    if (lookAt(folder)?.isSymbolicLink()) throw brokenFile(folder, messages.reasons.link, messages);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw accessFailure("read", folder, error, messages, FOLDER);
  }
  return namesIn(folder, messages);
}

function lookAt(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}

/**
 * The log of a guide from the files of these names in a person's folder. Throws Failure `records` when
 * one cannot be read, or holds a line that is no entry of this guide and this person.
 */
export function readLog(
  folder: string,
  names: readonly string[],
  guide: string,
  digest: string,
  messages: RecordsMessages,
): Log {
  const entries: Entry[] = [];
  for (const name of names) {
    if (guideOfFile(name) !== guide) continue;
    entries.push(...readEntries(join(folder, name), guide, digest, messages));
  }
  return logOf(entries);
}

/** The entries of a file, in its order; none when it is gone. */
export function readEntries(
  file: string,
  guide: string,
  digest: string,
  messages: RecordsMessages,
): Entry[] {
  const text = readText(file, messages);
  const lines = text.split("\n");
  const unended = lines.pop();
  const entries = lines.map((line, index) => {
    const parsed = parseEntry(line);
    if ("kind" in parsed) throw brokenLine(file, index + 1, parsed, messages);
    return parsed;
  });
  if (unended) entries.push(...lastEntry(file, unended, entries.length + 1, messages));
  checkSubject(file, entries, guide, digest, messages);
  return entries;
}

/**
 * A last line without its end: the writer died there, and nobody was told that it had succeeded. One
 * that only lacks the line break says all there was to say.
 */
function lastEntry(file: string, line: string, number: number, messages: RecordsMessages): Entry[] {
  const parsed = parseEntry(line);
  if (!("kind" in parsed)) return [parsed];
  if (parsed.kind === "not-json") return [];
  throw brokenLine(file, number, parsed, messages);
}

/** What is in a file has to be about whom and what the file lies there for. */
function checkSubject(
  file: string,
  entries: readonly Entry[],
  guide: string,
  digest: string,
  messages: RecordsMessages,
): void {
  let known: string | null = null;
  entries.forEach((entry, index) => {
    const fault: EntryFault | { kind: "other-guide" | "other-person" } | null =
      entry.guide !== guide
        ? { kind: "other-guide" }
        : entry.person !== known && personDigest(personNamed(entry.person)) !== digest
          ? { kind: "other-person" }
          : null;
    if (fault !== null) throw brokenLine(file, index + 1, fault, messages);
    known = entry.person;
  });
}

function readText(file: string, messages: RecordsMessages): string {
  const { reasons } = messages;
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return "";
    if (stats.isSymbolicLink()) throw brokenFile(file, reasons.link, messages);
    if (!stats.isFile()) throw brokenFile(file, reasons.notFile, messages);
    if (stats.size > LARGEST_FILE) throw brokenFile(file, reasons.tooBig, messages);
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (errorCode(error) === "ENOENT") return "";
    throw accessFailure("read", file, error, messages);
  }
}
