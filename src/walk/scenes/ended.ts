/** The guide ends the walk before its last step: why, and what to say. */
import { wordsOf } from "../lookups.ts";
import { leave } from "../moves.ts";
import type { Definition } from "./scene.ts";

export const ended: Definition<"ended"> = {
  ask(state, { outcome, reason }) {
    const words = wordsOf(state);
    return {
      kind: "tell",
      title: outcome === "stopped" ? words.stoppedTitle : words.finishedTitle,
      body: { kind: "text", text: reason },
      code: null,
      enter: words.leave,
    };
  },
  on: (state, _scene, _event, moment) => leave(state, moment),
};
