/** Which chunks, packages and files a run of the built program loads. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { newFolder, program } from "./environment.ts";
import { type ProgramOptions, type ProgramRun, runProgram } from "./program.ts";

const HOOK = fileURLToPath(new URL("trace-hook.cjs", import.meta.url));
const ROOT = join(dirname(program), "..");
const SOURCES = join(ROOT, "node_modules/.cache/mfa-guide/sources.json");

/** What a run loaded, each list sorted. */
export interface Trace {
  run: ProgramRun;
  /** Chunks of `dist/`, without the hash: `main`, `check`. */
  chunks: string[];
  /** Packages of which something is in those chunks. */
  packages: string[];
  /** Our own sources in those chunks, such as `src/commands/check.ts`. */
  sources: string[];
  /** The built-in guides that were read, by name. */
  guides: string[];
  /** The built-in guides of which only the index was read. */
  indexes: string[];
  /** Node's own modules, public ones: `fs`, `child_process`. */
  builtins: string[];
}

/** Runs the built program with `args` and tells what it loaded. */
export async function traceProgram(
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<Trace> {
  const file = join(newFolder(), "trace.txt");
  const run = await runProgram(args, {
    ...options,
    env: { ...options.env, MFA_GUIDE_TRACE: file },
    command: [process.execPath, "--require", HOOK, program],
  });
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const noted = (kind: string) =>
    lines
      .filter((line) => line.startsWith(`${kind} `))
      .map((line) => line.slice(kind.length + 1))
      .map((name) => (kind === "file" ? resolve(name) : name));
  const dist = join(ROOT, "dist");
  // Loaded by Node's own require, or with kept code by bin/mfa-guide.js, which reads that as files.
  const code = join(dist, "code", `${process.version}-${process.arch}`);
  const loaded = [...noted("module"), ...noted("file")]
    .filter((path) => [dist, code].includes(dirname(path)) && path.endsWith(".js"))
    .map((path) => basename(path));
  const sources = sourcesOf(loaded);
  const filesIn = (folder: string) =>
    sorted(
      noted("file")
        .filter((path) => dirname(path) === folder)
        .map((path) => basename(path, ".json")),
    );
  return {
    run,
    chunks: sorted(loaded.map((name) => name.replace(/(-[\w-]{8})?\.js$/, ""))),
    packages: sorted(sources.flatMap((source) => packageName(source) ?? [])),
    sources: sorted(sources.filter((source) => source.startsWith("src/"))),
    guides: filesIn(join(dist, "guides")),
    indexes: filesIn(join(dist, "guides", "index")),
    builtins: sorted(noted("builtin").filter((name) => /^[a-z_]+(\/promises)?$/.test(name))),
  };
}

function sourcesOf(chunks: readonly string[]): string[] {
  const all: Record<string, string[]> = JSON.parse(readFileSync(SOURCES, "utf8"));
  return chunks.flatMap((chunk) => {
    const sources = all[chunk];
    if (!sources) throw new Error(`${chunk} is not of the last build.`);
    return sources;
  });
}

function packageName(source: string): string | null {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? null;
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
