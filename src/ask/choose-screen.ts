/** A list to choose from, laid out on a screen of so many rows. */
import type { WalkMessages } from "../messages/walk.ts";
import { cells, cut, paint, type Style, wrap } from "../render/style.ts";
import { printable } from "../text/printable.ts";
import { beginsGroup, type ChooseAsk, type Option, type StepAction } from "./ask.ts";
import { headLines } from "./head.ts";
import { stepKeys } from "./keys.ts";

/** What is chosen so far. */
export interface Selection {
  index: number;
  /** Digits typed that may still become a longer number. */
  typed: string;
  /** How many lines above what would be shown by itself the list is scrolled. */
  above: number;
}

export interface ChoiceLayout {
  lines: readonly string[];
  /** How far up it can be scrolled from where the selection puts it. */
  hidden: number;
}

/** Lays out a list, never more lines than rows, with the selected option among them unless scrolled up. */
export function layoutChoice(
  ask: ChooseAsk,
  { index, typed, above }: Selection,
  style: Style,
  rows: number,
  words: WalkMessages,
): ChoiceLayout {
  const { bold, cyan, dim, inverse } = paint(style);
  const roomy = rows >= 12;
  const gap = roomy ? [""] : [];
  const numbers = ask.options.map(numberOf);
  const column = Math.max(...numbers.map(({ length }) => length));
  const pointer = style.unicode ? "›" : ">";
  const intro = ask.intro.flatMap((text, place) => {
    const lines = text.split("\n").flatMap((line) => wrap(printable(line), style.width));
    return [...(place === ask.intro.length - 1 ? lines.map((line) => bold(line)) : lines), ...gap];
  });
  const options = ask.options.map((option, place) => {
    const number = numbers[place] ?? "";
    const aligned = option.ref === undefined ? number.padStart(column) : number.padEnd(column);
    const selected = place === index;
    const keys = (option.keys ?? []).slice(0, 1).map((key) => dim(` (${key})`));
    const label = printable(option.label);
    const shown = selected && style.color ? inverse(label) : label;
    const mark = `${selected ? pointer : " "} ${cyan(aligned)} `;
    const heading = beginsGroup(ask, place)
      ? wrap(dim(printable(option.group ?? "")), style.width)
      : [];
    return [...heading, ...wrap(shown + keys.join(""), style.width, mark)];
  });
  const head = [...topLines(ask, style, rows, words), ...gap];
  const all = [...intro, ...options.flat()];
  const actions = rows < 16 ? [] : actionLine(ask, style, words);
  const hint = hintLine(ask, typed, style, words);
  const around = head.length + gap.length + actions.length;
  const long = all.length > rows - around - 1;
  const widest = words.more(all.length, all.length);
  const twoLines = long && roomy && cells(`${hint} · ${widest}`) > style.width;
  const room = Math.max(1, rows - around - (twoLines ? 2 : 1));
  const begin = intro.length + options.slice(0, index).flat().length;
  const hidden = hiddenAbove(begin, options[index]?.length ?? 0, all.length, room);
  const top = Math.max(0, hidden - above);
  const shown = all.slice(top, top + room);
  const more = long ? words.more(top, all.length - top - shown.length) : "";
  const hints = twoLines ? [more, hint] : [[more, hint].filter((part) => part !== "").join(" · ")];
  const foot = [...gap, ...hints.map((line) => cut(dim(line), style.width, style)), ...actions];
  return { lines: [...head, ...shown, ...foot].slice(0, rows), hidden };
}

/**
 * How many lines are hidden above, so that the option is shown: none where it has room without, or else as
 * many as put it in the middle, so that what comes next is seen. Of one that has no room, the beginning is shown.
 */
function hiddenAbove(begin: number, size: number, all: number, room: number): number {
  const end = begin + size;
  if (end <= room) return 0;
  const middle = begin - Math.floor((room - size) / 2);
  return Math.max(0, Math.min(begin, Math.max(end - room, Math.min(middle, all - room))));
}

/** The number that chooses an option. */
function numberOf({ ref }: Option, place: number): string {
  return ref ?? String(place + 1);
}

/** Where the walk is, what this is about, and what was just done. */
function topLines(ask: ChooseAsk, style: Style, rows: number, words: WalkMessages): string[] {
  const { bold, dim, yellow } = paint(style);
  const most = rows < 12 ? 1 : 3;
  const mark = dim(style.unicode ? "» " : "> ");
  return [
    ...(ask.head === undefined || rows < 10 ? [] : headLines(ask.head, style, rows, words)),
    ...wrap(bold(printable(ask.title)), style.width).slice(0, most),
    ...(ask.message ? wrap(yellow(printable(ask.message)), style.width, mark).slice(0, most) : []),
  ];
}

/** What is left out first of the keys where there is no room for all; `?` tells those too. */
const leftOut: readonly StepAction[] = ["copy", "who", "note", "search", "quit"];

/** The keys that work here as on a step, as many as there is room for. */
function actionLine(ask: ChooseAsk, style: Style, words: WalkMessages): string[] {
  const { actions = [], options } = ask;
  const taken = new Set(options.flatMap(({ keys = [] }) => keys));
  const line = (without: readonly StepAction[]) =>
    Object.entries(stepKeys)
      .filter(([key, action]) => actions.includes(action) && !taken.has(key))
      .filter(([, action]) => !without.includes(action))
      .map(([key, action]) => `${key} ${words.keys[action as keyof WalkMessages["keys"]]}`)
      .join("  ");
  const lines = [...leftOut.keys(), leftOut.length].map((count) => line(leftOut.slice(0, count)));
  const fitting = lines.find((one) => cells(one) <= style.width) ?? "";
  return fitting === "" ? [] : [paint(style).dim(fitting)];
}

/**
 * How to choose; where there is no room for it, without the letters, which stand behind the options, and then
 * without how to go back, so that what was typed is seen.
 */
function hintLine(ask: ChooseAsk, typed: string, style: Style, words: WalkMessages): string {
  const hint = (...parts: string[]) => parts.filter((part) => part !== "").join(" · ");
  const cancel = ask.canCancel ? words.cancelKey : "";
  const letters = ask.options.some(({ keys }) => keys !== undefined && keys.length > 0);
  const hints = [
    ...(letters ? [hint(words.chooseLetters, cancel, typed)] : []),
    hint(words.chooseKeys, cancel, typed),
    hint(words.chooseKeys, typed),
  ];
  return hints.find((one) => cells(one) <= style.width) ?? (typed || words.chooseKeys);
}
