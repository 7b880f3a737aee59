/** How the walk asks: what is put to the person, and what comes back. Adapters are in `io/`. */
import type { Language } from "../messages/language.ts";
import type { Ask } from "./ask.ts";
import type { WalkEvent } from "./event.ts";

export interface PrompterOptions {
  /** Plain lines and typed answers instead of redrawn screens and keys. */
  accessible: boolean;
  /** The language of the program's own words. */
  language: Language;
}

/**
 * Where plain lines are written. A person at a terminal sees the questions also when the results go to a
 * file or a pipe.
 */
export function plainLinesTo<O extends { isTTY: boolean }>(streams: {
  stdin: { isTTY: boolean };
  stdout: O;
  stderr: O;
}): O {
  const { stdin, stdout, stderr } = streams;
  return stdin.isTTY && !stdout.isTTY ? stderr : stdout;
}

export interface Prompter {
  /**
   * Puts one ask to the person and resolves to what they did. End of input is the event `end-of-input`;
   * Ctrl+C and signals reject with Interrupted.
   */
  ask(ask: Ask): Promise<WalkEvent>;
  /** Shows an ask without waiting for an answer, while something is done that can take a moment. */
  show(ask: Ask): void;
  /** Leaves the terminal as it was found: cursor, modes, raw mode. May be called twice. */
  close(): void;
}
