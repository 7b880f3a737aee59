/** A line of text, asked with inquirer's input below a title. */

import type { TextAsk } from "../../ask/ask.ts";
import type { WalkEvent } from "../../ask/event.ts";
import type { WalkMessages } from "../../messages/walk.ts";
import { asAscii } from "../../render/print.ts";
import { paint, type Style, wrap } from "../../render/style.ts";
import { printable } from "../../text/printable.ts";
import type { Canvas } from "./canvas.ts";
import type { Keyboard, TextInput } from "./keyboard.ts";

const ESCAPE = "\u001b";
const END_OF_INPUT = "\u0004";

/** Why a question is put once more, with what was typed so far. */
const AGAIN = Symbol("again");

/**
 * Asks for a line. Esc leads back; Ctrl+D on an empty line ends the input.
 * @param onDrawn gets what draws the question again, for when the terminal has changed
 */
export async function askText(
  ask: TextAsk,
  keyboard: Keyboard,
  canvas: Canvas,
  stream: NodeJS.WriteStream,
  words: WalkMessages,
  onDrawn: (again: () => void) => void,
): Promise<WalkEvent> {
  // Node warns, in the middle of the screen, of the one that it then leaves aside.
  if (process.env.NO_COLOR) delete process.env.FORCE_COLOR;
  const { input } = await import("@inquirer/prompts");
  let text = ask.initial;
  canvas.begin();
  for (;;) {
    const left = new AbortController();
    onDrawn(() => left.abort(AGAIN));
    drawTitle(ask, canvas, stream, words);
    const typed = watchKeys(keyboard.beginText(), left);
    const before = text;
    try {
      const answer = input(
        {
          message: questionOf(ask, canvas.style),
          theme: themeOf(canvas.style),
          transformer(value) {
            text = value;
            return value;
          },
        },
        {
          // Inquirer must not take it for a terminal: it would drop what is typed before its first drawing.
          input: typed as unknown as NodeJS.ReadStream,
          output: stream,
          signal: AbortSignal.any([left.signal, keyboard.stopped]),
        },
      );
      // Put there as if it was typed; a default would come back when it is deleted.
      if (before !== "") typed.write(before);
      keyboard.startText();
      return { type: "text", text: await answer };
    } catch (error) {
      keyboard.stopped.throwIfAborted();
      if (!left.signal.aborted && !isExitOfPrompt(error)) throw error;
      // inquirer redraws by counting lines, which another width makes wrong: it begins anew instead.
      if (left.signal.reason !== AGAIN) {
        return left.signal.aborted ? (left.signal.reason as WalkEvent) : { type: "end-of-input" };
      }
    } finally {
      keyboard.endText();
    }
  }
}

function drawTitle(
  ask: TextAsk,
  canvas: Canvas,
  stream: NodeJS.WriteStream,
  words: WalkMessages,
): void {
  canvas.draw((style) => {
    const { bold, dim } = paint(style);
    const title = wrap(bold(printable(ask.title)), style.width);
    return [...title, "", ...wrap(dim(words.textKeys), style.width), ""];
  });
  stream.write("\r\n\u001b[?25h");
}

/** Ends the question at the keys that inquirer does not know. */
function watchKeys(typed: TextInput, left: AbortController): TextInput {
  let touched = false;
  typed.on("data", (data: Buffer) => {
    const key = data.toString();
    if (key === ESCAPE) left.abort({ type: "cancel" });
    // On an empty line only, as in a shell: what is typed is not thrown away.
    if (key === END_OF_INPUT && !touched) left.abort({ type: "end-of-input" });
    touched = true;
  });
  return typed;
}

function questionOf(ask: TextAsk, style: Style): string {
  const question = printable(ask.question);
  return style.unicode ? question : asAscii(question, style);
}

/** inquirer decides about colour by itself, once for all streams, and ends a question with a tick. */
function themeOf(style: Style) {
  const { bold, cyan } = paint(style);
  return {
    prefix: bold(cyan("?")),
    style: { message: (text: string) => bold(text), answer: (text: string) => cyan(text) },
  };
}

/** Whether inquirer says that its input ended. Told by name: the class is in another package's copy. */
function isExitOfPrompt(error: unknown): boolean {
  return error instanceof Error && error.name === "ExitPromptError";
}
