import type { AuthorsMessages } from "../../../messages/authors.ts";
import type { Outline } from "../outline.ts";
import type { Finding } from "./rule.ts";

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const SURROGATE = /\p{Surrogate}/u;
const SUSPECT = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Surrogate}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Variation selectors choose how an emoji looks; joiners build emoji and are part of some scripts. */
const VARIATION = /[\ufe0e\ufe0f]/u;
const JOINER = /[\u200c\u200d]/u;
const JOINED =
  /^(?:\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{sc=Arab}\p{sc=Deva}\p{sc=Mlym}\p{sc=Sinh}])$/u;

/** No string holds what a reader cannot see or what changes the order of reading: first one of each kind. */
export function* visibleCharacters(
  { strings }: Outline,
  words: AuthorsMessages,
): Iterable<Finding> {
  for (const { path, text } of strings) {
    const seen = new Set<string>();
    for (const match of text.matchAll(SUSPECT)) {
      const code = codeOf(match[0], lastOf(text.slice(Math.max(0, match.index - 2), match.index)));
      if (code === null || seen.has(code)) continue;
      seen.add(code);
      const point = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
      const place = match.index + 1;
      yield { severity: "error", path, code, message: words.characters[code](`U+${point}`, place) };
    }
  }
}

function codeOf(character: string, before: string): keyof AuthorsMessages["characters"] | null {
  if (CONTROL.test(character)) return "control-character";
  if (BIDIRECTIONAL.test(character)) return "bidirectional-character";
  if (SURROGATE.test(character)) return "broken-character";
  if (VARIATION.test(character) && before !== "") return null;
  return JOINER.test(character) && JOINED.test(before) ? null : "invisible-character";
}

/** The last character, of one UTF-16 unit or two; empty for none. */
function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? "";
}
