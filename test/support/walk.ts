/** What the tests of the walk have in common: how it is started, where it is, and what it left. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { numberSteps } from "../../src/guide/numbering.ts";
import { type Entry, type Log, logOf } from "../../src/record/entry.ts";
import { foldLog } from "../../src/record/fold.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { openTerminal, type TerminalOptions, type TerminalRun } from "./terminal.ts";
import { projectGuide } from "./walk-state.ts";

/** The person that most walks are for. */
export const PERSON = "j.jansen@example.org";

const DRAWING_BEGINS = "\x1b[?25l";
const DRAWING_ENDS = "\x1b[J";

/** Starts the walk in English, for PERSON, with the question about the phone answered, and opens nothing. */
export function openWalk(args: readonly string[] = [], options: TerminalOptions = {}): TerminalRun {
  const usual = ["--lang", "en", "--screens", "en", "--for", PERSON];
  return openTerminal(
    [...usual, "--answer", "phone=iphone", "--answer", "computer=yes", "--no-open", ...args],
    options,
  );
}

/** Waits until a screen of the walk shows a text and is drawn as far as its end. */
export function shows(terminal: TerminalRun, wanted: string | RegExp): Promise<void> {
  return terminal.waitUntil(() => {
    const screen = terminal.screen();
    const isThere = typeof wanted === "string" ? screen.includes(wanted) : wanted.test(screen);
    const { output } = terminal;
    return isThere && output.lastIndexOf(DRAWING_ENDS) >= output.lastIndexOf(DRAWING_BEGINS);
  }, `the screen shows ${wanted}`);
}

const refs = numberSteps(projectGuide("microsoft-authenticator")).map(({ ref }) => ref);

/** The number as on paper of a step of the default guide, by its number from 1. */
export function refOf(number: number): string {
  return refs[number - 1] ?? "";
}

/** Waits until a step is on screen, by its number from 1. */
export function atStep(terminal: TerminalRun, number: number): Promise<void> {
  return shows(terminal, stepShown(number));
}

/** What shows that a step is on screen, and no list about it. */
export function stepShown(number: number): RegExp {
  const ref = refOf(number).replace(".", "\\.");
  return new RegExp(`Step ${ref} [\\s\\S]*Enter (?:yes,|open the)`);
}

/** Presses Enter through the steps from one up to another, which is then on screen. */
export async function enterTo(terminal: TerminalRun, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1) {
    await atStep(terminal, number);
    terminal.press("Enter");
  }
  await atStep(terminal, to);
}

/** Presses a key and waits for what it leads to. */
export async function pressFor(
  terminal: TerminalRun,
  key: string,
  wanted: string | RegExp,
): Promise<void> {
  terminal.press(key);
  await shows(terminal, wanted);
}

/** Chooses from a list by its number, digit by digit, and Enter. */
export async function choose(terminal: TerminalRun, number: number): Promise<void> {
  let typed = "";
  for (const digit of String(number)) {
    typed += digit;
    await pressFor(terminal, digit, new RegExp(`· ${typed}$`));
  }
  terminal.press("Enter");
}

/** Presses a key and waits until the program has read it: it answers each one with something. */
export async function pressRead(terminal: TerminalRun, key: string): Promise<void> {
  const before = terminal.output.length;
  terminal.press(key);
  await terminal.waitUntil(() => terminal.output.length > before, `${key} is read`);
}

/** Every log in a home, in no order. */
export function logsIn(home: string): Log[] {
  const folder = join(home, "records");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((person) => {
    const entries = readdirSync(join(folder, person)).flatMap((name) =>
      entriesOf(join(folder, person, name)),
    );
    const guides = new Set(entries.map(({ guide }) => guide));
    return [...guides].map((guide) => logOf(entries.filter((entry) => entry.guide === guide)));
  });
}

/** The entries of a file; a line without its end is one whose writer died there. */
function entriesOf(file: string): Entry[] {
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Entry);
}

/** Every record in a home, in no order. */
export function recordsIn(home: string): GuideRecord[] {
  return logsIn(home).flatMap((log) => foldLog(log) ?? []);
}

/** The only record in a home. Throws when there are none or several. */
export function recordIn(home: string): GuideRecord {
  const [record, ...others] = recordsIn(home);
  if (record === undefined || others.length > 0) throw new Error("there is not exactly one record");
  return record;
}

/** The steps of a record in a state, by their ids. */
export function stepsIn(record: GuideRecord, state: string): string[] {
  return Object.entries(record.steps)
    .filter(([, step]) => step.state === state)
    .map(([id]) => id);
}

let pristine: string | undefined;

/** How a terminal is set in which nothing ran yet. */
async function pristineSettings(): Promise<string> {
  if (pristine === undefined) {
    const terminal = openTerminal([], { command: [process.execPath, "-e", "0"] });
    await terminal.waitUntilExit();
    pristine = terminal.settings();
    terminal.close();
  }
  return pristine;
}

/** Leaves what somebody alone sees first. */
export async function passWelcome(terminal: TerminalRun): Promise<void> {
  await terminal.waitFor(/Enter: (?:begin|beginnen)$/);
  terminal.press("Enter");
}

/** Waits for the end with a code, leaving the last screen where one is, and expects cursor, modes and settings of the terminal as they were. */
export async function expectLeft(terminal: TerminalRun, code: number): Promise<void> {
  const isAsked = () => /1\.? (?:Leave|Afsluiten)/.test(terminal.screen());
  await terminal.waitUntil(() => terminal.exit !== null || isAsked(), "it ends");
  if (terminal.exit === null) terminal.press("Enter");
  expect(await terminal.waitUntilExit()).toEqual({ code, signal: null });
  expect(terminal.modes).toEqual({
    cursorVisible: true,
    bracketedPaste: false,
    alternateBuffer: false,
  });
  expect(terminal.settings()).toBe(await pristineSettings());
}
