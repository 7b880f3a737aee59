/** What follows a problem or a remedy where the guide says so. */
import type { PlannedEnding } from "../guide/plan.ts";
import type { Change } from "../record/change.ts";
import type { Moment } from "./effect.ts";
import { stepNamed, wordsOf } from "./lookups.ts";
import { andThen, arrive, to } from "./moves.ts";
import { record, seen } from "./recording.ts";
import type { Outcome, WalkState } from "./state.ts";

type Goto = Extract<PlannedEnding, { type: "goto" }>;

/**
 * Goes on elsewhere, to a step or into another guide; the changes are recorded on the way.
 * @param step where the walk is, and where it goes on once the other guide is done
 */
export function goElsewhere(
  state: WalkState,
  { guide, step: target }: Goto,
  step: string,
  changes: readonly Change[],
  moment: Moment,
): Outcome {
  const left: Change[] = [...changes, seen(state, step)];
  if (guide !== null) {
    const all: Change[] = [...left, { type: "current", step }];
    const onward = { guide, step: target, back: step };
    return andThen(record(state, all, moment), (now) => to(now, { name: "left", onward }));
  }
  const there = target ?? step;
  const words = wordsOf(state);
  const solved = changes.some((change) => change.type === "tried" && change.helped);
  const say = solved ? words.solvedOnAt : words.goneTo;
  return andThen(record(state, left, moment), (now) =>
    arrive(now, there, say(stepNamed(now, there).ref)),
  );
}
