/** The half of the record store that changes files. Loaded only when something is written. */
import { basename, dirname } from "node:path";
import { Failure } from "../../exit.ts";
import type { Person } from "../../record/person.ts";
import type { GuideRecord } from "../../record/record.ts";
import type { RecordKey } from "../../record/store.ts";
import type { Access } from "../files/access.ts";
import { removeFile } from "../files/remove-file.ts";
import { type Staged, stageJson, syncDirectory } from "../files/write-json.ts";
import { personDigest, readRecordFile, recordBase } from "./record-file.ts";
import { type LockedRecord, type WriterContext, withLocks } from "./record-locks.ts";
import { removeStrays } from "./record-strays.ts";

/** See RecordStore.change. */
export async function changeRecord(
  context: WriterContext,
  key: RecordKey,
  transition: (stored: GuideRecord | null) => GuideRecord,
): Promise<GuideRecord> {
  const base = recordBase(context.directory, key);
  return withLocks(context, [base], "write", (locked, access) => {
    const stored = read(context, base);
    const next = transition(stored);
    if (next !== stored) replace(access, locked, new Map([[base, next]]));
    return next;
  });
}

/** See RecordStore.move. */
export async function moveRecord(
  context: WriterContext,
  from: RecordKey,
  to: RecordKey,
  merge: (source: GuideRecord, target: GuideRecord | null) => GuideRecord,
  remainder: (source: GuideRecord) => GuideRecord | null,
): Promise<GuideRecord> {
  const source = recordBase(context.directory, from);
  const target = recordBase(context.directory, to);
  const existing = (stored: GuideRecord | null) => {
    if (stored !== null) return stored;
    throw new Failure("records", context.messages.nothingToMove(from.person.name));
  };
  if (source === target) {
    const person = to.person.name;
    return changeRecord(context, to, (stored) =>
      existing(stored).person === person ? existing(stored) : { ...existing(stored), person },
    );
  }
  return withLocks(context, [source, target].sort(), "write", (locked, access) => {
    const moved = existing(read(context, source));
    const merged = merge(moved, read(context, target));
    // The target comes first: a crash in between leaves the steps with both, not with neither.
    const contents = new Map([
      [target, merged],
      [source, remainder(moved)],
    ]);
    replace(access, locked, contents);
    return merged;
  });
}

/**
 * See RecordStore.forget. What killed processes left behind about the person goes too.
 * @param names the names of the files in the folder
 */
export async function forgetPerson(
  context: WriterContext,
  person: Person,
  names: readonly string[],
): Promise<readonly string[]> {
  const mark = `--${personDigest(person)}.`;
  const about = names.filter((name) => name.includes(mark));
  const guides = new Set(about.map((name) => name.slice(0, name.indexOf(mark))));
  for (const guide of guides) {
    const base = recordBase(context.directory, { guide, person });
    await withLocks(context, [base], "delete", (locked) => {
      removeStrays(base);
      locked[0]?.lock.commit(() => removeFile(`${base}.json`));
      syncDirectory(context.directory);
    });
  }
  return [...guides].filter((guide) => about.includes(`${guide}${mark}json`)).sort();
}

/**
 * Writes all of these records, then puts all in their places, in this order, with every lock still
 * held. Null deletes.
 */
function replace(
  access: Access,
  locked: readonly LockedRecord[],
  contents: ReadonlyMap<string, GuideRecord | null>,
): void {
  const staged = new Map<string, Staged>();
  try {
    for (const { base, lock } of locked) {
      const record = contents.get(base);
      if (record) staged.set(base, stageJson(`${base}.json`, lock.token, record, access));
    }
    const putAll = () => {
      for (const base of contents.keys()) {
        const written = staged.get(base);
        if (written === undefined) removeFile(`${base}.json`);
        else written.place();
      }
    };
    locked.reduce(
      (put, { lock }) =>
        () =>
          lock.commit(put),
      putAll,
    )();
  } catch (error) {
    for (const written of staged.values()) written.discard();
    throw error;
  }
  syncDirectory(dirname((locked[0] as LockedRecord).base));
}

function read({ messages }: WriterContext, base: string): GuideRecord | null {
  const [guide = "", digest = ""] = basename(base).split("--");
  return readRecordFile(`${base}.json`, { guide, digest }, messages);
}
