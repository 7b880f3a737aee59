/** Changes records with their locks held. */
import { mkdirSync } from "node:fs";
import { Failure } from "../../exit.ts";
import type { RecordsMessages } from "../../messages/records.ts";
import { errorCode } from "../../text/error-code.ts";
import { type Access, accessIn } from "../files/access.ts";
import { acquireLock, type HeldLock, LockLost, LockTimeout } from "./file-lock.ts";
import type { LockTiming } from "./lock-timing.ts";
import { refuseDanglingFolder } from "./record-file.ts";
import { removeStrays } from "./record-strays.ts";
import { accessFailure, FOLDER, lockFailure } from "./records-failure.ts";

/** Where records are, how one speaks, and how long one waits. */
export interface WriterContext {
  directory: string;
  messages: RecordsMessages;
  timing: LockTiming;
}

/** A record of which the lock is held. */
export interface LockedRecord {
  /** The record's path without `.json`. */
  base: string;
  lock: HeldLock;
}

/** How often to begin anew when others take this process for dead. */
const ATTEMPTS = 5;

/**
 * Runs `change` with the locks of these records held, then releases them. Rejects with Failure
 * `records` for whatever the file system says, and with what `change` throws itself.
 * @param bases the records' paths without `.json`, sorted, so that nobody waits for each other
 */
export async function withLocks<T>(
  context: WriterContext,
  bases: readonly string[],
  action: "write" | "delete",
  change: (records: readonly LockedRecord[], access: Access) => T,
): Promise<T> {
  const access = folderAccess(context);
  for (let attempt = 1; ; attempt++) {
    const records: LockedRecord[] = [];
    try {
      for (const base of bases) {
        const lock = await acquireLock(`${base}.lock`, access, context.timing);
        records.push({ base, lock });
        if (lock.takenOver) removeStrays(base);
      }
      return change(records, access);
    } catch (error) {
      if (error instanceof LockLost && attempt < ATTEMPTS) continue;
      throw asFailure(error, `${bases[0]}.json`, action, context.messages);
    } finally {
      for (const { lock } of records) lock.release();
    }
  }
}

/** Makes the folder of the records when it is not there, open to nobody else. */
function folderAccess({ directory, messages }: WriterContext): Access {
  try {
    refuseDanglingFolder(directory, messages);
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    return accessIn(directory);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw accessFailure("write", directory, error, messages, FOLDER);
  }
}

function asFailure(
  error: unknown,
  file: string,
  action: "write" | "delete",
  messages: RecordsMessages,
): unknown {
  if (error instanceof Failure) return error;
  if (error instanceof LockTimeout) return lockFailure(error, messages);
  if (error instanceof LockLost) {
    return new Failure("records", messages.contested(file), { hint: messages.hints.again });
  }
  return errorCode(error) === "" ? error : accessFailure(action, file, error, messages);
}
