/** What can be read from the state of a walk. All pure. */
import type { PlannedLink, PlannedStep } from "../guide/plan.ts";
import { walkMessages } from "../messages/walk.ts";
import type { StepStatus } from "../record/status.ts";
import type { SummaryContext } from "../render/summary-model.ts";
import type { WalkState } from "./state.ts";

/** The words of the walk in the person's language. */
export function wordsOf(state: WalkState) {
  return walkMessages[state.language];
}

/** The step of that id. The walk only names steps of its plan. */
export function stepNamed(state: WalkState, id: string): PlannedStep {
  const step = state.subject.plan.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`the plan has no step ${id}`);
  return step;
}

/** The links of a step whose addresses are whole; those that lack a value cannot be opened or scanned yet. */
export function wholeLinks({ links }: PlannedStep): readonly PlannedLink[] {
  return links.filter(({ missing }) => missing.length === 0);
}

/** What is recorded about a step of the plan. */
export function stepStatus(state: WalkState, id: string): StepStatus {
  const status = state.subject.status.steps.find((step) => step.id === id);
  if (status === undefined) throw new Error(`the status has no step ${id}`);
  return status;
}

/** The id of the first step that applies. */
export function firstStep(state: WalkState): string {
  const { steps } = state.subject.plan;
  const first = steps.find((step) => step.applies) ?? steps[0];
  if (first === undefined) throw new Error("the plan has no steps");
  return first.id;
}

/** The nearest step that applies, after (1) or before (-1) another; null at either end. */
export function neighbour(state: WalkState, id: string, direction: 1 | -1): string | null {
  const { steps } = state.subject.plan;
  let place = steps.findIndex((step) => step.id === id) + direction;
  while (steps[place] !== undefined && !steps[place]?.applies) place += direction;
  return steps[place]?.id ?? null;
}

/** The ticket, also while it waits to be recorded. */
export function ticketOf(state: WalkState): string | null {
  const said = state.pending.findLast((change) => change.type === "ticket");
  return said === undefined ? state.subject.status.ticket : said.ticket;
}

/** What a summary needs beside the record: how the guide is found and the program started, whom to ask. */
export function summaryContext({ subject, command, contact }: WalkState): SummaryContext {
  return { guide: subject.loaded.name, command, contact };
}

/** The steps before another that apply and at which nothing was done. */
export function todoBefore({ subject }: WalkState, id: string): readonly StepStatus[] {
  const { steps } = subject.status;
  const end = steps.findIndex((step) => step.id === id);
  return steps.slice(0, end).filter(({ applies, state }) => applies && state === "todo");
}

/** What an earlier run left: when, how far, for which ticket, and whether the guide changed since. */
export function foundMessage(state: WalkState): string {
  const { status } = state.subject;
  const words = wordsOf(state);
  const { completed, total, ticket, updatedAt, guideVersion, currentGuideVersion } = status;
  const { ending } = status;
  return [
    words.found(new Date(updatedAt ?? 0), completed, total, ticket),
    ...(ending === null ? [] : [words.stoppedThen(ending.reason)]),
    ...(guideVersion === currentGuideVersion
      ? []
      : [words.guideChanged(guideVersion, currentGuideVersion)]),
  ].join(" ");
}
