/** Asks on a terminal: one redrawn screen for each ask, one key for each answer. */

import type { Ask } from "../../ask/ask.ts";
import type { WalkEvent } from "../../ask/event.ts";
import type { Prompter } from "../../ask/prompter.ts";
import { createScene, type SceneView } from "../../ask/view.ts";
import type { Language } from "../../messages/language.ts";
import { walkMessages } from "../../messages/walk.ts";
import type { Output } from "../../render/output.ts";
import { Canvas } from "./canvas.ts";
import { Keyboard } from "./keyboard.ts";
import { askText } from "./text-question.ts";

/** Makes the prompter; it takes over the terminal until it is closed. */
export function createScreenPrompter(
  input: NodeJS.ReadStream,
  stream: NodeJS.WriteStream,
  output: Output,
  language: Language,
  interrupted: AbortSignal,
): Prompter {
  const keyboard = new Keyboard(input, stream);
  const canvas = new Canvas(stream, output);
  const words = walkMessages[language];
  let shownStep: string | null = null;
  let closed = false;
  const close = () => {
    if (closed) return;
    closed = true;
    interrupted.removeEventListener("abort", stop);
    canvas.close();
    keyboard.close();
  };
  const stop = () => {
    keyboard.fail(interrupted.reason);
  };
  interrupted.addEventListener("abort", stop);
  if (interrupted.aborted) stop();

  /** Draws an ask; the same step again is redrawn in its place, anything else is a new screen. */
  function draw(put: Exclude<Ask, { kind: "text" }>, scene: SceneView): () => void {
    const step = put.kind === "step" ? put.step.id : null;
    if (step === null || step !== shownStep) canvas.begin();
    shownStep = step;
    const redraw = () => canvas.draw((style, rows) => scene.lay(style, rows));
    redraw();
    return redraw;
  }

  async function ask(put: Ask): Promise<WalkEvent> {
    if (put.kind === "text") {
      shownStep = null;
      return askText(put, keyboard, canvas, stream, words);
    }
    const scene = createScene(put, words);
    const redraw = draw(put, scene);
    stream.on("resize", redraw);
    try {
      for (;;) {
        const key = await keyboard.nextKey();
        if (key === "ctrl-d") return { type: "end-of-input" };
        const event = scene.press(key);
        if (event !== null) return event;
        redraw();
      }
    } finally {
      stream.off("resize", redraw);
    }
  }
  return {
    ask,
    show(put) {
      if (put.kind !== "text") draw(put, createScene(put, words));
    },
    close,
  };
}
