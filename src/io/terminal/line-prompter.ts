/** Asks in plain lines, and reads each answer as a line: for screen readers, dumb terminals and pipes. */
import { createInterface } from "node:readline";
import type { Ask, StepAsk } from "../../ask/ask.ts";
import { askLines, askLinesAfter, promptLine } from "../../ask/ask-lines.ts";
import type { WalkEvent } from "../../ask/event.ts";
import type { Prompter } from "../../ask/prompter.ts";
import { eventOfLine } from "../../ask/typed.ts";
import { ExitCode, Interrupted } from "../../exit.ts";
import type { Language } from "../../messages/language.ts";
import { walkMessages } from "../../messages/walk.ts";
import type { Output } from "../../render/output.ts";
import { print } from "../../render/print.ts";
import { styleOf } from "../../render/style.ts";
import { printable } from "../../text/printable.ts";
import { isHungUp } from "./hangup.ts";
import { searchByLines } from "./search-by-lines.ts";

/** Makes the prompter. Lines that come before they are asked for wait their turn. */
export function createLinePrompter(
  input: NodeJS.ReadStream,
  output: Output,
  language: Language,
  interrupted: AbortSignal,
): Prompter {
  const words = walkMessages[language];
  const lines = new LineReader(input, interrupted);
  let heard: StepAsk | null = null;

  async function ask(put: Ask): Promise<WalkEvent> {
    const say = (text: readonly string[]) => print(output, ["", ...text].join("\n"));
    say(askLinesAfter(heard, put, styleOf(output), words));
    if (put.kind === "step") heard = put;
    if (put.kind === "search") return searchByLines(put, () => lines.next(), say, words);
    for (;;) {
      print(output, `${promptLine(put, words)}:`);
      const line = await lines.next();
      if (line === null) return { type: "end-of-input" };
      if (put.kind !== "text" && words.repeatWords.includes(line.trim().toLowerCase())) {
        say(askLines(put, styleOf(output), words));
        continue;
      }
      const event = eventOfLine(put, line, words);
      if (event !== null) return event;
      print(output, words.notAnAnswer(printable(line.slice(0, 100))));
      if (put.kind === "step") print(output, words.acceptsStep);
    }
  }
  return {
    ask,
    // What is said while something is done is said again with the next ask.
    show: () => {},
    close: () => lines.close(),
  };
}

/** Lines of a stream one at a time, none of them lost; null at its end. */
class LineReader {
  private readonly reader;
  private readonly waiting: string[] = [];
  private wake: (() => void) | null = null;
  private ended = false;
  private hungUp = false;
  private readonly interrupted: AbortSignal;
  private readonly onAbort = () => this.wake?.();

  constructor(input: NodeJS.ReadStream, interrupted: AbortSignal) {
    this.interrupted = interrupted;
    // Not a terminal for readline: the terminal itself edits the line, which screen readers follow.
    this.reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
    this.reader.on("line", (line) => {
      this.waiting.push(line);
      // A pipe can hold far more answers than are ever asked for.
      if (this.waiting.length > 100) this.reader.pause();
      this.wake?.();
    });
    this.reader.on("close", () => {
      this.ended = true;
      this.hungUp = isHungUp(input);
      this.wake?.();
    });
    interrupted.addEventListener("abort", this.onAbort);
  }

  async next(): Promise<string | null> {
    for (;;) {
      if (this.interrupted.aborted)
        throw this.interrupted.reason ?? new Interrupted(ExitCode.interrupt);
      const line = this.waiting.shift();
      if (line !== undefined) return line;
      if (this.hungUp) throw new Interrupted(ExitCode.hangup);
      if (this.ended) return null;
      this.reader.resume();
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = null;
    }
  }

  close(): void {
    this.interrupted.removeEventListener("abort", this.onAbort);
    this.reader.close();
  }
}
