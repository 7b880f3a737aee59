/** Starts what the variable `BROWSER` names. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Starts one command of `BROWSER`, without a shell, so that it outlives this program. `%s` stands for
 * the address, which is else the last argument. Rejects when the program cannot be started.
 */
export function spawnBrowser(command: string, address: string): Promise<ChildProcess> {
  const [program = "", ...args] = wordsOf(command.trim());
  const filled = args.map((arg) => arg.replaceAll("%s", address));
  if (!args.some((arg) => arg.includes("%s"))) filled.push(address);
  return new Promise((resolve, reject) => {
    const child = spawn(program, filled, { stdio: "ignore", detached: true });
    child.unref();
    child.once("error", reject);
    child.once("spawn", () => {
      child.off("error", reject);
      resolve(child);
    });
  });
}

/** The words of a command; a path with spaces that is there is one word. */
function wordsOf(command: string): string[] {
  return existsSync(command) ? [command] : command.split(/\s+/);
}
