/** Walks through a guide with a person at the keyboard. */

import type { OpenSetting } from "../ask/opening.ts";
import { plainLinesTo } from "../ask/prompter.ts";
import type { Edges } from "../edges.ts";
import { ExitCode, Failure, Interrupted } from "../exit.ts";
import { walkMessages } from "../messages/walk.ts";
import type { Change } from "../record/change.ts";
import type { Subject } from "../record/subject.ts";
import { print } from "../render/print.ts";
import { resumeCommand } from "../render/resume-command.ts";
import { rich, styleOf, wrap } from "../render/style.ts";
import { renderSummary } from "../render/summary.ts";
import { walk } from "../walk/loop.ts";
import { start } from "../walk/start.ts";
import type { WalkState } from "../walk/state.ts";
import { prefersPlainLines } from "./accessible.ts";
import { checkLabel } from "./arguments.ts";
import { openSubject } from "./open-subject.ts";
import { requireStep, type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";
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
  const first = stateOf(options, subject, ticket, ui);
  const store = await edges.records(ui.language);
  const prompter = await edges.prompter({ accessible, language: ui.language });
  const by = edges.userName();
  const begun = start(
    first,
    { step, restart: options.restart ?? false },
    { at: edges.now().toISOString(), by, shown: 0 },
  );
  let latest = begun.state;
  try {
    const { now, userName } = edges;
    const tried = options.dryRun && subject.loaded.origin === "path";
    const watch = tried ? watchGuide(subject.loaded, edges, ui) : undefined;
    const walkEdges = {
      prompter,
      store,
      now,
      userName,
      browser: edges.browser,
      ...(watch && { watch }),
    };
    latest = await walk(begun, walkEdges, (state) => {
      latest = state;
    });
  } catch (error) {
    prompter.close();
    if (error instanceof Interrupted) tellHowToResume(latest, edges, ui);
    throw error;
  }
  prompter.close();
  return end(latest, accessible, edges, ui);
}

/** `mfa-guide 2.5` names a step: no guide is called so. */
function guideAndStep({ guide, step }: WalkOptions): {
  guide: string | undefined;
  step: string | undefined;
} {
  const isStep = guide !== undefined && step === undefined && /^\d+(?:\.\d+)?$/.test(guide);
  return isStep ? { guide: undefined, step: guide } : { guide, step };
}

function stateOf(options: WalkOptions, subject: Subject, ticket: string | null, ui: Ui): WalkState {
  const viewing = viewingOf(options, subject.loaded.guide, ui);
  const { plan } = subject;
  const pending: Change[] = Object.entries(viewing.given.answers).map(([question, choice]) => ({
    type: "answer",
    question,
    choice,
  }));
  if (ticket !== null) pending.push({ type: "ticket", ticket });
  if (subject.record !== null) {
    pending.push({ type: "languages", language: plan.language, screens: plan.screens });
  }
  return {
    scene: { name: "left" },
    subject,
    viewing,
    language: ui.language,
    open: openSetting(options, ui),
    unnamed: options.for === undefined,
    unrecorded: options.dryRun ? "dry-run" : null,
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

function end(state: WalkState, accessible: boolean, edges: Edges, ui: Ui): number {
  const { status, plan, loaded } = state.subject;
  const words = walkMessages[ui.language];
  const style = styleOf(edges.stdout);
  print(edges.stdout, renderSummary(status, plan, style, ui.language, loaded.name));
  if (status.state === "complete" && plan.finish !== null) {
    // To say to the person, and not for the ticket: so it goes where the questions went.
    const asked = accessible ? plainLinesTo(edges) : edges.stderr;
    const style = styleOf(asked);
    print(asked, ["", ...wrap(rich(plan.finish, style), style.width)].join("\n"));
  }
  if (state.unrecorded !== null) print(edges.stderr, words.nothingRecorded);
  if (state.unrecorded === "failed") return ExitCode.records;
  return status.state === "complete" ? ExitCode.ok : ExitCode.notComplete;
}

function tellHowToResume(state: WalkState, edges: Edges, ui: Ui): void {
  const { status, plan, loaded } = state.subject;
  const command = resumeCommand(status, plan, loaded.name);
  print(edges.stderr, walkMessages[ui.language].resume(command));
}
