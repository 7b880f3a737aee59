/** Asks on a terminal: one redrawn screen for each ask, one key for each answer. */
import type { Output } from "../edges.ts";
import type { Language } from "../messages/language.ts";
import { walkMessages } from "../messages/walk.ts";
import type { Ask } from "../walk/ask.ts";
import type { WalkEvent } from "../walk/event.ts";
import type { Prompter } from "../walk/prompter.ts";
import { createScene } from "../walk/view.ts";
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

  async function ask(put: Ask): Promise<WalkEvent> {
    if (put.kind === "text") {
      return askText(put, keyboard, canvas, stream, words);
    }
    const scene = createScene(put, words);
    const draw = () => canvas.draw((style, rows) => scene.lay(style, rows));
    canvas.begin();
    draw();
    stream.on("resize", draw);
    try {
      for (;;) {
        const key = await keyboard.nextKey();
        if (key === "ctrl-d") return { type: "end-of-input" };
        const event = scene.press(key);
        if (event !== null) return event;
        draw();
      }
    } finally {
      stream.off("resize", draw);
    }
  }
  return { ask, close };
}
