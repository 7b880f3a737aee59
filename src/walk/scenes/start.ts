/** Before the first step: what was found, and what has to be asked. */

import type { Option } from "../../ask/ask.ts";
import { plainText } from "../../guide/text.ts";
import type { Moment } from "../effect.ts";
import { firstStep, foundMessage, neighbour, stepNamed, wordsOf } from "../lookups.ts";
import { andThen, arrive, finish, leave, to } from "../moves.ts";
import { record } from "../recording.ts";
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
        body: { kind: "summary", subject: state.subject, language: state.language },
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

/** A question of the guide that is still unanswered. */
export const question: Definition<"question"> = {
  ask(state, scene) {
    const { plan } = state.subject;
    const asked = plan.questions.find(({ id }) => id === scene.question);
    return {
      kind: "choose",
      title: plainText(plan.title),
      intro: [...(state.message === null ? [] : [state.message]), plainText(asked?.ask ?? [])],
      options: (asked?.choices ?? []).map(({ id, label }) => ({
        value: id,
        label: plainText(label),
        keys: initialOf(
          plainText(label),
          asked?.choices.map((choice) => plainText(choice.label)),
        ),
      })),
      initial: 0,
      canCancel: false,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen") return to(state, scene);
    const answered = record(
      state,
      [{ type: "answer", question: scene.question, choice: event.value }],
      moment,
    );
    return andThen(answered, (now) => {
      const target = applying(now, scene.target);
      return target === null ? finish(now) : arrive(now, target);
    });
  },
};

function beginAnew(state: WalkState, moment: Moment): Outcome {
  return andThen(record(state, [{ type: "restart" }], moment), (now) =>
    arrive(now, firstStep(now)),
  );
}

/** A step that an answer has just ruled out gives way to the next that applies. */
function applying(state: WalkState, id: string): string | null {
  return stepNamed(state, id).applies ? id : neighbour(state, id, 1);
}

/** The first letter of a label as a key, when it is the only one that begins so. */
function initialOf(label: string, all: readonly string[] = []): string[] {
  const letter = label.slice(0, 1).toLowerCase();
  const same = all.filter((other) => other.slice(0, 1).toLowerCase() === letter);
  return /[a-z]/.test(letter) && same.length === 1 ? [letter] : [];
}
