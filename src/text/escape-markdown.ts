/** Text as Markdown: it comes out as it was written, in CommonMark and in what GitHub and wikis add to it. */
import { printable } from "./printable.ts";

/** Characters that can begin markup anywhere in a line, with tables, strikethrough, tags and mathematics. */
const ANYWHERE = /[\\`*_[\]<>&#|~$]/g;

/** What would be made a link or a name without any markup. */
const LINKED = /:(?=\/\/)|(?<=www)\.|@/gi;

/**
 * Text as one line of Markdown. What must not be printed is replaced.
 * @param first whether the text begins its line, or stands right behind the marker of a list or heading
 */
export function escapeMarkdown(text: string, first = true): string {
  const escaped = printable(text).replace(ANYWHERE, "\\$&").replace(LINKED, "\\$&");
  return first ? escapeStart(escaped) : escaped;
}

/** At the start of a line spaces make code, and signs and numbers make lists, rules and headings. */
export function escapeStart(line: string): string {
  return line
    .replace(/^\s+/, "")
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
