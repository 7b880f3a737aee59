/** What was answered, to correct it. */
import type { Option } from "../../ask/ask.ts";
import { plainText } from "../../guide/text.ts";
import { wordsOf } from "../lookups.ts";
import { to } from "../moves.ts";
import type { WalkState } from "../state.ts";
import type { Definition } from "./scene.ts";

export const answers: Definition<"answers"> = {
  ask(state) {
    const words = wordsOf(state);
    return {
      kind: "choose",
      title: words.answersTitle,
      intro: [],
      options: correctable(state),
      initial: 0,
      canCancel: true,
    };
  },
  on(state, scene, event) {
    const back = { name: "step", step: scene.step } as const;
    if (event.type !== "chosen") return to(state, back);
    return to(state, { name: "question", question: event.value, step: scene.step, back });
  },
};

/** The questions that are answered, with their answers. */
export function correctable(state: WalkState): Option[] {
  return state.subject.plan.questions.flatMap(({ id, ask, choices, answer }) => {
    const chosen = choices.find((choice) => choice.id === answer);
    if (chosen === undefined) return [];
    return [{ value: id, label: `${plainText(ask)} ${plainText(chosen.label)}` }];
  });
}
