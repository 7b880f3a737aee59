/** Another program that has a file open. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInWine, windowsPath } from "../../../scripts/exe/wine.ts";
import { newFolder } from "../../support/environment.ts";
import { windowsEnvironment } from "./programs.ts";

/**
 * Has another program hold a file open for about two seconds, without leave to rename or delete it, as
 * scanners, backups and sync tools do. Resolves when it is held.
 */
export async function hold(file: string, home: string): Promise<void> {
  const folder = newFolder();
  const ready = join(folder, "ready");
  const inner = join(folder, "inner.bat");
  const outer = join(folder, "outer.bat");
  writeFileSync(inner, `@echo x> ${windowsPath(ready)}\r\n@ping -n 3 127.0.0.1 > nul\r\n`);
  writeFileSync(outer, `@cmd /c ${windowsPath(inner)} < ${windowsPath(file)}\r\n`);
  const env = windowsEnvironment(home);
  void runInWine("cmd", ["/c", windowsPath(outer)], { cwd: home, env });
  while (!existsSync(ready)) await new Promise((resolve) => setTimeout(resolve, 20));
}
