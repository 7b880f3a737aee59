/** A walk that leads from one guide into another, for the same person and ticket, and back. */
import { Failure } from "../exit.ts";
import { plainText } from "../guide/text.ts";
import { wordsOf } from "../walk/lookups.ts";
import { type WalkEdges, walk } from "../walk/loop.ts";
import { arrive } from "../walk/moves.ts";
import type { Onward, Outcome, WalkState } from "../walk/state.ts";

/**
 * Walks until the first guide is left, and resolves to the last state of each guide that was walked, in
 * that order. A guide that is complete leads back to where the one before it was left.
 * @param enter begins another guide; raises Failure where there is none
 */
export async function walkGuides(
  begun: Outcome,
  edges: WalkEdges,
  enter: (onward: Onward, from: WalkState) => Promise<Outcome>,
  onState: (state: WalkState) => void,
): Promise<WalkState[]> {
  const walked = new Map<string, WalkState>();
  const before: WalkState[] = [];
  let outcome = begun;
  for (;;) {
    const state = await walk(outcome, edges, onState);
    walked.set(state.subject.plan.guide, state);
    const onward = state.scene.name === "left" ? state.scene.onward : undefined;
    if (onward !== undefined) {
      try {
        outcome = await enter(onward, state);
        before.push(state);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        outcome = comeBack(state, [error.message, error.hint].filter(Boolean).join(" "));
      }
      continue;
    }
    const last = state.subject.status.state === "complete" ? before.pop() : undefined;
    if (last === undefined) return [...walked.values()];
    outcome = comeBack(last, wordsOf(last).cameBack(plainText(state.subject.plan.title)));
  }
}

/** The walk as it was left, at the step where that was. */
function comeBack(state: WalkState, message: string): Outcome {
  const { scene } = state;
  const step = scene.name === "left" ? scene.onward?.back : undefined;
  return step === undefined ? { state, effects: [] } : arrive(state, step, message);
}
