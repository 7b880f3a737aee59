/** How a person's guide is looked at: what is recorded, typed and set, taken together. */
import type { GuideIndex } from "../guide/guide-index.ts";
import type { PlanOptions } from "../guide/plan.ts";
import { hasOutdatedCompletion } from "./attempts.ts";
import type { Person } from "./person.ts";
import type { GuideRecord } from "./record.ts";
import { makeStatus, type Status } from "./status.ts";

/** How a guide is looked at, whatever is recorded. */
export interface Viewing {
  language: string;
  /** The day it is shown for, YYYY-MM-DD. */
  date: string;
  /** Whether the steps are read to somebody else, whom `--for` names. */
  aloud?: boolean;
  /** What was said on the command line; it goes before what is recorded. */
  given: { answers: Readonly<Record<string, string>>; screens: string | undefined };
  /** What settings say; it comes after what is recorded. */
  defaults: { answers: Readonly<Record<string, string>> | undefined; screens: string | undefined };
}

/** The options of the plan for what is recorded now. */
export function planOptions(
  guide: GuideIndex,
  record: GuideRecord | null,
  { language, date, aloud, given, defaults }: Viewing,
): PlanOptions {
  // An attempt that no longer counts does not answer for the next one, which is a new call.
  const counts = record !== null && hasOutdatedCompletion(record, guide) ? null : record;
  const answers = {
    ...knownAnswers(defaults.answers, guide),
    ...knownAnswers(counts?.answers, guide),
    ...given.answers,
  };
  const screens = given.screens ?? counts?.screens ?? defaults.screens ?? language;
  const values = Object.entries(counts?.values ?? {}).map(
    ([id, { value }]) => [id, value] as const,
  );
  return {
    language,
    screens,
    answers,
    date,
    aloud: aloud ?? false,
    values: Object.fromEntries(values),
  };
}

/** The status for what is recorded now. */
export function statusOf(
  guide: GuideIndex,
  person: Person,
  record: GuideRecord | null,
  viewing: Viewing,
): Status {
  return makeStatus(guide, planOptions(guide, record, viewing), record, person);
}

/** Answers that this guide still knows: settings are for all guides, and records outlive a guide's choices. */
function knownAnswers(
  answers: Readonly<Record<string, string>> | undefined,
  guide: GuideIndex,
): Record<string, string> {
  const known: Record<string, string> = {};
  for (const { id, choices } of guide.questions ?? []) {
    const answer = answers !== undefined && Object.hasOwn(answers, id) ? answers[id] : undefined;
    const choice = choices.find((candidate) => candidate.id === answer);
    if (choice !== undefined) known[id] = choice.id;
  }
  return known;
}
