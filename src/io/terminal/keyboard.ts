/** The terminal's keyboard: raw mode, bracketed paste, and keys one at a time. */
import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { A_MOMENT } from "../../ask/attention.ts";
import { KeyReader } from "../../ask/key-reader.ts";
import type { Key } from "../../ask/keys.ts";
import { ExitCode, Interrupted } from "../../exit.ts";

const PASTE_ON = "\u001b[?2004h";
const PASTE_OFF = "\u001b[?2004l";
const SHOW_CURSOR = "\u001b[?25h";

/** What was typed in one go. */
export interface Press {
  /** One key; several where all but the last only move what is shown. */
  keys: readonly Key[];
  /** All of it as text. */
  raw: string;
  /** When it came, by the clock of the keyboard. */
  at: number;
  /** Whether the same key came a moment before: it is held down, or bounces. */
  held: boolean;
}

/** What stands in line: a press, and the text behind its keys that only a text question takes. */
interface Waiting extends Press {
  rest: string;
}

/** A stream that readline reads from; raw mode is the keyboard's own business. */
export type TextInput = PassThrough & { setRawMode(on: boolean): void };

const ESCAPE = "\u001b";
const SUSPEND = "\u001a";

export class Keyboard {
  private readonly input: NodeJS.ReadStream;
  private readonly output: NodeJS.WriteStream;
  private readonly reader = new KeyReader();
  private readonly decoder = new StringDecoder("utf8");
  private readonly clock: () => number;
  private readonly onSuspend: () => void;
  private readonly queue: Waiting[] = [];
  private waiting: { resolve(press: Press): void; reject(error: unknown): void } | null = null;
  private before: { key: Key | null; at: number } = { key: null, at: Number.NEGATIVE_INFINITY };
  private text: TextInput | null = null;
  private leftover = "";
  private takesText = false;
  private readonly stopping = new AbortController();
  private readonly wasRaw: boolean;

  /**
   * @param clock milliseconds that only go up
   * @param onSuspend called for Ctrl+Z, of which nothing else is told
   */
  constructor(
    input: NodeJS.ReadStream,
    output: NodeJS.WriteStream,
    clock: () => number,
    onSuspend: () => void,
  ) {
    this.input = input;
    this.output = output;
    this.clock = clock;
    this.onSuspend = onSuspend;
    this.wasRaw = input.isRaw;
    input.setRawMode(true);
    output.write(PASTE_ON);
    input.on("data", this.receive);
    input.on("end", this.ended);
    input.on("error", this.ended);
    input.resume();
  }

  /** Aborted, with its reason, when no more keys come. */
  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  /**
   * The next press of keys; text in one piece behind the last one is dropped.
   * @param takesText whether text that was pasted counts as pressed, and what was left of the last press
   */
  nextPress(takesText = false): Promise<Press> {
    const behind = takesText ? this.leftover : "";
    this.leftover = "";
    this.takesText = takesText;
    if (behind !== "") {
      return Promise.resolve({ keys: [], raw: behind, at: this.clock(), held: false });
    }
    for (let typed = this.queue.shift(); typed !== undefined; typed = this.queue.shift()) {
      this.leftover = takesText ? "" : typed.rest;
      if (takesText || typed.keys.length > 0) return Promise.resolve(typed);
    }
    if (this.stopped.aborted) return Promise.reject(this.stopped.reason);
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  /** Makes a pending `nextPress` reject, and every later one. The first reason counts. */
  fail(reason: unknown): void {
    this.stopping.abort(reason);
    this.waiting?.reject(reason);
    this.waiting = null;
  }

  /** A stream for one text. It gets nothing before `startText`: readline drops what comes too early. */
  beginText(): TextInput {
    this.text = Object.assign(new PassThrough(), { setRawMode: () => {} });
    return this.text;
  }

  /** Gives the text what waits in line, and then what is typed, as far as the Enter or Esc that ends it. */
  startText(): void {
    const behindTheKey = this.leftover;
    this.leftover = "";
    this.give(behindTheKey);
    while (this.text !== null && this.queue.length > 0) this.give(this.queue.shift()?.raw ?? "");
  }

  /** Behind the end of a text come keys again; in one piece with it they were pasted, and are dropped. */
  private give(raw: string): void {
    const end = raw.search(/[\r\n]/);
    const text = (end === -1 ? raw : raw.slice(0, end + 1)).replaceAll(SUSPEND, "");
    if (text !== "") this.text?.write(text);
    if (end !== -1 || raw === ESCAPE) this.text = null;
  }

  endText(): void {
    this.text = null;
  }

  /** Leaves the terminal to others, such as the shell, for a while. */
  pause(): void {
    this.input.setRawMode(this.wasRaw);
    this.output.write(PASTE_OFF + SHOW_CURSOR);
  }

  /** Takes the terminal back from whoever had it; what was typed meanwhile was not for this program. */
  resume(): void {
    this.queue.length = 0;
    this.leftover = "";
    // Who had it changed the mode unseen: set to what it is thought to be, it would stay as it is.
    this.input.setRawMode(false);
    this.input.setRawMode(true);
    this.output.write(PASTE_ON);
  }

  /** Leaves the terminal as it was found. */
  close(): void {
    this.input.off("data", this.receive);
    this.input.off("end", this.ended);
    // Where the terminal is gone, this is one more error to be heard.
    this.input.setRawMode(this.wasRaw);
    this.input.off("error", this.ended);
    this.input.pause();
    this.output.write(PASTE_OFF + SHOW_CURSOR);
  }

  private readonly receive = (data: Buffer): void => {
    const { keys, raw, rest, interrupt } = this.reader.read(this.decoder.write(data));
    if (interrupt) {
      this.fail(new Interrupted(ExitCode.interrupt));
      return;
    }
    if (keys.at(-1) === "ctrl-z") {
      this.onSuspend();
      return;
    }
    const at = this.clock();
    const held = this.isHeld(keys, raw, at);
    if (this.text !== null) {
      this.give(raw);
      return;
    }
    if (keys.length === 0 && rest === "") return;
    if (this.waiting !== null && (keys.length > 0 || this.takesText)) {
      const { resolve } = this.waiting;
      this.waiting = null;
      this.leftover = this.takesText ? "" : rest;
      resolve({ keys, raw, at, held });
      return;
    }
    // Pasted text without a key waits for a text question only while no step is on screen.
    if (this.waiting === null) this.queue.push({ keys, raw, rest, at, held });
  };

  /** Whether the key that came before is this one again, no longer ago than a moment. */
  private isHeld(keys: readonly Key[], raw: string, at: number): boolean {
    const { before } = this;
    const last = /[\r\n]$/.test(raw) ? "enter" : (keys.at(-1) ?? null);
    this.before = { key: last, at };
    return keys.length === 1 && keys[0] === before.key && at - before.at < A_MOMENT;
  }

  /** In raw mode Ctrl+D is a key like any other: an end of input means that the window was closed. */
  private readonly ended = (): void => {
    // The signal that says so arrives just behind it.
    setImmediate(() => this.fail(new Interrupted(ExitCode.hangup)));
  };
}
