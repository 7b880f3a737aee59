/** The moves that the walk's transitions are made of. All pure. */
import type { PlannedStep } from "../guide/plan.ts";
import { walkMessages } from "../messages/walk.ts";
import { applyChanges, type Change, type ChangeContext, mergeAttempt } from "../record/change.ts";
import type { Person } from "../record/person.ts";
import type { StepStatus } from "../record/status.ts";
import { makeSubject } from "../record/subject.ts";
import type { Moment } from "./event.ts";
import type { Outcome, Scene, WalkState } from "./state.ts";

/** The same state in another scene, with nothing to do; the message is said there. */
export function to(state: WalkState, scene: Scene, message: string | null = null): Outcome {
  return { state: { ...state, scene, message }, effects: [] };
}

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

/** The nearest step that applies, after (1) or before (-1) another; null at either end. */
export function neighbour(state: WalkState, id: string, direction: 1 | -1): string | null {
  const { steps } = state.subject.plan;
  let place = steps.findIndex((step) => step.id === id) + direction;
  while (steps[place] !== undefined && !steps[place]?.applies) place += direction;
  return steps[place]?.id ?? null;
}

/** The changes applied to what is known, and the effect that records them. */
export function record(state: WalkState, changes: readonly Change[], moment: Moment): Outcome {
  const { loaded, person, record: stored } = state.subject;
  if (state.pending.length + changes.length === 0) return { state, effects: [] };
  const all = inOrder(state, changes);
  const changed = applyChanges(stored, all, contextOf(state, moment));
  const subject = makeSubject(loaded, person, changed, state.viewing);
  const shown = changes.some(({ type }) => type === "seen") ? 0 : state.shown;
  return {
    state: { ...state, subject, shown, pending: [] },
    effects: state.unrecorded === null ? [{ type: "record", changes: all }] : [],
  };
}

/** Likewise, but only where something is recorded already: who merely looks around leaves no record. */
export function recordOnceBegun(
  state: WalkState,
  changes: readonly Change[],
  moment: Moment,
): Outcome {
  return state.subject.record === null ? { state, effects: [] } : record(state, changes, moment);
}

/**
 * What was said on the command line goes before what happened, but to the new attempt when one begins.
 * Answers from settings are recorded too: whether a step applies must not depend on who looks.
 */
function inOrder(state: WalkState, changes: readonly Change[]): readonly Change[] {
  const [first, ...others] = changes;
  if (first?.type === "restart") return [first, ...state.pending, ...others];
  const recorded = state.subject.record?.answers ?? {};
  const said = state.pending.flatMap((change) =>
    change.type === "answer" ? [change.question] : [],
  );
  const assumed = Object.entries(state.subject.plan.answers)
    .filter(([question, choice]) => recorded[question] !== choice && !said.includes(question))
    .map(([question, choice]): Change => ({ type: "answer", question, choice }));
  return [...state.pending, ...assumed, ...changes];
}

/** What transitions of the record need to know. */
export function contextOf(state: WalkState, { at, by }: Pick<Moment, "at" | "by">): ChangeContext {
  const { loaded, person, plan } = state.subject;
  return {
    guide: loaded.guide,
    person: person.name,
    language: plan.language,
    screens: plan.screens,
    at,
    by,
  };
}

/** The ticket, also while it waits to be recorded. */
export function ticketOf(state: WalkState): string | null {
  const said = state.pending.findLast((change) => change.type === "ticket");
  return said === undefined ? state.subject.status.ticket : said.ticket;
}

/** One outcome after another. */
export function andThen(first: Outcome, next: (state: WalkState) => Outcome): Outcome {
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
}

/**
 * Arrives at a step: asks first what is still unanswered, and opens its page where the setting says so.
 */
export function arrive(state: WalkState, id: string, message: string | null = null): Outcome {
  const open = state.subject.plan.questions.find((question) => question.answer === null);
  if (open !== undefined) {
    return to(state, { name: "question", question: open.id, target: id }, message);
  }
  const step = stepNamed(state, id);
  const there = to({ ...state, shown: 0 }, { name: "step", step: id }, message);
  const opensItself = state.open === "always" && opensOnEnter(state, step);
  return opensItself ? andThen(there, (now) => openFirstLink(now, step)) : there;
}

