import type { Guide } from "./format.ts";

/**
 * The ids of the questions on which no part of the guide depends, but with which a walk can end: they are
 * asked before the first step, since there is no other place for them.
 */
export function gatesOf({ questions = [], on, chapters, problems }: Guide): readonly string[] {
  const ending = questions.filter(({ choices }) =>
    choices.some(({ stop, finish }) => stop !== undefined || finish !== undefined),
  );
  if (ending.length === 0) return [];
  const named = new Set<string>();
  addQuestions([on, chapters, problems], named);
  return ending.map(({ id }) => id).filter((id) => !named.has(id));
}

function addQuestions(part: unknown, named: Set<string>): void {
  if (typeof part !== "object" || part === null) return;
  const { when } = part as { when?: object };
  if (typeof when === "object") for (const question of Object.keys(when)) named.add(question);
  for (const inside of Object.values(part)) addQuestions(inside, named);
}
