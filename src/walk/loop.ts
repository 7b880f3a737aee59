/** Runs a walk: asks, lets the machine decide, and does what it says. */

import type { Prompter } from "../ask/prompter.ts";
import type { Browser, Clipboard } from "../edges.ts";
import { Failure, Interrupted } from "../exit.ts";
import { withoutAttempt } from "../record/attempts.ts";
import { applyChanges } from "../record/change.ts";
import { mergeAttempt } from "../record/merge-attempt.ts";
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
  userName(): string;
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
  let state = await settle(start, momentOf(edges, 0), edges);
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
    for (;;) {
      takeChanges();
      onState(state);
      const ask = askOf(state);
      if (ask === null) return state;
      const begun = edges.now().getTime();
      asking = true;
      const event = await edges.prompter.ask(ask);
      asking = false;
      const shown = Math.max(0, edges.now().getTime() - begun);
      const moment = momentOf(edges, shown);
      state = await settle(next(state, event, moment), moment, edges);
    }
  } finally {
    stop?.();
  }
}

/** Does all that has to be done, and all that follows from it. */
async function settle(outcome: Outcome, moment: Moment, edges: WalkEdges): Promise<WalkState> {
  let { state } = outcome;
  const waiting = [...outcome.effects];
  for (let effect = waiting.shift(); effect !== undefined; effect = waiting.shift()) {
    const result = await perform(effect, state, moment, edges);
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
    return await performOnStore(effect, state, moment, edges.store);
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
  store: RecordStore,
): Promise<ResultEvent> {
  const guide = state.subject.loaded.guide.id;
  const context = contextOf(state, moment);
  switch (effect.type) {
    case "meet": {
      const { person } = effect;
      return { type: "recorded", person, record: await store.read({ guide, person }) };
    }
    case "record": {
      const { person } = state.subject;
      const record = await store.change({ guide, person }, (stored) =>
        applyChanges(stored, effect.changes, context),
      );
      return { type: "recorded", person, record };
    }
    case "move": {
      const { from, to: person } = effect;
      const record = await store.move(
        { guide, person: from },
        { guide, person },
        (source, target) =>
          applyChanges(mergeAttempt(source, target, context), effect.changes, context),
        withoutAttempt,
      );
      return { type: "recorded", person, record };
    }
  }
}

function momentOf(edges: WalkEdges, shown: number): Moment {
  return { at: edges.now().toISOString(), by: edges.userName(), shown };
}
