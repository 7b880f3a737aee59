import type { AuthorsMessages } from "../../messages/authors.ts";
import type { FoundCondition, FoundName, Outline } from "../outline.ts";
import { excerpt } from "../path.ts";
import type { Finding, Suggest } from "./rule.ts";

/** The questions and choices that conditions name exist. */
export function* answersExist(
  { conditions, questions }: Outline,
  words: AuthorsMessages,
  suggest: Suggest,
): Iterable<Finding> {
  const known = choicesOf(questions);
  for (const { path, when } of conditions) {
    for (const [question, wanted] of Object.entries(when)) {
      const choices = known.get(question);
      if (choices === undefined) {
        const place = [...path, "when", question];
        const near = suggest(question, known.keys());
        const message = words.unknownName("question", excerpt(question), near);
        yield { severity: "error", path: place, code: "unknown-question", message };
        continue;
      }
      for (const { path: place, name } of wanted) {
        if (choices.has(name)) continue;
        const message = words.unknownName("choice", excerpt(name), suggest(name, choices));
        yield { severity: "error", path: place, code: "unknown-choice", message };
      }
    }
  }
}

/** A part does not ask for other answers than the step it is in: it would never be shown. */
export function* canHold(
  { conditions, questions }: Outline,
  words: AuthorsMessages,
): Iterable<Finding> {
  const known = choicesOf(questions);
  const sets = new Map<readonly FoundName[], ReadonlySet<string>>();
  for (const { path, when, within } of conditions) {
    for (const [question, wanted] of Object.entries(when)) {
      const choices = known.get(question);
      const around = Object.hasOwn(within, question) ? within[question] : undefined;
      if (choices === undefined || around === undefined) continue;
      const possible = sets.get(around) ?? knownAmong(around, choices);
      sets.set(around, possible);
      const asked = knownAmong(wanted, choices);
      if (asked.size === 0 || possible.size === 0) continue; // those that do not exist are reported
      if ([...asked].some((choice) => possible.has(choice))) continue;
      const message = words.neverShown(excerpt(question), [...possible].slice(0, 5).map(excerpt));
      const place = [...path, "when", question];
      yield { severity: "error", path: place, code: "never-shown", message };
    }
  }
}

function choicesOf(questions: Outline["questions"]): Map<string, ReadonlySet<string>> {
  return new Map(
    questions.map(({ name, choices }) => [name, new Set(choices.map((choice) => choice.name))]),
  );
}

function knownAmong(found: readonly FoundName[], known: ReadonlySet<string>): Set<string> {
  return new Set(found.map(({ name }) => name).filter((name) => known.has(name)));
}

/** Days are in the calendar, and a part does not end before it begins. */
export function* daysHold({ conditions }: Outline, words: AuthorsMessages): Iterable<Finding> {
  for (const condition of conditions) {
    const sound = { from: isDay(condition.from), until: isDay(condition.until) };
    for (const key of ["from", "until"] as const) {
      const day = condition[key];
      if (day === null || sound[key] || !SHAPE.test(day)) continue;
      const path = [...condition.path, key];
      yield { severity: "error", path, code: "impossible-day", message: words.impossibleDay(day) };
    }
    if (sound.from && sound.until && (condition.from ?? "") >= (condition.until ?? "")) {
      yield crossed(condition, words);
    }
  }
}

function crossed({ path, from, until }: FoundCondition, words: AuthorsMessages): Finding {
  const message = words.daysCross(from ?? "", until ?? "");
  return { severity: "error", path: [...path, "until"], code: "days-cross", message };
}

/** What the schema lets through as a day. */
const SHAPE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function isDay(day: string | null): boolean {
  if (day === null || !SHAPE.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
