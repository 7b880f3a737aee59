/** Records as files, one for each person and guide. This half reads; it loads the other to write. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { RecordsMessages } from "../../messages/records.ts";
import type { Listed, RecordStore } from "../../record/store.ts";
import { errorCode } from "../../text/error-code.ts";
import { LOCK_TIMING, type LockTiming } from "./lock-timing.ts";
import { monotonic } from "./monotonic.ts";
import {
  parseRecordName,
  personDigest,
  readRecordFile,
  recordBase,
  refuseDanglingFolder,
} from "./record-file.ts";
import { accessFailure, FileFailure, FOLDER } from "./records-failure.ts";

/** Milliseconds of reading after which others get a turn, so that a spinner turns and signals arrive. */
const TURN = 25;

/**
 * The store of the records in a folder, which need not exist: it is made by the first change.
 * @param messages the words for what goes wrong
 */
export function createRecordStore(
  directory: string,
  messages: RecordsMessages,
  timing: LockTiming = LOCK_TIMING,
): RecordStore {
  const context = { directory, messages, timing };
  const names = () => namesIn(directory, messages);
  return {
    async read(key) {
      const file = `${recordBase(directory, key)}.json`;
      const name = { guide: key.guide, digest: personDigest(key.person) };
      return readRecordFile(file, name, messages);
    },
    async change(key, transition) {
      const { changeRecord } = await import("./record-writer.ts");
      return changeRecord(context, key, transition);
    },
    async move(from, to, merge, remainder = () => null) {
      const { moveRecord } = await import("./record-writer.ts");
      return moveRecord(context, from, to, merge, remainder);
    },
    list: (guide) => listRecords(directory, guide, messages),
    async forget(person) {
      const files = names();
      if (files.length === 0) return [];
      const { forgetPerson } = await import("./record-writer.ts");
      return forgetPerson(context, person, files);
    },
    async guidesOf(person) {
      const digest = personDigest(person);
      return names().flatMap((name) => {
        const parsed = parseRecordName(name);
        return parsed?.digest === digest ? [parsed.guide] : [];
      });
    },
  };
}

async function* listRecords(
  directory: string,
  guide: string | undefined,
  messages: RecordsMessages,
): AsyncIterable<Listed> {
  let turn = monotonic();
  for (const name of namesIn(directory, messages)) {
    const parsed = parseRecordName(name);
    if (parsed === null || (guide !== undefined && parsed.guide !== guide)) continue;
    const listed = readListed(join(directory, name), parsed, messages);
    if (listed !== null) yield listed;
    if (monotonic() - turn > TURN) {
      await new Promise(setImmediate);
      turn = monotonic();
    }
  }
}

function readListed(
  file: string,
  name: { guide: string; digest: string },
  messages: RecordsMessages,
): Listed | null {
  try {
    const record = readRecordFile(file, name, messages);
    // Deleted since the folder was read.
    return record === null ? null : { file, record };
  } catch (error) {
    if (error instanceof FileFailure) return { file, record: null, reason: error.reason };
    throw error;
  }
}

function namesIn(directory: string, messages: RecordsMessages): string[] {
  try {
    return readdirSync(directory).sort();
  } catch (error) {
    if (errorCode(error) !== "ENOENT") {
      throw accessFailure("read", directory, error, messages, FOLDER);
    }
    refuseDanglingFolder(directory, messages);
    return [];
  }
}
