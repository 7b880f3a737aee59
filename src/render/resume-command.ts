/** The command that a person types next, ready to be pasted into a shell. */
import { DEFAULT_GUIDE } from "../guide/default-guide.ts";
import type { Plan } from "../guide/plan.ts";
import { NOBODY_NAMED } from "../record/person.ts";
import { openSteps, type Status } from "../record/status.ts";
import { printable } from "../text/printable.ts";

/**
 * The command that takes up the walk: at the step where it stopped, or at the first that is open.
 * @param guide the name by which the guide is found, when that is not its id
 */
export function resumeCommand(status: Status, plan: Plan, guide: string = plan.guide): string {
  const words = ["mfa-guide"];
  if (guide !== DEFAULT_GUIDE) words.push(quotedPath(guide));
  if (status.person !== NOBODY_NAMED) words.push("--for", quoted(status.person));
  const open = openSteps(status);
  const next = open.find(({ id }) => id === status.current) ?? open[0];
  if (status.state !== "not-started" && next !== undefined) words.push("--step", next.ref);
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
