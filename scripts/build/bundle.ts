/** Bundles the program and all it needs: an entry, and a chunk for whatever is loaded only on demand. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type OutputOptions, type Plugin, rolldown } from "rolldown";
import { leaveOutUnused, versionOnly } from "./plugins.ts";

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
  /** For each chunk the sources of which something is in it, as paths from the project's folder. */
  sources: Record<string, string[]>;
}

/**
 * What is loaded together is one file, since each further one costs more time than the few bytes that
 * one command does not need: the start with what the commands load that scripts run in loops, all that
 * writes, what most texts need, the walk, and its screens. Each module belongs to the first group that
 * imports it.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  program: [
    "src/main.ts",
    "src/commands/check.ts",
    "src/commands/mark.ts",
    "src/commands/status.ts",
    "src/io/records/open-store.ts",
  ],
  writing: ["src/io/records/folder-writer.ts"],
  printing: [
    "src/ask/tell-lines.ts",
    "src/commands/open-subject.ts",
    "src/messages/walk.ts",
    "src/render/step.ts",
    "src/render/style.ts",
    "src/render/summary.ts",
  ],
  walking: [
    "src/ask/ask.ts",
    "src/ask/step-keys.ts",
    "src/commands/walk.ts",
    "src/io/terminal/finder-for.ts",
  ],
  screens: ["src/io/terminal/screen-prompter.ts"],
};

/**
 * Bundles `src/main.ts` to CommonJS, which Node loads faster than modules. Names of chunks carry a
 * hash of their contents, so a walk that is under way while somebody builds anew still finds the
 * chunks it has yet to load. Source maps lie beside them and hold no sources: `--debug` shows the
 * lines of `src/`.
 */
export async function bundle(): Promise<Bundle> {
  const groups = new Map<string, string>();
  const build = await rolldown({
    cwd: root,
    input: { main: "src/main.ts" },
    platform: "node",
    preserveEntrySignatures: "allow-extension",
    transform: { target: "node20.17" },
    plugins: [
      leaveOutUnused,
      versionOnly(join(root, "package.json")),
      findGroups(groups),
    ],
  });
  const { output } = await build.generate(outputOptions(groups));
  await build.close();
  const files = output.map((file) => ({
    path: file.fileName,
    contents: new TextEncoder().encode(
      file.type === "chunk" ? inAscii(file.code) : String(file.source),
    ),
  }));
  const sources = output.flatMap((file) =>
    file.type === "chunk" ? [[file.fileName, sourcesOf(file.modules)] as const] : [],
  );
  return { files, sources: Object.fromEntries(sources) };
}

function outputOptions(groups: ReadonlyMap<string, string>): OutputOptions {
  return {
    format: "cjs",
    exports: "named",
    chunkFileNames: "[name]-[hash].js",
    minify: true,
    comments: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
    codeSplitting: {
      groups: Object.keys(GROUPS).map((name) => ({ name, test: (id) => groups.get(id) === name })),
      includeDependenciesRecursively: false,
    },
  };
}

/** Fills `found` with the group of each module that GROUPS names and of all that those import statically. */
function findGroups(found: Map<string, string>): Plugin {
  return {
    name: "find-groups",
    buildEnd() {
      for (const [group, paths] of Object.entries(GROUPS)) {
        const left = paths.map((path) => join(root, path));
        for (let id = left.pop(); id !== undefined; id = left.pop()) {
          if (found.has(id)) continue;
          const info = this.getModuleInfo(id);
          if (!info || info.code === null) continue;
          found.set(id, group);
          left.push(...info.importedIds);
        }
      }
    },
  };
}

/** Code or JSON with escapes for all beyond ASCII: V8 reads and keeps it in half the time and memory. */
export function inAscii(code: string): string {
  return code.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function sourcesOf(modules: Record<string, { renderedLength: number }>): string[] {
  return Object.entries(modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 && id.startsWith(root))
    .map(([id]) => id.slice(root.length).replaceAll("\\", "/"))
    .sort();
}
