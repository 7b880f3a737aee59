/** Before the first step: what was found. */

import type { Option } from "../../ask/ask.ts";
import { plainText } from "../../guide/text.ts";
import type { Moment } from "../effect.ts";
import { firstStep, foundMessage, summaryContext, wordsOf } from "../lookups.ts";
import { andThen, arrive, leave, to } from "../moves.ts";
import { record, restart } from "../recording.ts";
import type { Outcome, WalkState } from "../state.ts";
import type { Definition } from "./scene.ts";

/** An unfinished attempt, and nobody said for whom this run is: the next caller may be someone else. */
export const resume: Definition<"resume"> = {
  ask(state) {
    const words = wordsOf(state);
    return {
      kind: "choose",
      title: plainText(state.subject.plan.title),
      intro: [foundMessage(state), words.goOnOrAnew],
      options: [
        { value: "on", label: words.goOn },
        { value: "anew", label: words.beginAnew },
      ],
      initial: 0,
      canCancel: false,
    };
  },
  on(state, _scene, event, moment) {
    if (event.type !== "chosen") return to(state, { name: "resume" });
    if (event.value === "anew") return beginAnew(state, moment);
    return arrive(state, state.subject.status.current ?? firstStep(state));
  },
};

/** Who it is for is complete. */
export const complete: Definition<"complete"> = {
  ask(state) {
    const words = wordsOf(state);
    const { plan, person } = state.subject;
    const leaves: Option = { value: "leave", label: words.leave };
    if (!state.unnamed) {
      return {
        kind: "tell",
        title: words.alreadyComplete(person.name),
        body: {
          kind: "summary",
          subject: state.subject,
          language: state.language,
          context: summaryContext(state),
        },
        code: null,
        enter: words.leave,
      };
    }
    return {
      kind: "choose",
      title: plainText(plan.title),
      intro: [words.alreadyComplete(person.name), words.leaveOrAnew],
      options: [leaves, { value: "anew", label: words.beginAnew }],
      initial: 0,
      canCancel: false,
    };
  },
  on(state, _scene, event, moment) {
    return event.type === "chosen" && event.value === "anew"
      ? beginAnew(state, moment)
      : leave(state, moment);
  },
};

function beginAnew(state: WalkState, moment: Moment): Outcome {
  return andThen(record(state, [restart(state)], moment), (now) => arrive(now, firstStep(now)));
}
