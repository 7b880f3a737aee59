/** A walk in a terminal, here or on Windows, of which only counts what the program hands to the terminal. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import xterm from "@xterm/headless";
import { windowsPath, wineEnvironment } from "../../../scripts/exe/wine.ts";
import { A_MOMENT } from "../../../src/ask/attention.ts";
import { readRows } from "../../support/cells.ts";
import { type Environment, environment, program } from "../../support/environment.ts";
import { keyBytes } from "../../support/keys.ts";
import { type Exit, Pty } from "../../support/pty.ts";
import { type Command, windowsEnvironment } from "./programs.ts";

/** What came of a walk. */
export interface Played {
  exit: Exit;
  /** All that the program handed to its terminal, without clock times and how long things took. */
  bytes: string;
  /** The last screen. */
  screen: string;
}

const TAP = fileURLToPath(new URL("tap.cjs", import.meta.url));
const PATIENCE_MS = 20_000;
const [COLUMNS, ROWS] = [80, 24];

/**
 * Runs the program in a terminal and presses keys, each when the program has answered the one before, until
 * it ends.
 * @param windows the program for Windows to run; null runs this machine's
 * @throws Error with the screen, where the program does not answer, or has not ended after the keys
 */
export async function play(
  windows: Command | null,
  args: readonly string[],
  keys: readonly string[],
  home: string,
  more: Environment = {},
): Promise<Played> {
  const tap = join(home, "tap");
  const [file = "", ...before] = windows ? inWindow(windows, more) : [process.execPath, program];
  let exit: Exit | null = null;
  const pty = new Pty(file, [...before, ...args], {
    columns: COLUMNS,
    rows: ROWS,
    cwd: home,
    env: tapping(windows !== null, tap, home, more),
    onData: () => {},
    onExit: (how) => {
      exit = how;
    },
  });
  const bytes = () => (existsSync(tap) ? readFileSync(tap, "utf8") : "");
  let seen = 0;
  const answered = async (what: string) => {
    await until(
      () => exit !== null || bytes().length > seen,
      () => waiting(what, bytes()),
    );
    // Sooner after the last drawing the next key counts as a slip.
    do {
      seen = bytes().length;
      await pause(A_MOMENT + 50);
    } while (bytes().length > seen);
  };
  try {
    await answered("the first screen");
    for (const key of keys) {
      if (exit !== null) break;
      pty.write(keyBytes(key));
      await answered(`${key} is answered`);
    }
    await until(
      () => exit !== null,
      () => waiting("the program ends", bytes()),
    );
    return {
      exit: exit ?? { code: null, signal: null },
      bytes: bytes().replace(/\b\d{1,2}:\d\d\b|\b\d+\s(s|min)\b/g, "<time>"),
      screen: await replay(bytes()),
    };
  } finally {
    pty.kill("SIGKILL");
  }
}

/**
 * Node asks for the window's title as it starts, and Wine's windows have none by themselves. TERM, which
 * every pseudo-terminal sets, goes where there is to be none.
 */
function inWindow([program, ...before]: Command, { TERM }: Environment): string[] {
  const old = TERM === "" ? ["set", "TERM=&"] : [];
  return ["wine", "cmd", "/c", ...old, "title", "walk", "&", windowsPath(program), ...before];
}

function tapping(windows: boolean, tap: string, home: string, more: Environment) {
  const path = windows ? windowsPath : (name: string) => name;
  // In NODE_OPTIONS a backslash would escape what follows.
  const options = `--require=${path(TAP).replaceAll("\\", "/")}`;
  const all = { ...more, TAP: path(tap), NODE_OPTIONS: options };
  const env = windows ? wineEnvironment(windowsEnvironment(home, all)) : environment(home, all);
  return env as Record<string, string>;
}

/** The screen of a terminal that got these bytes. */
async function replay(bytes: string): Promise<string> {
  const size = { cols: COLUMNS, rows: ROWS };
  // The terminal's driver does so, which these bytes have not been through.
  const terminal = new xterm.Terminal({ ...size, convertEol: true, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(bytes, resolve));
  const rows = readRows(terminal).join("\n").trimEnd();
  terminal.dispose();
  return rows;
}

async function waiting(what: string, bytes: string): Promise<string> {
  return `${PATIENCE_MS} ms went by before ${what}. The screen:\n${await replay(bytes)}`;
}

async function until(holds: () => boolean, failure: () => Promise<string>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > end) throw new Error(await failure());
    await pause(20);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
