/** Deletes all that carries a person: entries, and whatever else lies beside them. */
import { readdirSync, rmdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Person } from "../../record/person.ts";
import type { Forgotten, Held } from "../../record/store.ts";
import { errorCode } from "../../text/error-code.ts";
import { removeFile } from "../files/remove-file.ts";
import { syncDirectory } from "../files/sync-directory.ts";
import { whenFree } from "../files/when-free.ts";
import { guideOfFile, type Place, personDigest, requirePlace } from "./place.ts";
import { namesIn } from "./read-log.ts";
import { accessFailure, FileFailure, FOLDER } from "./records-failure.ts";

/** See RecordStore.held. */
export function findHeld(place: Place, person: Person): Held {
  const files = partsOf(place, person).flatMap((part) => filesIn(part, place));
  return { files, guides: guidesIn(files) };
}

/** See RecordStore.forget. */
export function forgetPerson(place: Place, person: Person): Forgotten {
  const files: string[] = [];
  const left: { file: string; reason: string }[] = [];
  const remove = (part: Part): void => {
    try {
      if (part.isFolder) {
        partsIn(part.path, place).forEach(remove);
        whenFree(() => rmdirSync(part.path));
      } else {
        removeFile(part.path);
        files.push(part.path);
      }
    } catch (error) {
      const { reason } =
        error instanceof FileFailure
          ? error
          : accessFailure("delete", part.path, error, place.messages);
      // A folder that something is left in is told by what is left.
      if (errorCode(error) !== "ENOTEMPTY") left.push({ file: part.path, reason });
    }
  };
  partsOf(place, person).forEach(remove);
  if (files.length > 0) syncDirectory(place.directory);
  return { files, guides: guidesIn(files), left };
}

/** A file, or a folder; a link is a file, wherever it leads. */
interface Part {
  path: string;
  isFolder: boolean;
}

/** The person's folder, and the copies that sync tools make of it, named after it. */
function partsOf(place: Place, person: Person): Part[] {
  const digest = personDigest(person);
  // Asked first, so that a folder of records that cannot be reached is not taken for an empty one.
  if (namesIn(place.directory, place.messages) === null) requirePlace(place);
  return partsIn(place.directory, place).filter(({ path }) => basename(path).startsWith(digest));
}

function filesIn({ path, isFolder }: Part, place: Place): string[] {
  return isFolder ? partsIn(path, place).flatMap((part) => filesIn(part, place)) : [path];
}

function partsIn(folder: string, { messages }: Place): Part[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({ path: join(folder, entry.name), isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw accessFailure("read", folder, error, messages, FOLDER);
  }
}

function guidesIn(files: readonly string[]): string[] {
  const guides = files.flatMap((file) => guideOfFile(basename(file)) ?? []);
  return [...new Set(guides)].sort();
}
