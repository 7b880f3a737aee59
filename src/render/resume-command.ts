/** The command that a person types next, ready to be pasted into a shell. */

import { DEFAULT_GUIDE } from "../guide/default-guide.ts";
import type { Plan } from "../guide/plan.ts";
import type { Language } from "../messages/language.ts";
import { NOBODY_NAMED } from "../record/person.ts";
import { openSteps, type Status } from "../record/status.ts";
import { printable } from "../text/printable.ts";

/** What the program is called where it is installed. */
const PROGRAM = "mfa-guide";

/** What the program is called on the command line that started it: by `npm start` there is no command. */
export function programName(env: Readonly<Record<string, string | undefined>>): string {
  const byNpm = env.npm_lifecycle_event === "start" && env.npm_package_name === PROGRAM;
  return byNpm ? "npm start --" : PROGRAM;
}

/**
 * The command that takes up the walk: at the step where it stopped, or at the first that is open. It
 * names the language: the next one to type it may have another.
 */
export function resumeCommand(
  status: Status,
  plan: Plan,
  language: Language,
  { guide = plan.guide, command = PROGRAM }: { guide?: string; command?: string },
): string {
  const words = [command];
  if (guide !== DEFAULT_GUIDE) words.push(quotedPath(guide));
  if (status.person !== NOBODY_NAMED) words.push("--for", quoted(status.person));
  const open = openSteps(status);
  const next = open.find(({ id }) => id === status.current) ?? open[0];
  if (status.state !== "not-started" && next !== undefined) words.push("--step", next.ref);
  words.push("--lang", language);
  return words.join(" ");
}

/** As `quoted`, for a path: of a shared folder on Windows with the slashes that no shell changes. */
export function quotedPath(path: string): string {
  return quoted(path.startsWith("\\\\") ? path.replaceAll("\\", "/") : path);
}

/**
 * A word as a shell reads it. Only double quotes are quotes in cmd, PowerShell, bash, zsh and fish alike.
 * A word that one of them changes inside is left out, in a way that none takes: another person would be
 * meant, or what follows would be run.
 */
export function quoted(word: string): string {
  const text = printable(word);
  if (/^[\p{L}\p{N}_./:][\p{L}\p{N}_.@:/+-]*$/u.test(text)) return text;
  return /["$`!“”„]|%.*%|\\(?=\\|$)/.test(text) ? "<…>" : `"${text}"`;
}
