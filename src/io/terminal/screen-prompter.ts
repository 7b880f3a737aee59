/** Asks on a terminal: one redrawn screen for each ask, one key for each answer. */

import type { Ask } from "../../ask/ask.ts";
import type { AskView } from "../../ask/ask-view.ts";
import { isMeant } from "../../ask/attention.ts";
import type { WalkEvent } from "../../ask/event.ts";
import type { Prompter } from "../../ask/prompter.ts";
import { createView } from "../../ask/view.ts";
import type { Language } from "../../messages/language.ts";
import { walkMessages } from "../../messages/walk.ts";
import type { Output } from "../../render/output.ts";
import { Canvas } from "./canvas.ts";
import { finderFor } from "./finder-for.ts";
import { isHungUp } from "./hangup.ts";
import { watchJobControl } from "./job-control.ts";
import { Keyboard } from "./keyboard.ts";
import { askText } from "./text-question.ts";

/**
 * Makes the prompter; it takes over the terminal until it is closed.
 * @param clock milliseconds that only go up
 */
export function createScreenPrompter(
  input: NodeJS.ReadStream,
  stream: NodeJS.WriteStream,
  output: Output,
  language: Language,
  interrupted: AbortSignal,
  platform: string,
  clock: () => number,
): Prompter {
  const keyboard = new Keyboard(input, stream, clock, () => jobs.suspend());
  const jobs = watchJobControl(
    platform,
    () => {
      canvas.close();
      keyboard.pause();
    },
    () => {
      // A window that closes makes its programs go on too, so that they can end.
      if (interrupted.aborted || isHungUp(input)) return;
      keyboard.resume();
      canvas.begin();
      redraw();
    },
  );
  const canvas = new Canvas(stream, output);
  const words = walkMessages[language];
  let shownStep: string | null = null;
  /** Draws what is on screen once more. */
  let redraw = () => {};
  let shownAt = clock();
  let closed = false;
  const close = () => {
    if (closed) return;
    closed = true;
    interrupted.removeEventListener("abort", stop);
    stream.off("resize", onResize);
    jobs.close();
    canvas.close();
    keyboard.close();
  };
  const stop = () => {
    keyboard.fail(interrupted.reason);
  };
  interrupted.addEventListener("abort", stop);
  if (interrupted.aborted) stop();

  const onResize = () => redraw();
  stream.on("resize", onResize);

  /** What is on screen and gets the keys: also while it is asked, another ask can take its place. */
  let view: AskView | null = null;

  /** Draws an ask; the same step again is redrawn in its place, anything else is a new screen. */
  function draw(put: Exclude<Ask, { kind: "text" }>, scene: AskView): void {
    const step = put.kind === "step" ? put.step.id : null;
    if (step === null || step !== shownStep) canvas.begin();
    shownStep = step;
    view = scene;
    redraw = () => {
      // Before it is written: what somebody answers may be there before this goes on.
      shownAt = clock();
      canvas.draw((style, rows) => scene.lay(style, rows));
    };
    redraw();
  }

  async function ask(put: Ask): Promise<WalkEvent> {
    if (put.kind === "text") {
      shownStep = null;
      return askText(put, keyboard, canvas, stream, words, (again) => {
        redraw = again;
      });
    }
    const isSearch = put.kind === "search";
    // What searches is loaded with the first search.
    draw(put, createView(put, words, isSearch ? await finderFor(put) : undefined));
    for (;;) {
      const press = await keyboard.nextPress(isSearch);
      if (press.keys.includes("ctrl-d")) return { type: "end-of-input" };
      const event = view?.press(press.keys, isMeant(press, shownAt), press.raw) ?? null;
      if (event !== null) return event;
      canvas.draw((style, rows) => view?.lay(style, rows) ?? []);
    }
  }
  return {
    ask,
    show(put) {
      if (put.kind !== "text") draw(put, createView(put, words));
    },
    close,
  };
}
