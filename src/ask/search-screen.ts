/** A search laid out on a screen of so many rows. */
import { plainText } from "../guide/text.ts";
import type { WalkMessages } from "../messages/walk.ts";
import { cut, pad, paint, type Style, wrap } from "../render/style.ts";
import type { Hit } from "../search/finder.ts";
import { printable } from "../text/printable.ts";
import type { SearchAsk } from "./ask.ts";
import { headLines } from "./head.ts";

/** What was typed so far, what fits it, and which of that is selected; behind the last is none of it. */
export interface Search {
  text: string;
  hits: readonly Hit[];
  index: number;
}

/** Room for the number of a step as on paper. */
const REF_COLUMN = 6;

/** Lays out a search: the words always in sight, and of what fits as much as there is room for. */
export function layoutSearch(
  ask: SearchAsk,
  { text, hits, index }: Search,
  style: Style,
  rows: number,
  words: WalkMessages,
): readonly string[] {
  const { bold, cyan, dim } = paint(style);
  const gap = rows < 12 ? [] : [""];
  const cursor = style.unicode ? "▏" : "_";
  const top = [
    ...(ask.head === undefined || rows < 10 ? [] : headLines(ask.head, style, rows, words)),
    ...wrap(bold(printable(ask.title)), style.width).slice(0, 1),
    ...gap,
    ...endOf(`${cyan("?")} ${printable(ask.question)} ${bold(printable(text))}${cursor}`, style),
    ...gap,
  ];
  const labels = [
    ...hits.map((hit) => labelOf(hit, words)),
    ...(text.trim() === "" ? [] : [ask.other]),
  ];
  const options = labels.map((label, place) => optionLines(label, place === index, style));
  const foot = [...gap, dim(cut(words.searchKeys, style.width, style))];
  const room = Math.max(1, rows - top.length - foot.length);
  return [...top, ...visible(options, index, room), ...foot].slice(0, rows);
}

/** The last two lines of what is typed: where it goes on. */
function endOf(text: string, { width }: Style): string[] {
  return wrap(text, width).slice(-2);
}

function optionLines(label: string, selected: boolean, style: Style): string[] {
  const { inverse } = paint(style);
  const pointer = selected ? (style.unicode ? "› " : "> ") : "  ";
  return wrap(selected && style.color ? inverse(label) : label, style.width, pointer);
}

/** A hit on one line: its step's number as on paper, then the symptom, or the step's title. */
export function labelOf(hit: Hit, words: WalkMessages): string {
  if (hit.kind === "step") {
    return `${pad(hit.step.ref, REF_COLUMN)}${printable(plainText(hit.step.title))} (${words.stepFound})`;
  }
  const [first] = hit.steps;
  return pad(first?.ref ?? words.anyStep, REF_COLUMN) + printable(plainText(hit.problem.symptom));
}

/** As many options as have room, the selected one among them. */
function visible(options: readonly string[][], index: number, room: number): string[] {
  const lines = options.flat();
  const end = options.slice(0, index + 1).flat().length;
  const begin = Math.max(0, Math.min(end - room, options.slice(0, index).flat().length));
  return lines.slice(begin, begin + room);
}
