/** What the settings file holds, before anything of it is checked. */

import { lstatSync, readFileSync } from "node:fs";
import { Failure } from "../../exit.ts";
import type { RecordsMessages } from "../../messages/records.ts";
import { nestsTooDeep } from "../../record/nesting.ts";
import { errorCode } from "../../text/error-code.ts";
import { isObject } from "../../text/is-object.ts";
import { accessFailure, SETTINGS } from "../records/records-failure.ts";

export type Stored = Readonly<Record<string, unknown>>;

/** What is stored, as it is; empty when there is no file. Throws Failure `records` on a broken one. */
export function readStored(path: string, messages: RecordsMessages): Stored {
  let text: string;
  try {
    // Most people have none, and that is no error.
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return {};
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return {};
    throw accessFailure("read", path, error, messages, SETTINGS);
  }
  const value = parseJson(text.replace(/^\uFEFF/, ""));
  if (isObject(value) && !nestsTooDeep(value)) return value;
  const { reasons, hints } = messages;
  const reason =
    text.trim() === ""
      ? reasons.empty
      : value === undefined
        ? reasons.notJson
        : reasons.notSettings;
  throw new Failure("records", messages.cannotRead(messages.settings, path, reason), {
    hint: hints.brokenSettings,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
