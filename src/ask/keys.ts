/** The keys, and what each means on a step. The same in every language. */
import type { StepAction } from "./ask.ts";

/** A key press: a character as typed, or the name of a key that is none. */
export type Key = string;

/** What each key does on a step. */
export const stepKeys: Readonly<Record<Key, StepAction>> = {
  enter: "done",
  j: "done",
  y: "done",
  b: "back",
  p: "problem",
  n: "problem",
  s: "skip",
  a: "note",
  o: "open",
  c: "code",
  g: "goto",
  w: "who",
  l: "screens",
  e: "answers",
  k: "copy",
  "/": "search",
  d: "earlier",
  u: "undo",
  "?": "help",
  q: "quit",
};

/** What a terminal sends for the keys that have a name. */
export const named: Readonly<Record<string, Key>> = {
  "\r": "enter",
  "\r\n": "enter",
  "\n": "enter",
  "\u0003": "ctrl-c",
  "\u0004": "ctrl-d",
  "\u001a": "ctrl-z",
  "\u001b": "escape",
  "\u001b[A": "up",
  "\u001bOA": "up",
  "\u001b[B": "down",
  "\u001bOB": "down",
  "\u001b[5~": "page-up",
  "\u001b[6~": "page-down",
  " ": "page-down",
  "\u001b[H": "home",
  "\u001bOH": "home",
  "\u001b[1~": "home",
  "\u001b[7~": "home",
  "\u001b[F": "end",
  "\u001bOF": "end",
  "\u001b[4~": "end",
  "\u001b[8~": "end",
};

/** Whether a key only moves what is shown or chosen, and so can be followed by others in one piece. */
export function movesOnly(key: Key): boolean {
  return /^(?:[0-9.,]|up|down|page-up|page-down|home|end)$/.test(key);
}
