/** The terminal's keyboard: raw mode, bracketed paste, and keys one at a time. */
import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { type Key, KeyReader } from "../../ask/keys.ts";
import { ExitCode, Interrupted } from "../../exit.ts";

const PASTE_ON = "\u001b[?2004h";
const PASTE_OFF = "\u001b[?2004l";
const SHOW_CURSOR = "\u001b[?25h";

/** What stands in line: a key, and the text behind it that only a text question takes. */
interface Typed {
  key: Key | null;
  raw: string;
  rest: string;
}

/** A stream that readline reads from; raw mode is the keyboard's own business. */
export type TextInput = PassThrough & { setRawMode(on: boolean): void };

const ESCAPE = "\u001b";
/** Readline would stop the whole program, and leave the shell a raw terminal. */
const SUSPEND = "\u001a";

export class Keyboard {
  private readonly input: NodeJS.ReadStream;
  private readonly output: NodeJS.WriteStream;
  private readonly reader = new KeyReader();
  private readonly decoder = new StringDecoder("utf8");
  private readonly queue: Typed[] = [];
  private waiting: { resolve(key: Key): void; reject(error: unknown): void } | null = null;
  private text: TextInput | null = null;
  private leftover = "";
  private readonly stopping = new AbortController();
  private readonly wasRaw: boolean;

  constructor(input: NodeJS.ReadStream, output: NodeJS.WriteStream) {
    this.input = input;
    this.output = output;
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

  /** The next key press; what came in one piece behind the last one is dropped. `end` at end of input. */
  nextKey(): Promise<Key> {
    this.leftover = "";
    for (let typed = this.queue.shift(); typed !== undefined; typed = this.queue.shift()) {
      this.leftover = typed.rest;
      if (typed.key !== null) return Promise.resolve(typed.key);
    }
    if (this.stopped.aborted) return Promise.reject(this.stopped.reason);
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }

  /** Makes a pending `nextKey` reject, and every later one. The first reason counts. */
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
    const { key, raw, rest, interrupt } = this.reader.read(this.decoder.write(data));
    if (interrupt) {
      this.fail(new Interrupted(ExitCode.interrupt));
      return;
    }
    if (this.text !== null) {
      this.give(raw);
      return;
    }
    if (key === null && rest === "") return;
    if (this.waiting !== null && key !== null) {
      const { resolve } = this.waiting;
      this.waiting = null;
      this.leftover = rest;
      resolve(key);
      return;
    }
    // Pasted text without a key waits for a text question only while no step is on screen.
    if (this.waiting === null) this.queue.push({ key, raw, rest });
  };

  /** In raw mode Ctrl+D is a key like any other: an end of input means that the window was closed. */
  private readonly ended = (): void => {
    // The signal that says so arrives just behind it.
    setImmediate(() => this.fail(new Interrupted(ExitCode.hangup)));
  };
}
