/** A terminal that is gone: its window was closed while the program ran. */
import { closeSync } from "node:fs";
import type { Output } from "../../render/output.ts";
import { isTerminal } from "./descriptor.ts";

/**
 * Node puts the terminal back as it was when it ends, and aborts with a core dump when the terminal is
 * gone; what is closed it leaves alone. The signal tells too late, or only tells the shell.
 */
export function tolerateHangup(stdout: Output, stderr: Output): void {
  const terminals = [isTerminal(0) && 0, stdout.isTTY && 1, stderr.isTTY && 2].filter(
    (fd) => fd !== false,
  );
  if (terminals.length === 0) return;
  process.once("exit", () => {
    for (const fd of terminals) if (!isTerminal(fd)) closeSync(fd);
  });
}

/** Whether what was a terminal is none any more: then its end of input is no key that was pressed. */
export function isHungUp({ isTTY, fd = 0 }: { isTTY?: boolean; fd?: number }): boolean {
  return Boolean(isTTY) && !isTerminal(fd);
}