/** Whether the step's page is the next thing to open: at the computer, with a link, not opened yet. */
export function opensOnEnter(state: WalkState, step: PlannedStep): boolean {
  return (
    state.open !== "never" &&
    step.on === "computer" &&
    step.links.length > 0 &&
    !state.opened.includes(step.id)
  );
}

/** Opens a step's first link. */
export function openFirstLink(state: WalkState, step: PlannedStep): Outcome {
  const link = step.links[0];
  return link === undefined ? { state, effects: [] } : openLink(state, step.id, link.url);
}

/**
 * Opens an address. A guide that is not built in could lead anywhere, so each of its hosts is confirmed
 * once before it is opened.
 */
export function openLink(state: WalkState, step: string, url: string): Outcome {
  const { host } = new URL(url);
  if (state.subject.loaded.origin !== "built-in" && !state.hosts.includes(host)) {
    return to(state, { name: "confirm-host", step, url });
  }
  const opened = [...state.opened, step];
  const scene: Scene = { name: "step", step };
  const message = wordsOf(state).opening(url);
  return { state: { ...state, scene, opened, message }, effects: [{ type: "open", url }] };
}

/** Ends the walk; what was said on the command line about somebody already recorded is kept. */
export function leave(state: WalkState, moment: Moment): Outcome {
  return andThen(recordOnceBegun(state, [], moment), (now) => to(now, { name: "left" }));
}

/** How long a step was on screen, for when it is left for another. */
export function seen(state: WalkState, step: string): Change {
  return { type: "seen", step, seconds: Math.round(state.shown / 1000) };
}

/**
 * From a step on to the next that applies, or to the end; the changes are recorded on the way.
 * @param last the last of the steps that are left behind at once
 */
export function goForward(
  state: WalkState,
  step: PlannedStep,
  changes: readonly Change[],
  moment: Moment,
  message: string | null = null,
  last: PlannedStep = step,
): Outcome {
  const following = neighbour(state, last.id, 1);
  const current: Change = { type: "current", step: following };
  const recorded = record(state, [...changes, seen(state, step.id), current], moment);
  return andThen(recorded, (now) =>
    following === null ? finish(now) : arrive(now, following, message),
  );
}

/** Behind the last step: over when all is done, else what is open is named. */
function finish(state: WalkState): Outcome {
  const done = state.subject.status.state === "complete";
  return to(state, done ? { name: "left" } : { name: "open-steps" });
}

/** What is recorded about a step of the plan. */
export function statusOf(state: WalkState, id: string): StepStatus {
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

/** What an earlier run left: when, how far, for which ticket, and whether the guide changed since. */
export function foundMessage(state: WalkState): string {
  const { status } = state.subject;
  const words = wordsOf(state);
  const { completed, total, ticket, updatedAt, guideVersion, currentGuideVersion } = status;
  const found = words.found(new Date(updatedAt ?? 0), completed, total, ticket);
  if (guideVersion === currentGuideVersion) return found;
  return `${found} ${words.guideChanged(guideVersion, currentGuideVersion)}`;
}

/** The attempt so far becomes another person's, joined with what they have. */
export function moveTo(
  state: WalkState,
  whom: Person,
  changes: readonly Change[],
  moment: Moment,
): Outcome {
  const { loaded, person, record: source } = state.subject;
  const pending = [...state.pending, ...changes];
  const named = { ...state, unnamed: false };
  if (source === null) {
    const subject = makeSubject(loaded, whom, null, state.viewing);
    return { state: { ...named, subject, pending }, effects: [{ type: "meet", person: whom }] };
  }
  const context = { ...contextOf(state, moment), person: whom.name };
  const moved = applyChanges(mergeAttempt(source, null, context), pending, context);
  const subject = makeSubject(loaded, whom, moved, state.viewing);
  const move = { type: "move", from: person, to: whom, changes: pending } as const;
  return {
    state: { ...named, subject, pending: [] },
    effects: state.unrecorded === null ? [move] : [],
  };
}
