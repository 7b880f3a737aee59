import type { AuthorsMessages } from "../../../messages/authors.ts";
import { LANGUAGE_PATTERN } from "../../format.ts";
import type { Outline } from "../outline.ts";
import { excerpt } from "../path.ts";
import { type Finding, stringsOf } from "./rule.ts";

/**
 * Every text is there in each declared language, and in no other; words and drawings can be there in
 * languages of the screens too.
 */
export function* translated(
  { texts, languages, screens }: Outline,
  words: AuthorsMessages,
): Iterable<Finding> {
  if (languages === null) return;
  const declared = new Set(languages.map(({ name }) => name));
  const ofScreens = new Set(screens.map(({ name }) => name));
  for (const { path, text, role } of texts) {
    const onScreen = role === "word" || role === "screen";
    if (typeof text === "string") {
      if (declared.size === 1) continue;
      const message = words.untranslated(Array.from(declared, excerpt));
      yield { severity: "error", path, code: "untranslated", message };
      continue;
    }
    for (const language of declared) {
      if (Object.hasOwn(text, language)) continue;
      const message = words.missingTranslation(excerpt(language));
      yield { severity: "error", path: [...path, language], code: "missing-translation", message };
    }
    for (const language of Object.keys(text)) {
      if (declared.has(language) || (onScreen && ofScreens.has(language))) continue;
      const message = words.undeclaredLanguage(excerpt(language));
      yield { severity: "error", path: [...path, language], code: "undeclared-language", message };
    }
  }
}

/** What looks like a language tag is one: what shows dates in a language fails on others. */
export function* realLanguages(
  { languages, screens }: Outline,
  words: AuthorsMessages,
): Iterable<Finding> {
  for (const { path, name } of [...(languages ?? []), ...screens]) {
    if (!LANGUAGE_PATTERN.test(name) || isLanguageTag(name)) continue; // the schema says the first
    const message = words.faults["bad-language"](excerpt(name));
    yield { severity: "error", path, code: "bad-language", message };
  }
}

/** Whether a tag is well formed by BCP 47, such as `pt-BR`, but not `pt-BR-PT`. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** No text is made of spaces alone; that it is not empty is in the schema. */
export function* notBlank({ texts, copies }: Outline, words: AuthorsMessages): Iterable<Finding> {
  const written = copies.map(({ path, text }) => ({ path, text, role: "line" as const }));
  for (const text of [...texts, ...written]) {
    for (const { path, string } of stringsOf(text)) {
      if (string === "" || string.trim() !== "") continue;
      yield {
        severity: "error",
        path,
        code: "empty-text",
        message: words.faults["empty-text"](""),
      };
    }
  }
}
