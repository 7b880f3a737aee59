import type { RichText } from "../guide/text.ts";
import { isolated } from "../text/isolated.ts";
import { escapeLineStart, escapeMarkdown } from "../text/markdown.ts";

/** Rich text as one line of Markdown, words on the screens bold; see `escapeMarkdown` for `first`. */
export function richMarkdown(text: RichText, first = true): string {
  const line = text
    .map((span, index) => {
      const escaped = escapeMarkdown(span.text, false);
      if (!span.word) return escaped;
      return isolated(canBeBold(text, index) ? `**${escaped}**` : `“${escaped}”`);
    })
    .join("");
  return first ? escapeLineStart(line) : line.trimEnd();
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
