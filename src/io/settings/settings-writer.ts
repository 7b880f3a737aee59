/** Writes settings. Loaded only when some are changed. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { RecordsMessages } from "../../messages/records.ts";
import { errorCode } from "../../text/error-code.ts";
import { PRIVATE } from "../files/access.ts";
import { stageJson, syncDirectory } from "../files/write-json.ts";
import { acquireLock, LockTimeout } from "../records/file-lock.ts";
import { LOCK_TIMING } from "../records/lock-timing.ts";
import { accessFailure, lockFailure, SETTINGS } from "../records/records-failure.ts";
import { readStored } from "./stored-settings.ts";

/**
 * Changes what is stored, under a lock.
 * @param change gets what is stored and returns what is to be
 */
export async function writeSettings(
  path: string,
  messages: RecordsMessages,
  change: (stored: Readonly<Record<string, unknown>>) => object,
): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const lock = await acquireLock(`${path}.lock`, PRIVATE, LOCK_TIMING);
    try {
      const staged = stageJson(path, lock.token, change(readStored(path, messages)), PRIVATE);
      try {
        lock.commit(() => staged.place());
      } catch (error) {
        staged.discard();
        throw error;
      }
    } finally {
      lock.release();
    }
    syncDirectory(dirname(path));
  } catch (error) {
    if (error instanceof LockTimeout) throw lockFailure(error, messages);
    throw errorCode(error) === "" ? error : accessFailure("write", path, error, messages, SETTINGS);
  }
}
