/** Records in a folder. This half reads; it loads the other to write. */
import { join } from "node:path";
import type { Log } from "../../record/entry.ts";
import type { Listed, RecordStore } from "../../record/store.ts";
import { monotonic } from "../monotonic.ts";
import { guideOfFile, isPersonFolder, type Place, personDigest, requirePlace } from "./place.ts";
import { namesIn, namesOfPerson, readLog } from "./read-log.ts";
import { FileFailure } from "./records-failure.ts";

/** Milliseconds of reading after which others get a turn, so that a spinner turns and signals arrive. */
const TURN = 25;

/**
 * The store of the records in a folder: `<folder>/<person>/<guide>.<run>.jsonl`. Each file has one
 * process that writes it, and that only appends.
 * @param run the id of this run, after which the files that it writes are named
 */
export function createFolderStore(place: Place, run: string): RecordStore {
  const { directory, messages } = place;
  const writer = async () => (await import("./folder-writer.ts")).createFolderWriter(place, run);
  let writing: ReturnType<typeof writer> | undefined;
  const openWriter = () => {
    writing ??= writer();
    return writing;
  };
  return {
    async read({ guide, person }) {
      const digest = personDigest(person);
      const folder = join(directory, digest);
      const names = namesOfPerson(folder, messages);
      if (names === null) requirePlace(place);
      return readLog(folder, names ?? [], guide, digest, messages);
    },
    append: async (entries) => (await openWriter()).append(entries),
    remove: async (key, ids) => (await openWriter()).remove(key, ids),
    list: (guide) => listLogs(place, guide),
    async held(person) {
      const { findHeld } = await import("./forget-person.ts");
      return findHeld(place, person);
    },
    async forget(person) {
      const { forgetPerson } = await import("./forget-person.ts");
      return forgetPerson(place, person);
    },
  };
}

async function* listLogs(place: Place, wanted: string | undefined): AsyncIterable<Listed> {
  const people = namesIn(place.directory, place.messages);
  if (people === null) requirePlace(place);
  let turn = monotonic();
  for (const digest of (people ?? []).filter(isPersonFolder).sort()) {
    yield* listPerson(place, digest, wanted);
    if (monotonic() - turn > TURN) {
      await new Promise(setImmediate);
      turn = monotonic();
    }
  }
}

function* listPerson(
  { directory, messages }: Place,
  digest: string,
  wanted: string | undefined,
): Iterable<Listed> {
  const folder = join(directory, digest);
  const names = orReason(folder, () => namesOfPerson(folder, messages) ?? []);
  if ("reason" in names) {
    yield { ...names, log: null };
    return;
  }
  const guides = new Set(names.found.flatMap((name) => guideOfFile(name) ?? []));
  for (const guide of [...guides].sort()) {
    if (wanted !== undefined && guide !== wanted) continue;
    const log = orReason<Log>(folder, () => readLog(folder, names.found, guide, digest, messages));
    if ("reason" in log) yield { ...log, log: null };
    // Deleted since the folder was read.
    else if (log.found.length > 0) yield { file: folder, log: log.found, reason: null };
  }
}

function orReason<T>(file: string, read: () => T): { found: T } | { file: string; reason: string } {
  try {
    return { found: read() };
  } catch (error) {
    if (error instanceof FileFailure) return { file: error.file ?? file, reason: error.reason };
    throw error;
  }
}
