/** Something to read, laid out on a screen of so many rows. */
import type { WalkMessages } from "../messages/walk.ts";
import { drawCode } from "../render/qr-terminal.ts";
import { cut, paint, type Style, wrap } from "../render/style.ts";
import { printable } from "../text/printable.ts";
import type { TellAsk } from "./ask.ts";
import { headLines } from "./head.ts";
import { tellLines } from "./tell-lines.ts";

/** Lays out a text or a code; `scroll` lines of the text are scrolled past. */
export function layoutTell(
  ask: TellAsk,
  scroll: number,
  style: Style,
  rows: number,
  words: WalkMessages,
): { lines: readonly string[]; furthest: number; page: number } {
  const { bold, dim } = paint(style);
  const leads = words.enterLeadsTo(ask.enter);
  const where = ask.head === undefined || rows < 10 ? [] : headLines(ask.head, style, rows, words);
  const title = [...where, ...wrap(bold(printable(ask.title)), style.width).slice(0, 2)];
  const drawn = ask.code === null ? null : drawCode(ask.code.text, style, rows - 1);
  if (drawn !== null) {
    const address = printable(ask.code?.text ?? "");
    const below = [...wrap(address, style.width), dim(cut(leads, style.width, style))];
    const fits = drawn.length + below.length <= rows;
    const foot = fits ? below : [cut(`${dim(leads)}  ${address}`, style.width, style)];
    const above = drawn.length + title.length + foot.length <= rows ? title : [];
    return { lines: [...above, ...drawn, ...foot], furthest: 0, page: 1 };
  }
  const text = tellLines(ask.body, style, words);
  const gap = rows < 12 ? [] : [""];
  const body =
    ask.code === null
      ? text
      : [...wrap(words.tooNarrow, style.width), ...gap, ...wrap(text.join(""), style.width)];
  const head = [...title, ...gap];
  const room = Math.max(1, rows - head.length - gap.length - 1);
  const scrolls = body.length > room;
  const furthest = scrolls ? body.length - room + 1 : 0;
  const top = Math.min(scroll, furthest);
  const shown = scrolls ? body.slice(top, top + room - 1) : body;
  const more = scrolls ? [dim(cut(words.more(top, furthest - top), style.width, style))] : [];
  return {
    lines: [...head, ...shown, ...more, ...gap, dim(cut(leads, style.width, style))],
    furthest,
    page: Math.max(1, room - 2),
  };
}
