/** What a file descriptor is, told without Node's streams. */
import { fstatSync, type Stats, statSync } from "node:fs";

/** Whether a descriptor is a terminal. Never throws: what is closed is none. */
export function isTerminal(fd: number): boolean {
  if (process.platform !== "win32" && !isDevice(fd)) return false;
  return process.getBuiltinModule("node:tty").isatty(fd);
}

/** Whether it is a character device other than the null device, as every terminal is. */
function isDevice(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return stats.isCharacterDevice() && stats.rdev !== nullDevice()?.rdev;
  } catch {
    return false;
  }
}

function nullDevice(): Stats | undefined {
  return statSync("/dev/null", { throwIfNoEntry: false });
}
