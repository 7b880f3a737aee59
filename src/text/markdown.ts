/** Text in Markdown that stays text: CommonMark, and what GitHub and ticket systems add to it. */
import { printable } from "./printable.ts";

/** What begins markup, HTML, an entity, a table cell or a formula. */
const MARKUP = /[\\`*_[\]<>&#|~$!^]/g;
/** What is taken for an address or for calling somebody, although nothing marks it. */
const ADDRESS = /:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi;
const MENTION = /(?<![\p{L}\p{N}])@/gu;

/**
 * A text on one line as Markdown that shows just that text. It is meant for use behind other text of a
 * line: list marks and headings at its beginning are escaped as well.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(MARKUP, "\\$&")
    .replace(ADDRESS, "\\$&")
    .replace(MENTION, "\\@")
    .replace(/^([-+=]|\d{1,9}(?=[.)](\s|$)))/, (start) =>
      /\d/.test(start) ? `${start}\\` : `\\${start}`,
    );
}

/** A text of one line as a code block, whatever back-quotes it holds. */
export function codeBlock(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}\n${printable(text)}\n${fence}`;
}
