/** Runs a walk: asks, lets the machine decide, and does what it says. */

import type { Prompter } from "../ask/prompter.ts";
import type { Browser, Clipboard } from "../edges.ts";
import { Failure, Interrupted } from "../exit.ts";
import type { Change } from "../record/change.ts";
import { logOf, withEntry } from "../record/entry.ts";
import { makeEntry, type Run } from "../record/make-entry.ts";
import { entriesToMove } from "../record/move.ts";
import type { RecordStore } from "../record/store.ts";
import type { Effect, Moment, RecordEffect, ResultEvent } from "./effect.ts";
import { askOf, next } from "./next.ts";
import { contextOf } from "./recording.ts";
import type { Outcome, WalkState } from "./state.ts";

/** What a walk needs of the world. */
export interface WalkEdges {
  prompter: Prompter;
  store: RecordStore;
  browser(): Promise<Browser>;
  clipboard(): Promise<Clipboard>;
  now(): Date;
  /** Milliseconds since some moment, on a clock that nobody sets. */
  elapsed(): number;
  userName(): string;
  desk(): string;
  run: Run;
  /** Tells what to make of the state when what the walk is about changed; call the result to end it. */
  watch?(tell: (change: (state: WalkState) => WalkState) => void): () => void;
}

/**
 * Walks until it is left, and resolves to the last state. `onState` is told every state, so that the
 * caller knows where it was when Interrupted comes out of a prompt.
 */
export async function walk(
  start: Outcome,
  edges: WalkEdges,
  onState: (state: WalkState) => void,
): Promise<WalkState> {
  const call = newCall(edges);
  let { state } = start;
  let asking = false;
  const changes: ((state: WalkState) => WalkState)[] = [];
  /** A question or a text that is being typed is left alone until the walk is at a step again. */
  const takeChanges = () => {
    if (state.scene.name !== "step" || changes.length === 0) return;
    for (const change of changes.splice(0)) state = change(state);
    const ask = askOf(state);
    if (asking && ask !== null) edges.prompter.show(ask);
  };
  const stop = edges.watch?.((change) => {
    changes.push(change);
    if (asking) takeChanges();
  });
  try {
    state = await settle(start, momentOf(edges, 0), edges, call);
    for (;;) {
      takeChanges();
      onState(state);
      const ask = askOf(state);
      if (ask === null) return state;
      const begun = edges.elapsed();
      asking = true;
      const event = await edges.prompter.ask(ask);
      asking = false;
      const moment = momentOf(edges, edges.elapsed() - begun);
      state = await settle(next(state, event, moment), moment, edges, call);
    }
  } finally {
    stop?.();
    await hangUp(call, state, edges);
  }
}

/** Does all that has to be done, and all that follows from it. */
async function settle(
  outcome: Outcome,
  moment: Moment,
  edges: WalkEdges,
  call: Call,
): Promise<WalkState> {
  let { state } = outcome;
  const waiting = [...outcome.effects];
  for (let effect = waiting.shift(); effect !== undefined; effect = waiting.shift()) {
    const result = await perform(effect, state, moment, edges, call);
    const following = next(state, result, moment);
    state = following.state;
    waiting.push(...following.effects);
  }
  return state;
}

async function perform(
  effect: Effect,
  state: WalkState,
  moment: Moment,
  edges: WalkEdges,
  call: Call,
): Promise<ResultEvent> {
  if (effect.type === "open") {
    const ask = askOf(state);
    if (ask !== null) edges.prompter.show(ask);
    const browser = await edges.browser();
    return { type: "opened", url: effect.url, result: await browser.open(effect.url) };
  }
  if (effect.type === "copy") {
    const clipboard = await edges.clipboard();
    const { what, text } = effect;
    return { type: "copied", what, text, taken: await clipboard.copy(text) };
  }
  try {
    return await performOnStore(effect, state, moment, edges, call);
  } catch (error) {
    if (error instanceof Interrupted || !(error instanceof Failure)) throw error;
    const message = [error.message, error.hint].filter(Boolean).join(" ");
    return { type: "record-failed", message, effect };
  }
}

async function performOnStore(
  effect: RecordEffect,
  state: WalkState,
  moment: Moment,
  { store, run }: WalkEdges,
  call: Call,
): Promise<ResultEvent> {
  const guide = state.subject.loaded.guide.id;
  const context = { ...contextOf(state, moment), run };
  if (effect.type === "meet") {
    const { person } = effect;
    return { type: "recorded", person, log: await store.read({ guide, person }) };
  }
  const { person, moved } =
    effect.type === "record"
      ? { person: state.subject.person, moved: [] }
      : {
          person: effect.to,
          moved: entriesToMove(await store.read({ guide, person: effect.from }), effect.to.name),
        };
  const known = logOf([...(await store.read({ guide, person })), ...moved]);
  const changes = call.hasBegun ? effect.changes : [call.begin, ...effect.changes];
  const entry = makeEntry(known, changes, { ...context, person: person.name });
  await store.append(entry === null ? moved : [...moved, entry]);
  if (entry !== null) call.hasBegun = true;
  if (effect.type === "move") {
    // Only now, so that a crash in between leaves the steps with both and not with neither.
    const ids = new Set(moved.map(({ id }) => id));
    await store.remove({ guide, person: effect.from }, ids);
  }
  return { type: "recorded", person, log: withEntry(known, entry) };
}

/** The call that a walk is. */
interface Call {
  /** Whether that was recorded: who merely looks around leaves no trace. */
  hasBegun: boolean;
  begin: Change;
  /** When it began, on the clock that nobody sets. */
  since: number;
}

function newCall({ now, desk, elapsed }: WalkEdges): Call {
  const begin: Change = { type: "began", at: now().toISOString(), desk: desk() };
  return { hasBegun: false, begin, since: elapsed() };
}

/** Records that a call is over. What cannot be recorded any more was not what the call was for. */
async function hangUp(call: Call, state: WalkState, edges: WalkEdges): Promise<void> {
  if (!call.hasBegun || state.unrecorded !== null) return;
  const seconds = Math.round((edges.elapsed() - call.since) / 1000);
  const { loaded, person } = state.subject;
  try {
    const log = await edges.store.read({ guide: loaded.guide.id, person });
    const context = { ...contextOf(state, momentOf(edges, 0)), run: edges.run };
    const entry = makeEntry(log, [{ type: "ended", seconds }], context);
    if (entry !== null) await edges.store.append([entry]);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

function momentOf(edges: WalkEdges, shown: number): Moment {
  return { at: edges.now().toISOString(), by: edges.userName(), shown };
}
