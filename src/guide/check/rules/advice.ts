import type { AuthorsMessages } from "../../../messages/authors.ts";
import type { Outline } from "../outline.ts";
import type { Finding } from "./rule.ts";

/**
 * Every step has a question to check it by, unless its lines have boxes; and where a guide has problems
 * at all, every step that must be done has some for when the answer is no.
 */
export function* stepsHelp(outline: Outline, words: AuthorsMessages): Iterable<Finding> {
  const { steps, defined, anywhere } = outline;
  const troubles = defined.problem?.length !== 0 && !anywhere;
  for (const { path, check, problems, tick, optional } of steps) {
    const warning = { severity: "warning", path } as const;
    if (!check && !tick) yield { ...warning, code: "no-check", message: words.noCheck };
    if (troubles && !problems && !optional) {
      yield { ...warning, code: "no-problems", message: words.noProblems };
    }
  }
}
