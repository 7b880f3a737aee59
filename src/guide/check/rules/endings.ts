import type { AuthorsMessages } from "../../../messages/authors.ts";
import type { Outline } from "../outline.ts";
import type { Finding } from "./rule.ts";

/** A problem, choice or remedy goes on in one way; a problem has a remedy or goes on in some way. */
export function* oneEnding({ endings }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const { path, keys, remedies } of endings) {
    const error = { severity: "error", path } as const;
    if (keys.length > 1) {
      yield { ...error, code: "two-endings", message: words.twoEndings(keys) };
    } else if (remedies === false && keys.length === 0) {
      yield { ...error, code: "no-remedy", message: words.noRemedy };
    }
  }
}

/** Everybody knows where to act: each step has a place, and the last of several fits whoever is left. */
export function* placesHold(
  { steps, placeLists }: Outline,
  words: AuthorsMessages,
): Iterable<Finding> {
  for (const { path, placed } of steps) {
    if (placed) continue;
    yield { severity: "error", path, code: "missing-key", message: words.noPlace };
  }
  for (const { path, ends } of placeLists) {
    if (!ends) yield { severity: "error", path, code: "open-places", message: words.openPlaces };
  }
}
