/** How the walk's transitions record: applied to what is known, with the effect that stores it. All pure. */

import { attemptNumber } from "../record/attempts.ts";
import type { Change } from "../record/change.ts";
import { withEntry } from "../record/entry.ts";
import { type EntryContext, makeEntry } from "../record/make-entry.ts";
import { entriesToMove } from "../record/move.ts";
import type { Person } from "../record/person.ts";
import { makeSubject } from "../record/subject.ts";
import type { Moment } from "./effect.ts";
import type { Outcome, WalkState } from "./state.ts";

/** The run of entries that only this walk knows. */
const UNSTORED = "unstored";

/** The changes applied to what is known, and the effect that records them. */
export function record(state: WalkState, changes: readonly Change[], moment: Moment): Outcome {
  const { loaded, person, log } = state.subject;
  if (state.pending.length + changes.length === 0) return { state, effects: [] };
  const all = inOrder(state, changes);
  const entry = makeEntry(log, all, contextOf(state, moment));
  const subject = makeSubject(loaded, person, withEntry(log, entry), state.viewing);
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

/** What entries of the walk need beside what happened; the loop makes them anew when it stores them. */
export function contextOf(state: WalkState, { at, by }: Pick<Moment, "at" | "by">): EntryContext {
  const { loaded, person, plan, log } = state.subject;
  return {
    guide: loaded.guide,
    person: person.name,
    language: plan.language,
    screens: plan.screens,
    at,
    by,
    run: { id: UNSTORED, entryId: () => `${UNSTORED}.${log.length}` },
  };
}

/** The attempt so far becomes an earlier one. */
export function restart({ subject }: WalkState): Change {
  return { type: "restart", ends: subject.record === null ? 1 : attemptNumber(subject.record) };
}

/** How long a step was on screen, for when it is left for another. */
export function seen(state: WalkState, step: string): Change {
  return { type: "seen", step, seconds: Math.round(state.shown / 1000) };
}

/** The attempt so far becomes another person's, joined with what they have. */
export function moveTo(
  state: WalkState,
  whom: Person,
  changes: readonly Change[],
  moment: Moment,
): Outcome {
  const { loaded, person, log, record: source } = state.subject;
  const pending = [...state.pending, ...changes];
  // Somebody is named now, so the steps are read to them.
  const viewing = { ...state.viewing, aloud: true };
  const named = { ...state, viewing, unnamed: false };
  if (source === null) {
    const subject = makeSubject(loaded, whom, [], viewing);
    return { state: { ...named, subject, pending }, effects: [{ type: "meet", person: whom }] };
  }
  const context = { ...contextOf(state, moment), person: whom.name };
  const moved = entriesToMove(log, whom.name);
  const entry = makeEntry(moved, pending, context);
  const subject = makeSubject(loaded, whom, withEntry(moved, entry), viewing);
  const move = { type: "move", from: person, to: whom, changes: pending } as const;
  return {
    state: { ...named, subject, pending: [] },
    effects: state.unrecorded === null ? [move] : [],
  };
}
