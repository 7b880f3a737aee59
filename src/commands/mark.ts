/** `mark`: records steps without prompts, by the same transitions as the walk. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import { summaryMessages } from "../messages/summary.ts";
import { stepOf } from "../record/attempts.ts";
import { applyChanges } from "../record/change.ts";
import type { GuideRecord } from "../record/record.ts";
import { openSteps, type Status, type StepStatus } from "../record/status.ts";
import type { RecordKey, RecordStore } from "../record/store.ts";
import { statusOf } from "../record/viewing.ts";
import { refList, renderOneLine } from "../render/one-line.ts";
import { print, printJson } from "../render/print.ts";
import { personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide, loadGuideIndex } from "./load-guide.ts";
import { changesFor, checkMarking, type MarkingOptions, stepsToMark } from "./marking.ts";
import { type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

export interface MarkOptions
  extends Pick<SubjectOptions, "guide" | "for" | "answer">,
    MarkingOptions {
  json?: boolean | undefined;
}

/** Records the steps, all or none of them; the same again changes nothing. */
export async function run(options: MarkOptions, edges: Edges, ui: Ui): Promise<number> {
  const { language } = ui;
  const person = personOf(options.for, language);
  const name = options.guide ?? DEFAULT_GUIDE;
  // Values are checked by what the guide says of them, which its index leaves out.
  const guide =
    options.value === undefined
      ? await loadGuideIndex(name, edges, language)
      : (await loadGuide(name, edges, language)).guide;
  const viewing = viewingOf(options, guide, ui);
  const marking = checkMarking(options, guide, language);
  const context = { guide, person: person.name, at: edges.now().toISOString() };
  /** The steps that something was recorded about; null when nothing was recorded at all. */
  let changed: readonly StepStatus[] | null = null;
  const transition = (stored: GuideRecord | null): GuideRecord => {
    const status = statusOf(guide, person, stored, viewing);
    const steps = stepsToMark(marking, status, language);
    // Answers from settings are recorded too, as in the walk: what applies must not depend on who looks.
    const record = applyChanges(stored, changesFor(marking, steps, status.answers, stored), {
      ...context,
      by: edges.userName(),
      language: status.language,
      screens: status.screens,
    });
    changed = record === stored ? null : recordedAbout(steps, stored, record);
    return record;
  };
  const store = await edges.records(language);
  const key = { guide: guide.id, person };
  // Only `mark todo` can leave nothing to record, so only then is it worth to look first.
  const pointless =
    marking.state === "todo" &&
    Object.keys(viewing.given.answers).length === 0 &&
    (await hasNothingToClear(store, key, transition));
  const record = pointless ? null : await store.change(key, transition);
  const status = statusOf(guide, person, record, viewing);
  if (options.json) printJson(edges.stdout, status);
  else print(edges.stdout, lineOf(status, record === null ? null : changed, marking, ui));
  return ExitCode.ok;
}

/** Whether somebody was never seen and nothing would be recorded now either. */
async function hasNothingToClear(
  store: RecordStore,
  key: RecordKey,
  transition: (stored: GuideRecord | null) => GuideRecord,
): Promise<boolean> {
  if ((await store.read(key)) !== null) return false;
  const { ticket, steps } = transition(null);
  return ticket === null && Object.keys(steps).length === 0;
}

/** The steps that differ; where only an answer or the ticket is new, it is about all of them. */
function recordedAbout(
  steps: readonly StepStatus[],
  before: GuideRecord | null,
  after: GuideRecord,
): readonly StepStatus[] {
  const differing = steps.filter(
    ({ id }) => before === null || stepOf(before, id) !== stepOf(after, id),
  );
  return differing.length > 0 ? differing : steps;
}

/** @param changed the steps that something was recorded about, or null */
function lineOf(
  status: Status,
  changed: readonly StepStatus[] | null,
  { state }: MarkingOptions,
  { language }: Ui,
): string {
  const words = summaryMessages[language];
  const what =
    changed === null
      ? words.unchanged
      : words.recorded(refList(changed, language), words.stepStates[state]);
  const open = status.state === "complete" ? [] : openSteps(status);
  return `${renderOneLine(status, open, language)} (${what})`;
}
