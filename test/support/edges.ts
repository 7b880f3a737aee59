/**
 * Edges for tests that run the command line in process: everything in memory but the project's own
 * guides, which are read from `guides/`. The clock stands still unless a test moves it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ask } from "../../src/ask/ask.ts";
import type { WalkEvent } from "../../src/ask/event.ts";
import type { Opened } from "../../src/ask/opening.ts";
import type { PrompterOptions } from "../../src/ask/prompter.ts";
import { globals } from "../../src/cli/globals.ts";
import type { Contents, Edges, Settings } from "../../src/edges.ts";
import { Failure } from "../../src/exit.ts";
import { parseGuide } from "../../src/guide/check/parse.ts";
import type { GuideFile } from "../../src/guide/guide-files.ts";
import { makeGuideIndex } from "../../src/guide/guide-index.ts";
import { run } from "../../src/run.ts";
import { MemoryOutput } from "./memory-output.ts";
import { MemoryRecords } from "./memory-records.ts";
import { testRun } from "./records.ts";

/** The moment at which tests happen: a Monday morning. */
export const NOW = "2026-11-23T09:30:00.000Z";

const BUILT_IN = fileURLToPath(new URL("../../guides/", import.meta.url));

/** What a test's surroundings are; whatever is not said is a pipe, empty, English and willing. */
export interface Surroundings {
  env?: Record<string, string>;
  locale?: string;
  settings?: Settings;
  /** Makes reading the settings fail with this message. */
  brokenSettings?: string;
  /** Own guides: the text of a file by its id. */
  ownGuides?: Record<string, string>;
  /** What comes in on standard input. */
  input?: string | Uint8Array;
  /** Whether standard input, output and errors are a terminal. */
  terminal?: boolean;
  columns?: number;
  rows?: number;
  color?: boolean;
  unicode?: boolean;
  /** What the person does, one answer for each ask; after the last one the input ends. */
  answers?: Iterable<WalkEvent | ((ask: Ask) => WalkEvent)>;
  opened?: Opened;
  /** Whether the clipboard takes text; it does unless said otherwise. */
  clipboardWorks?: boolean;
}

/** The edges with what they saw. */
export interface FakeEdges extends Edges {
  stdout: MemoryOutput;
  stderr: MemoryOutput;
  store: MemoryRecords;
  /** The settings as stored now. */
  stored: { settings: Settings; writes: number };
  /** Files by the path as named on the command line; put them there or read what was written. */
  written: Map<string, string>;
  /** Files to read, by path: what they hold, and when they were changed last. */
  /** What to call when a file that is watched changes. */
  watched: Map<string, () => void>;
  readable: Map<string, { contents: string | Uint8Array; changedAt: string }>;
  openedUrls: string[];
  copied: string[];
  /** Everything that was asked, and how the prompter was made. */
  asked: Ask[];
  prompters: PrompterOptions[];
  /** What the spinner said. */
  spun: string[];
  /** Moves the clock. */
  advance(seconds: number): void;
  /** Ends the program as a signal does. */
  interrupt: AbortController;
}

