/** Drawings of what the person sees: a window with its title, fields, choices and buttons. */
import type { PlannedDrawing } from "../guide/plan.ts";
import type { WalkMessages } from "../messages/walk.ts";
import { isolated } from "../text/isolated.ts";
import { printable } from "../text/printable.ts";
import { placeName } from "./place.ts";
import { cells, cut, pad, paint, rich, type Style, wrap } from "./style.ts";

/** The widest a drawing gets: wider ones no longer look like a window. */
const WIDEST = 56;

/** Keeps a button on one line. */
const NO_BREAK = "\u00a0";

const UNICODE = { corners: ["┌", "┐", "└", "┘"], flat: "─", side: "│", on: "(•)", off: "( )" };
const ASCII = { corners: ["+", "+", "+", "+"], flat: "-", side: "|", on: "(*)", off: "( )" };

/** The drawing as lines, no wider than the style's width. */
export function drawingLines(drawing: PlannedDrawing, style: Style, words: WalkMessages): string[] {
  const width = Math.min(style.width, WIDEST);
  const inner = width - 4;
  const { bold, dim } = paint(style);
  const wrapped = (text: string) => wrap(printable(text), inner).map(isolated);
  const content = [
    ...wrapped(drawing.title).map((line) => bold(line)),
    ...drawing.lines.flatMap(wrapped),
    ...drawing.fields.map((field) => fieldLine(printable(field), inner, style)),
    ...choiceLines(drawing, inner, style),
    ...buttonLines(drawing, inner, style),
  ];
  const note = drawing.note === null ? [] : wrap(printable(drawing.note), width);
  return [
    ...frame(content, titleOf(drawing, style, words), width, style),
    ...note.map((line) => dim(line)),
  ];
}

/** The drawing in one line: title, and the button to press or else what to choose. */
export function smallDrawing(drawing: PlannedDrawing, style: Style, words: WalkMessages): string[] {
  const { bold } = paint(style);
  const pressed = drawing.buttons
    .filter(({ press }) => press)
    .map(({ text }) => button(text, true, style).replaceAll(" ", NO_BREAK));
  const { on } = style.unicode ? UNICODE : ASCII;
  const chosen = drawing.choices
    .filter((choice) => choice.chosen)
    .map(({ text }) => `${on} ${isolated(printable(text))}`);
  const answer = pressed.length > 0 ? pressed : chosen;
  const label = drawing.label === null ? "" : `${printable(drawing.label)}: `;
  const title = bold(isolated(printable(drawing.title)));
  const device = placeName(drawing.place, words.device, (name) => rich(name, style));
  const text = `${device}: ${label}${[title, ...answer].join(" ")}`;
  return wrap(text, style.width).map((line) => line.replaceAll(NO_BREAK, " "));
}

function titleOf(drawing: PlannedDrawing, style: Style, words: WalkMessages): string {
  const place = placeName(drawing.place, words.on, (name) => rich(name, style));
  return drawing.label === null ? place : `${place}, ${printable(drawing.label)}`;
}

function frame(content: readonly string[], title: string, width: number, style: Style): string[] {
  const marks = style.unicode ? UNICODE : ASCII;
  const [topLeft, topRight, bottomLeft, bottomRight] = marks.corners;
  const { dim } = paint(style);
  const name = ` ${cut(title, width - 6, style)} `;
  const side = dim(marks.side);
  return [
    dim(
      `${topLeft}${marks.flat}${name}${marks.flat.repeat(Math.max(0, width - 3 - cells(name)))}${topRight}`,
    ),
    ...content.map((line) => `${side} ${pad(line, width - 4)} ${side}`),
    dim(`${bottomLeft}${marks.flat.repeat(width - 2)}${bottomRight}`),
  ];
}

function fieldLine(text: string, inner: number, style: Style): string {
  const shown = isolated(cut(text, inner - 2, style));
  const rest = "_".repeat(Math.max(0, Math.min(inner, 30) - cells(shown) - 2));
  return `[${shown}${paint(style).dim(rest)}]`;
}

function choiceLines(drawing: PlannedDrawing, inner: number, style: Style): string[] {
  const marks = style.unicode ? UNICODE : ASCII;
  return drawing.choices.flatMap(({ text, chosen }) =>
    wrap(
      chosen ? paint(style).bold(isolated(printable(text))) : isolated(printable(text)),
      inner,
      `${chosen ? marks.on : marks.off} `,
    ),
  );
}

/** Buttons stand at the right, as many beside each other as fit. */
function buttonLines(drawing: PlannedDrawing, inner: number, style: Style): string[] {
  const lines: string[] = [];
  for (const { text, press } of drawing.buttons) {
    const drawn = button(cut(printable(text), inner - 6, style), press, style);
    const last = lines.at(-1);
    if (last !== undefined && cells(last) + 1 + cells(drawn) <= inner) {
      lines[lines.length - 1] = `${last} ${drawn}`;
    } else {
      lines.push(drawn);
    }
  }
  return lines.map((line) => " ".repeat(Math.max(0, inner - cells(line))) + line);
}

/** A button; the one to press stands out, without colour too. */
function button(text: string, press: boolean, style: Style): string {
  const shown = `[ ${isolated(printable(text))} ]`;
  if (!press) return shown;
  return style.color ? paint(style).inverse.bold(shown) : `>${shown}<`;
}
