/** What records know by a name that a later version of the guide no longer has. */
import type { AuthorsMessages, RecordedKind } from "../../messages/authors.ts";
import type { Guide } from "../format.ts";
import { excerpt } from "./path.ts";
import type { Finding } from "./rules/rule.ts";

/** A warning for each name that is gone; a new first number of the version begins anew, so none are. */
export function lostIds(guide: Guide, older: Guide, words: AuthorsMessages): Finding[] {
  if (guide.id !== older.id) {
    const message = words.otherGuide(excerpt(older.id));
    return [{ severity: "warning", path: ["id"], code: "other-guide", message }];
  }
  if (majorOf(guide) !== majorOf(older)) return [];
  const kept = new Set(namesIn(guide).map(([kind, name]) => `${kind} ${name}`));
  return namesIn(older)
    .filter(([kind, name]) => !kept.has(`${kind} ${name}`))
    .map(([kind, name]) => ({
      severity: "warning",
      path: [],
      code: `lost-${kind}`,
      message: words.lost(kind, excerpt(name), older.version),
    }));
}

function namesIn({ chapters, questions = [], problems = {} }: Guide): [RecordedKind, string][] {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  return [
    ...steps.map(({ id }): [RecordedKind, string] => ["step", id]),
    ...steps.flatMap(({ values = [] }) =>
      values.map(({ id }): [RecordedKind, string] => ["value", id]),
    ),
    ...questions.map(({ id }): [RecordedKind, string] => ["question", id]),
    ...questions.flatMap(({ id, choices }) =>
      choices.map((choice): [RecordedKind, string] => ["choice", `${id}=${choice.id}`]),
    ),
    ...Object.keys(problems).map((id): [RecordedKind, string] => ["problem", id]),
  ];
}

function majorOf({ version }: Guide): string {
  return version.slice(0, version.indexOf("."));
}
