/** An ask on screen, as every kind of ask has it. */
import type { Style } from "../render/style.ts";
import type { WalkEvent } from "./event.ts";
import type { Key } from "./keys.ts";

/** One ask on screen. */
export interface AskView {
  /** The lines to show, never more than rows. */
  lay(style: Style, rows: number): readonly string[];
  /**
   * What keys that came together lead to; null when they only change what is shown, or nothing.
   * @param meant whether they can be an answer to what is on screen, which was seen then
   * @param raw all that came with them, as text
   */
  press(keys: readonly Key[], meant: boolean, raw?: string): WalkEvent | null;
}

/** Where a key scrolls to, from 0 to `furthest`; null for a key that does not scroll. */
export function scrolled(key: Key, from: number, furthest: number, page: number): number | null {
  const targets: Record<string, number> = {
    up: from - 1,
    down: from + 1,
    "page-up": from - page,
    "page-down": from + page,
    home: 0,
    end: furthest,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? null : Math.min(Math.max(0, target), furthest);
}
