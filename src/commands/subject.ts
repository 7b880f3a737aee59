/** What a command is about: one person and one guide, from its options. */
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import type { GuideIndex } from "../guide/guide-index.ts";
import { findStep, type Nameable } from "../guide/reference.ts";
import { screenLanguages } from "../guide/text.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import { foldLog } from "../record/fold.ts";
import type { Status } from "../record/status.ts";
import { statusOf, type Viewing } from "../record/viewing.ts";
import { languageAmong, varietiesOf } from "../text/language-tag.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";
import { checkDay, parseAnswers, personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuideIndex } from "./load-guide.ts";
import type { Ui } from "./ui.ts";

/** The options that say what a command is about. */
export interface SubjectOptions {
  guide?: string | undefined;
  for?: string | undefined;
  answer?: readonly string[] | undefined;
  screens?: string | undefined;
  date?: string | undefined;
}

/**
 * Reads what a status takes of guide and record; writes nothing. Raises Failure for a wrong option, guide
 * or record.
 */
export async function openStatus(options: SubjectOptions, edges: Edges, ui: Ui): Promise<Status> {
  const person = personOf(options.for, ui.language);
  const guide = await loadGuideIndex(options.guide ?? DEFAULT_GUIDE, edges, ui.language);
  const viewing = viewingOf(options, guide, ui);
  const store = await edges.records(ui.language);
  const log = await store.read({ guide: guide.id, person });
  return statusOf(guide, person, foldLog(log), viewing);
}

/** How options and settings make the guide look. Raises Failure for a wrong answer or language. */
export function viewingOf(options: SubjectOptions, guide: GuideIndex, ui: Ui): Viewing {
  return {
    language: ui.language,
    date: options.date === undefined ? ui.today : checkDay("--date", options.date, ui.language),
    aloud: options.for !== undefined,
    given: {
      answers: parseAnswers(options.answer ?? [], guide, ui.language),
      screens: checkScreens(options.screens, guide, ui.language),
    },
    defaults: { answers: ui.settings.answers, screens: ui.settings.screens },
  };
}

/** The step of `--step`. Raises Failure `unknown-step` with suggestions. */
export function requireStep<S extends Nameable>(
  steps: readonly S[],
  reference: string,
  language: Language,
): S {
  const step = findStep(steps, reference);
  if (step !== null) return step;
  const near = suggest(
    reference,
    steps.map(({ id }) => id),
  );
  const messages = argumentMessages[language];
  throw new Failure("unknown-step", messages.unknownStep(printable(reference), steps.length), {
    hint: messages.didYouMean(near),
  });
}

/** The language of `--screens`, which must be one of the guide's. Raises Failure `unknown-language`. */
function checkScreens(
  wanted: string | undefined,
  guide: GuideIndex,
  language: Language,
): string | undefined {
  if (wanted === undefined) return undefined;
  // `EN` and `en-GB` are what people and systems call it.
  const known = screenLanguages(guide);
  const found = languageAmong(wanted, known);
  if (found !== undefined) return found;
  const messages = argumentMessages[language];
  throw new Failure("unknown-language", messages.unknownLanguage(printable(wanted), known), {
    hint: messages.didYouMean(nearLanguages(wanted, known)),
  });
}

/** What may have been meant by a language that is not there: its varieties, or what is written alike. */
function nearLanguages(wanted: string, known: readonly string[]): readonly string[] {
  const varieties = varietiesOf(wanted, known);
  return varieties.length > 0 ? varieties : suggest(wanted, known);
}
