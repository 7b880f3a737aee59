/** Takes the last thing back that was recorded, and goes where it happened. */
import type { PlannedStep } from "../guide/plan.ts";
import { historyMessages } from "../messages/history.ts";
import type { Change } from "../record/change.ts";
import type { Entry } from "../record/entry.ts";
import { lastUndoable, purposeOf } from "../record/undo.ts";
import { changeTexts } from "../render/change-words.ts";
import type { Moment } from "./effect.ts";
import { andThen, arrive, to } from "./moves.ts";
import { record, seen } from "./recording.ts";
import type { Outcome, WalkState } from "./state.ts";

/** Takes it back; pressed again, what was before it. */
export function undo(state: WalkState, step: PlannedStep, moment: Moment): Outcome {
  const words = historyMessages[state.language];
  const { log, status, plan } = state.subject;
  const entry = lastUndoable(log);
  if (entry === null) {
    return to(state, { name: "step", step: step.id }, words.nothingToTakeBack);
  }
  const { steps } = status;
  const texts = changeTexts(purposeOf(entry), { steps, plan }, state.language);
  const back: Change = { type: "undo", entry: entry.id };
  const there = stepOfEntry(entry, state) ?? step.id;
  // Once everything is taken back nothing is left that could have a place or a time.
  const remains = record(state, [back], moment).state.subject.record !== null;
  const along = alongWith(entry);
  const changes: Change[] = remains
    ? [...along, back, seen(state, step.id), { type: "current", step: there }]
    : [back];
  const pending = remains ? [] : along.filter(({ type }) => type === "ticket");
  return andThen(record(state, changes, moment), (now) =>
    arrive({ ...now, pending }, there, words.takenBack(texts.join("; "))),
  );
}

/** The step at which it happened, where it was one that applies. */
function stepOfEntry(entry: Entry, { subject }: WalkState): string | null {
  const named = new Set(
    purposeOf(entry).flatMap((change) => ("step" in change ? change.step : [])),
  );
  const left = entry.changes.find(({ type }) => type === "seen");
  const id = named.size === 1 ? [...named][0] : left?.type === "seen" ? left.step : undefined;
  return subject.plan.steps.find((step) => step.id === id && step.applies)?.id ?? null;
}

/** Ticket and answers that were recorded along with a step: those of the call still hold. */
function alongWith(entry: Entry): readonly Change[] {
  const purpose = purposeOf(entry);
  return entry.changes.filter(
    (change) => ["ticket", "answer"].includes(change.type) && !purpose.includes(change),
  );
}
