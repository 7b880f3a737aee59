/** `npm run build`: makes `dist/` and says so in one line. `--outdir <folder>` makes it elsewhere. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { type BuiltFile, bundle, root } from "./build/bundle.ts";
import { builtInGuides } from "./build/guides.ts";
import { place } from "./build/place.ts";

const { values } = parseArgs({ options: { outdir: { type: "string" } } });
const folder = values.outdir ?? join(root, "dist");
const started = performance.now();

try {
  const { files, sources } = await bundle();
  const chunks = files.map((file) => (file.path === "main.js" ? named(file) : file));
  const all = [...chunks, commonJs(), ...builtInGuides(), xdgOpen()];
  place(all, folder);
  spawnSync(process.execPath, [join(root, "bin/keep-code.js"), folder]);
  const cache = join(root, "node_modules/.cache/mfa-guide");
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "sources.json"), JSON.stringify(sources));
  const bytes = all.reduce((sum, file) => sum + file.contents.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    `built: ${all.length} files, ${Math.round(bytes / 1000)} kB, ${seconds} s\n`,
  );
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const shown = process.stderr.isTTY ? message : stripVTControlCharacters(message);
  process.stderr.write(`not built: ${shown.trimEnd()}\n`);
  process.exitCode = 1;
}

/** The entry with a name for its content at its end: code that is kept of it is never taken for another's. */
function named(entry: BuiltFile): BuiltFile {
  const name = createHash("sha256").update(entry.contents).digest("hex").slice(0, 16);
  const text = new TextDecoder().decode(entry.contents);
  return { ...entry, contents: new TextEncoder().encode(`${text.trimEnd()}\n//${name}`) };
}

/** The opener that `open` looks for beside itself, for a Linux without xdg-utils. */
function xdgOpen(): BuiltFile {
  const contents = readFileSync(join(root, "node_modules/open/xdg-open"));
  return { path: "xdg-open", contents, mode: 0o755 };
}

/** Says that the chunks are CommonJS, in a project that is ESM otherwise. */
function commonJs(): BuiltFile {
  return { path: "package.json", contents: new TextEncoder().encode('{"type":"commonjs"}\n') };
}
