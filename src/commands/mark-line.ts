/** The line that `mark` prints about a person. */
import { summaryMessages } from "../messages/summary.ts";
import type { Entry } from "../record/entry.ts";
import { openSteps, type StepStatus } from "../record/status.ts";
import { refList, renderOneLine } from "../render/one-line.ts";
import type { Marked } from "./mark-entry.ts";
import type { MarkingOptions } from "./marking.ts";
import type { Ui } from "./ui.ts";

/** How far the person is now, and what was recorded. */
export function lineOfMarked(
  { status, entry, wanted }: Marked,
  { state }: MarkingOptions,
  { language }: Ui,
): string {
  const words = summaryMessages[language];
  const what =
    entry === null
      ? words.unchanged
      : words.recorded(refList(recordedAbout(wanted, entry), language), words.stepStates[state]);
  const open = status.state === "complete" ? [] : openSteps(status);
  return `${renderOneLine(status, open, language)} (${what})`;
}

/** The steps that differ; where only an answer or the ticket is new, it is about all of them. */
function recordedAbout(steps: readonly StepStatus[], { changes }: Entry): readonly StepStatus[] {
  const changed = changes.flatMap((change) => (change.type === "state" ? change.step : []));
  const differing = steps.filter(({ id }) => changed.includes(id));
  return differing.length > 0 ? differing : steps;
}
