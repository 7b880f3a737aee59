/** Shows that something takes long. */
import type { Output } from "../../render/output.ts";

/** What ends before this many milliseconds shows nothing. */
const QUIET_FOR = 150;

export interface Spinner {
  update(text: string): void;
  /** Takes it off the screen. May be called twice. */
  stop(): void;
}

/** A spinner on a terminal; elsewhere, or where the terminal has no width, nothing is shown. */
export async function createSpinner(output: Output, text: string): Promise<Spinner> {
  // ora counts lines by dividing by the width, for ever when that is 0.
  if (!output.isTTY || !output.columns) return { update() {}, stop() {} };
  const { default: ora } = await import("ora");
  const spinner = ora({
    text,
    stream: streamTo(output),
    isEnabled: true,
    // ora would swallow Ctrl+C, and leave the cursor hidden when a signal ends the program.
    discardStdin: false,
    hideCursor: false,
    spinner: output.unicode ? "dots" : "line",
    ...(output.color ? {} : { color: false }),
  });
  const start = setTimeout(() => spinner.start(), QUIET_FOR);
  return {
    update(next) {
      spinner.text = next;
    },
    stop() {
      clearTimeout(start);
      if (spinner.isSpinning) spinner.stop();
    },
  };
}

/** The part of a terminal's stream that ora uses. */
function streamTo(output: Output): NodeJS.WriteStream {
  const stream = {
    isTTY: true,
    get columns() {
      return output.columns || 80;
    },
    get rows() {
      return output.rows;
    },
    write(chunk: string) {
      output.write(chunk);
      return true;
    },
    cursorTo(column: number) {
      output.write(`\u001b[${column + 1}G`);
    },
    moveCursor(_columns: number, rows: number) {
      output.write(`\u001b[${-rows}A`);
    },
    clearLine() {
      output.write("\u001b[2K");
    },
    once() {},
    removeListener() {},
  };
  return stream as unknown as NodeJS.WriteStream;
}
