import type { AuthorsMessages } from "../../../messages/authors.ts";
import type { Outline } from "../outline.ts";
import { excerpt } from "../path.ts";
import { type Finding, stringsOf } from "./rule.ts";

/** What is markup in Markdown and HTML; in a guide it is printed as it is typed. */
const MARKUP =
  /\*\*[^*\s][^*]*\*\*|__[^_\s][^_]*__|`[^`]+`|!?\[[^\]]+\]\([^)\s]+\)|<\/?(?:b|i|br|p|a|strong|em|code|ul|li)\b[^>]*>|^\s*(?:#{1,6}|[-*+]|\d{1,2}[.)]|>)\s/i;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s]+/i;

/** No text has markup, which is printed as it is typed, or an address that can be neither opened nor scanned. */
export function* plainTexts({ texts }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const text of texts) {
    if (text.role === "word" || text.role === "screen" || text.path[0] === "links") continue;
    for (const { path, string } of stringsOf(text)) {
      const warning = { severity: "warning", path } as const;
      const markup = MARKUP.exec(string)?.[0].trim();
      if (markup !== undefined) {
        yield { ...warning, code: "markup", message: words.markup(excerpt(markup)) };
      }
      const address = markup?.includes("](") ? undefined : ADDRESS.exec(string)?.[0];
      if (address !== undefined) {
        yield { ...warning, code: "bare-address", message: words.bareAddress(excerpt(address)) };
      }
    }
  }
}
