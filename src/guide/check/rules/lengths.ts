import type { AuthorsMessages } from "../../../messages/authors.ts";
import type { Outline, TextRole } from "../outline.ts";
import { type Finding, stringsOf } from "./rule.ts";

/**
 * How many characters fit. Titles, questions and labels are on screen at all times, so they must fit
 * in a terminal of 40 columns and 24 rows beside everything else. Lines scroll, but nobody reads out a
 * line of more than 300 characters in one breath, and 900 fill a whole screen.
 */
export const LENGTHS: Readonly<Record<TextRole, { error: number; warning: number }>> = {
  title: { error: 60, warning: 60 },
  label: { error: 40, warning: 40 },
  question: { error: 120, warning: 120 },
  word: { error: 80, warning: 80 },
  line: { error: 900, warning: 300 },
  screen: { error: 400, warning: 200 },
};

/** A line to copy is as long as it must be, but not longer than a screen. */
const LONGEST_COPY = 1500;

/** No text is too long for a screen. */
export function* fitsScreen({ texts, copies }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const { path, text } of copies) {
    if (text.length <= LONGEST_COPY) continue;
    const message = words.tooLong(text.length, LONGEST_COPY);
    yield { severity: "error", path, code: "text-too-long", message };
  }
  for (const text of texts) {
    const limit = LENGTHS[text.role];
    for (const { path, string } of stringsOf(text)) {
      if (string.length <= limit.warning) continue;
      const length = Array.from(string).length;
      if (length <= limit.warning) continue;
      const severity = length > limit.error ? "error" : "warning";
      const message = words.tooLong(length, severity === "error" ? limit.error : limit.warning);
      yield { severity, path, code: "text-too-long", message };
    }
  }
}
