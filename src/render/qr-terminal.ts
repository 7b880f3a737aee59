/** QR codes on a terminal. */
import { QR_TEXT_LIMIT, QUIET_ZONE, qrModules } from "./qr.ts";
import type { Style } from "./style.ts";

/** Black on white whatever the theme: these two of the 256 colours are the same everywhere. */
const BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
const RESET = "\u001b[0m";

/**
 * A code as lines, two modules above each other in a cell, with the quiet zone around it; null where it
 * cannot be shown: no room, no colour (it could be inverted, which cameras do not read), no half blocks.
 */
export function drawCode(text: string, style: Style, rows: number): string[] | null {
  if (!style.color || !style.unicode || text.length > QR_TEXT_LIMIT) return null;
  const modules = qrModules(text);
  const size = modules.length + 2 * QUIET_ZONE;
  if (size > style.width || Math.ceil(size / 2) > rows) return null;
  const dark = (row: number, column: number) =>
    modules[row - QUIET_ZONE]?.[column - QUIET_ZONE] ?? false;
  const lines: string[] = [];
  for (let row = 0; row < size; row += 2) {
    let line = "";
    for (let column = 0; column < size; column += 1) {
      line += half(dark(row, column), dark(row + 1, column));
    }
    lines.push(BLACK_ON_WHITE + line + RESET);
  }
  return lines;
}

function half(upper: boolean, lower: boolean): string {
  if (upper) return lower ? "█" : "▀";
  return lower ? "▄" : " ";
}
