/** Runs the built program in a real pseudo-terminal, and reads the screen as a person sees it. */
import xterm from "@xterm/headless";
import { A_MOMENT } from "../../src/ask/attention.ts";
import { type Cell, readCells, readRows } from "./cells.ts";
import { type Environment, environment, newFolder, program } from "./environment.ts";
import { keyBytes } from "./keys.ts";
import { type Exit, Pty } from "./pty.ts";

export type { Exit } from "./pty.ts";

/** How to start a program in a terminal. */
export interface TerminalOptions {
  /** In cells; 80 × 24 unless said. */
  columns?: number;
  rows?: number;
  /** The program's home; a new empty folder unless given. */
  home?: string;
  env?: Environment;
  cwd?: string;
  /** Something other than the program: a file to run and the arguments that come before `args`. */
  command?: readonly [string, ...string[]];
}

const PATIENCE_MS = 15_000;

/** How long a person looks before a key that answers, and lets go of one before it is pressed again. */
const LOOK_MS = A_MOMENT + 20;
const ANSWERS = new Set(["Enter", ..."jynsqJYNSQ"]);
const open = new Set<TerminalRun>();

/** Ends every terminal still open: for `afterEach`. */
export function closeTerminals(): void {
  for (const terminal of open) terminal.close();
}

/** Starts the program with `args` in a terminal of its own. */
export function openTerminal(args: readonly string[], options: TerminalOptions = {}): TerminalRun {
  return new TerminalRun(args, options);
}

/** A program that runs in a terminal, with the hands and eyes of the person before it. */
export class TerminalRun {
  readonly home: string;
  readonly #pty: Pty;
  readonly #terminal: xterm.Terminal;
  readonly #watchers = new Set<() => void>();
  #cursorVisible = true;
  #output = "";
  #exit: Exit | null = null;
  #pending = 0;
  readonly #keys: string[] = [];
  #pressing = false;
  #drawnAt = 0;
  #pressedAt = 0;

