/** Records as files: their names, and reading them. Nothing here creates or changes anything. */

import { existsSync, lstatSync, readFileSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Failure } from "../../exit.ts";
import type { RecordsMessages } from "../../messages/records.ts";
import { parseRecord, type RecordFault } from "../../record/parse-record.ts";
import { type Person, personNamed } from "../../record/person.ts";
import type { GuideRecord } from "../../record/record.ts";
import type { RecordKey } from "../../record/store.ts";
import { errorCode } from "../../text/error-code.ts";
import { accessFailure, brokenFolder, brokenRecord, describeFault } from "./records-failure.ts";

/** Bytes; a record of a hundred attempts with long notes is far below. */
const LARGEST_RECORD = 16 * 1024 * 1024;

const RECORD_FILE = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)--([0-9a-f]{32})\.json$/;

/** The last digest that was asked for: reading a record asks three times in a row for one person's. */
let last: { key: string | null; digest: string } = { key: null, digest: "" };

/** The part of a file name that stands for a person: says nothing about the name, safe on any disk. */
export function personDigest({ key }: Person): string {
  // Not by node:crypto: loading OpenSSL takes longer than all the rest of a check.
  if (last.key !== key) last = { key, digest: bytesToHex(sha256(key)).slice(0, 32) };
  return last.digest;
}

/** The path of a record without `.json`; its lock and temporary files are named after it. */
export function recordBase(directory: string, { guide, person }: RecordKey): string {
  return join(directory, `${guide}--${personDigest(person)}`);
}

/** The guide and the person's digest that a file name stands for; null when it is no record's. */
export function parseRecordName(name: string): { guide: string; digest: string } | null {
  const [, guide, digest] = RECORD_FILE.exec(name) ?? [];
  return guide === undefined || digest === undefined ? null : { guide, digest };
}

/**
 * The record in a file, or null when there is none. Throws Failure `records` when the file cannot be
 * read, or what it holds is not this guide's and this person's record.
 */
export function readRecordFile(
  file: string,
  name: { guide: string; digest: string },
  messages: RecordsMessages,
): GuideRecord | null {
  const text = readRecordText(file, messages);
  if (text === null) return null;
  const parsed = parseRecord(text);
  const fault = "fault" in parsed ? parsed.fault : misplaced(parsed.record, name);
  if (fault !== null) throw brokenRecord(file, describeFault(fault, messages), fault, messages);
  return (parsed as { record: GuideRecord }).record;
}

/** What makes a record unreadable where it lies, beside what is wrong in it. */
export type MisplacedFault = { kind: "other-person" } | { kind: "other-guide" };

function misplaced(
  record: GuideRecord,
  { guide, digest }: { guide: string; digest: string },
): RecordFault | MisplacedFault | null {
  if (record.guide !== guide) return { kind: "other-guide" };
  return personDigest(personNamed(record.person)) === digest ? null : { kind: "other-person" };
}

function readRecordText(file: string, messages: RecordsMessages): string | null {
  const broken = (reason: string) => brokenRecord(file, reason, null, messages);
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats !== undefined) {
      if (!stats.isFile()) throw broken(oddFile(stats, messages));
      if (stats.size > LARGEST_RECORD) throw broken(messages.reasons.tooBig);
      return readFileSync(file, "utf8");
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (errorCode(error) !== "ENOENT") throw accessFailure("read", file, error, messages);
  }
  refuseDanglingFolder(dirname(file), messages);
  return null;
}

/** Why something that is no regular file is no record. */
function oddFile(stats: Stats, { reasons }: RecordsMessages): string {
  return stats.isSymbolicLink() ? reasons.link : reasons.notFile;
}

/**
 * Throws Failure `records` when the folder of the records is a link that leads nowhere, say to a share
 * that is not there now: it must not pass for an empty one.
 */
export function refuseDanglingFolder(directory: string, messages: RecordsMessages): void {
  const link = lstatSync(directory, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() && !existsSync(directory)) throw brokenFolder(directory, messages);
}
