/** Walks through a guide with a person at the keyboard. */

import type { OpenSetting } from "../ask/opening.ts";
import { plainLinesTo } from "../ask/prompter.ts";
import type { Edges } from "../edges.ts";
import { ExitCode, Failure, Interrupted } from "../exit.ts";
import { walkMessages } from "../messages/walk.ts";
import type { Change } from "../record/change.ts";
import { makeSubject, type Subject } from "../record/subject.ts";
import { print } from "../render/print.ts";
import { programName, resumeCommand } from "../render/resume-command.ts";
import { rich, styleOf, wrap } from "../render/style.ts";
import { renderSummary } from "../render/summary.ts";
import { ticketOf } from "../walk/lookups.ts";
import { start } from "../walk/start.ts";
import type { Onward, Outcome, WalkState } from "../walk/state.ts";
import { prefersPlainLines } from "./accessible.ts";
import { checkLabel } from "./arguments.ts";
import { openSubject } from "./open-subject.ts";
import { requireStep, type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";
import { walkGuides } from "./walk-guides.ts";
import { watchGuide } from "./watch-guide.ts";

export interface WalkOptions extends Omit<SubjectOptions, "date"> {
  ticket?: string;
  step?: string;
  restart?: boolean;
  dryRun?: boolean;
  /** False with `--no-open`. */
  open?: boolean;
  accessible?: boolean;
}

/** Runs the walk; resolves to 0 when it ends complete, 1 when steps are open, 4 when it is not recorded. */
export async function run(options: WalkOptions, edges: Edges, ui: Ui): Promise<number> {
  const ticket =
    options.ticket === undefined ? null : checkLabel("--ticket", options.ticket, ui.language);
  const { guide, step: named } = guideAndStep(options);
  const subject = await openSubject({ ...options, guide }, edges, ui);
  const step = named === undefined ? null : requireStep(subject.plan.steps, named, ui.language).id;
  const accessible = options.accessible || prefersPlainLines(edges, ui);
  requireTerminal(options, edges, ui);
  const first = stateOf(options, subject, ticket, edges, ui);
  const store = await edges.records(ui.language);
  const prompter = await edges.prompter({ accessible, language: ui.language });
  const by = edges.userName();
  const begun = start(
    first,
    { step, restart: options.restart ?? false },
    { at: edges.now().toISOString(), by, shown: 0 },
  );
  let latest = begun.state;
  let walked: readonly WalkState[];
  try {
    const tried = options.dryRun && subject.loaded.origin === "path";
    const watch = tried ? watchGuide(subject.loaded, edges, ui) : undefined;
    const walkEdges = {
      prompter,
      store,
      browser: edges.browser,
      clipboard: edges.clipboard,
      now: edges.now,
      elapsed: edges.elapsed,
      userName: edges.userName,
      desk: edges.desk,
      run: edges.run,
      ...(watch && { watch }),
    };
    const enter = (onward: Onward, from: WalkState) => enterGuide(onward, from, options, edges, ui);
    walked = await walkGuides(begun, walkEdges, enter, (state) => {
      latest = state;
    });
  } catch (error) {
    prompter.close();
    if (error instanceof Interrupted) tellHowToResume(latest, edges, ui);
    throw error;
  }
  prompter.close();
  return end(walked, accessible, edges, ui);
}

/** Begins another guide for the person and ticket of this one, with the answers that both know. */
async function enterGuide(
  { guide, step }: Onward,
  from: WalkState,
  options: WalkOptions,
  edges: Edges,
  ui: Ui,
): Promise<Outcome> {
  const { person, plan } = from.subject;
  const { for: _, answer, step: asked, ...others } = options;
  const named = { ...others, guide, for: person.name };
  const subject = await openSubject(named, edges, ui);
  const first = stateOf(named, subject, ticketOf(from), edges, ui);
  const answers = knownAnswers(plan.answers, subject.plan.questions);
  const given = { answers, screens: plan.screens };
  const viewing = { ...first.viewing, aloud: from.viewing.aloud ?? false, given };
  const { loaded, log } = subject;
  const state = { ...first, viewing, subject: makeSubject(loaded, person, log, viewing) };
  const known = subject.plan.steps.find(({ id }) => id === step)?.id ?? null;
  const moment = { at: edges.now().toISOString(), by: edges.userName(), shown: 0 };
  return start(
    { ...state, unnamed: false, returns: true },
    { step: known, restart: false },
    moment,
  );
}

/** The answers to questions that another guide has too, with the same choices. */
function knownAnswers(
  answers: Readonly<Record<string, string>>,
  questions: Subject["plan"]["questions"],
): Record<string, string> {
  const known = questions.flatMap(({ id, choices }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return choices.some((choice) => choice.id === answer) ? [[id, answer ?? ""] as const] : [];
  });
  return Object.fromEntries(known);
}

/** `mfa-guide 2.5` names a step: no guide is called so. */
function guideAndStep({ guide, step }: WalkOptions): {
  guide: string | undefined;
  step: string | undefined;
} {
  const isStep = guide !== undefined && step === undefined && /^\d+(?:\.\d+)?$/.test(guide);
  return isStep ? { guide: undefined, step: guide } : { guide, step };
}

function stateOf(
  options: WalkOptions,
  subject: Subject,
  ticket: string | null,
  edges: Edges,
  ui: Ui,
): WalkState {
  const viewing = viewingOf(options, subject.loaded.guide, ui);
  const { plan } = subject;
  const pending: Change[] = Object.entries(viewing.given.answers).map(([question, choice]) => ({
    type: "answer",
    question,
    choice,
  }));
  if (ticket !== null) pending.push({ type: "ticket", ticket });
  if (subject.record !== null) {
    const screens = { computer: plan.screens };
    pending.push({ type: "languages", language: plan.language, screens });
  }
  return {
    scene: { name: "left" },
    subject,
    viewing,
    language: ui.language,
    open: openSetting(options, ui),
    unnamed: options.for === undefined,
    unrecorded: options.dryRun ? "dry-run" : null,
    lostFrom: null,
    returns: false,
    contact: ui.settings.contact ?? null,
    command: programName(edges.env),
    pending,
    shown: 0,
    opened: [],
    hosts: [],
    message: null,
  };
}

function openSetting(options: WalkOptions, ui: Ui): OpenSetting {
  if (options.open === false || options.dryRun) return "never";
  return ui.settings.open ?? "ask";
}

/** Only the option `--accessible` itself lets the walk read its answers from a pipe. */
function requireTerminal({ accessible }: WalkOptions, edges: Edges, ui: Ui): void {
  const { stdin, stdout, stderr } = edges;
  const asked = stderr.isTTY || (accessible && stdout.isTTY);
  if (stdin.isTTY ? asked : accessible) return;
  const words = walkMessages[ui.language];
  const inGitBash = edges.platform === "win32" && Boolean(edges.env.MSYSTEM);
  const way = inGitBash ? words.noTerminalInGitBash : words.noTerminalElsewhere;
  throw new Failure("no-terminal", words.noTerminal, { hint: `${way} ${words.noTerminalHint}` });
}

/** Prints the summary of each guide that was walked; the first, which was asked for, decides the exit code. */
function end(walked: readonly WalkState[], accessible: boolean, edges: Edges, ui: Ui): number {
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

function tellHowToResume(state: WalkState, edges: Edges, ui: Ui): void {
  const { status, plan, loaded } = state.subject;
  const how = { guide: loaded.name, command: programName(edges.env) };
  const command = resumeCommand(status, plan, ui.language, how);
  print(edges.stderr, walkMessages[ui.language].resume(command));
}
