/** A question of the guide, where its answer is first needed, or to correct it. */
import { plainText } from "../../guide/text.ts";
import { openSteps } from "../../record/status.ts";
import type { Moment } from "../effect.ts";
import { follow } from "../endings.ts";
import { neighbour, stepNamed, wordsOf } from "../lookups.ts";
import { andThen, arrive, finish, to } from "../moves.ts";
import { record, recordOnceBegun } from "../recording.ts";
import type { Outcome, WalkState } from "../state.ts";
import type { Definition, SceneNamed } from "./scene.ts";

export const question: Definition<"question"> = {
  ask(state, scene) {
    const { plan } = state.subject;
    const asked = plan.questions.find(({ id }) => id === scene.question);
    const choices = asked?.choices ?? [];
    const labels = choices.map(({ label }) => plainText(label));
    return {
      kind: "choose",
      title: plainText(plan.title),
      intro: [plainText(asked?.ask ?? [])],
      options: choices.map(({ id, label }) => ({
        value: id,
        label: plainText(label),
        keys: initialOf(plainText(label), labels),
      })),
      initial: Math.max(
        0,
        choices.findIndex(({ id }) => id === asked?.answer),
      ),
      canCancel: scene.back !== null || neighbour(state, scene.step, -1) !== null,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen") return goBack(state, scene, moment);
    const { question, step } = scene;
    const answer = { type: "answer", question, choice: event.value } as const;
    const asked = state.subject.plan.questions.find(({ id }) => id === question);
    const chosen = asked?.choices.find(({ id }) => id === event.value);
    if (chosen?.ending) {
      const cause = { question, choice: chosen.id };
      return follow(state, chosen.ending, step, cause, [answer], moment);
    }
    return andThen(record(state, [answer], moment), (now) => {
      const target = applying(now, scene.step);
      if (target === null) return finish(now);
      return arrive(now, target, scene.back === null ? null : openBefore(now, target));
    });
  },
};

/** Esc leads to where the answer was to be corrected, or else to the step before. */
function goBack(state: WalkState, scene: SceneNamed<"question">, moment: Moment): Outcome {
  const before = neighbour(state, scene.step, -1);
  if (scene.back !== null) return to(state, scene.back);
  if (before === null) return to(state, scene);
  const moved = recordOnceBegun(state, [{ type: "current", step: before }], moment);
  return andThen(moved, (now) => arrive(now, before));
}

/** A step that an answer has just ruled out gives way to the next that applies. */
function applying(state: WalkState, id: string): string | null {
  return stepNamed(state, id).applies ? id : neighbour(state, id, 1);
}

/** What another answer has opened before the step at which the walk is; null where nothing is. */
function openBefore(state: WalkState, id: string): string | null {
  const { number } = stepNamed(state, id);
  const refs = openSteps(state.subject.status)
    .filter((step) => step.number < number)
    .map(({ ref }) => ref);
  return refs.length === 0 ? null : wordsOf(state).openBefore(refs);
}

/** The first letter of a label as a key, when it is the only one that begins so. */
function initialOf(label: string, all: readonly string[]): string[] {
  const letter = label.slice(0, 1).toLowerCase();
  const same = all.filter((other) => other.slice(0, 1).toLowerCase() === letter);
  return /[a-z]/.test(letter) && same.length === 1 ? [letter] : [];
}
