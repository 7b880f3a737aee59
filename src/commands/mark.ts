/** `mark`: records steps without prompts, by the same transitions as the walk. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import type { StepState } from "../record/record.ts";
import { print, printJson } from "../render/print.ts";
import { personOf, refuseBoth } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide, loadGuideIndex } from "./load-guide.ts";
import { markEntry } from "./mark-entry.ts";
import { lineOfMarked } from "./mark-line.ts";
import { checkMarking, type MarkingOptions } from "./marking.ts";
import { type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

export interface MarkOptions
  extends Pick<SubjectOptions, "guide" | "for" | "answer">,
    Omit<MarkingOptions, "state"> {
  state: StepState | "undo";
  /** A list of people, or `-` for standard input. */
  from?: string | undefined;
  json?: boolean | undefined;
}

/** Records the steps, all or none of them; the same again changes nothing. */
export async function run(options: MarkOptions, edges: Edges, ui: Ui): Promise<number> {
  const { language } = ui;
  const { from, state } = options;
  if (state === "undo") {
    const { markUndo } = await import("./mark-undo.ts");
    return markUndo(options, edges, ui);
  }
  if (from !== undefined) refuseBoth(options.for, language);
  const person = personOf(options.for, language);
  const name = options.guide ?? DEFAULT_GUIDE;
  // Values are checked by what the guide says of them, which its index leaves out.
  const guide =
    options.value === undefined
      ? await loadGuideIndex(name, edges, language)
      : (await loadGuide(name, edges, language)).guide;
  const viewing = viewingOf(options, guide, ui);
  const marking = checkMarking({ ...options, state }, guide, language);
  if (from !== undefined) {
    const { markPeople } = await import("./mark-people.ts");
    return markPeople(from, guide, viewing, marking, options.json ?? false, edges, ui);
  }
  const store = await edges.records(language);
  const log = await store.read({ guide: guide.id, person });
  const marked = markEntry(log, person, guide, viewing, marking, edges, language);
  if (marked.entry !== null) await store.append([marked.entry]);
  if (options.json) printJson(edges.stdout, marked.status);
  else print(edges.stdout, lineOfMarked(marked, marking, ui));
  return ExitCode.ok;
}