/** Makes edges for one test; they keep what is recorded over several runs. */
export function fakeEdges(surroundings: Surroundings = {}): FakeEdges {
  const { env = {}, terminal = false, locale = "en_GB.UTF-8" } = surroundings;
  const { color = false, unicode = true } = surroundings;
  const size = { columns: surroundings.columns, rows: surroundings.rows };
  const output = () => new MemoryOutput({ isTTY: terminal, color, unicode, ...size });
  const interrupt = new AbortController();
  const stored = { settings: surroundings.settings ?? {}, writes: 0 };
  const seen = {
    written: new Map<string, string>(),
    watched: new Map<string, () => void>(),
    readable: new Map<string, { contents: string | Uint8Array; changedAt: string }>(),
    openedUrls: [] as string[],
    copied: [] as string[],
    asked: [] as Ask[],
    prompters: [] as PrompterOptions[],
    spun: [] as string[],
  };
  const store = new MemoryRecords();
  const answers = (surroundings.answers ?? [])[Symbol.iterator]();
  let time = Date.parse(NOW);
  return {
    ...seen,
    env,
    platform: "linux",
    version: "1.2.3",
    locale: () => locale,
    now: () => new Date(time),
    advance: (seconds) => {
      time += seconds * 1000;
    },
    elapsed: () => time,
    desk: () => "desk-1",
    run: testRun(),
    userName: () => "tester",
    home: "/home/tester/mfa-guide",
    stdin: {
      isTTY: terminal,
      read: async () => ({ chunks: [bytesOf(surroundings.input ?? "")], changedAt: null }),
    },
    stdout: output(),
    stderr: output(),
    stored,
    settings: () => settingsStore(stored, surroundings.brokenSettings),
    guides: guideFiles(surroundings.ownGuides ?? {}, seen.written),
    files: {
      read: async (path) => readableFile(seen.readable, path),
      watch(path, changed) {
        seen.watched.set(path, changed);
        return () => seen.watched.delete(path);
      },
      write: async (path, text, overwrite) => writeFile(seen.written, path, text, overwrite),
    },
    store,
    records: async () => store,
    async browser() {
      const opened = surroundings.opened ?? { opened: true };
      return {
        async open(url) {
          seen.openedUrls.push(url);
          return opened;
        },
      };
    },
    async clipboard() {
      return {
        async copy(text) {
          seen.copied.push(text);
          return surroundings.clipboardWorks ?? true;
        },
      };
    },
    async prompter(options) {
      seen.prompters.push(options);
      return {
        async ask(ask) {
          // The welcome is no question: whoever is alone just goes on from it.
          if (ask.kind === "tell" && ask.body.kind === "blocks") return { type: "continue" };
          seen.asked.push(ask);
          const { done, value } = answers.next();
          if (done) return { type: "end-of-input" } as WalkEvent;
          return typeof value === "function" ? value(ask) : value;
        },
        show() {},
        close() {},
      };
    },
    async spinner(text) {
      seen.spun.push(text);
      return { update: (next) => void seen.spun.push(next), stop() {} };
    },
    interrupt,
    interrupted: interrupt.signal,
  };
}

/** What one run of the command line left behind. */
export interface CliRun {
  code: number;
  stdout: string;
  stderr: string;
  edges: FakeEdges;
}

/** Runs the command line once, with edges of its own or those of an earlier run. */
export async function runCli(
  argv: readonly string[],
  surroundings: Surroundings | FakeEdges = {},
): Promise<CliRun> {
  const edges = "store" in surroundings ? surroundings : fakeEdges(surroundings);
  edges.stdout.clear();
  edges.stderr.clear();
  const code = await run(argv, globals(argv), edges);
  return { code, stdout: edges.stdout.text, stderr: edges.stderr.text, edges };
}

function settingsStore(
  stored: FakeEdges["stored"],
  broken: string | undefined,
): ReturnType<Edges["settings"]> {
  return {
    path: "/home/tester/mfa-guide/config.json",
    read() {
      if (broken !== undefined) throw new Failure("records", broken);
      return stored.settings;
    },
    async write(settings) {
      stored.settings = settings;
      stored.writes += 1;
    },
  };
}

function guideFiles(own: Record<string, string>, written: Map<string, string>): Edges["guides"] {
  const builtIn: GuideFile[] = readdirSync(BUILT_IN)
    .filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"))
    .sort()
    .map((file) => ({
      name: basename(file, ".json"),
      origin: "built-in",
      path: `${BUILT_IN}${file}`,
    }));
  const owned: GuideFile[] = Object.keys(own)
    .sort()
    .map((name) => ({ name, origin: "own", path: `/home/tester/mfa-guide/guides/${name}.json` }));
  const all = [...builtIn.filter(({ name }) => !Object.hasOwn(own, name)), ...owned];
  return {
    list: async () => all,
    unreachable: async () => [],
    async find(name) {
      if (name.includes("/") || name.endsWith(".json")) {
        return { name, origin: "path", path: name };
      }
      return all.find((file) => file.name === name) ?? null;
    },
    async read({ name, path: given }, limit) {
      const path = given ?? name;
      const owner = owned.find((file) => file.path === path);
      const text = owner === undefined ? written.get(path) : own[owner.name];
      const bytes = text === undefined ? readFileSync(path) : new TextEncoder().encode(text);
      return bytes.subarray(0, limit + 1);
    },
    async readIndex({ name, path }) {
      const { guide } = parseGuide(readFileSync(path ?? name), "en");
      return guide && makeGuideIndex(guide);
    },
  };
}

function bytesOf(contents: string | Uint8Array): Uint8Array {
  return typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
}

function readableFile(files: FakeEdges["readable"], path: string): Contents {
  const file = files.get(path);
  if (file === undefined) throw Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
  return { chunks: [bytesOf(file.contents)], changedAt: new Date(file.changedAt) };
}

function writeFile(files: Map<string, string>, path: string, text: string, overwrite: boolean) {
  if (files.has(path) && !overwrite) {
    throw Object.assign(new Error(`EEXIST: ${path}`), { code: "EEXIST" });
  }
  files.set(path, text);
}
