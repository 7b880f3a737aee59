/** What `mark` records: the options checked, and the changes that follow from them. */
import { Failure } from "../exit.ts";
import type { Guide } from "../guide/format.ts";
import type { GuideIndex } from "../guide/guide-index.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import { markMessages } from "../messages/mark.ts";
import type { Change } from "../record/change.ts";
import { isStepClosed } from "../record/progress.ts";
import type { GuideRecord, StepState } from "../record/record.ts";
import type { StepStatus } from "../record/status.ts";
import { refList } from "../render/one-line.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";
import { checkLabel, checkNote } from "./arguments.ts";
import { type GivenValue, parseValues } from "./given-values.ts";
import { requireStep } from "./subject.ts";

/** The options that say what to record. */
export interface MarkingOptions {
  state: StepState;
  step?: readonly string[] | undefined;
  all?: boolean | undefined;
  ticket?: string | undefined;
  note?: string | undefined;
  problem?: string | undefined;
  /** What is written down, each as `id=value`. */
  value?: readonly string[] | undefined;
}

/** The options once they are checked. */
export interface Marking extends MarkingOptions {
  values: readonly GivenValue[];
}

/** The steps that are meant. Raises Failure when one is unknown, or may not be marked like this. */
export function stepsToMark(
  options: Marking,
  all: readonly StepStatus[],
  language: Language,
): readonly StepStatus[] {
  const words = markMessages[language];
  if (options.all && options.step) throw new Failure("usage", words.notBoth);
  const { values } = options;
  const named = options.step ?? [...new Set(values.map(({ step }) => step))];
  if (!options.all && named.length === 0) throw new Failure("usage", words.whichSteps);
  const steps = options.all
    ? all.filter(({ applies }) => applies)
    : named.map((reference) => requireStep(all, reference, language));
  const required = steps.filter(({ optional }) => !optional);
  if (options.state === "skipped" && options.note === undefined && required.length > 0) {
    throw new Failure("usage", words.skipNeedsNote(refList(required, language)));
  }
  if (options.state === "done") {
    const given = new Set(values.map(({ id }) => id));
    const missing = steps.flatMap((step) => step.missing.filter((id) => !given.has(id)));
    if (missing.length > 0) throw new Failure("usage", words.valuesMissing(missing));
  }
  return steps;
}

/** The options with note, ticket and problem checked. Raises Failure `usage`. */
export function checkMarking(
  options: MarkingOptions,
  guide: Guide | GuideIndex,
  language: Language,
): Marking {
  const words = markMessages[language];
  const { state, note, ticket, problem } = options;
  if (state === "blocked" && note === undefined && problem === undefined) {
    throw new Failure("usage", words.blockNeedsReason);
  }
  if (problem !== undefined && (state === "done" || state === "todo")) {
    throw new Failure("usage", words.problemNotHere(state));
  }
  if (problem !== undefined) checkProblem(problem, guide, language);
  return {
    ...options,
    values: parseValues(options.value ?? [], guide, language),
    note: note === undefined ? undefined : checkNote("--note", note, language),
    ticket: ticket === undefined ? undefined : checkLabel("--ticket", ticket, language),
  };
}

function checkProblem(problem: string, guide: GuideIndex, language: Language): void {
  if (Object.hasOwn(guide.problems ?? {}, problem)) return;
  const words = markMessages[language];
  const near = suggest(problem, Object.keys(guide.problems ?? {}));
  throw new Failure("usage", words.unknownProblem(printable(problem)), {
    hint:
      near.length > 0
        ? argumentMessages[language].didYouMean(near)
        : words.listProblems(printable(guide.id)),
  });
}

/** The changes that record this; the walk then takes up at the first open step, not at one just closed. */
export function changesFor(
  { state, ticket, note, problem, values }: Marking,
  steps: readonly StepStatus[],
  answers: Readonly<Record<string, string>>,
  stored: GuideRecord | null,
): readonly Change[] {
  const changes: Change[] = Object.entries(answers).map(([question, choice]) => ({
    type: "answer",
    question,
    choice,
  }));
  if (ticket !== undefined) changes.push({ type: "ticket", ticket });
  for (const { step, id, value } of values) changes.push({ type: "value", step, id, value });
  for (const { id } of steps) changes.push({ type: "state", step: id, state, note, problem });
  const takesUpAt = steps.find(({ id }) => id === stored?.current);
  if (takesUpAt !== undefined && isStepClosed(state, takesUpAt.optional)) {
    changes.push({ type: "current", step: null });
  }
  return changes;
}
