import type { AuthorsMessages } from "../../../messages/authors.ts";
import { isDay } from "../../day.ts";
import { DAY_PATTERN } from "../../format.ts";
import type { FoundName, Outline } from "../outline.ts";
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
export function* daysHold(
  { conditions, days }: Outline,
  words: AuthorsMessages,
): Iterable<Finding> {
  for (const { path, day } of days) {
    if (isDay(day) || !DAY_PATTERN.test(day)) continue;
    yield { severity: "error", path, code: "impossible-day", message: words.impossibleDay(day) };
  }
  for (const condition of conditions) {
    const { from, until } = condition;
    for (const [key, day] of Object.entries({ from, until })) {
      if (day === null || isDay(day) || !DAY_PATTERN.test(day)) continue; // the schema says the last
      const path = [...condition.path, key];
      yield { severity: "error", path, code: "impossible-day", message: words.impossibleDay(day) };
    }
    if (from === null || until === null || !isDay(from) || !isDay(until) || from < until) continue;
    const path = [...condition.path, "until"];
    const message = words.daysCross(from, until);
    yield { severity: "error", path, code: "days-cross", message };
  }
}
