/** `mark`: records steps without prompts, by the same transitions as the walk. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import { summaryMessages } from "../messages/summary.ts";
import { type Entry, withEntry } from "../record/entry.ts";
import { foldLog } from "../record/fold.ts";
import { makeEntry } from "../record/make-entry.ts";
import type { GuideRecord } from "../record/record.ts";
import { openSteps, type Status, type StepStatus } from "../record/status.ts";
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
  const store = await edges.records(language);
  const log = await store.read({ guide: guide.id, person });
  const before = foldLog(log);
  const { answers, language: spoken, screens, steps } = statusOf(guide, person, before, viewing);
  const wanted = stepsToMark(marking, steps, language);
  // Answers from settings are recorded too, as in the walk: what applies must not depend on who looks.
  // They alone make no record of somebody about whom there is nothing to clear.
  const said = isAboutNothing(marking, before) ? viewing.given.answers : answers;
  const changes = changesFor(marking, wanted, said, before);
  const entry = makeEntry(log, changes, {
    guide,
    person: person.name,
    language: spoken,
    screens,
    at: edges.now().toISOString(),
    by: edges.userName(),
    run: edges.run,
  });
  if (entry !== null) await store.append([entry]);
  const record = foldLog(withEntry(log, entry));
  const status = statusOf(guide, person, record, viewing);
  if (options.json) printJson(edges.stdout, status);
  else {
    const changed = entry === null ? null : recordedAbout(wanted, entry);
    print(edges.stdout, lineOf(status, changed, marking, ui));
  }
  return ExitCode.ok;
}

function isAboutNothing({ state, ticket, note }: MarkingOptions, before: GuideRecord | null) {
  return before === null && state === "todo" && ticket === undefined && note === undefined;
}

/** The steps that differ; where only an answer or the ticket is new, it is about all of them. */
function recordedAbout(steps: readonly StepStatus[], { changes }: Entry): readonly StepStatus[] {
  const changed = changes.flatMap((change) => (change.type === "state" ? change.step : []));
  const differing = steps.filter(({ id }) => changed.includes(id));
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
