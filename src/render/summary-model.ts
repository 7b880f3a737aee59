/** What a summary says, before it is laid out. Texts are as recorded: renderers make them printable. */

import type { Plan } from "../guide/plan.ts";
import { problemNamed, symptomOf } from "../guide/problem-named.ts";
import { plainText } from "../guide/text.ts";
import { type Language, languageName } from "../messages/language.ts";
import { type SummaryMessages, summaryMessages } from "../messages/summary.ts";
import { openSteps, type Status, type StepStatus, secondsOnScreen } from "../record/status.ts";
import { rangesOf } from "../record/step-ranges.ts";
import { duration, localMoment } from "./moment.ts";
import { resumeCommand } from "./resume-command.ts";

/** A name and what it is. */
export interface Fact {
  label: string;
  text: string;
}

/** How a step is marked: its state, or why it needs none. */
export type Mark = StepStatus["state"] | "unneeded" | "inapplicable";

export interface SummaryStep {
  ref: string;
  title: string;
  mark: Mark;
  /** The mark in words. */
  state: string;
  /** Problem, remedies tried, note. */
  details: readonly Fact[];
}

export interface Summary {
  title: string;
  facts: readonly Fact[];
  /** Empty while nothing is recorded. */
  chapters: readonly { title: string; steps: readonly SummaryStep[] }[];
  /** The steps still open, as on paper. */
  open: Fact | null;
  /** The next command to type; null when all is done. */
  next: Fact | null;
}

/** What a summary needs beside guide and record. */
export interface SummaryContext {
  /** The name by which the guide is found, when that is not its id. */
  guide?: string;
  /** What the program is called where it was started. */
  command?: string;
  /** How to reach the helpdesk, or null. */
  contact?: string | null;
  /** Whether it is listened to: then a mark is said in words. */
  spoken?: boolean;
}

/** The summary of a person's status, in the language given; the guide's texts are in the plan's. */
export function summarise(
  status: Status,
  plan: Plan,
  language: Language,
  context: SummaryContext = {},
): Summary {
  const words = summaryMessages[language];
  const begun = status.state !== "not-started";
  const complete = status.state === "complete";
  const ended = status.ending !== null;
  const open = rangesOf(openSteps(status), status.steps);
  const resume = {
    label: begun ? words.goOn : words.begin,
    text: resumeCommand(status, plan, language, context),
  };
  return {
    title: plainText(plan.title),
    facts: facts(status, plan, language, complete || ended ? null : (context.contact ?? null)),
    chapters: begun ? chapters(status, plan, words) : [],
    // Where the guide itself ended it, nothing is left over to do.
    open: begun && open.length > 0 && !ended ? { label: words.open, text: open.join(", ") } : null,
    next: complete || ended ? null : resume,
  };
}

function facts(status: Status, plan: Plan, language: Language, contact: string | null): Fact[] {
  const words = summaryMessages[language];
  const { guideVersion, currentGuideVersion, completed, total } = status;
  const moment = (iso: string | null) => (iso === null ? null : localMoment(iso, language));
  const versions =
    guideVersion === currentGuideVersion
      ? guideVersion
      : words.guideNow(guideVersion, currentGuideVersion);
  const complete = status.completedAt !== null;
  const seconds = secondsOnScreen(status);
  const rows: [string, string | null][] = [
    [plan.for === null ? words.for : plainText(plan.for), status.person],
    [words.ticket, status.ticket],
    [words.state, words.progress(words.states[status.state], completed, total)],
    [words.ended[status.ending?.outcome ?? "stopped"], status.ending?.reason ?? null],
    [words.by, agentsOf(status)],
    [words.started, moment(status.startedAt)],
    [words.updated, complete ? null : moment(status.updatedAt)],
    [words.completed, moment(status.completedAt)],
    // The name of the system, the same in every language.
    ["Entra", evidenceOf(status, words, language)],
    [words.duration, seconds === null ? null : duration(seconds, language)],
    [words.answers, answersOf(plan)],
    [words.screens, plan.screens === plan.language ? null : languageName(plan.screens, language)],
    [words.guide, `${status.guide} ${versions}`],
    [words.contact, contact],
  ];
  return rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}

