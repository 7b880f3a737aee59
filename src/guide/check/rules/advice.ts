import type { AuthorsMessages } from "../../../messages/authors.ts";
import type { Outline } from "../outline.ts";
import type { Finding } from "./rule.ts";

/** Every step has a question to check it by, and problems for when the answer is no. */
export function* stepsHelp({ steps }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const { path, check, problems } of steps) {
    const warning = { severity: "warning", path } as const;
    if (!check) yield { ...warning, code: "no-check", message: words.noCheck };
    if (!problems) yield { ...warning, code: "no-problems", message: words.noProblems };
  }
}
