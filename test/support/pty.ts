/** A program in a pseudo-terminal, of whose last words nothing is lost. */
import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync, writeSync } from "node:fs";
import { constants as system } from "node:os";
import { type IPty, spawn } from "@lydell/node-pty";

/** How a program ended: by itself with a code, or by a signal. */
export interface Exit {
  code: number | null;
  signal: string | null;
}

export interface PtyOptions {
  columns: number;
  rows: number;
  cwd: string;
  env: Record<string, string>;
  onData: (data: string) => void;
  /** Called once, after the last `onData`. */
  onExit: (exit: Exit) => void;
}

const SIGNALS = new Map(Object.entries(system.signals).map(([name, value]) => [value, name]));
const END_OF_OUTPUT = "\x1b]7770;end-of-output\x07";

/** What node-pty has beyond its types: the path of the terminal, and whether it closed already. */
interface Internals {
  _pty: string;
  _emittedClose: boolean;
}

/**
 * Runs a program in a pseudo-terminal.
 *
 * When the last process leaves a pseudo-terminal, libuv takes a partial read for the end of the
 * stream, and what the kernel still holds is lost. So this keeps the terminal open, and writes a
 * mark of its own into it once the program has ended: what comes before the mark is everything.
 */
export class Pty {
  readonly #pty: IPty;
  readonly #slave: number;
  readonly #options: PtyOptions;
  #exit: Exit | null = null;
  #lastWords = "";
  #marked = false;
  #closed = false;

  constructor(file: string, args: readonly string[], options: PtyOptions) {
    this.#options = options;
    this.#pty = spawn(file, [...args], {
      name: options.env.TERM ?? "xterm-256color",
      cols: options.columns,
      rows: options.rows,
      cwd: options.cwd,
      env: options.env,
    });
    const internals = this.#pty as unknown as Internals;
    this.#slave = openSync(
      internals._pty,
      constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK,
    );
    // Makes node-pty tell of the end at once: the stream, kept open above, would never close.
    internals._emittedClose = true;
    this.#pty.onData((data) => this.#received(data));
    this.#pty.onExit(({ exitCode, signal }) => {
      const name = signal ? (SIGNALS.get(signal) ?? String(signal)) : null;
      this.#exit = { code: name === null ? exitCode : null, signal: name };
      if (this.#closed) options.onExit(this.#exit);
      else this.#mark();
    });
  }

  #received(data: string): void {
    if (this.#closed) return;
    if (!this.#exit) {
      this.#options.onData(data);
      return;
    }
    this.#lastWords += data;
    if (!this.#marked) this.#mark();
    else if (this.#lastWords.endsWith(END_OF_OUTPUT)) {
      this.#options.onData(this.#lastWords.slice(0, -END_OF_OUTPUT.length));
      this.#options.onExit(this.#exit);
    }
  }

  /** Writes the mark; while the terminal is full, again after more has been read. */
  #mark(): void {
    try {
      writeSync(this.#slave, END_OF_OUTPUT);
      this.#marked = true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }

  get pid(): number {
    return this.#pty.pid;
  }

  write(bytes: string): void {
    this.#pty.write(bytes);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    if (!this.#exit) process.kill(this.pid, signal);
  }

  /** How the terminal is set (raw or not, echo, …), as `stty -g` prints it: to compare. */
  settings(): string {
    return execFileSync("stty", ["-g"], { stdio: [this.#slave, "pipe", "inherit"] })
      .toString()
      .trim();
  }

  /** Closes the terminal as closing its window does: the program gets SIGHUP, and cannot write any more. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    closeSync(this.#slave);
    (this.#pty as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }
}
