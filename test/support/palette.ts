import type { Cell, CellColor } from "./cells.ts";

/** The colours of a terminal: its own two, and the sixteen that programs name. */
export interface Theme {
  foreground: string;
  background: string;
  named: readonly string[];
}

/** A dark terminal. */
export const dark: Theme = {
  foreground: "#d6dbe1",
  background: "#16191d",
  named: (
    "#2b3036 #f07178 #7fd88f #e6c065 #6fb3f2 #c792ea #5fd0cf #d6dbe1 " +
    "#7d8791 #ff8f94 #a0ebad #f5d78b #93c9fa #dab0f5 #86e6e4 #ffffff"
  ).split(" "),
};

/** A light terminal. */
export const light: Theme = {
  foreground: "#24292f",
  background: "#ffffff",
  named: (
    "#24292f #b3202a #18702c #7a5600 #0a57a8 #7c3aa8 #0b6b70 #57606a " +
    "#6a737d #c93640 #1f8a38 #946a00 #1b6ec2 #9553c0 #128288 #24292f"
  ).split(" "),
};

const STEPS = [0, 95, 135, 175, 215, 255];

/** The two colours that a cell shows in, `#rrggbb`, inverse already applied. */
export function cellColors(cell: Cell, theme: Theme): { ink: string; paper: string } {
  const foreground = resolve(cell.fg, theme, theme.foreground);
  const background = resolve(cell.bg, theme, theme.background);
  return cell.inverse
    ? { ink: background, paper: foreground }
    : { ink: foreground, paper: background };
}

function resolve(color: CellColor, theme: Theme, own: string): string {
  if (color === null) return own;
  if (typeof color === "string") return color;
  if (color < 16) return theme.named[color] ?? own;
  if (color >= 232) return hex(Array<number>(3).fill(8 + (color - 232) * 10));
  const cube = color - 16;
  const steps = [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6];
  return hex(steps.map((step) => STEPS[step] ?? 0));
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
