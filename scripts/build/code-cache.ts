/**
 * Keeps what V8 makes of the files in `dist/` that a start needs, so that a Node without a compile
 * cache of its own (before 22.1) need not make it anew at each start. Any other Node, or another V8,
 * leaves the file alone.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuiltFile } from "./bundle.ts";

const warmUp = fileURLToPath(new URL("warm-up.cjs", import.meta.url));

/** The entry with a name for its content at its end: a cache is never taken for another entry's. */
export function named(entry: BuiltFile): BuiltFile {
  const name = createHash("sha256").update(entry.contents).digest("hex").slice(0, 16);
  const text = new TextDecoder().decode(entry.contents);
  return { ...entry, contents: new TextEncoder().encode(`${text.trimEnd()}\n//${name}`) };
}

/** Writes the caches beside the files in `folder`, by running them; on a Node that needs none, does nothing. */
export function keepCode(folder: string): void {
  if ("enableCompileCache" in createRequire(import.meta.url)("node:module")) return;
  const home = mkdtempSync(join(tmpdir(), "mfa-guide-build-"));
  try {
    const env = { ...process.env, MFA_GUIDE_HOME: home, MFA_GUIDE_RECORDS: "" };
    spawnSync(process.execPath, [warmUp, join(folder, "main.js")], { env, stdio: "ignore" });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
