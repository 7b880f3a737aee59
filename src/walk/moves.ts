/** The moves from scene to scene that the walk's transitions are made of. All pure. */

import type { PlannedStep } from "../guide/plan.ts";
import type { Change } from "../record/change.ts";
import type { Moment } from "./effect.ts";
import { neighbour, stepNamed, wholeLinks, wordsOf } from "./lookups.ts";
import { questionBefore } from "./needed.ts";
import { record, recordOnceBegun, seen } from "./recording.ts";
import type { Outcome, Scene, WalkState } from "./state.ts";

/** The same state in another scene, with nothing to do; the message is said there. */
export function to(state: WalkState, scene: Scene, message: string | null = null): Outcome {
  return { state: { ...state, scene, message }, effects: [] };
}

/** One outcome after another. */
export function andThen(first: Outcome, next: (state: WalkState) => Outcome): Outcome {
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
}

/**
 * Arrives at a step: asks first what it depends on, and opens its page where the setting says so.
 */
export function arrive(state: WalkState, id: string, message: string | null = null): Outcome {
  const question = questionBefore(state, id);
  if (question !== null) {
    return to(state, { name: "question", question, step: id, back: null }, message);
  }
  const step = stepNamed(state, id);
  const there = to({ ...state, shown: 0 }, { name: "step", step: id }, message);
  const opensItself = state.open === "always" && opensOnEnter(state, step);
  return opensItself ? andThen(there, (now) => openFirstLink(now, step)) : there;
}

/**
 * Whether the step's page is the next thing to open: at the computer, with a link, not opened yet. For
 * somebody else the page is to be opened on their computer, so that it opens here only where the setting
 * always wants that, or by its own key.
 */
export function opensOnEnter(state: WalkState, step: PlannedStep): boolean {
  const wanted = state.open === "always" || (state.open === "ask" && state.unnamed);
  return (
    wanted &&
    step.on === "computer" &&
    wholeLinks(step).length > 0 &&
    !state.opened.includes(step.id)
  );
}

/** Opens a step's first link. */
export function openFirstLink(state: WalkState, step: PlannedStep): Outcome {
  const [link] = wholeLinks(step);
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

/** Stops at a step, where the next run takes up. */
export function stopAt(state: WalkState, step: string, moment: Moment): Outcome {
  const changes: Change[] = [seen(state, step), { type: "current", step }];
  return andThen(recordOnceBegun(state, changes, moment), (now) => leave(now, moment));
}

/** Ends the walk; what was said on the command line about somebody already recorded is kept. */
export function leave(state: WalkState, moment: Moment): Outcome {
  return andThen(recordOnceBegun(state, [], moment), (now) => to(now, { name: "left" }));
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
export function finish(state: WalkState): Outcome {
  const done = state.subject.status.state === "complete";
  if (!done) return to(state, { name: "open-steps" });
  return to(state, { name: state.returns ? "left" : "all-done" });
}
