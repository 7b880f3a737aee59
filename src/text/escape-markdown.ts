/** Text as Markdown: it comes out as it was written, in CommonMark and in what GitHub and wikis add to it. */
import type { RichText } from "../guide/text.ts";
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
function escapeStart(line: string): string {
  return line
    .replace(/^\s+/, "")
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Rich text as one line of Markdown, words on the screens bold; see `escapeMarkdown` for `first`. */
export function richMarkdown(text: RichText, first = true): string {
  const line = text
    .map((span, index) => {
      const escaped = escapeMarkdown(span.text, false);
      if (!span.word) return escaped;
      return canBeBold(text, index) ? `**${escaped}**` : `“${escaped}”`;
    })
    .join("")
    .trimEnd();
  return first ? escapeStart(line) : line;
}

/**
 * Whether asterisks around a word are read as bold. Between two other letters, or beside punctuation,
 * CommonMark's rules for that differ from edition to edition; quotes serve there.
 */
function canBeBold(text: RichText, index: number): boolean {
  const word = text[index]?.text ?? "";
  const before = text[index - 1];
  const after = text[index + 1];
  if (before?.word || after?.word) return false;
  return /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su.test(word);
}
