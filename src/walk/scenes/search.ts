/** Looking for what goes wrong by what the caller says, in the whole guide. */
import { isTooLong } from "../../record/label-limit.ts";
import { printable } from "../../text/printable.ts";
import { wordsOf } from "../lookups.ts";
import { to } from "../moves.ts";
import { blocked, goTo, tryProblem } from "../troubles.ts";
import type { Definition } from "./scene.ts";

export const search: Definition<"search"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    return {
      kind: "search",
      title: words.searchTitle,
      question: state.message ?? (state.unnamed ? words.searchAlone : words.searchQuestion),
      subject: state.subject,
      at: scene.step,
      other: words.searchOther,
    };
  },
  on(state, scene, event, moment) {
    const { step } = scene;
    if (event.type === "found") {
      return event.kind === "step"
        ? goTo(state, step, event.id, moment)
        : tryProblem(state, step, event.id, moment);
    }
    // The guide does not know it: what it is, in the agent's own words, blocks the step.
    const text = event.type === "text" ? printable(event.text).trim() : "";
    if (text === "") return to(state, scene.back);
    if (isTooLong(text)) return to(state, scene, wordsOf(state).longText);
    return blocked(state, step, null, [{ type: "note", step, note: text }], moment);
  },
};
