/** A person who presses keys and types, for walks that run in process. */

import type { Ask } from "../../src/ask/ask.ts";
import type { WalkEvent } from "../../src/ask/event.ts";
import type { Prompter, PrompterOptions } from "../../src/ask/prompter.ts";
import { createView } from "../../src/ask/view.ts";
import type { Language } from "../../src/messages/language.ts";
import { walkMessages } from "../../src/messages/walk.ts";

/** A key by its name, as in `src/ask/keys.ts`, or a text that is typed at a question. */
export type Press = string | { text: string };

/**
 * The answers for `fakeEdges`: what these keys make of each ask, and the end of input behind the last.
 * A key that leads nowhere is followed by the next one on the same ask. Raises Error for a text where
 * keys are asked for, and for a key where a text is, but `escape`.
 */
export function* pressing(
  keys: Iterable<Press>,
  language: Language = "en",
): Generator<(ask: Ask) => WalkEvent, never> {
  const left = [...keys];
  for (;;) yield (ask) => answer(ask, left, language);
}

/** A prompter that answers every ask like this, and shows nothing. */
export function prompterThat(
  ask: (put: Ask) => WalkEvent | Promise<WalkEvent>,
  close: () => void = () => {},
): (options: PrompterOptions) => Promise<Prompter> {
  return async () => ({ ask: async (put) => ask(put), show() {}, close });
}

/** So many times Enter. */
export function enters(times: number): string[] {
  return Array.from({ length: times }, () => "enter");
}

function answer(ask: Ask, left: Press[], language: Language): WalkEvent {
  if (ask.kind === "text") {
    const typed = left.shift();
    if (typed === undefined) return { type: "end-of-input" };
    if (typeof typed !== "string") return { type: "text", text: typed.text };
    if (typed === "escape") return { type: "cancel" };
    throw new Error(`“${typed}” is pressed at the question “${ask.question}”`);
  }
  const scene = createView(ask, walkMessages[language]);
  scene.lay({ width: 80, color: false, unicode: true }, 24);
  for (let key = left.shift(); key !== undefined; key = left.shift()) {
    if (typeof key !== "string") throw new Error(`“${key.text}” is typed where a key is asked for`);
    const event = scene.press([key], true);
    if (event !== null) return event;
  }
  return { type: "end-of-input" };
}

/** What was asked, in short: the step on paper, or a title. */
export function askedInShort(asked: readonly Ask[]): string[] {
  return asked.map((ask) => (ask.kind === "step" ? ask.step.ref : ask.title));
}
