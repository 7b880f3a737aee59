/** A step as text: what to do and what belongs to it. Laid out on a screen by `step-screen.ts`. */
import type {
  Plan,
  PlannedLine,
  PlannedLink,
  PlannedNotice,
  PlannedStep,
  PlannedValue,
} from "../guide/plan.ts";
import { symptomOf } from "../guide/problem-named.ts";
import type { WalkMessages } from "../messages/walk.ts";
import type { StepStatus } from "../record/status.ts";
import { printable } from "../text/printable.ts";
import { drawingLines, smallDrawing } from "./drawing.ts";
import { placeNames } from "./place.ts";
import { paint, rich, type Style, wrap } from "./style.ts";

/**
 * Everything of a step between its title and its check question, as lines.
 * @param whole how many of its drawings, from the first, are drawn whole; the rest get a line each
 */
export function stepBody(
  step: PlannedStep,
  status: StepStatus,
  plan: Plan,
  whole: number,
  style: Style,
  words: WalkMessages,
): string[] {
  const drawings = [
    ...step.drawings.slice(0, whole).map((drawing) => drawingLines(drawing, style, words)),
    step.drawings.slice(whole).flatMap((drawing) => smallDrawing(drawing, style, words)),
  ];
  return apart([stepText(step, status, plan, style, words), ...drawings]);
}

/** All of that but the drawings. */
export function stepText(
  step: PlannedStep,
  status: StepStatus,
  plan: Plan,
  style: Style,
  words: WalkMessages,
): string[] {
  return apart([
    placeLines(step, status, plan, style, words),
    lineList(step.lines, step.tick ? { ticks: status.ticks } : "numbers", style, words),
    step.values.flatMap((value) => valueLines(value, style, words)),
    step.links.flatMap((link) => linkLines(link, plan.aloud, style, words)),
    step.notices.flatMap((notice) => noticeLines(notice, style, words)),
  ]);
}

/** Blocks of lines with an empty line between them. */
export function apart(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

/** What stands before lines: numbers, or boxes, some of them ticked. */
type Marks = "numbers" | { ticks: readonly number[] };

/**
 * Lines below each other, numbered or with boxes. A line to copy stands alone, as long as it is: cut by a
 * line break it would be another one when it is selected.
 */
export function lineList(
  lines: readonly PlannedLine[],
  marks: Marks,
  style: Style,
  words: WalkMessages,
): string[] {
  const { bold } = paint(style);
  let number = 0;
  return lines.flatMap((line) => {
    if (line.copy !== null) {
      const whom =
        line.label === null ? [] : wrap(`${printable(line.label)}:`, style.width, "    ");
      return [...whom, `    ${bold(printable(line.copy))}`];
    }
    number += 1;
    const text = line.aloud ? `${words.say} ${rich(line.text, style)}` : rich(line.text, style);
    const mark = marks === "numbers" ? ` ${number}. ` : box(marks.ticks.includes(line.number));
    return wrap(labelled(line.label, text), style.width, mark);
  });
}

function box(ticked: boolean): string {
  return ticked ? " [x] " : " [ ] ";
}

/** Something to write down, with what was. */
function valueLines(value: PlannedValue, style: Style, words: WalkMessages): string[] {
  const { bold, dim } = paint(style);
  const about = [
    ...(value.hint === null ? [] : [rich(value.hint, style)]),
    ...(value.optional ? [words.optionalValue] : []),
  ];
  const known = value.value === null ? dim("…") : bold(printable(value.value));
  const hint = about.length === 0 ? "" : dim(` (${about.join("; ")})`);
  return wrap(`${words.writeDown} ${rich(value.ask, style)}${hint} ${known}`, style.width);
}

/** A text with the choices that it is for before it. */
export function labelled(label: string | null, text: string): string {
  return label === null ? text : `${printable(label)}: ${text}`;
}

function placeLines(
  step: PlannedStep,
  status: StepStatus,
  plan: Plan,
  style: Style,
  words: WalkMessages,
): string[] {
  const { cyan, dim } = paint(style);
  const { state, note, problem } = status;
  const about = [
    ...(step.applies ? [] : [words.doesNotApply]),
    ...(step.label === null ? [] : [words.onlyFor(printable(step.label))]),
    ...(state === "todo" ? [] : [words.states[state]]),
  ];
  const place = cyan(placeNames(step.places, words.on, (text) => rich(text, style)));
  return [
    ...wrap(about.length === 0 ? place : `${place} ${dim(`(${about.join(", ")})`)}`, style.width),
    ...(step.optional === null ? [] : wrap(rich(step.optional, style), style.width)),
    ...(problem === null
      ? []
      : wrap(`${words.problemLabel} ${rich(symptomOf(plan, problem), style)}`, style.width)),
    ...(note === null
      ? []
      : note
          .split("\n")
          .flatMap((line) => wrap(`${words.noteLabel} ${printable(line)}`, style.width))),
  ];
}

/** The address stands on a line of its own, so that it can be selected and read out. */
function linkLines(link: PlannedLink, aloud: boolean, style: Style, words: WalkMessages): string[] {
  const { underline, dim } = paint(style);
  const title = labelled(link.label, rich(link.title, style));
  const say =
    link.say === null || !aloud
      ? []
      : wrap(dim(`${words.say} ${rich(link.say, style)}`), style.width, "  ");
  return [
    ...wrap(`${title}:`, style.width),
    ...wrap(underline(printable(link.url)), style.width, "  "),
    ...say,
  ];
}

function noticeLines(notice: PlannedNotice, style: Style, words: WalkMessages): string[] {
  const painter = paint(style);
  const name = words.notice[notice.kind];
  const shown = notice.kind === "warning" ? painter.yellow.bold(name) : painter.bold(name);
  return wrap(`${shown} ${labelled(notice.label, rich(notice.text, style))}`, style.width);
}
