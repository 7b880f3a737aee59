/** What a command is about: one person and one guide, as recorded and as shown. */
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import type { LoadedGuide } from "../guide/guide-files.ts";
import { makePlan } from "../guide/make-plan.ts";
import type { Plan, PlannedStep } from "../guide/plan.ts";
import { findStep } from "../guide/reference.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import type { Person } from "../record/person.ts";
import type { GuideRecord } from "../record/record.ts";
import { makeStatus, type Status } from "../record/status.ts";
import { printable } from "../render/printable.ts";
import { parseAnswers, personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide } from "./guides.ts";
import { suggest } from "./suggest.ts";
import type { Ui } from "./ui.ts";

/** The options that say what a command is about. */
export interface SubjectOptions {
  guide?: string | undefined;
  for?: string | undefined;
  answer?: readonly string[] | undefined;
  screens?: string | undefined;
}

export interface Subject {
  loaded: LoadedGuide;
  person: Person;
  /** What is stored, or null. */
  record: GuideRecord | null;
  /** The answers that count: options, then the record, then settings. */
  answers: Readonly<Record<string, string>>;
  plan: Plan;
  status: Status;
}

/** Reads guide and record; writes nothing. Raises Failure for a wrong option, guide or record. */
export async function openSubject(options: SubjectOptions, edges: Edges, ui: Ui): Promise<Subject> {
  const person = personOf(options.for, ui.language);
  const loaded = await loadGuide(options.guide ?? DEFAULT_GUIDE, edges, ui.language);
  const { guide } = loaded;
  const given = parseAnswers(options.answer ?? [], guide, ui.language);
  const screens = checkScreens(options.screens, loaded, ui.language);
  const store = await edges.records();
  const record = await store.read({ guide: guide.id, person });
  return subjectOf(loaded, person, record, { given, screens }, ui);
}

/** The subject as it stands after a change of its record. */
export function subjectOf(
  loaded: LoadedGuide,
  person: Person,
  record: GuideRecord | null,
  chosen: { given: Readonly<Record<string, string>>; screens: string | undefined },
  ui: Ui,
): Subject {
  const answers = {
    ...knownAnswers(ui.settings.answers, loaded),
    ...knownAnswers(record?.answers, loaded),
    ...chosen.given,
  };
  const plan = makePlan(loaded.guide, {
    language: ui.language,
    screens: chosen.screens ?? record?.screens ?? ui.settings.screens ?? ui.language,
    answers,
    date: ui.today,
  });
  const status = makeStatus(loaded.guide, plan, record, person);
  return { loaded, person, record, answers, plan, status };
}

/** The step of `--step`. Raises Failure `unknown-step` with suggestions. */
export function requireStep(plan: Plan, reference: string, language: Language): PlannedStep {
  const step = findStep(plan, reference);
  if (step !== null) return step;
  const near = suggest(
    reference,
    plan.steps.map(({ id }) => id),
  );
  const messages = argumentMessages[language];
  throw new Failure("unknown-step", messages.unknownStep(printable(reference), plan.steps.length), {
    hint: messages.didYouMean(near),
  });
}

/** The language of `--screens`, which must be one of the guide's. Raises Failure `unknown-language`. */
export function checkScreens(
  wanted: string | undefined,
  { guide }: LoadedGuide,
  language: Language,
): string | undefined {
  if (wanted === undefined || guide.languages.includes(wanted)) return wanted;
  const messages = argumentMessages[language];
  throw new Failure(
    "unknown-language",
    messages.unknownLanguage(printable(wanted), guide.languages),
    { hint: messages.didYouMean(suggest(wanted, guide.languages)) },
  );
}

/** Answers that this guide still knows: settings are for all guides, and records outlive a guide's choices. */
function knownAnswers(
  answers: Readonly<Record<string, string>> | undefined,
  { guide }: LoadedGuide,
): Record<string, string> {
  const known: Record<string, string> = {};
  for (const question of guide.questions ?? []) {
    const choice = Object.hasOwn(answers ?? {}, question.id) ? answers?.[question.id] : undefined;
    if (question.choices.some(({ id }) => id === choice) && choice !== undefined) {
      known[question.id] = choice;
    }
  }
  return known;
}
