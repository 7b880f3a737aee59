/** The first lines of every screen about a step: where, how much is done, and for whom. */
import type { WalkMessages } from "../messages/walk.ts";
import { cells, cut, paint, type Style } from "../render/style.ts";
import { printable } from "../text/printable.ts";
import type { Head } from "./ask.ts";

/** One line, or two where person and ticket have no room on the first. */
export function headLines(
  { ref, chapter, completed, total, who }: Head,
  style: Style,
  rows: number,
  words: WalkMessages,
): string[] {
  const { dim } = paint(style);
  const whom = who.map(printable).join(" · ");
  const left = `${words.progress(ref, completed, total)}  `;
  const bar = progressBar(completed, total, Math.min(20, style.width - cells(left)), style);
  const line = cut(`${left}${bar}`, style.width, style);
  const spare = style.width - cells(line) - 3;
  if (whom === "" || spare >= Math.min(cells(whom), 16)) {
    const shown = cut(whom, spare, style);
    const between = chapterIn(spare - cells(shown), chapter, style);
    const gap = whom === "" ? 0 : style.width - cells(line) - cells(between) - cells(shown);
    return [line + dim(between) + " ".repeat(gap) + dim(shown)];
  }
  return rows < 16 ? [line] : [line, dim(cut(whom, style.width, style))];
}

/** The chapter, where there is room for more than a word of it. */
function chapterIn(room: number, chapter: string, style: Style): string {
  const text = printable(chapter);
  return room < Math.min(cells(text), 12) + 2 ? "" : `  ${cut(text, room - 2, style)}`;
}

/** A bar of so many cells; nothing where there is no room for one. */
function progressBar(completed: number, total: number, width: number, style: Style): string {
  if (width < 5) return "";
  const full = total === 0 ? width : Math.floor((completed / total) * width);
  const { green, dim } = paint(style);
  if (!style.unicode) {
    const inside = Math.max(0, full - 2);
    return `[${"#".repeat(Math.min(inside, width - 2))}${"-".repeat(Math.max(0, width - 2 - inside))}]`;
  }
  return green("█".repeat(full)) + dim("░".repeat(width - full));
}
