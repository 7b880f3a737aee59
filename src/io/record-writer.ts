/** The half of the record store that changes files. Loaded only when something is written. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../exit.ts";
import type { RecordsMessages } from "../messages/records.ts";
import type { Person } from "../record/person.ts";
import type { GuideRecord } from "../record/record.ts";
import type { RecordKey } from "../record/store.ts";
import { type Access, accessIn } from "./access.ts";
import { errorCode } from "./error-code.ts";
import { acquireLock, type HeldLock, LockLost, LockTimeout } from "./file-lock.ts";
import { removeQuietly } from "./lock-ticket.ts";
import type { LockTiming } from "./lock-timing.ts";
import { personDigest, readRecordFile, recordBase } from "./record-file.ts";
import { removeStrays } from "./record-strays.ts";
import { accessFailure, FOLDER, lockFailure } from "./records-failure.ts";
import { prepareStaging, type StageJson, syncDirectory } from "./write-json.ts";

/** Where records are, and how one speaks and waits. */
export interface WriterContext {
  directory: string;
  messages: RecordsMessages;
  timing: LockTiming;
}

/** How often to begin anew when others take this process for dead. */
const ATTEMPTS = 5;

/** See RecordStore.change. */
export async function changeRecord(
  context: WriterContext,
  key: RecordKey,
  transition: (stored: GuideRecord | null) => GuideRecord,
): Promise<GuideRecord> {
  const stage = await prepareStaging();
  const base = recordBase(context.directory, key);
  return withLocks(context, [base], ([lock], access) => {
    const stored = read(context, base);
    const next = transition(stored);
    if (next === stored) return stored;
    place(stage, access, [{ base, record: next, lock: lock as HeldLock }]);
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
  const [source, target] = [from, to].map((key) => recordBase(context.directory, key)) as [
    string,
    string,
  ];
  const existing = (stored: GuideRecord | null) => {
    if (stored !== null) return stored;
    throw new Failure("records", context.messages.nothingToMove(from.person.name));
  };
  if (source === target) {
    const renamed = (stored: GuideRecord | null) => {
      const record = existing(stored);
      return record.person === to.person.name ? record : { ...record, person: to.person.name };
    };
    return changeRecord(context, to, renamed);
  }
  const stage = await prepareStaging();
  const bases = [source, target].sort();
  return withLocks(context, bases, (locks, access) => {
    const moved = existing(read(context, source));
    const merged = merge(moved, read(context, target));
    const lockOf = (base: string) => locks[bases.indexOf(base)] as HeldLock;
    place(stage, access, [
      { base: target, record: merged, lock: lockOf(target) },
      { base: source, record: remainder(moved), lock: lockOf(source) },
    ]);
    return merged;
  });
}

/** See RecordStore.forget. */
export async function forgetPerson(
  context: WriterContext,
  person: Person,
): Promise<readonly string[]> {
  const forgotten: string[] = [];
  for (const [guide, isRecorded] of filesAbout(context.directory, person)) {
    const base = recordBase(context.directory, { guide, person });
    await withLocks(
      context,
      [base],
      ([lock]) => {
        removeStrays(base);
        (lock as HeldLock).commit(() => rmSync(`${base}.json`, { force: true }));
        syncDirectory(context.directory);
      },
      "delete",
    );
    if (isRecorded) forgotten.push(guide);
  }
  return forgotten.sort();
}

/** The guides that there is anything about a person for, and whether that is a record or left over. */
function filesAbout(directory: string, person: Person): Map<string, boolean> {
  const mark = `--${personDigest(person)}.`;
  const guides = new Map<string, boolean>();
  for (const name of readdirSync(directory)) {
    const at = name.indexOf(mark);
    if (at < 1) continue;
    const guide = name.slice(0, at);
    guides.set(guide, guides.get(guide) === true || name === `${guide}${mark}json`);
  }
  return guides;
}

interface Placement {
  base: string;
  /** Null: the file is deleted. */
  record: GuideRecord | null;
  lock: HeldLock;
}

/** Writes all, then puts all in their places, in this order, with every lock still held. */
function place(stage: StageJson, access: Access, placements: readonly Placement[]): void {
  const staged: { path: string }[] = [];
  try {
    const puts = placements.map(({ base, record, lock }) => {
      const file = `${base}.json`;
      if (record === null) return () => rmSync(file);
      const written = stage(file, lock.token, record, access);
      staged.push(written);
      return () => written.place();
    });
    const all = () => {
      for (const put of puts) put();
    };
    placements.reduce(
      (write, { lock }) =>
        () =>
          lock.commit(write),
      all,
    )();
  } catch (error) {
    for (const { path } of staged) removeQuietly(path);
    throw error;
  }
}

function read({ messages }: WriterContext, base: string): GuideRecord | null {
  const [guide = "", digest = ""] = basename(base).split("--");
  return readRecordFile(`${base}.json`, { guide, digest }, messages);
}

/** Runs `change` with the locks of these records held; whatever fails becomes a Failure. */
async function withLocks<T>(
  context: WriterContext,
  bases: readonly string[],
  change: (locks: readonly HeldLock[], access: Access) => T,
  action: "write" | "delete" = "write",
): Promise<T> {
  const { directory, messages } = context;
  const access = folderAccess(context);
  for (let attempt = 1; ; attempt++) {
    const locks: HeldLock[] = [];
    try {
      for (const base of bases) {
        const lock = await acquireLock(`${base}.lock`, access, context.timing);
        locks.push(lock);
        if (lock.takenOver) removeStrays(base);
      }
      const result = change(locks, access);
      syncDirectory(directory);
      return result;
    } catch (error) {
      if (error instanceof LockLost && attempt < ATTEMPTS) continue;
      throw asFailure(error, `${bases[0]}.json`, action, messages);
    } finally {
      for (const lock of locks) lock.release();
    }
  }
}

/** Makes the folder of the records when it is not there, readable for nobody else. */
function folderAccess({ directory, messages }: WriterContext): Access {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return accessIn(join(directory, "."));
  } catch (error) {
    throw accessFailure("write", directory, error, messages, FOLDER);
  }
}

function asFailure(
  error: unknown,
  file: string,
  action: "write" | "delete",
  messages: RecordsMessages,
): unknown {
  if (error instanceof LockTimeout) return lockFailure(error, messages);
  if (error instanceof LockLost)
    return new Failure("records", messages.contested(file), { hint: messages.hints.again });
  return errorCode(error) === "" || error instanceof Failure
    ? error
    : accessFailure(action, file, error, messages);
}
