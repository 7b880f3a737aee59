/** What is printed once a walk is over. */
import { plainLinesTo } from "../ask/prompter.ts";
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import { walkMessages } from "../messages/walk.ts";
import { print } from "../render/print.ts";
import { programName, resumeCommand } from "../render/resume-command.ts";
import { rich, styleOf, wrap } from "../render/style.ts";
import { renderSummary } from "../render/summary.ts";
import type { WalkState } from "../walk/state.ts";
import type { Ui } from "./ui.ts";

/** Prints the summary of each guide that was walked; the first, which was asked for, decides the exit code. */
export function end(
  walked: readonly WalkState[],
  accessible: boolean,
  edges: Edges,
  ui: Ui,
): number {
  const style = styleOf(edges.stdout);
  const { contact = null } = ui.settings;
  const how = { command: programName(edges.env), contact, spoken: accessible };
  const summaries = walked.map(({ subject: { status, plan, loaded } }) =>
    renderSummary(status, plan, style, ui.language, { ...how, guide: loaded.name }),
  );
  print(edges.stdout, summaries.join("\n\n"));
  const [asked] = walked;
  if (asked === undefined) return ExitCode.notComplete;
  const { status, plan } = asked.subject;
  if (status.state === "complete" && plan.finish !== null) {
    // This is said to the person and is not for the ticket: it goes where the questions went.
    const output = accessible ? plainLinesTo(edges) : edges.stderr;
    const style = styleOf(output);
    print(output, ["", ...wrap(rich(plan.finish, style), style.width)].join("\n"));
  }
  const unrecorded = walked.flatMap((state) => state.unrecorded ?? []);
  if (unrecorded.length > 0) print(edges.stderr, lostMessage(walked, ui));
  if (unrecorded.includes("failed")) return ExitCode.records;
  return status.state === "complete" ? ExitCode.ok : ExitCode.notComplete;
}

/** What was recorded, and what was not. */
function lostMessage(walked: readonly WalkState[], ui: Ui): string {
  const words = walkMessages[ui.language];
  const lost = walked.find(({ lostFrom }) => lostFrom !== null);
  const isFirst = lost?.subject.plan.steps[0]?.ref === lost?.lostFrom;
  return lost?.lostFrom && !isFirst ? words.recordedUntil(lost.lostFrom) : words.nothingRecorded;
}

/** Says how to take up a walk that was interrupted. */
export function tellHowToResume(state: WalkState, edges: Edges, ui: Ui): void {
  const { status, plan, loaded } = state.subject;
  const how = { guide: loaded.name, command: programName(edges.env) };
  const command = resumeCommand(status, plan, ui.language, how);
  print(edges.stderr, walkMessages[ui.language].resume(command));
}
