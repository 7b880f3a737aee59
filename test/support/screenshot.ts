/** A picture of a terminal in pixels, good enough to read a QR code from as a phone would. */
import jsqr from "jsqr";
import { PNG } from "pngjs";
import type { Cell } from "./cells.ts";
import { blockOf } from "./drawing.ts";
import { cellColors, type Theme } from "./palette.ts";

/** Pixels, four bytes each: red, green, blue, opacity. */
export interface Screenshot {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

// A cell is twice as high as wide, so half a block is a square.
const WIDTH = 8;
const HEIGHT = 16;
const MARGIN = 2;

/** Letters are smudges here: only blocks and colours are drawn as they are. */
const SMUDGE = { left: 0.2, top: 0.25, right: 0.8, bottom: 0.75 };

/** What the cells look like in a theme, with a little of the empty terminal around them. */
export function screenshot(cells: readonly (readonly Cell[])[], theme: Theme): Screenshot {
  const columns = Math.max(...cells.map((row) => row.length)) + 2 * MARGIN;
  const rows = cells.length + 2 * MARGIN;
  const [width, height] = [columns * WIDTH, rows * HEIGHT];
  const image: Screenshot = { data: new Uint8ClampedArray(width * height * 4), width, height };
  fill(image, 0, 0, width, height, theme.background);
  for (const [y, row] of cells.entries()) {
    for (const [x, cell] of row.entries()) drawCell(image, x + MARGIN, y + MARGIN, cell, theme);
  }
  return image;
}

function drawCell(image: Screenshot, x: number, y: number, cell: Cell, theme: Theme): void {
  const { ink, paper } = cellColors(cell, theme);
  const [left, top] = [x * WIDTH, y * HEIGHT];
  fill(image, left, top, left + WIDTH, top + HEIGHT, paper);
  if (cell.text.trim() === "") return;
  const part = blockOf(cell.text) ?? SMUDGE;
  fill(
    image,
    Math.round(left + part.left * WIDTH),
    Math.round(top + part.top * HEIGHT),
    Math.round(left + part.right * WIDTH),
    Math.round(top + part.bottom * HEIGHT),
    ink,
  );
}

function fill(
  { data, width }: Screenshot,
  left: number,
  top: number,
  right: number,
  bottom: number,
  color: string,
): void {
  const value = Number.parseInt(color.slice(1), 16);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      data.set([value >> 16, (value >> 8) & 255, value & 255, 255], (y * width + x) * 4);
    }
  }
}

/** What a phone reads from the picture, or null. Light on dark is not read: many phones don't either. */
export function decodeQr({ data, width, height }: Screenshot): string | null {
  return jsqr.default(data, width, height, { inversionAttempts: "dontInvert" })?.data ?? null;
}

/** The picture as a PNG file, to look at when a test fails. */
export function toPng({ data, width, height }: Screenshot): Buffer {
  const png = new PNG({ width, height });
  png.data.set(data);
  return PNG.sync.write(png);
}
