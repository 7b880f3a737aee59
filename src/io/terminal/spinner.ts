/** Shows that something takes long. */
import type { Output } from "../../render/output.ts";

/** What ends before this many milliseconds shows nothing. */
const QUIET_FOR = 150;

export interface Spinner {
  update(text: string): void;
  /** Takes it off the screen. May be called twice. */
  stop(): void;
}

/**
 * A spinner on a terminal; elsewhere, or where the terminal has no width, nothing is shown.
 * @param stream the terminal itself
 * @param output what it can show
 */
export async function createSpinner(
  stream: NodeJS.WriteStream,
  output: Output,
  text: string,
): Promise<Spinner> {
  // ora counts lines by dividing by the width, for ever when that is 0.
  if (!output.isTTY || !output.columns) return { update() {}, stop() {} };
  const { default: ora } = await import("ora");
  // A terminal that is gone takes nothing any more; the signal ends the program.
  stream.on("error", () => {});
  const spinner = ora({
    text,
    stream,
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
