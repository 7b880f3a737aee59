/** Box lines and blocks as shapes: fonts leave gaps between them, a terminal does not. */

/** A filled rectangle in parts of a cell: 0 is left or top, 1 is right or bottom. */
export interface Block {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const BLOCKS: Readonly<Record<string, Block>> = {
  "█": { left: 0, top: 0, right: 1, bottom: 1 },
  "▀": { left: 0, top: 0, right: 1, bottom: 0.5 },
  "▄": { left: 0, top: 0.5, right: 1, bottom: 1 },
  "▌": { left: 0, top: 0, right: 0.5, bottom: 1 },
  "▐": { left: 0.5, top: 0, right: 1, bottom: 1 },
};

/** The part of the cell that a block character fills, or null for any other text. */
export function blockOf(text: string): Block | null {
  return BLOCKS[text] ?? null;
}

const SHADES: Readonly<Record<string, number>> = { "░": 0.25, "▒": 0.5, "▓": 0.75 };

/** How much of the cell a shade covers, 0 to 1, or null for any other text. */
export function shadeOf(text: string): number | null {
  return SHADES[text] ?? null;
}

/** To which sides a box character reaches, and how thick it is. */
export interface Arms {
  up: boolean;
  right: boolean;
  down: boolean;
  left: boolean;
  heavy: boolean;
  /** Whether its corner is an arc. */
  round: boolean;
}

// Each character with its arms: u(p), r(ight), d(own), l(eft).
const LIGHT = "─lr │ud ┌rd ┐ld └ur ┘ul ├urd ┤uld ┬lrd ┴ulr ┼ulrd";
const HEAVY = "━lr ┃ud ┏rd ┓ld ┗ur ┛ul ┣urd ┫uld ┳lrd ┻ulr ╋ulrd";
const ROUND = "╭rd ╮ld ╰ur ╯ul";

const ARMS = new Map<string, Arms>(
  [LIGHT, HEAVY, ROUND].flatMap((set) =>
    set.split(" ").map((entry): [string, Arms] => {
      const [character = "", ...sides] = entry;
      return [
        character,
        {
          up: sides.includes("u"),
          right: sides.includes("r"),
          down: sides.includes("d"),
          left: sides.includes("l"),
          heavy: set === HEAVY,
          round: set === ROUND,
        },
      ];
    }),
  ),
);

/** The arms of a box character, or null for any other text. */
export function armsOf(text: string): Arms | null {
  return ARMS.get(text) ?? null;
}