  constructor(args: readonly string[], options: TerminalOptions) {
    const { columns = 80, rows = 24, home = newFolder() } = options;
    const [file, ...before] = options.command ?? [process.execPath, program];
    this.home = home;
    this.#terminal = new xterm.Terminal({
      cols: columns,
      rows,
      scrollback: 10_000,
      allowProposedApi: true,
    });
    this.#pty = new Pty(file, [...before, ...args], {
      columns,
      rows,
      cwd: options.cwd ?? home,
      env: environment(home, options.env),
      onData: (data) => this.#show(data),
      onExit: (exit) => {
        this.#exit = exit;
        this.#changed();
      },
    });
    this.#connect();
    open.add(this);
  }

  #connect(): void {
    for (const [final, visible] of [["h", true] as const, ["l", false] as const]) {
      this.#terminal.parser.registerCsiHandler({ prefix: "?", final }, (parameters) => {
        if (parameters.includes(25)) this.#cursorVisible = visible;
        return false;
      });
    }
    // A terminal answers when it is asked, for instance where its cursor is.
    this.#terminal.onData((answer) => this.#pty.write(answer));
  }

  #show(data: string): void {
    this.#output += data;
    this.#drawnAt = performance.now();
    this.#pending += 1;
    this.#terminal.write(data, () => {
      this.#pending -= 1;
      this.#changed();
    });
  }

  #changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** The rows on screen, without white space at their ends and without empty rows at the bottom. */
  screen(): string {
    return readRows(this.#terminal).join("\n").trimEnd();
  }

  /** All that was ever on screen, what scrolled away above what is there now. */
  scrollback(): string {
    return readRows(this.#terminal, true).join("\n").trimEnd();
  }

  /** The cells on screen: `cells()[row][column]`; with `whole` also those that scrolled away. */
  cells(whole = false): Cell[][] {
    return readCells(this.#terminal, whole);
  }

  /** Every byte that the program wrote, escape sequences and all. */
  get output(): string {
    return this.#output;
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** How it ended, or null while it runs. */
  get exit(): Exit | null {
    return this.#pending === 0 ? this.#exit : null;
  }

  /** Whether the cursor shows, and what the program has switched on. */
  get modes(): { cursorVisible: boolean; bracketedPaste: boolean; alternateBuffer: boolean } {
    return {
      cursorVisible: this.#cursorVisible,
      bracketedPaste: this.#terminal.modes.bracketedPasteMode,
      alternateBuffer: this.#terminal.buffer.active.type === "alternate",
    };
  }

  /** Where the cursor stands on screen, from 0. */
  get cursor(): { column: number; row: number } {
    const { cursorX: column, cursorY: row } = this.#terminal.buffer.active;
    return { column, row };
  }

  /** Waits until the screen shows a text. Fails, with the screen, when it does not or the program ends. */
  waitFor(wanted: string | RegExp, ms = PATIENCE_MS): Promise<void> {
    const shows = () =>
      typeof wanted === "string" ? this.screen().includes(wanted) : wanted.test(this.screen());
    return this.waitUntil(shows, `the screen shows ${wanted}`, ms);
  }

  /** Waits until `holds()`, asked whenever the screen shows all output; `what` says so in the failure. */
  waitUntil(holds: () => boolean, what: string, ms = PATIENCE_MS): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        settle();
      };
      const fail = (why: string) =>
        end(() => reject(new Error(`${why} before ${what}.\n${this.#picture()}`)));
      const look = () => {
        if (this.#pending > 0) return;
        if (holds()) end(resolve);
        else if (this.exit) fail(`The program ended (${JSON.stringify(this.exit)})`);
      };
      const timer = setTimeout(() => fail(`${ms} ms went by`), ms);
      this.#watchers.add(look);
      look();
    });
  }

  /** Waits until the program has ended and all it wrote is on screen. */
  async waitUntilExit(ms = PATIENCE_MS): Promise<Exit> {
    await this.waitUntil(() => this.exit !== null, "the program ends", ms);
    return this.exit ?? { code: null, signal: null };
  }

  /**
   * Presses keys, each sent by itself, and such as answer when the screen has been still for a moment, as
   * a person does. A program that is busy may still read several in one go.
   */
  press(...keys: readonly string[]): void {
    // A key that there is none of is told before any is sent.
    for (const key of keys) keyBytes(key);
    this.#keys.push(...keys);
    if (!this.#pressing) this.#pressNext();
  }

  #pressNext(): void {
    const key = this.#keys[0];
    this.#pressing = key !== undefined;
    if (key === undefined) return;
    const early = Math.max(this.#drawnAt, this.#pressedAt) + LOOK_MS - performance.now();
    if (ANSWERS.has(key) && early > 0) {
      setTimeout(() => this.#pressNext(), early);
      return;
    }
    this.#keys.shift();
    this.#pressedAt = performance.now();
    this.#pty.write(keyBytes(key));
    this.#pressNext();
  }

  /** Waits until the screen has been still for as long as a person looks before a key that answers. */
  async look(): Promise<void> {
    const left = () => this.#drawnAt + LOOK_MS - performance.now();
    while (left() > 0) await new Promise((resolve) => setTimeout(resolve, left()));
  }

  /** Types a text, character after character, as fast as it goes. */
  type(text: string): void {
    for (const character of text) this.#pty.write(keyBytes(character));
  }

  /** Sends bytes as they are, in one piece. */
  send(bytes: string): void {
    this.#pty.write(bytes);
  }

  /** Pastes a text: between the marks when the program has asked for them, else bare. */
  paste(text: string): void {
    const typed = text.replaceAll("\n", "\r");
    this.send(this.modes.bracketedPaste ? `\x1b[200~${typed}\x1b[201~` : typed);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    this.#pty.kill(signal);
  }

  /** How the terminal is set (raw, echo, …), in one string to compare with another. */
  settings(): string {
    return this.#pty.settings();
  }

  /** Closes the window while the program runs. What it does then is to be seen in its files only. */
  closeWindow(): void {
    this.#pty.close();
  }

  /** Ends it at once, whatever it does. */
  close(): void {
    open.delete(this);
    this.kill("SIGKILL");
    this.#pty.close();
    this.#terminal.dispose();
  }

  #picture(): string {
    const width = this.#terminal.cols;
    const rows = readRows(this.#terminal).map((row) => `│${row.padEnd(width)}│`);
    return [`┌${"─".repeat(width)}┐`, ...rows, `└${"─".repeat(width)}┘`].join("\n");
  }
}
