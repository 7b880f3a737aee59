/** Command lines of every kind, and what must hold for all of them. */
import fc from "fast-check";
import { expect } from "vitest";
import { type ErrorCode, exitCodeFor } from "../../src/exit.ts";
import { COMMAND_NAMES } from "../../src/guide/command-names.ts";
import { type CliRun, runCli } from "./edges.ts";
import { expectClean, expectCleanColors, hostileText } from "./hostile.ts";

const VALUED = [
  "--lang",
  "--for",
  "--ticket",
  "--step",
  "--answer",
  "--screens",
  "--date",
  "--format",
  "--note",
  "--problem",
  "--guide",
  "--since",
  "--state",
  "--output",
  "--contact",
];
const FLAGS = [
  "--json",
  "--all",
  "--yes",
  "--force",
  "--copy",
  "--quiet",
  "--strict",
  "--problems",
  "--restart",
  "--dry-run",
  "--no-open",
  "--no-color",
  "--accessible",
  "--help",
  "-h",
  "--version",
  "-V",
  "--",
  "-",
  "--jso",
  "-x",
  "--=",
];
const WORDS = [
  "done",
  "skipped",
  "blocked",
  "todo",
  "set",
  "get",
  "unset",
  "list",
  "path",
  "bash",
  "zsh",
  "fish",
  "powershell",
  "microsoft-authenticator",
  "new-phone",
  "language",
  "answers.phone",
  "answers.__proto__",
  "guides/microsoft-authenticator.json",
  "../x",
  "no/such.json",
  ".",
];
const VALUES = [
  "nl",
  "en",
  "xx",
  "1",
  "2.5",
  "999",
  "1e3",
  "-1",
  "0x1",
  "NaN",
  "٣",
  "scan-qr",
  "phone=android",
  "phone=",
  "=",
  "__proto__=x",
  "constructor=constructor",
  "constructor",
  "2026-11-23",
  "2026-02-31",
  "99999d",
  "7d",
  "text",
  "markdown",
  "json",
  "csv",
  "html",
  "complete",
  "j.jansen@example.org",
  "../../x",
  "CON",
  "a/b",
  "INC-1042",
  "leaflet.md",
  "",
  " ",
  "-",
  "--",
  "--json",
  "😀".repeat(300),
  "y".repeat(5000),
];

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: hostileText },
);
const piece: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...VALUED), value) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...VALUED), value).map((two) => [two.join("=")]),
  },
  { weight: 3, arbitrary: fc.constantFrom(...FLAGS).map((flag) => [flag]) },
  { weight: 1, arbitrary: fc.constantFrom(...VALUED).map((option) => [option]) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS, ...COMMAND_NAMES).map((word) => [word]) },
  { weight: 1, arbitrary: value.map((text) => [text]) },
);

/** Command lines, most of them beginning with a command, and about half asking for JSON. */
export const commandLine: fc.Arbitrary<string[]> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom<string[]>(...COMMAND_NAMES.map((name) => [name])),
      fc.constantFrom(["mark", "done", "--step", "1"], ["config", "set"], ["config", "list"], []),
    ),
    fc.array(piece, { maxLength: 5 }),
    fc.constantFrom<string[]>([], ["--json"]),
  )
  .map(([command, pieces, json]) => [...command, ...pieces.flat(), ...json]);

/** Runs a command line in process, with or without a terminal, and checks all that always holds. */
export async function expectOrder(argv: readonly string[], terminal: boolean): Promise<CliRun> {
  const color = terminal;
  const result = await runCli(argv, { terminal, color, columns: 60, rows: 20 });
  const { code, stdout, stderr } = result;
  expect([0, 1, 2, 3, 4], stderr).toContain(code);
  expect(stderr).not.toMatch(/\n\s+at /);
  const clean = color ? expectCleanColors : expectClean;
  // CSV ends its lines so, and scripts for fish put tabs between words and descriptions.
  clean(stdout.replaceAll("\r\n", "\n").replaceAll("\t", ""), "stdout");
  clean(stderr, "stderr");
  if (code > 1) expect(stderr + stdout).not.toBe("");
  if (asksForJson(argv)) expectJson(argv, result);
  return result;
}

function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  const words = end === -1 ? argv : argv.slice(0, end);
  return words.some((word, place) => word === "--json" && !VALUED.includes(words[place - 1] ?? ""));
}

/** Exactly one document, which is an error where the exit code says so; help prints none, a file gets its own. */
function expectJson(argv: readonly string[], { code, stdout }: CliRun): void {
  if (code === 0 && argv.some((word) => /^(--help|--version|-[hV].*|help)$/.test(word))) return;
  if (code < 2 && stdout === "" && argv.includes("--output")) return;
  const document = JSON.parse(stdout) as { error?: { code: ErrorCode; message: string } };
  expect(document).toBeTypeOf("object");
  if (code < 2 || (code === 3 && document.error === undefined)) return;
  expect(document.error?.message).toBeTypeOf("string");
  expect(exitCodeFor(document.error?.code as ErrorCode)).toBe(code);
}
