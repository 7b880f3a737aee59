/** What follows a problem, a remedy or an answer where the guide says so. */
import type { PlannedEnding } from "../guide/plan.ts";
import { plainText } from "../guide/text.ts";
import type { Change, Outcome as Ended } from "../record/change.ts";
import type { Moment } from "./effect.ts";
import { stepNamed, wordsOf } from "./lookups.ts";
import { andThen, arrive, to } from "./moves.ts";
import { record, seen } from "./recording.ts";
import type { Outcome, WalkState } from "./state.ts";

/** What led to an ending, as it is recorded. */
export type Cause = Pick<Ended, "problem" | "try" | "question" | "choice">;

/**
 * Goes on as an ending says: to the end of the walk, to a step, or into another guide. The changes are
 * recorded on the way.
 * @param step where the walk is, and where it goes on once another guide is done
 */
export function follow(
  state: WalkState,
  ending: PlannedEnding,
  step: string,
  cause: Cause,
  changes: readonly Change[],
  moment: Moment,
): Outcome {
  // Before a question the step has not been on screen yet.
  const left: Change[] =
    cause.question === undefined ? [...changes, seen(state, step)] : [...changes];
  const here: Change = { type: "current", step };
  if (ending.type !== "goto") {
    const outcome = ending.type === "stop" ? "stopped" : "finished";
    const reason = plainText(ending.text);
    const ended: Change = { type: "outcome", outcome, step, ...cause, reason };
    return andThen(record(state, [...left, here, ended], moment), (now) =>
      to(now, { name: "ended", outcome, reason }),
    );
  }
  const { guide, step: target } = ending;
  if (guide !== null) {
    const onward = { guide, step: target, back: step };
    return andThen(record(state, [...left, here], moment), (now) =>
      to(now, { name: "left", onward }),
    );
  }
  const there = target ?? step;
  const words = wordsOf(state);
  const solved = changes.some((change) => change.type === "tried" && change.helped);
  const say = solved ? words.solvedOnAt : words.goneTo;
  return andThen(record(state, left, moment), (now) =>
    arrive(now, there, say(stepNamed(now, there).ref)),
  );
}
