/** Drawings of what the person sees: a window with its title, fields, choices and buttons. */
import type { PlannedScreen } from "../guide/plan.ts";
import type { WalkMessages } from "../messages/walk.ts";
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
export function drawScreen(screen: PlannedScreen, style: Style, words: WalkMessages): string[] {
  const width = Math.min(style.width, WIDEST);
  const inner = width - 4;
  const { bold, dim } = paint(style);
  const wrapped = (text: string) => wrap(printable(text), inner);
  const content = [
    ...wrapped(screen.title).map((line) => bold(line)),
    ...screen.lines.flatMap(wrapped),
    ...screen.fields.map((field) => fieldLine(printable(field), inner, style)),
    ...choiceLines(screen, inner, style),
    ...buttonLines(screen, inner, style),
  ];
  const note = screen.note === null ? [] : wrap(printable(screen.note), width);
  return [
    ...frame(content, titleOf(screen, style, words), width, style),
    ...note.map((line) => dim(line)),
  ];
}

/** The drawing in one line: title, and the button to press or else what to choose. */
export function drawScreenSmall(
  screen: PlannedScreen,
  style: Style,
  words: WalkMessages,
): string[] {
  const { bold } = paint(style);
  const pressed = screen.buttons
    .filter(({ press }) => press)
    .map(({ text }) => button(text, true, style).replaceAll(" ", NO_BREAK));
  const { on } = style.unicode ? UNICODE : ASCII;
  const chosen = screen.choices
    .filter((choice) => choice.chosen)
    .map(({ text }) => `${on} ${printable(text)}`);
  const answer = pressed.length > 0 ? pressed : chosen;
  const label = screen.label === null ? "" : `${printable(screen.label)}: `;
  const title = bold(printable(screen.title));
  const device = placeName(screen.place, words.device, (name) => rich(name, style));
  const text = `${device}: ${label}${[title, ...answer].join(" ")}`;
  return wrap(text, style.width).map((line) => line.replaceAll(NO_BREAK, " "));
}

function titleOf(screen: PlannedScreen, style: Style, words: WalkMessages): string {
  const place = placeName(screen.place, words.on, (name) => rich(name, style));
  return screen.label === null ? place : `${place}, ${printable(screen.label)}`;
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
  const shown = cut(text, inner - 2, style);
  const rest = "_".repeat(Math.max(0, Math.min(inner, 30) - cells(shown) - 2));
  return `[${shown}${paint(style).dim(rest)}]`;
}

function choiceLines(screen: PlannedScreen, inner: number, style: Style): string[] {
  const marks = style.unicode ? UNICODE : ASCII;
  return screen.choices.flatMap(({ text, chosen }) =>
    wrap(
      chosen ? paint(style).bold(printable(text)) : printable(text),
      inner,
      `${chosen ? marks.on : marks.off} `,
    ),
  );
}

/** Buttons stand at the right, as many beside each other as fit. */
function buttonLines(screen: PlannedScreen, inner: number, style: Style): string[] {
  const lines: string[] = [];
  for (const { text, press } of screen.buttons) {
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
  const shown = `[ ${printable(text)} ]`;
  if (!press) return shown;
  return style.color ? paint(style).inverse.bold(shown) : `>${shown}<`;
}
