/** A list to choose from, laid out on a screen of so many rows. */
import type { WalkMessages } from "../messages/walk.ts";
import type { ChooseAsk } from "../walk/ask.ts";
import { printable } from "./printable.ts";
import { cells, cut, paint, type Style, wrap } from "./style.ts";

/** What is chosen so far. */
export interface Selection {
  index: number;
  /** Digits typed that may still become a longer number. */
  typed: string;
}

/** Lays out a list, never more lines than rows, with the selected option always among them. */
export function layoutChoice(
  ask: ChooseAsk,
  { index, typed }: Selection,
  style: Style,
  rows: number,
  words: WalkMessages,
): readonly string[] {
  const { bold, cyan, dim, inverse } = paint(style);
  const roomy = rows >= 12;
  const gap = roomy ? [""] : [];
  const numbers = String(ask.options.length).length;
  const pointer = style.unicode ? "›" : ">";
  const intro = ask.intro.flatMap((text, place) => {
    const lines = text.split("\n").flatMap((line) => wrap(printable(line), style.width));
    return [...(place === ask.intro.length - 1 ? lines.map((line) => bold(line)) : lines), ...gap];
  });
  const options = ask.options.map((option, place) => {
    const number = String(place + 1).padStart(numbers);
    const selected = place === index;
    const keys = (option.keys ?? []).slice(0, 1).map((key) => dim(` (${key})`));
    const label = printable(option.label);
    const shown = selected && style.color ? inverse(label) : label;
    const mark = `${selected ? pointer : " "} ${cyan(number)} `;
    return wrap(shown + keys.join(""), style.width, mark);
  });
  const head = [...wrap(bold(printable(ask.title)), style.width).slice(0, roomy ? 3 : 1), ...gap];
  const hint = hintLine(ask, typed, style, words);
  const foot = [...gap, cut(dim(hint), style.width, style)];
  const room = Math.max(1, rows - head.length - foot.length);
  return [...head, ...visible(intro, options, index, room), ...foot].slice(0, rows);
}

/** How to choose; where there is no room for it, without the letters, which stand behind the options. */
function hintLine(ask: ChooseAsk, typed: string, style: Style, words: WalkMessages): string {
  const hint = (chooses: string) =>
    [chooses, ...(ask.canCancel ? [words.cancelKey] : []), typed]
      .filter((part) => part !== "")
      .join(" · ");
  const letters = ask.options.some(({ keys }) => keys !== undefined && keys.length > 0);
  const whole = hint(letters ? words.chooseLetters : words.chooseKeys);
  return cells(whole) <= style.width ? whole : hint(words.chooseKeys);
}

/** The part of introduction and options that fits and has the selected option in it. */
function visible(
  intro: readonly string[],
  options: readonly (readonly string[])[],
  index: number,
  room: number,
): readonly string[] {
  const all = [...intro, ...options.flat()];
  if (all.length <= room) return all;
  const end = intro.length + options.slice(0, index + 1).flat().length;
  const top = Math.max(0, Math.min(end - room, all.length - room));
  return all.slice(top, top + room);
}
