/** Text in Markdown that stays text: CommonMark, and what GitHub, wikis and ticket systems add to it. */
import { printable } from "./printable.ts";

/** What begins markup, HTML, an entity, a table cell or a formula, wherever it stands. */
const MARKUP = /[\\`*_[\]<>&#|~$^]/g;
/** What is taken for an address, or for calling somebody, although nothing marks it. */
const ADDRESS = /:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi;
const MENTION = /(?<![\p{L}\p{N}])@/gu;

/**
 * A text as one line of Markdown that shows just that text. What must not be printed is replaced.
 * @param first whether the text begins its line, or stands right behind the marker of a list or heading
 */
export function escapeMarkdown(text: string, first = true): string {
  const escaped = printable(text)
    .replace(/\s+/g, " ")
    .replace(MARKUP, "\\$&")
    .replace(ADDRESS, "\\$&")
    .replace(MENTION, "\\@");
  return first ? escapeLineStart(escaped) : escaped;
}

/** At the start of a line spaces make code, and signs and numbers make lists, rules and headings. */
export function escapeLineStart(line: string): string {
  return line
    .trim()
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d{1,9})(?=[.)](\s|$))/, "$1\\");
}

/** A text of one line as a code block, whatever back-quotes it holds. */
export function codeBlock(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}\n${printable(text)}\n${fence}`;
}
