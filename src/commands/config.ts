/** `config`: reads and changes the settings. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import { configMessages } from "../messages/config.ts";
import { print, printJson } from "../render/print.ts";
import { printable } from "../text/printable.ts";
import {
  checkValue,
  knownSettings,
  requireSetting,
  settingValue,
  strayAnswers,
  withValue,
} from "./settings.ts";
import type { Ui } from "./ui.ts";

export interface ConfigOptions {
  json?: boolean | undefined;
}
export interface NamedOptions extends ConfigOptions {
  name: string;
}
export interface SetOptions extends NamedOptions {
  value: string;
}

/** Prints one setting; nothing on stdout when it is not set. */
export async function runGet(options: NamedOptions, edges: Edges, ui: Ui): Promise<number> {
  const { name } = await settingOf(options.name, edges, ui);
  const value = settingValue(ui.settings, name);
  if (options.json) printJson(edges.stdout, { name, value });
  else if (value === null) print(edges.stderr, configMessages[ui.language].notSet(printable(name)));
  else print(edges.stdout, printable(value));
  return ExitCode.ok;
}

/** Changes one setting. */
export async function runSet(options: SetOptions, edges: Edges, ui: Ui): Promise<number> {
  const known = await knownSettings(edges, ui.language);
  const setting = requireSetting(options.name, known, ui.language);
  const value = checkValue(setting, options.value, ui.language);
  await write(setting.name, value, edges, ui);
  if (options.json) printJson(edges.stdout, { name: setting.name, value });
  else print(edges.stdout, `${setting.name} = ${value}`);
  return ExitCode.ok;
}

/** Takes one setting away. */
export async function runUnset(options: NamedOptions, edges: Edges, ui: Ui): Promise<number> {
  const { name } = await settingOf(options.name, edges, ui);
  if (settingValue(ui.settings, name) !== null) await write(name, null, edges, ui);
  if (options.json) printJson(edges.stdout, { name, value: null });
  else print(edges.stdout, configMessages[ui.language].notSet(printable(name)));
  return ExitCode.ok;
}

/** Prints all settings, with what each can be. */
export async function runList(options: ConfigOptions, edges: Edges, ui: Ui): Promise<number> {
  if (options.json) {
    printJson(edges.stdout, { settings: ui.settings });
    return ExitCode.ok;
  }
  const [{ renderTable }, { styleOf }] = await Promise.all([
    import("../render/table.ts"),
    import("../render/style.ts"),
  ]);
  const words = configMessages[ui.language];
  const known = await knownSettings(edges, ui.language);
  const rows = [...known, ...strayAnswers(ui.settings, known)].map(({ name, possible }) => [
    name,
    settingValue(ui.settings, name) ?? "",
    possible?.join(" ") ?? words.anyText,
  ]);
  const columns = [{ title: words.setting }, { title: words.value }, { title: words.possible }];
  print(edges.stdout, renderTable(columns, rows, styleOf(edges.stdout)).join("\n"));
  return ExitCode.ok;
}

/** Prints where the settings are kept, also when they cannot be read. */
export async function runPath(options: ConfigOptions, edges: Edges, ui: Ui): Promise<number> {
  const { path } = edges.settings(ui.language);
  if (options.json) printJson(edges.stdout, { path });
  else print(edges.stdout, printable(path));
  return ExitCode.ok;
}

/** A setting to look at or to take away: also an answer to a question that no guide asks any more. */
async function settingOf(name: string, edges: Edges, ui: Ui) {
  const known = await knownSettings(edges, ui.language);
  return requireSetting(name, [...known, ...strayAnswers(ui.settings, known)], ui.language);
}

async function write(name: string, value: string | null, edges: Edges, ui: Ui): Promise<void> {
  await edges.settings(ui.language).write(withValue(ui.settings, name, value));
}
