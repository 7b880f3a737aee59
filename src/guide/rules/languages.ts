import type { AuthorsMessages } from "../../messages/authors.ts";
import type { Outline } from "../outline.ts";
import { excerpt } from "../path.ts";
import { type Finding, stringsOf } from "./rule.ts";

/** Every text is there in each declared language, and in no other. */
export function* translated(
  { texts, languages }: Outline,
  words: AuthorsMessages,
): Iterable<Finding> {
  if (languages === null) return;
  const declared = new Set(languages.map(({ name }) => name));
  for (const { path, text } of texts) {
    if (typeof text === "string") {
      if (declared.size === 1) continue;
      const message = words.untranslated([...declared]);
      yield { severity: "error", path, code: "untranslated", message };
      continue;
    }
    for (const language of declared) {
      if (Object.hasOwn(text, language)) continue;
      const message = words.missingTranslation(language);
      yield { severity: "error", path: [...path, language], code: "missing-translation", message };
    }
    for (const language of Object.keys(text)) {
      if (declared.has(language)) continue;
      const message = words.undeclaredLanguage(excerpt(language));
      yield { severity: "error", path: [...path, language], code: "undeclared-language", message };
    }
  }
}

/** No text is made of spaces alone; that it is not empty is in the schema. */
export function* notBlank({ texts }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const text of texts) {
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
