/** The store of records that the environment names. */
import { join, resolve } from "node:path";
import { Failure } from "../../exit.ts";
import type { RecordsMessages } from "../../messages/records.ts";
import type { RecordStore } from "../../record/store.ts";
import { createFolderStore } from "./folder-store.ts";

/**
 * Opens the store: the folder that `MFA_GUIDE_RECORDS` names, or `<home>/records`. Raises Failure `usage`
 * for an address of which there is no store.
 * @param run the id of this run
 */
export function openStore(
  named: string | undefined,
  home: string,
  run: string,
  messages: RecordsMessages,
): RecordStore {
  if (!named) {
    return createFolderStore({ directory: join(home, "records"), isNamed: false, messages }, run);
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(named)?.[1];
  if (scheme !== undefined) {
    throw new Failure("usage", messages.noSuchStore(scheme), { hint: messages.hints.folder });
  }
  return createFolderStore({ directory: resolve(named), isNamed: true, messages }, run);
}
