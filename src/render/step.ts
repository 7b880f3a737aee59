/** A step as text: what to do and what belongs to it. Laid out on a screen by `step-screen.ts`. */
import type { PlannedLink, PlannedNotice, PlannedStep } from "../guide/plan.ts";
import type { WalkMessages } from "../messages/walk.ts";
import type { StepStatus } from "../record/status.ts";
import { printable } from "../text/printable.ts";
import { drawScreen, drawScreenSmall } from "./drawing.ts";
import { paint, rich, type Style, wrap } from "./style.ts";

/**
 * Everything of a step between its title and its check question, as lines.
 * @param whole how many of its screens, from the first, are drawn whole; the rest get a line each
 */
export function stepBody(
  step: PlannedStep,
  status: StepStatus,
  whole: number,
  style: Style,
  words: WalkMessages,
): string[] {
  const blocks = [
    placeLines(step, status, style, words),
    step.lines.flatMap((line, index) =>
      wrap(labelled(line.label, rich(line.text, style)), style.width, ` ${index + 1}. `),
    ),
    step.links.flatMap((link) => linkLines(link, style, words)),
    step.notices.flatMap((notice) => noticeLines(notice, style, words)),
    ...step.screens.slice(0, whole).map((screen) => drawScreen(screen, style, words)),
    step.screens.slice(whole).flatMap((screen) => drawScreenSmall(screen, style, words)),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}

/** A text with the choices that it is for before it. */
export function labelled(label: string | null, text: string): string {
  return label === null ? text : `${printable(label)}: ${text}`;
}

function placeLines(
  step: PlannedStep,
  status: StepStatus,
  style: Style,
  words: WalkMessages,
): string[] {
  const { cyan, dim } = paint(style);
  const { state, note, problem } = status;
  const known = step.problems.find(({ id }) => id === problem);
  const about = [
    ...(step.applies ? [] : [words.doesNotApply]),
    ...(step.label === null ? [] : [words.onlyFor(printable(step.label))]),
    ...(state === "todo" ? [] : [words.states[state]]),
  ];
  const place = cyan(words.on[step.on]);
  return [
    ...wrap(about.length === 0 ? place : `${place} ${dim(`(${about.join(", ")})`)}`, style.width),
    ...(step.optional === null ? [] : wrap(rich(step.optional, style), style.width)),
    ...(problem === null
      ? []
      : wrap(`${words.problemLabel} ${known ? rich(known.symptom, style) : problem}`, style.width)),
    ...(note === null
      ? []
      : note
          .split("\n")
          .flatMap((line) => wrap(`${words.noteLabel} ${printable(line)}`, style.width))),
  ];
}

/** The address stands on a line of its own, so that it can be selected and read out. */
function linkLines(link: PlannedLink, style: Style, words: WalkMessages): string[] {
  const { underline, dim } = paint(style);
  const title = labelled(link.label, rich(link.title, style));
  const say =
    link.say === null ? [] : wrap(dim(`${words.say} ${rich(link.say, style)}`), style.width, "  ");
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
