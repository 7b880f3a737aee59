/** Slips of typing that commander takes for something else: long dashes, and names without quotes. */
import type { CliMessages } from "../messages/cli.ts";
import { printable } from "../text/printable.ts";

/** What most likely went wrong, as a sentence that says what to type instead; null when nothing is known. */
export function slipIn(argv: readonly string[], words: CliMessages): string | null {
  // Word processors and chat programs make one long dash of two hyphens.
  const dashed = argv.find((word) => /^[\u2010-\u2015\u2212]+-?\p{L}/u.test(word));
  if (dashed !== undefined) {
    const shown = printable(dashed);
    return words.longDash(shown, `--${shown.replace(/^[\u2010-\u2015\u2212-]+/, "")}`);
  }
  return unquotedName(argv, words);
}

/** The words behind `--for` that are no options are the rest of a name, where something is wrong with them. */
function unquotedName(argv: readonly string[], words: CliMessages): string | null {
  const place = argv.lastIndexOf("--for");
  if (place === -1) return null;
  const behind = argv.slice(place + 1);
  const end = behind.findIndex((word) => word.startsWith("-"));
  const name = end === -1 ? behind : behind.slice(0, end);
  return name.length < 2 ? null : words.quoteName(printable(name.join(" ")));
}
