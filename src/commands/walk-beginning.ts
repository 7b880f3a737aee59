/** Where a walk begins: the state before its first scene, and another guide in the middle of one. */
import type { OpenSetting } from "../ask/opening.ts";
import type { Edges } from "../edges.ts";
import type { Change } from "../record/change.ts";
import { makeSubject, type Subject } from "../record/subject.ts";
import { programName } from "../render/resume-command.ts";
import { ticketOf } from "../walk/lookups.ts";
import { start } from "../walk/start.ts";
import type { Onward, Outcome, WalkState } from "../walk/state.ts";
import { openSubject } from "./open-subject.ts";
import { type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

export interface WalkOptions extends Omit<SubjectOptions, "date"> {
  ticket?: string;
  step?: string;
  restart?: boolean;
  dryRun?: boolean;
  /** False with `--no-open`. */
  open?: boolean;
  accessible?: boolean;
}

/** The state of a walk before its first scene. */
export function stateOf(
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

/** Begins another guide for the person and ticket of this one, with the answers that both know. */
export async function enterGuide(
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
