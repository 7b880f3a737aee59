/** Stopping and going on as shells do it: Ctrl+Z, `fg`, and the signals behind them. */

/** What a program does with its terminal around a stop. */
export interface JobControl {
  /** Stops the program and whatever runs with it in the terminal, as Ctrl+Z does elsewhere. */
  suspend(): void;
  /** Leaves the signals alone again. */
  close(): void;
}

/**
 * Gives the terminal back before the program stops, and takes it again when it goes on.
 * @param leave called before the program stops
 * @param enter called when it goes on; more than once for one stop, and also when only others stopped
 */
export function watchJobControl(
  platform: string,
  leave: () => void,
  enter: () => void,
): JobControl {
  // Windows has no such signals.
  if (platform === "win32") return { suspend() {}, close() {} };
  const stop = (whom: number) => {
    leave();
    process.off("SIGTSTP", stopped);
    // The system ignores it where no shell could let the program go on.
    process.kill(whom, "SIGTSTP");
    process.on("SIGTSTP", stopped);
    enter();
  };
  const stopped = () => stop(process.pid);
  process.on("SIGTSTP", stopped);
  process.on("SIGCONT", enter);
  return {
    suspend: () => stop(0),
    close() {
      process.off("SIGTSTP", stopped);
      process.off("SIGCONT", enter);
    },
  };
}