/** What Entra said last, and of when that is. */
function evidenceOf(
  { evidence }: Status,
  words: SummaryMessages,
  language: Language,
): string | null {
  if (evidence === null) return null;
  const moment = localMoment(evidence.asOf, language);
  return words.evidence[evidence.verdict === "confirmed" ? "confirmed" : "refuted"](moment);
}

/** Everybody who did something, in the order of the steps. */
function agentsOf({ steps }: Status): string | null {
  const names = [...new Set(steps.flatMap(({ by }) => by ?? []))];
  return names.length === 0 ? null : names.join(", ");
}

function answersOf(plan: Plan): string | null {
  const labels = plan.questions.flatMap(({ answer, choices }) => {
    const choice = choices.find(({ id }) => id === answer);
    return choice === undefined ? [] : [plainText(choice.label)];
  });
  return labels.length === 0 ? null : labels.join(", ");
}

function chapters(status: Status, plan: Plan, words: SummaryMessages): Summary["chapters"] {
  const byId = new Map(status.steps.map((step) => [step.id, step]));
  return plan.chapters.map((chapter) => ({
    title: plainText(chapter.title),
    steps: chapter.steps.flatMap(({ id }) => {
      const step = byId.get(id);
      return step === undefined ? [] : [summaryStep(step, plan, words)];
    }),
  }));
}

function summaryStep(step: StepStatus, plan: Plan, words: SummaryMessages): SummaryStep {
  const { ref, title } = step;
  const mark = markOf(step);
  return { ref, title, mark, state: words.stepStates[mark], details: detailsOf(step, plan, words) };
}

/** Each remedy once, with what came of it the last time. */
function lastTried({ tried }: StepStatus): StepStatus["tried"] {
  const isSame = (one: (typeof tried)[number], other: (typeof tried)[number]) =>
    one.problem === other.problem && one.try === other.try;
  return tried.filter((one, place) => !tried.slice(place + 1).some((later) => isSame(one, later)));
}

/** What blocks a step, where the guide knows it. */
function blockedBy({ state, problem }: StepStatus, plan: Plan) {
  return state === "blocked" && problem !== null ? problemNamed(plan, problem) : undefined;
}

/** What was written down at a step. */
function valuesOf(step: string, plan: Plan): Fact[] {
  const { values = [] } = plan.steps.find(({ id }) => id === step) ?? {};
  return values.flatMap(({ ask, value }) =>
    value === null ? [] : [{ label: plainText(ask).replace(/[?:]$/, ""), text: value }],
  );
}

function markOf({ state, applies, optional }: StepStatus): Mark {
  if (!applies && state === "todo") return "inapplicable";
  return optional && state === "skipped" ? "unneeded" : state;
}

function detailsOf(step: StepStatus, plan: Plan, words: SummaryMessages): Fact[] {
  const details: Fact[] = valuesOf(step.id, plan);
  if (step.problem !== null) {
    const text = plainText(symptomOf(plan, step.problem));
    details.push({ label: words.problem, text });
  }
  for (const tried of lastTried(step)) {
    const remedy = problemNamed(plan, tried.problem)?.remedies.find(
      ({ number }) => number === tried.try,
    );
    const text =
      remedy === undefined ? words.remedy(tried.problem, tried.try) : plainText(remedy.text);
    const outcome = tried.helped ? words.triedHelped : words.triedInVain;
    details.push({ label: `${words.tried} (${outcome})`, text });
  }
  const { otherwise = null, it = [] } = blockedBy(step, plan) ?? {};
  if (otherwise !== null) details.push({ label: words.whatNow, text: plainText(otherwise) });
  for (const { text } of it) details.push({ label: words.forIt, text: plainText(text) });
  for (const line of step.note?.split("\n") ?? []) details.push({ label: words.note, text: line });
  return details;
}
