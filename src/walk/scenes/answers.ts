/** What was answered and written down, to correct it. */
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
    const [kind, id = "", step = ""] = event.value.split(" ");
    return kind === "value"
      ? to(state, { name: "value", value: id, step, back })
      : to(state, { name: "question", question: id, step: scene.step, back });
  },
};

/** The questions that are answered and the values that are written down, each with what was said. */
export function correctable(state: WalkState): Option[] {
  const { questions, steps } = state.subject.plan;
  const answered = questions.flatMap(({ id, ask, choices, answer }) => {
    const chosen = choices.find((choice) => choice.id === answer);
    if (chosen === undefined) return [];
    return [{ value: `question ${id}`, label: `${plainText(ask)} ${plainText(chosen.label)}` }];
  });
  const written = steps.flatMap(({ id: step, values }) =>
    values.flatMap(({ id, ask, value }) =>
      value === null ? [] : [{ value: `value ${id} ${step}`, label: `${plainText(ask)} ${value}` }],
    ),
  );
  return [...answered, ...written];
}
