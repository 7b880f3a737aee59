/** The half of the folder store that changes files. Loaded only when something is written. */
import { rmdirSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../exit.ts";
import type { Entry } from "../../record/entry.ts";
import { type Person, personNamed } from "../../record/person.ts";
import type { RecordStore } from "../../record/store.ts";
import { errorCode } from "../../text/error-code.ts";
import { type Access, accessIn, shareFolder } from "../files/access.ts";
import { makeFolder } from "../files/make-folder.ts";
import { removeFile } from "../files/remove-file.ts";
import { syncDirectory } from "../files/sync-directory.ts";
import { appendText } from "./append-text.ts";
import { guideOfFile, type Place, personDigest, personFolder, requirePlace } from "./place.ts";
import { namesOfPerson, readEntries } from "./read-log.ts";
import { accessFailure, FOLDER } from "./records-failure.ts";

/** See RecordStore. */
export function createFolderWriter(
  place: Place,
  run: string,
): Pick<RecordStore, "append" | "remove"> {
  const { messages } = place;
  /** Files with a write that failed and could not be taken back: nothing may follow what is left of it. */
  const spoiled = new Set<string>();

  /** The file that this run writes, for what it is about. */
  function fileFor(folder: string, guide: string): string {
    for (let number = 1; ; number += 1) {
      const file = join(folder, `${guide}.${run}${number === 1 ? "" : `-${number}`}.jsonl`);
      if (!spoiled.has(file)) return file;
    }
  }

  function append(file: string, entries: readonly Entry[], access: Access): void {
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    try {
      appendText(file, text, access, () => spoiled.add(file));
    } catch (error) {
      throw asFailure("write", file, error);
    }
  }

  function asFailure(action: "write" | "delete", file: string, error: unknown): unknown {
    if (error instanceof Failure || errorCode(error) === "") return error;
    return accessFailure(action, file, error, messages);
  }

  return {
    async append(entries) {
      const [first] = entries;
      if (first === undefined) return;
      const person = personNamed(first.person);
      const access = makeFolders(place, person);
      append(fileFor(personFolder(place, person), first.guide), entries, access);
    },

    async remove({ guide, person }, ids) {
      const folder = personFolder(place, person);
      const digest = personDigest(person);
      for (const name of namesOfPerson(folder, messages) ?? []) {
        if (guideOfFile(name) !== guide) continue;
        const file = join(folder, name);
        const entries = readEntries(file, guide, digest, messages);
        const kept = entries.filter(({ id }) => !ids.has(id));
        if (kept.length === entries.length) continue;
        // What stays is written before the file goes; were it to die in between, it is there twice.
        spoiled.add(file);
        if (kept.length > 0) append(fileFor(folder, guide), kept, accessIn(folder));
        try {
          removeFile(file);
        } catch (error) {
          throw asFailure("delete", file, error);
        }
        spoiled.delete(file);
      }
      syncDirectory(folder);
      removeIfEmpty(folder);
    },
  };
}

/** Makes the folders that are missing, open to nobody else, or to whom the records are shared with. */
function makeFolders(place: Place, person: Person): Access {
  const { directory, messages } = place;
  const folder = personFolder(place, person);
  try {
    requirePlace(place);
    makeFolder(directory, 0o700);
    const access = accessIn(directory);
    namesOfPerson(folder, messages);
    if (makeFolder(folder, access.folderMode)) {
      shareFolder(folder, access);
      syncDirectory(directory);
    }
    return access;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw accessFailure("write", folder, error, messages, FOLDER);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something lies in it.
  }
}
