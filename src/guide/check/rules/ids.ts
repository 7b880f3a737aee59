import type { AuthorsMessages } from "../../../messages/authors.ts";
import { COMMAND_NAMES } from "../../command-names.ts";
import type { FoundName, Outline } from "../outline.ts";
import { excerpt, formatPath } from "../path.ts";
import type { Finding } from "./rule.ts";

const names: ReadonlySet<string> = new Set(COMMAND_NAMES);

/** The guide's id is no command's name. */
export function* reservedId({ id }: Outline, words: AuthorsMessages): Iterable<Finding> {
  if (id === null || !names.has(id.name)) return;
  yield {
    severity: "error",
    path: id.path,
    code: "reserved-id",
    message: words.reservedId(id.name),
  };
}

/** Steps, chapters and values have ids of their own in the whole guide, questions too, choices in their question. */
export function* uniqueIds(outline: Outline, words: AuthorsMessages): Iterable<Finding> {
  const groups = [outline.chapters, outline.questions, outline.values, outline.defined.step ?? []];
  for (const group of [...groups, ...outline.questions.map(({ choices }) => choices)]) {
    yield* repeated(group, "error", "duplicate-id", words.duplicateId);
  }
}

/** A language is declared once. */
export function* uniqueLanguages(
  { languages, screens }: Outline,
  words: AuthorsMessages,
): Iterable<Finding> {
  const all = [...(languages ?? []), ...screens];
  yield* repeated(all, "error", "duplicate-language", words.duplicateLanguage);
}

/** A step names a link or problem once. */
export function* namesOnce({ lists }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const list of lists) yield* repeated(list, "warning", "named-twice", words.namedTwice);
}

function* repeated(
  names: readonly FoundName[],
  severity: Finding["severity"],
  code: string,
  message: (name: string, first: string) => string,
): Iterable<Finding> {
  const first = new Map<string, FoundName>();
  for (const found of names) {
    const earlier = first.get(found.name);
    if (earlier === undefined) first.set(found.name, found);
    else {
      const text = message(excerpt(found.name), formatPath(earlier.path));
      yield { severity, path: found.path, code, message: text };
    }
  }
}
