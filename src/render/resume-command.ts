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
  if (guide !== DEFAULT_GUIDE) words.push(quoted(guide));
  if (status.person !== NOBODY_NAMED) words.push("--for", quoted(status.person));
  const open = openSteps(status);
  const next = open.find(({ id }) => id === status.current) ?? open[0];
  if (status.state !== "not-started" && next !== undefined) words.push("--step", next.ref);
  return words.join(" ");
}

/**
 * A word as a shell reads it. Bash, zsh, fish and PowerShell agree on the quotes used here. No quoting
 * of some words holds in all of them, and what follows the wrong quote would be run: those are left out,
 * in a way that no shell takes.
 */
export function quoted(word: string): string {
  const text = printable(word);
  if (/^[\p{L}\p{N}_./:][\p{L}\p{N}_.@:/+-]*$/u.test(text)) return text;
  if (!/["$`\\!“”„]/.test(text)) return `"${text}"`;
  return /['‘’‚‛]/.test(text) ? "<…>" : `'${text}'`;
}
