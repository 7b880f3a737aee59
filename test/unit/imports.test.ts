/** Holds the direction of imports: main, cli, commands, then what is pure; only io and main touch the world. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

/** What of src a file is: its folder, or its own name where it has none. */
function partOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file;
}

interface Import {
  from: string;
  /** A file of src, or the name of a package. */
  what: string;
  /** Whether only its types are used, so that nothing of it is loaded. */
  type: boolean;
}

/** Every import of a file, static and dynamic. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), "utf8");
  const found = text.matchAll(
    /^(?:import|export)(\s+type)?\b[^;"']*?\bfrom\s*["']([^"']+)["']|^import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gms,
  );
  return [...found].map(([, type, named, bare, dynamic]) => {
    const target = named ?? bare ?? dynamic ?? "";
    const what = target.startsWith(".")
      ? relative(SRC, join(SRC, dirname(file), target)).replaceAll("\\", "/")
      : target;
    return { from: file, what, type: type !== undefined };
  });
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));
const imports = files.flatMap(importsOf);
const pure = [
  "text",
  "evidence",
  "guide",
  "search",
  "record",
  "verify",
  "render",
  "ask",
  "walk",
  "messages",
];

/** Imports as "from → what", for a failure that can be read. */
function shown(list: readonly Import[]): string[] {
  return list.map(({ from, what }) => `${from} → ${what}`);
}

describe("the scan of imports", () => {
  it("sees static, bare and dynamic ones, types and packages", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(shown(imports)).toEqual(
      expect.arrayContaining([
        "main.ts → run.ts",
        "main.ts → io/records/open-store.ts",
        "io/system.ts → node:path",
        "cli/declarations.ts → commands/walk.ts",
        "ask/prompter.ts → messages/language.ts",
        "io/terminal/text-question.ts → @inquirer/prompts",
      ]),
    );
    expect(
      imports.find(({ from, what }) => from === "edges.ts" && what.startsWith("ask/"))?.type,
    ).toBe(true);
  });

  it("finds every file that is imported", () => {
    const known = new Set([...files, "../package.json"]);
    const own = imports.filter(({ what }) => /\.(?:ts|json)$/.test(what));
    expect(shown(own.filter(({ what }) => !known.has(what) && !what.startsWith("../")))).toEqual(
      [],
    );
  });
});

describe("what is pure", () => {
  const parts = imports.filter(({ from }) => pure.includes(partOf(from)));

  it("imports nothing of Node, of the adapters, or of the commands", () => {
    const wrong = parts.filter(
      ({ what }) =>
        what.startsWith("node:") ||
        ["io", "commands", "cli", "run.ts", "main.ts"].includes(partOf(what)),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it("has no process, no clock, no timer and no chance of its own", () => {
    const outside =
      /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bsetTimeout\(|\bMath\.random\(|\bconsole\./;
    const text = (file: string) =>
      readFileSync(join(SRC, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    const wrong = files.filter((file) => pure.includes(partOf(file)) && outside.test(text(file)));
    expect(wrong).toEqual([]);
  });

  it("loads only these packages", () => {
    const packages = parts.map(({ what }) => what).filter((what) => !/\.(?:ts|json)$/.test(what));
    const names = packages.map((what) => what.split("/")[0]);
    expect([...new Set(names)].sort()).toEqual([
      "@eslint-community",
      "chalk",
      "csv-parse",
      "fast-string-width",
      "fast-wrap-ansi",
      "mdast",
      "mdast-util-from-markdown",
      "mdast-util-gfm",
      "mdast-util-to-string",
      "micromark-extension-gfm",
      "minisearch",
      "qrcode-terminal",
      "valibot",
    ]);
  });
});

/**
 * The rooms, from the one that knows nothing of the others to the one that knows them all: each imports
 * only from those before it, types too.
 */
const ROOMS = [
  "text",
  "evidence",
  "messages",
  "guide",
  "guide/check",
  "search",
  "exit.ts",
  "record",
  "verify",
  "render",
  "ask",
  "edges.ts",
  "walk",
  "io",
  "commands",
  "cli",
  "run.ts",
  "main.ts",
];

/** The room of a file. */
function roomOf(file: string): string {
  return file.startsWith("guide/check/") ? "guide/check" : partOf(file);
}

/** The files in circles of imports: all from which a way leads back to themselves. */
function inCircles(): string[] {
  const next = new Map(files.map((file) => [file, [] as string[]]));
  for (const { from, what } of imports) next.get(from)?.push(what);
  return files.filter((file) => {
    const reached = new Set<string>();
    const waiting = [...(next.get(file) ?? [])];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (reached.has(one)) continue;
      reached.add(one);
      waiting.push(...(next.get(one) ?? []));
    }
    return reached.has(file);
  });
}

describe("the direction of imports", () => {
  const own = imports.filter(({ what }) => what.endsWith(".ts"));

  it("has a room for every file", () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual([...ROOMS].sort());
  });

  it("is the same for all rooms", () => {
    const wrong = own.filter(
      ({ from, what }) => ROOMS.indexOf(roomOf(what)) > ROOMS.indexOf(roomOf(from)),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it("leads from no file back to itself", () => {
    expect(inCircles()).toEqual([]);
  });

  it("leads to the adapters from main.ts only", () => {
    const wrong = own.filter(({ from, what }) => roomOf(what) === "io" && roomOf(from) !== "io");
    expect([...new Set(wrong.map(({ from }) => from))]).toEqual(["main.ts"]);
  });

  it.each([
    [
      "the terminal, browser and files",
      /^(?:node:|@inquirer|inquirer$|ora$|open$|conf$)/,
      ["io", "main.ts"],
    ],
    ["the commands", /^commands\//, ["commands", "cli", "run.ts"]],
    ["the command line", /^(?:cli\/.*|run\.ts)$/, ["main.ts", "run.ts", "cli"]],
    ["commander", /^commander$/, ["cli", "run.ts", "commands"]],
    ["the executable", /^main\.ts$/, []],
  ])("only its own parts import %s", (_name, what, allowed) => {
    const those = imports.filter((one) => what.test(one.what));
    expect(shown(those.filter(({ from }) => !allowed.includes(partOf(from))))).toEqual([]);
    expect(those.length > 0).toBe(allowed.length > 0);
  });

  it("every command is loaded only when it runs", () => {
    const eager = imports.filter(
      ({ from, what, type }) =>
        !type && from === "cli/declarations.ts" && what.startsWith("commands/"),
    );
    const text = readFileSync(join(SRC, "cli/declarations.ts"), "utf8");
    expect(eager.length).toBeGreaterThan(10);
    for (const { what } of eager) expect(text).toContain(`import("../${what}")`);
  });
});
