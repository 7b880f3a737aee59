/** One person and one guide, as recorded and as shown: what commands and the walk are about. */
import type { LoadedGuide } from "../guide/guide-files.ts";
import { makePlan } from "../guide/make-plan.ts";
import type { Plan } from "../guide/plan.ts";
import { hasOutdatedCompletion } from "./attempts.ts";
import type { Person } from "./person.ts";
import type { GuideRecord } from "./record.ts";
import { makeStatus, type Status } from "./status.ts";

export interface Subject {
  loaded: LoadedGuide;
  person: Person;
  /** What is stored, or null. */
  record: GuideRecord | null;
  readonly plan: Plan;
  status: Status;
}

/** How a subject is looked at, whatever is recorded. */
export interface Viewing {
  language: string;
  /** The day it is shown for, YYYY-MM-DD. */
  date: string;
  /** What was said on the command line; it goes before what is recorded. */
  given: { answers: Readonly<Record<string, string>>; screens: string | undefined };
  /** What settings say; it comes after what is recorded. */
  defaults: { answers: Readonly<Record<string, string>> | undefined; screens: string | undefined };
}

/** The subject for what is recorded now. */
export function makeSubject(
  loaded: LoadedGuide,
  person: Person,
  record: GuideRecord | null,
  { language, date, given, defaults }: Viewing,
): Subject {
  // An attempt that no longer counts does not answer for the next one, which is a new call.
  const counts = record !== null && hasOutdatedCompletion(record, loaded.guide) ? null : record;
  const answers = {
    ...knownAnswers(defaults.answers, loaded),
    ...knownAnswers(counts?.answers, loaded),
    ...given.answers,
  };
  const screens = given.screens ?? counts?.screens ?? defaults.screens ?? language;
  const options = { language, screens, answers, date };
  let plan: Plan | undefined;
  return {
    loaded,
    person,
    record,
    // Whoever only asks for the status, as scripts do, is spared the plan.
    get plan() {
      plan ??= makePlan(loaded.guide, options);
      return plan;
    },
    status: makeStatus(loaded.guide, options, record, person),
  };
}

/** Answers that this guide still knows: settings are for all guides, and records outlive a guide's choices. */
function knownAnswers(
  answers: Readonly<Record<string, string>> | undefined,
  { guide }: LoadedGuide,
): Record<string, string> {
  const known: Record<string, string> = {};
  for (const { id, choices } of guide.questions ?? []) {
    const answer = answers !== undefined && Object.hasOwn(answers, id) ? answers[id] : undefined;
    const choice = choices.find((candidate) => candidate.id === answer);
    if (choice !== undefined) known[id] = choice.id;
  }
  return known;
}
