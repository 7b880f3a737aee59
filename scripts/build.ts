/** `npm run build`: makes `dist/` and says so in one line. `--outdir <folder>` makes it elsewhere. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, stripVTControlCharacters } from "node:util";
import { type BuiltFile, bundle, root } from "./build/bundle.ts";
import { keepCode } from "./build/code-cache.ts";
import { builtInGuides } from "./build/guides.ts";
import { place } from "./build/place.ts";

const { values } = parseArgs({ options: { outdir: { type: "string" } } });
const folder = values.outdir ?? join(root, "dist");
const started = performance.now();

try {
  const { files, sources } = await bundle();
  const all = [...files, commonJs(), ...builtInGuides(), xdgOpen()];
  place(all, folder);
  keepCode(folder);
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

/** The opener that `open` looks for beside itself, for a Linux without xdg-utils. */
function xdgOpen(): BuiltFile {
  const contents = readFileSync(join(root, "node_modules/open/xdg-open"));
  return { path: "xdg-open", contents, mode: 0o755 };
}

/** Says that the chunks are CommonJS, in a project that is ESM otherwise. */
function commonJs(): BuiltFile {
  return { path: "package.json", contents: new TextEncoder().encode('{"type":"commonjs"}\n') };
}
