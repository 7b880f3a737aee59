/** A line of text, asked with inquirer's input below a title. */
import { Interrupted } from "../exit.ts";
import type { WalkMessages } from "../messages/walk.ts";
import { printable } from "../render/printable.ts";
import { paint, wrap } from "../render/style.ts";
import type { TextAsk } from "../walk/ask.ts";
import type { WalkEvent } from "../walk/event.ts";
import type { Canvas } from "./canvas.ts";
import type { Keyboard } from "./keyboard.ts";

/** Asks for a line. Esc leads back; Ctrl+D on an empty line ends the input. */
export async function askText(
  ask: TextAsk,
  keyboard: Keyboard,
  canvas: Canvas,
  stream: NodeJS.WriteStream,
  interrupted: AbortSignal,
  words: WalkMessages,
): Promise<WalkEvent> {
  const { input } = await import("@inquirer/prompts");
  canvas.begin();
  canvas.draw((style) => {
    const { bold, dim } = paint(style);
    const title = wrap(bold(printable(ask.title)), style.width);
    return [...title, "", ...wrap(dim(words.textKeys), style.width), ""];
  });
  stream.write("\r\n\u001b[?25h");
  const typed = keyboard.beginText();
  const cancelled = new AbortController();
  typed.on("data", (data: Buffer) => {
    if (data.toString() === "\u001b") cancelled.abort();
  });
  try {
    const text = await input(
      { message: ask.question, default: ask.initial, prefill: "editable" },
      {
        input: typed as unknown as NodeJS.ReadStream,
        output: stream,
        signal: AbortSignal.any([cancelled.signal, interrupted]),
      },
    );
    return { type: "text", text };
  } catch (error) {
    if (interrupted.aborted) throw interrupted.reason;
    if (cancelled.signal.aborted) return { type: "cancel" };
    if (error instanceof Interrupted) throw error;
    if (keyboard.stopped !== null) throw keyboard.stopped;
    return { type: "end-of-input" };
  } finally {
    keyboard.endText();
  }
}
