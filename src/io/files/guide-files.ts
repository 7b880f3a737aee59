/** Guide files on disk: built in and one's own. */
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { GuideFile, GuideFiles, GuideOrigin } from "../../guide/guide-files.ts";
import { errorCode } from "../../text/error-code.ts";
import type { PackedGuides } from "./packed-guides.ts";

/** Where guides are. */
export interface GuideFolders {
  home: string;
  /** Where the built-in guides are. */
  builtIn: string;
  /** The folders of shared guides, absolute, the first of which goes before the others. */
  shared?: readonly string[];
}

/**
 * The guides below `<home>/guides`, those in shared folders, and those that come with the program.
 * @param packed the built-in guides of an executable, which has no such folder
 */
export function createGuideFiles(
  { home, builtIn: builtInDirectory, shared = [] }: GuideFolders,
  packed: PackedGuides | null = null,
): GuideFiles {
  const ownDirectory = () => join(home, "guides");
  const inside = (name: string): GuideFile => ({ name, origin: "built-in", path: null });
  return {
    async list() {
      const builtIn = packed?.names.map(inside) ?? guidesIn(builtInDirectory, "built-in");
      const ofFolders = shared.map((folder) => guidesIn(folder, "shared")).reverse();
      return lastOfEachName([builtIn, ...ofFolders, guidesIn(ownDirectory(), "own")].flat());
    },
    async find(name) {
      if (name.includes("\0")) return null;
      if (isPath(name)) return existing({ name, origin: "path", path: resolve(name) });
      const own = existing({ name, origin: "own", path: join(ownDirectory(), `${name}.json`) });
      if (own !== null) return own;
      for (const folder of shared) {
        const found = existing({ name, origin: "shared", path: join(folder, `${name}.json`) });
        if (found !== null) return found;
      }
      if (packed !== null) return packed.names.includes(name) ? inside(name) : null;
      return existing({ name, origin: "built-in", path: join(builtInDirectory, `${name}.json`) });
    },
    async unreachable(origin) {
      if (origin === "shared") return shared.filter((folder) => failureOf(folder) !== null);
      // One's own folder need not be there.
      return ["ENOENT", null].includes(failureOf(ownDirectory())) ? [] : [ownDirectory()];
    },
    async read({ name, path }, limit) {
      if (path === null && packed !== null) return packed.read(name);
      return readAtMost(path ?? name, limit + 1);
    },
    async readIndex({ path }) {
      if (path === null) return null;
      try {
        return JSON.parse(readFileSync(join(dirname(path), "index", basename(path)), "latin1"));
      } catch {
        // Then the guide itself is read, which says what is wrong.
        return null;
      }
    },
  };
}

function lastOfEachName(files: readonly GuideFile[]): GuideFile[] {
  const last = new Map(files.map((file) => [file.name, file]));
  return files.filter((file) => last.get(file.name) === file);
}

/** Why a folder cannot be read, as the system's code; null when it can. */
function failureOf(folder: string): string | null {
  try {
    readdirSync(folder);
    return null;
  } catch (error) {
    return errorCode(error);
  }
}

function isPath(name: string): boolean {
  return name.includes("/") || name.includes("\\") || name.endsWith(".json");
}

function existing(file: GuideFile & { path: string }): GuideFile | null {
  return existsSync(file.path) ? file : null;
}

function guidesIn(directory: string, origin: GuideOrigin): GuideFile[] {
  return fileNames(directory)
    .filter((file) => /^[^.].*\.json$/.test(file) && !file.endsWith(".schema.json"))
    .sort()
    .map((file) => ({ name: file.slice(0, -".json".length), origin, path: join(directory, file) }));
}

/** The files in a folder; none where it cannot be read, which must not hide the built-in guides. */
function fileNames(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/**
 * Opening a named pipe waits for a writer, and not even Ctrl+C would end that. Those that a shell makes
 * for `<(…)` are below /dev or /proc and have one.
 */
function refuseNamedPipe(path: string): void {
  if (/^\/(dev|proc)\//.test(path) || !statSync(path).isFIFO()) return;
  throw Object.assign(new Error(`ENXIO: a named pipe, '${path}'`), { code: "ENXIO", path });
}

function readAtMost(path: string, size: number): Uint8Array {
  refuseNamedPipe(path);
  const descriptor = openSync(path, "r");
  try {
    // One byte more than its size shows that the end was reached. A pipe has no size.
    const claimed = fstatSync(descriptor).size;
    const chunks: Uint8Array[] = [];
    let total = 0;
    while (total < size) {
      const chunk = Buffer.allocUnsafe(Math.min(size - total, (claimed || 1 << 18) + 1));
      const read = readSync(descriptor, chunk);
      if (read === 0) break;
      chunks.push(chunk.subarray(0, read));
      total += read;
      if (read < chunk.length && total === claimed) break;
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  } finally {
    closeSync(descriptor);
  }
}
