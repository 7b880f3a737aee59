/** Keeps what V8 makes of the build's files: see `bin/keep-code.js`. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./bundle.ts";

/** Keeps the code of the files in `folder`, by running them. */
export function keepCode(folder: string): void {
  spawnSync(process.execPath, [join(root, "bin/keep-code.js"), folder]);
}
