/** Finds problems and steps of guides by what a caller says. Pure. */
import MiniSearch, { type SearchResult } from "minisearch";
import type { Guide } from "../guide/format.ts";
import { makePlan } from "../guide/make-plan.ts";
import type { Plan, PlannedProblem, PlannedStep } from "../guide/plan.ts";
import { problemsIn } from "../guide/problem-named.ts";
import { plainText, type RichText } from "../guide/text.ts";
import { wordsOf } from "./words.ts";

/** A problem or a step that was found. */
export type Hit = { plan: Plan; score: number } & (
  | {
      kind: "problem";
      problem: PlannedProblem;
      /** The steps that it is a problem of, in order; none for one that fits every step. */
      steps: readonly PlannedStep[];
    }
  | { kind: "step"; step: PlannedStep }
);

/** What is searched: a guide as it is shown, and as it is with the screens in the reader's language. */
export interface Searched {
  plan: Plan;
  /** Callers read out their screens, but agents say the words in their own language too; null if the same. */
  translated: Plan | null;
}

/** A plan, with itself in the words of the reader's language where the screens are in another. */
export function searchedOf(guide: Guide, plan: Plan): Searched {
  const { date, answers, language, screens } = plan;
  if (screens === language) return { plan, translated: null };
  return { plan, translated: makePlan(guide, { date, answers, language, screens: language }) };
}

/** Finds what fits the words best, best first. Nothing for words that say nothing. */
export type Find = (words: string) => readonly Hit[];

interface Entry {
  id: number;
  hit: Hit;
  /** What it is called. */
  name: string;
  /** What else is said about it. */
  more: string;
}

/** Shorter words would begin too many others. */
const SHORTEST_BEGINNING = 3;

/** The most that are worth reading, and how well each fits beside the best. */
const LIMIT = 20;
const WORTH_READING = 0.2;

/**
 * Prepares the search. It takes words in any order, beginnings of words, and words with a wrong letter.
 * @param at the step where the person is, whose own problems go before others that fit as well; or null
 */
export function createFinder(searched: readonly Searched[], at: string | null = null): Find {
  const entries = searched.flatMap(entriesOf).map((entry, id): Entry => ({ id, ...entry }));
  const index = new MiniSearch<Entry>({
    fields: ["name", "more"],
    tokenize: wordsOf,
    processTerm: (word) => word,
    searchOptions: {
      prefix: (word) => word.length >= SHORTEST_BEGINNING,
      fuzzy: forgiven,
      boost: { name: 3 },
      weights: { fuzzy: 0.3, prefix: 0.6 },
      boostDocument: (id) => nearness(entries[id]?.hit, at),
    },
  });
  index.addAll(entries);
  return (words) => {
    const results = index.search(words).slice(0, LIMIT);
    const least = WORTH_READING * (results[0]?.score ?? 0);
    return results
      .filter(({ score }) => score >= least)
      .flatMap((result) => hitOf(result, entries));
  };
}

/** How many letters of a word may be wrong; two that changed places are two. */
function forgiven({ length }: string): number | false {
  if (length < 4) return false;
  return length < 6 ? 1 : 2;
}

function hitOf({ id, score }: SearchResult, entries: readonly Entry[]): Hit[] {
  const hit = entries[id]?.hit;
  return hit === undefined ? [] : [{ ...hit, score }];
}

/** Somebody who describes what goes wrong is helped by a problem, and first by one of the step where they are. */
function nearness(hit: Hit | undefined, at: string | null): number {
  if (hit?.kind !== "problem") return 0.6;
  return hit.steps.length === 0 || hit.steps.some(({ id }) => id === at) ? 1.3 : 1;
}

function entriesOf({ plan, translated }: Searched): Omit<Entry, "id">[] {
  const plans = translated === null ? [plan] : [plan, translated];
  const problems = [...new Set(problemsIn(plan).map(({ id }) => id))].flatMap((id) => {
    const [problem, ...same] = plans.flatMap((one) =>
      problemsIn(one)
        .filter((other) => other.id === id)
        .slice(0, 1),
    );
    if (problem === undefined) return [];
    const steps = plan.steps.filter((step) => step.problems.some((own) => own.id === id));
    const hit: Hit = { kind: "problem", problem, steps, plan, score: 0 };
    const all = [problem, ...same];
    return [{ hit, name: said(all, nameOfProblem), more: said(all, moreOfProblem) }];
  });
  const steps = plan.steps.map((step, place) => {
    const all = plans.flatMap((one) => one.steps[place] ?? []);
    const hit: Hit = { kind: "step", step, plan, score: 0 };
    return { hit, name: said(all, ({ title }) => [title]), more: said(all, moreOfStep) };
  });
  return [...problems, ...steps];
}

function nameOfProblem({ symptom }: PlannedProblem): RichText[] {
  return [symptom];
}

function moreOfProblem({ remedies, otherwise }: PlannedProblem): RichText[] {
  return [...remedies.map(({ text }) => text), otherwise ?? []];
}

function moreOfStep(step: PlannedStep): (RichText | string)[] {
  const { check, lines, notices, links, drawings } = step;
  return [
    check ?? [],
    ...[...lines, ...notices].map(({ text }) => text),
    ...links.flatMap(({ title, url }) => [title, url]),
    ...drawings.flatMap((drawing) => [
      drawing.title,
      ...drawing.lines,
      ...drawing.fields,
      ...[...drawing.choices, ...drawing.buttons].map(({ text }) => text),
    ]),
  ];
}

/** The texts of a thing in all its versions, each text once. */
function said<T>(
  versions: readonly T[],
  texts: (one: T) => readonly (RichText | string)[],
): string {
  const all = versions
    .flatMap(texts)
    .map((text) => (typeof text === "string" ? text : plainText(text)));
  return [...new Set(all)].join("\n");
}
