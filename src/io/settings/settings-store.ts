/** The settings in `<home>/config.json`. */

import { join } from "node:path";
import type { OpenSetting } from "../../ask/opening.ts";
import type { Settings, SettingsStore } from "../../edges.ts";
import type { RecordsMessages } from "../../messages/records.ts";
import { isObject } from "../../text/is-object.ts";
import { readStored, type Stored } from "./stored-settings.ts";

/** What a setting's stored value must be to count. */
const RULES: { [Name in keyof Required<Settings>]: (value: unknown) => boolean } = {
  language: isText,
  screens: isText,
  open: (value) =>
    (["ask", "always", "never"] satisfies OpenSetting[]).includes(value as OpenSetting),
  accessible: (value) => typeof value === "boolean",
  contact: isText,
  answers: isObject,
};

/** The settings below `home`, which need not exist. Reading is synchronous and creates nothing. */
export function createSettingsStore(home: string, messages: RecordsMessages): SettingsStore {
  const path = join(home, "config.json");
  let known: Stored | null = null;
  return {
    path,
    read() {
      known = readStored(path, messages);
      return settingsIn(known);
    },
    async write(settings) {
      const { writeSettings } = await import("./settings-writer.ts");
      writeSettings(path, messages, (stored) =>
        merge(stored, settingsIn(known ?? stored), settings),
      );
      known = structuredClone<Stored>({ ...settings });
    },
  };
}

function settingsIn(stored: Stored): Settings {
  const settings: Record<string, unknown> = {};
  for (const [name, isRight] of Object.entries(RULES)) {
    if (Object.hasOwn(stored, name) && isRight(stored[name])) settings[name] = stored[name];
  }
  if (isObject(settings.answers)) {
    settings.answers = Object.fromEntries(
      Object.entries(settings.answers).filter(
        ([name, value]) => name !== "__proto__" && isText(value),
      ),
    );
  }
  return settings as Settings;
}

/**
 * What is to be stored: what was changed since reading, put into what is stored now. So two who set
 * different things at once both get theirs, and settings of a later version stay.
 */
function merge(stored: Stored, before: Settings, after: Settings): Stored {
  const answers = isObject(stored.answers) ? stored.answers : {};
  const merged = withChanges(stored, { ...before, answers: null }, { ...after, answers: null });
  const changed = withChanges(answers, before.answers ?? {}, after.answers ?? {});
  const { answers: _, ...rest } = merged;
  return Object.keys(changed).length === 0 ? rest : { ...rest, answers: changed };
}

function withChanges(stored: Stored, before: object, after: object): Stored {
  const [old, now] = [before as Stored, after as Stored];
  const result: Record<string, unknown> = { ...stored };
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (old[name] === now[name]) continue;
    if (now[name] === undefined) delete result[name];
    else result[name] = now[name];
  }
  return result;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
