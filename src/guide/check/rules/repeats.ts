import type { AuthorsMessages } from "../../../messages/authors.ts";
import type { Outline } from "../outline.ts";
import type { Finding } from "./rule.ts";

/** Characters that may be shown because steps name the same problems and links: far above any real guide. */
const MOST = 16 * 1024 * 1024;
/** What a `{word}` or a label of a condition can add; see `LENGTHS`. */
const ADDED = 80;

/**
 * What steps name again and again does not swell beyond what fits in memory: a file of a megabyte with
 * one large problem and thousands of steps that name it would.
 */
export function* repeatsFit({ strings, used }: Outline, words: AuthorsMessages): Iterable<Finding> {
  const sizes = { problems: new Map<string, number>(), links: new Map<string, number>() };
  for (const { path, text } of strings) {
    const [part, name] = path;
    if ((part !== "problems" && part !== "links") || typeof name !== "string") continue;
    const braces = text.split("{").length;
    const size = text.length + braces * ADDED;
    sizes[part].set(name, (sizes[part].get(name) ?? 0) + size);
  }
  let shown = 0;
  for (const { name } of used.problem) shown += sizes.problems.get(name) ?? 0;
  for (const { name } of used.link) shown += sizes.links.get(name) ?? 0;
  if (shown <= MOST) return;
  const message = words.tooMuchRepeated(MOST / 1024 / 1024);
  yield { severity: "error", path: ["chapters"], code: "too-much-repeated", message };
}
