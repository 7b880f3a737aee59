/** What an author is told beside what is wrong: it takes a sound guide, and time. */
import type { AuthorsMessages } from "../../messages/authors.ts";
import type { Guide } from "../format.ts";
import { numberSteps } from "../numbering.ts";
import { lostIds } from "./against.ts";
import { excerpt, type Path } from "./path.ts";
import { findUnreached } from "./reach.ts";
import type { Finding } from "./rules/rule.ts";

/** What there is to compare a guide with. */
export interface Comparison {
  /** The local day, YYYY-MM-DD. */
  today: string;
  /** An earlier version of the guide, which people have records of, or null. */
  older: Guide | null;
}

/** The advice on a valid guide, all of it warnings. */
export function adviceOn(guide: Guide, words: AuthorsMessages, against: Comparison): Finding[] {
  return [
    ...unreached(guide, words),
    ...screensSeenLongAgo(guide, words, against.today),
    ...(against.older === null ? [] : lostIds(guide, against.older, words)),
  ];
}

function unreached(guide: Guide, words: AuthorsMessages): Finding[] {
  const { steps, questions, whole } = findUnreached(guide);
  if (!whole) {
    const message = words.tooManyAnswers;
    return [{ severity: "warning", path: ["questions"], code: "too-many-answers", message }];
  }
  const findings = stepPaths(guide).flatMap(([id, path]): Finding[] =>
    steps.has(id)
      ? [{ severity: "warning", path, code: "never-reached", message: words.neverReached }]
      : [],
  );
  const asked = (guide.questions ?? []).flatMap(({ id }, index): Finding[] => {
    if (!questions.has(id) || !isUsed(guide, id)) return [];
    const path = ["questions", index];
    return [{ severity: "warning", path, code: "never-asked", message: words.neverAsked }];
  });
  return [...findings, ...asked];
}

/** Whether anything depends on a question; that one is never used is a rule of its own. */
function isUsed({ on, chapters, problems }: Guide, question: string): boolean {
  const named = new RegExp(`"when":\\{[^}]*"${question}":`);
  return named.test(JSON.stringify([on, chapters, problems]));
}

function screensSeenLongAgo(guide: Guide, words: AuthorsMessages, today: string): Finding[] {
  const year = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const all = numberSteps(guide).map(({ step }) => step);
  return stepPaths(guide).flatMap(([, path], index): Finding[] => {
    const seen = all[index]?.seen;
    if (seen === undefined || seen >= year) return [];
    const message = words.seenLongAgo(excerpt(seen));
    return [{ severity: "warning", path: [...path, "seen"], code: "seen-long-ago", message }];
  });
}

/** The steps' ids with their paths, in order. */
function stepPaths({ chapters }: Guide): [id: string, path: Path][] {
  return chapters.flatMap(({ steps }, chapter) =>
    steps.map(({ id }, step): [string, Path] => [id, ["chapters", chapter, "steps", step]]),
  );
}
