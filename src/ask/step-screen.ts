/** A step laid out on a screen of so many rows: title, check question and keys always, the rest as it fits. */
import type { WalkMessages } from "../messages/walk.ts";
import { stepBody } from "../render/step.ts";
import { cut, inRows, paint, rich, type Style, wrap } from "../render/style.ts";
import { printable } from "../text/printable.ts";
import type { StepAsk } from "./ask.ts";
import { headLines } from "./head.ts";
import { keyLines } from "./step-keys.ts";
import { wideBody } from "./wide-body.ts";

/** What a person chose to see of a step. */
export interface View {
  /** Lines of the body scrolled past. */
  scroll: number;
  /** How the drawings are shown; null: whole as far as they fit. */
  drawings: "whole" | "small" | null;
}

export interface Layout {
  lines: readonly string[];
  /** How far the body can be scrolled. */
  furthest: number;
  /** How far a page is: one line stays in sight. */
  page: number;
  /** Whether every drawing is shown whole. */
  whole: boolean;
}

/** Lays out a step; there are never more lines than rows. */
export function layoutStep(
  ask: StepAsk,
  view: View,
  style: Style,
  rows: number,
  words: WalkMessages,
): Layout {
  const titleRows = rows < 16 ? 1 : 3;
  const checkRows = rows < 12 ? 2 : 4;
  const title = titleLines(ask, style);
  const question = checkLines(ask, style, words);
  const header = headerLines(ask, clipped(title, titleRows, style), style, rows, words);
  const check = clipped(question, checkRows, style);
  const drawings = ask.step.drawings.length;
  // What has no room at the top or the bottom can be scrolled to.
  const wide = view.drawings === "small" ? null : wideBody(ask, style, words);
  const lines = (whole: number) =>
    wide !== null && whole === drawings
      ? wide
      : stepBody(ask.step, ask.status, ask.subject.plan, whole, style, words);
  const body = (whole: number) => [
    ...(title.length > titleRows ? [...title, ""] : []),
    ...lines(whole).flatMap((line) => inRows(line, style.width)),
    ...(question.length > checkRows ? ["", ...question] : []),
  ];
  const foot = (whole: number, scrolls: boolean) => [
    ...check,
    ...keyLines(ask, style, rows < 16 ? 1 : 2, { small: whole < drawings, scrolls }, words),
  ];
  const gap = rows < 12 ? [] : [""];
  const spare = (whole: number, scrolls: boolean) =>
    rows - header.length - foot(whole, scrolls).length - 2 * gap.length;
  const fitting = () => {
    // Each takes a line at least, also when it is not drawn: more of them than rows never fit.
    let whole = drawings > rows ? 0 : drawings;
    while (whole > 0 && body(whole).length > spare(whole, false)) whole -= 1;
    return whole;
  };
  const whole = view.drawings === null ? fitting() : view.drawings === "whole" ? drawings : 0;
  const fitted = withoutGaps(body(whole), spare(whole, false));
  const scrolls = fitted.length > spare(whole, false);
  const room = Math.max(1, spare(whole, scrolls) - (scrolls ? 1 : 0));
  const furthest = scrolls ? Math.max(0, fitted.length - room) : 0;
  const top = Math.min(view.scroll, furthest);
  const shown = scrolls ? fitted.slice(top, top + room) : fitted;
  const more = scrolls ? [moreLine(top, fitted.length - top - shown.length, style, words)] : [];
  const all = [...header, ...gap, ...shown, ...more, ...gap, ...foot(whole, scrolls)];
  const page = Math.max(1, room - 1);
  return { lines: all.slice(0, rows), furthest, page, whole: whole === drawings };
}

/** The lines without as many of their empty ones, from the end, as make them fit; all where none do. */
function withoutGaps(lines: readonly string[], room: number): readonly string[] {
  const gaps = lines.flatMap((line, place) => (line === "" ? [place] : []));
  const excess = lines.length - room;
  if (excess <= 0 || excess > gaps.length) return lines;
  const dropped = new Set(gaps.slice(-excess));
  return lines.filter((_, place) => !dropped.has(place));
}

/** So many of the lines, with a mark where more would follow. */
function clipped(lines: readonly string[], limit: number, style: Style): string[] {
  if (lines.length <= limit) return [...lines];
  const last = lines.slice(limit - 1, limit + 1).join(" ");
  return [...lines.slice(0, limit - 1), cut(last, style.width, style)];
}

function titleLines({ step }: StepAsk, style: Style): string[] {
  return wrap(paint(style).bold(`${step.ref} ${rich(step.title, style)}`), style.width);
}

function headerLines(
  ask: StepAsk,
  title: readonly string[],
  style: Style,
  rows: number,
  words: WalkMessages,
): string[] {
  const { dim, red, yellow } = paint(style);
  const { message, unrecorded } = ask;
  const banner = unrecorded === "dry-run" ? words.dryRun : words.unrecorded;
  return [
    ...headLines(ask.head, style, rows, words),
    ...title,
    ...(unrecorded === null ? [] : [cut(red.bold(banner), style.width, style)]),
    ...(message === null
      ? []
      : wrap(yellow(printable(message)), style.width, dim(style.unicode ? "» " : "> ")).slice(
          0,
          rows < 12 ? 1 : 4,
        )),
  ].slice(0, Math.max(2, rows - 5));
}

function checkLines({ step }: StepAsk, style: Style, words: WalkMessages): string[] {
  // In quotes: bold, as words on the screen are elsewhere, the whole question is.
  const text = step.check === null ? words.defaultCheck : rich(step.check, { color: false });
  return wrap(paint(style).bold(text), style.width);
}

function moreLine(above: number, below: number, style: Style, words: WalkMessages): string {
  const mark = style.unicode ? (below > 0 ? "↓" : "↑") : below > 0 ? "v" : "^";
  return paint(style).dim(cut(`${mark} ${words.more(above, below)}`, style.width, style));
}
