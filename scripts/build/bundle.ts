/** Bundles the program and all it needs: an entry, and a chunk for whatever is loaded only on demand. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { builtinsForCommonJs, confWithoutExtras, versionOnly } from "./plugins.ts";

/** The project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A file of the build: its path below `dist/` and what is in it. */
export interface BuiltFile {
  path: string;
  contents: Uint8Array;
  /** File mode, for what must be executable. */
  mode?: number;
}

/** What bundling gives. */
export interface Bundle {
  files: BuiltFile[];
  /** Which source went into which chunk; `outputs` are named as in `files`. */
  metafile: Metafile;
}

/**
 * Bundles `src/main.ts`. Names of chunks carry a hash of their contents, so a walk that is under way
 * while somebody builds anew still finds the chunks it has yet to load.
 *
 * Source maps lie beside the chunks and hold no sources: `--debug` shows the lines of `src/`.
 */
export async function bundle(entry = "src/main.ts"): Promise<Bundle> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: { main: entry },
    outdir: ".",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.17",
    chunkNames: "[name]-[hash]",
    minify: true,
    legalComments: "none",
    charset: "utf8",
    sourcemap: "linked",
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: "warning",
    plugins: [confWithoutExtras, builtinsForCommonJs, versionOnly(join(root, "package.json"))],
  });
  const files = result.outputFiles.map((file) => ({
    path: file.path.slice(root.length).replaceAll("\\", "/"),
    contents: file.contents,
  }));
  return { files, metafile: result.metafile };
}
