import type { IBufferCell, Terminal } from "@xterm/headless";

/** A colour: the terminal's own (null), an entry of its palette (0–255), or `#rrggbb`. */
export type CellColor = null | number | `#${string}`;

/** What stands in one place on the screen. A wide character has width 2; behind it comes a cell of 0. */
export interface Cell {
  text: string;
  width: number;
  fg: CellColor;
  bg: CellColor;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  inverse: boolean;
}

/** The rows that are on screen now, or with `whole` everything that was ever written. */
export function readRows(terminal: Terminal, whole = false): string[] {
  return lines(terminal, whole).map((line) => line.translateToString(true));
}

/** The cells of the rows that are on screen now, or with `whole` of everything. */
export function readCells(terminal: Terminal, whole = false): Cell[][] {
  return lines(terminal, whole).map((line) => {
    const row: Cell[] = [];
    for (let x = 0; x < line.length; x += 1) {
      const cell = line.getCell(x);
      if (cell) row.push(toCell(cell));
    }
    return row;
  });
}

function lines(terminal: Terminal, whole: boolean) {
  const buffer = terminal.buffer.active;
  const from = whole ? 0 : buffer.baseY;
  const found = [];
  for (let y = from; y < buffer.baseY + terminal.rows; y += 1) {
    const line = buffer.getLine(y);
    if (line) found.push(line);
  }
  return found;
}

function toCell(cell: IBufferCell): Cell {
  return {
    text: cell.getChars(),
    width: cell.getWidth(),
    fg: color(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
    bg: color(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    inverse: cell.isInverse() !== 0,
  };
}

function color(isDefault: boolean, isRgb: boolean, value: number): CellColor {
  if (isDefault) return null;
  return isRgb ? `#${value.toString(16).padStart(6, "0")}` : value;
}
