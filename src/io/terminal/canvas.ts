/** Draws whole screens in the terminal's normal buffer, so that earlier ones can be scrolled back to. */
import type { Output } from "../../render/output.ts";
import { asAsciiLine } from "../../render/print.ts";
import { GOES_ON, type Style, styleOf } from "../../render/style.ts";

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";
const HOME = "\u001b[H";
const CLEAR_LINE = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";

/** The height that is assumed where the terminal tells none. */
const DEFAULT_ROWS = 24;

export class Canvas {
  private readonly stream: NodeJS.WriteStream;
  private readonly output: Output;
  private fresh = true;

  constructor(stream: NodeJS.WriteStream, output: Output) {
    this.stream = stream;
    this.output = output;
  }

  /** The next drawing is a new screen; what is there moves up into the scrollback. */
  begin(): void {
    this.fresh = true;
  }

  /** How text is laid out and painted now. */
  get style(): Style {
    return styleOf(this.output);
  }

  /** Draws what a layout makes of the terminal's size. */
  draw(layout: (style: Style, rows: number) => readonly string[]): void {
    const rows = this.output.rows || DEFAULT_ROWS;
    const { style } = this;
    const lines = layout(style, rows).slice(0, rows);
    const text = lines
      .map((line, place) => rowText(line, place === lines.length - 1, style))
      .join("");
    const away = this.fresh ? `\u001b[${rows};1H${"\n".repeat(rows)}` : "";
    this.fresh = false;
    this.stream.write(`${HIDE_CURSOR}${away}${HOME}${text}${CLEAR_BELOW}`);
  }

  /** Shows the cursor below the last drawing, with an empty line between. */
  close(): void {
    this.stream.write(`${SHOW_CURSOR}\r\n\r\n`);
  }
}

/** A row as it is written: the terminal itself goes on to the next from one that is full. */
function rowText(line: string, last: boolean, style: Style): string {
  const goesOn = line.endsWith(GOES_ON);
  const shown = goesOn ? line.slice(0, -GOES_ON.length) : line;
  const text = style.unicode ? shown : asAsciiLine(shown, style);
  return goesOn && !last ? text : `${text}${CLEAR_LINE}${last ? "" : "\r\n"}`;
}
