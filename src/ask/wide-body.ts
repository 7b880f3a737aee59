/** A step on a wide terminal: what to do at the left, the drawings beside it, and the steps where there is room. */
import type { WalkMessages } from "../messages/walk.ts";
import type { StepStatus } from "../record/status.ts";
import { drawingLines } from "../render/drawing.ts";
import { apart, stepText } from "../render/step.ts";
import { cells, cut, pad, paint, type Style } from "../render/style.ts";
import { printable } from "../text/printable.ts";
import type { StepAsk } from "./ask.ts";

/** From so many columns on the drawings stand beside the text, and from so many the steps too. */
const WIDE = 110;
const VERY_WIDE = 150;

/** Columns of the drawings, of the steps, and between; the text has the rest, as far as it is good to read. */
const DRAWINGS = 56;
const STEPS = 38;
const GAP = 3;
const LONGEST_TEXT = 84;

/**
 * The lines between title and check question, in columns; null where the terminal is too narrow, nothing is
 * drawn, or a line to copy or an address would be cut in two.
 */
export function wideBody(ask: StepAsk, style: Style, words: WalkMessages): string[] | null {
  const { step, status, subject } = ask;
  const steps = style.width >= VERY_WIDE ? STEPS + GAP : 0;
  const drawn = step.drawings.length > 0 ? DRAWINGS + GAP : 0;
  if (style.width < WIDE || steps + drawn === 0) return null;
  const width = Math.min(LONGEST_TEXT, style.width - steps - drawn);
  const kept = [
    ...step.links.map(({ url }) => `  ${url}`),
    ...step.lines.map(({ copy }) => `    ${copy ?? ""}`),
  ];
  if (kept.some((line) => cells(printable(line)) > width)) return null;
  const text = stepText(step, status, subject.plan, { ...style, width }, words);
  const inside = { ...style, width: DRAWINGS };
  const drawings = apart(step.drawings.map((drawing) => drawingLines(drawing, inside, words)));
  const height = Math.max(text.length, drawings.length);
  const list = steps === 0 ? [] : stepList(subject.status.steps, step.id, height, style);
  const columns = [
    ...(steps === 0 ? [] : [{ lines: list, width: STEPS }]),
    { lines: text, width },
    { lines: drawings, width: DRAWINGS },
  ];
  return beside(columns);
}

function beside(columns: readonly { lines: readonly string[]; width: number }[]): string[] {
  const height = Math.max(...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map(({ lines, width }) => pad(lines[row] ?? "", width))
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

const MARKS: Readonly<Record<StepStatus["state"], readonly [unicode: string, ascii: string]>> = {
  done: ["✓", "x"],
  blocked: ["!", "!"],
  skipped: ["–", "-"],
  todo: ["·", "."],
};

/** The steps that apply, each on a line; of many as many as fill the height, with this one among them. */
function stepList(
  steps: readonly StepStatus[],
  current: string,
  height: number,
  style: Style,
): string[] {
  const { bold, dim } = paint(style);
  const shown = steps.filter(({ id, applies }) => applies || id === current);
  const rows = Math.max(height, 12);
  const place = shown.findIndex(({ id }) => id === current);
  const top = Math.max(0, Math.min(place - Math.floor(rows / 2), shown.length - rows));
  return shown.slice(top, top + rows).map(({ id, ref, title, state }) => {
    const mark = MARKS[state][style.unicode ? 0 : 1];
    const line = cut(`${mark} ${pad(ref, 5)}${printable(title)}`, STEPS, style);
    return id === current ? bold(line) : dim(line);
  });
}
