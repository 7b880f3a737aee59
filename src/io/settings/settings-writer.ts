/** Writes settings with conf. Loaded only when some are changed. */
import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import Conf from "conf";
import type { RecordsMessages } from "../../messages/records.ts";
import { errorCode } from "../../text/error-code.ts";
import { PRIVATE } from "../files/access.ts";
import { giveToOwner, makeFolder } from "../files/make-folder.ts";
import { whenFree } from "../files/when-free.ts";
import { accessFailure, SETTINGS } from "../records/records-failure.ts";
import { readStored } from "./stored-settings.ts";

/**
 * Changes what is stored.
 * @param change gets what is stored and returns what is to be
 */
export function writeSettings(
  path: string,
  messages: RecordsMessages,
  change: (stored: Readonly<Record<string, unknown>>) => object,
): void {
  const settings = change(readStored(path, messages));
  const home = dirname(path);
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  try {
    makeFolder(home, PRIVATE.folderMode);
    const isNew = statSync(path, { throwIfNoEntry: false }) === undefined;
    const conf = new Conf({
      cwd: home,
      configName: basename(path, ".json"),
      accessPropertiesByDotNotation: false,
      configFileMode: PRIVATE.mode,
      deserialize: (stored) => JSON.parse(stored.replace(/^\uFEFF/, "")),
      serialize: () => text,
    });
    whenFree(() => {
      conf.store = settings as Record<string, unknown>;
    });
    if (isNew) giveToOwner(path, home);
  } catch (error) {
    throw errorCode(error) === "" ? error : accessFailure("write", path, error, messages, SETTINGS);
  }
}
