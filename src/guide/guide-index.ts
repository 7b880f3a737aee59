import type { Guide, Step, Text } from "./format.ts";
import { wordsIn } from "./text.ts";

/** What a status needs of a step; of an optional one only that it is. */
export interface IndexedStep extends Pick<Step, "id" | "title" | "when"> {
  optional?: unknown;
  /** What has to be written down at the step, or can be. */
  values?: readonly { id: string; optional?: boolean | undefined }[] | undefined;
}

/**
 * As much of a guide as it takes to tell how far somebody is: a twentieth of it. The build makes one of
 * each guide built in, so that `check`, `mark` and `status --json` need not read the sentences. A guide
 * is an index too.
 */
export interface GuideIndex
  extends Pick<Guide, "id" | "version" | "languages" | "words" | "screens"> {
  questions?: readonly { id: string; choices: readonly { id: string }[] }[] | undefined;
  chapters: readonly { steps: readonly IndexedStep[] }[];
  /** Problems by their names. */
  problems?: Readonly<Record<string, unknown>> | undefined;
}

/** The index of a guide. */
export function makeGuideIndex(guide: Guide): GuideIndex {
  const { id, version, languages, screens, words = {}, questions = [], problems = {} } = guide;
  const chapters = guide.chapters.map(({ steps }) => ({ steps: steps.map(indexedStep) }));
  const titles = chapters.flatMap(({ steps }) => steps.map(({ title }) => title));
  const used = new Set(titles.flatMap(wordsOf));
  return {
    id,
    version,
    languages,
    screens,
    words: Object.fromEntries(Object.entries(words).filter(([name]) => used.has(name))),
    questions: questions.map(({ id, choices }) => ({
      id,
      choices: choices.map((choice) => ({ id: choice.id })),
    })),
    chapters,
    problems: Object.fromEntries(Object.keys(problems).map((name) => [name, {}])),
  };
}

function indexedStep({ id, title, optional, when, values }: Step): IndexedStep {
  return {
    id,
    title,
    when,
    optional: optional === undefined ? undefined : true,
    values: values?.map((value) => ({ id: value.id, optional: value.optional })),
  };
}

function wordsOf(text: Text): string[] {
  return (typeof text === "string" ? [text] : Object.values(text)).flatMap(wordsIn);
}
