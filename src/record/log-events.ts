/** What happened in a log, one event after another: calls, remedies that were tried, and steps that blocked somebody. */
import type { Change } from "./change.ts";
import type { Entry, Log } from "./entry.ts";
import { undoneIn } from "./fold.ts";

/** How a call ended: complete (or ended early by the guide), stuck, or with steps open. */
export type CallOutcome = "complete" | "blocked" | "open";

/** One walk with somebody, from its first to its last entry. */
export interface CallEvent {
  /** When it began, ISO 8601 in UTC. */
  at: string;
  by: string;
  /** Whole seconds; null when its end was not recorded. */
  seconds: number | null;
  outcome: CallOutcome;
}

/** A remedy that was tried; `try` is its number in the guide's list, from 1. */
export interface RemedyEvent {
  at: string;
  by: string;
  step: string;
  problem: string;
  try: number;
  helped: boolean;
}

/** A step that was blocked. */
export interface BlockEvent {
  at: string;
  by: string;
  step: string;
  /** Null where it was none that the guide knows. */
  problem: string | null;
  note: string | null;
}

export interface LogEvents {
  calls: readonly CallEvent[];
  remedies: readonly RemedyEvent[];
  blocks: readonly BlockEvent[];
}

/** The events of a log, oldest first. What was taken back did not happen; the call in which it was did. */
export function eventsOf(log: Log): LogEvents {
  const undone = undoneIn(log);
  const calls = new Map<string, Call>();
  const remedies: RemedyEvent[] = [];
  const blocks: BlockEvent[] = [];
  for (const entry of log) {
    const { at, by } = entry;
    for (const change of entry.changes) {
      follow(calls, change, entry, undone.has(entry.id));
      if (undone.has(entry.id)) continue;
      if (change.type === "tried") {
        const { step, problem, helped } = change;
        remedies.push({ at, by, step, problem, try: change.try, helped });
      }
      if (change.type === "state" && change.state === "blocked") {
        const { step, problem = null } = change;
        const said = entry.changes.find((one) => one.type === "note" && one.step === step);
        const note = change.note ?? (said?.type === "note" ? said.note : null);
        blocks.push({ at, by, step, problem, note });
      } else if (change.type === "note") {
        // The walk asks what goes wrong after it noted that something does.
        const last = blocks.findLast(({ step }) => step === change.step);
        if (last !== undefined) last.note ??= change.note;
      }
    }
  }
  return { calls: [...calls.values()].map(callEvent), remedies, blocks };
}

/** A call while its entries are read. */
interface Call extends Omit<CallEvent, "outcome"> {
  blocked: Set<string>;
  ending: CallOutcome | null;
}

function follow(calls: Map<string, Call>, change: Change, entry: Entry, undone: boolean): void {
  const { run, by } = entry;
  if (change.type === "began" && !calls.has(run)) {
    calls.set(run, { at: change.at, by, seconds: null, blocked: new Set(), ending: null });
  }
  const call = calls.get(run);
  if (call === undefined) return;
  if (change.type === "ended") call.seconds = change.seconds;
  else if (!undone) applyToCall(call, change);
}

function applyToCall(call: Call, change: Change): void {
  if (change.type === "complete") call.ending = "complete";
  if (change.type === "outcome") {
    call.ending = change.outcome === "finished" ? "complete" : "blocked";
  }
  if (change.type === "restart") call.blocked.clear();
  if (change.type === "restart" || change.type === "answer") call.ending = null;
  if (change.type === "state") {
    call.ending = null;
    if (change.state === "blocked") call.blocked.add(change.step);
    else call.blocked.delete(change.step);
  }
}

function callEvent({ at, by, seconds, blocked, ending }: Call): CallEvent {
  return { at, by, seconds, outcome: ending ?? (blocked.size > 0 ? "blocked" : "open") };
}
