import type { AuthorsMessages } from "../../../messages/authors.ts";
import { ID_PATTERN } from "../../format.ts";
import type { FoundName, Outline } from "../outline.ts";
import { excerpt } from "../path.ts";
import { type Finding, type Suggest, stringsOf } from "./rule.ts";

const BRACES = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;

/** The links, problems, steps and places that are named exist. */
export function* namesExist(
  { used, defined }: Outline,
  words: AuthorsMessages,
  suggest: Suggest,
): Iterable<Finding> {
  for (const kind of ["link", "problem", "step", "place"] as const) {
    const known = namesOf(defined[kind]);
    if (known === null) continue;
    for (const { path, name } of used[kind]) {
      if (known.has(name)) continue;
      const message = words.unknownName(kind, excerpt(name), suggest(name, known));
      yield { severity: "error", path, code: `unknown-${kind}`, message };
    }
  }
}

/** Each `{word}` in a text exists, and there are no other braces; the words themselves have none. */
export function* wordsExist(
  { texts, defined }: Outline,
  words: AuthorsMessages,
  suggest: Suggest,
): Iterable<Finding> {
  const known = namesOf(defined.word);
  for (const text of texts) {
    for (const { path, string } of stringsOf(text)) {
      const seen = new Set<string>();
      for (const [braces, name] of string.matchAll(BRACES)) {
        if (seen.has(braces) || braces === "{{" || braces === "}}") continue;
        seen.add(braces);
        const error = { severity: "error", path } as const;
        if (name === undefined || !ID_PATTERN.test(name)) {
          yield { ...error, code: "stray-brace", message: words.strayBrace(excerpt(braces)) };
        } else if (text.role === "word") {
          yield { ...error, code: "word-in-word", message: words.wordInWord(excerpt(braces)) };
        } else if (known !== null && !known.has(name)) {
          const message = words.unknownName("word", excerpt(name), suggest(name, known));
          yield { ...error, code: "unknown-word", message };
        }
      }
    }
  }
}

/** What is defined is used. */
export function* namesUsed(outline: Outline, words: AuthorsMessages): Iterable<Finding> {
  const { defined, used, questions, conditions, texts } = outline;
  const inTexts = texts.flatMap((text) =>
    [...stringsOf(text)].flatMap(({ string }) =>
      Array.from(string.matchAll(BRACES), ([, name]) => name ?? ""),
    ),
  );
  const ownPlaces = defined.place?.filter(({ path }) => path.length > 0) ?? null;
  const gates = questions.filter(({ ends }) => ends).map(({ name }) => name);
  const asked = conditions.flatMap(({ when }) => Object.keys(when));
  const kinds = [
    ["word", defined.word, new Set(inTexts)],
    ["link", defined.link, namesOf(used.link)],
    ["question", questions, new Set([...asked, ...gates])],
    ["problem", defined.problem, namesOf(used.problem)],
    ["place", ownPlaces, namesOf(used.place)],
  ] as const;
  for (const [kind, all, uses] of kinds) {
    for (const { path, name } of all ?? []) {
      if (uses?.has(name)) continue;
      const message = words.unused(kind, excerpt(name));
      yield { severity: "warning", path, code: `unused-${kind}`, message };
    }
  }
}

function namesOf(found: readonly FoundName[] | null): Set<string> | null {
  return found === null ? null : new Set(found.map(({ name }) => name));
}
