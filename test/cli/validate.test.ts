import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { builtIn } from "../support/built-in.ts";
import { fakeEdges, runCli, type Surroundings } from "../support/edges.ts";
import { changed, sampleGuide } from "../support/sample-guide.ts";

const SOUND = JSON.stringify(sampleGuide());
const WARNED = JSON.stringify(changed((guide) => delete guide.chapters[0].steps[0].check));
const BROKEN = JSON.stringify(
  changed((guide) => {
    delete guide.chapters[0].steps[0].check;
    guide.title.en = "\u001b[2J";
    guide.chapters[0].steps[1].do[0].en = "Tap {conect}.";
    guide.problems["no-page"].goto = "nowhere";
  }),
  null,
  2,
);

const folder = mkdtempSync(join(tmpdir(), "mfa-guide-validate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function validate(
  files: Record<string, string | Uint8Array>,
  argv: string[],
  surroundings: Surroundings = {},
) {
  const edges = fakeEdges(surroundings);
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === "string") edges.written.set(name, content);
    else writeFileSync(name, content);
  }
  return runCli(["validate", ...argv], edges);
}

/** The line of the broken guide that holds this text, from 1. */
function lineOf(text: string): number {
  return BROKEN.split("\n").findIndex((line) => line.includes(text)) + 1;
}

describe("validate", () => {
  it("says that a guide is in order, and exits 0", async () => {
    const { code, stdout, stderr } = await validate({ "a.json": SOUND }, ["a.json"]);
    expect(stdout).toBe("a.json: in order\n\n1 of 1 file valid; errors: 0, warnings: 0.\n");
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("finds the built-in guides in order, strictly", async () => {
    const guides = [...builtIn.keys()].map((id) => `guides/${id}.json`);
    const { code, stdout } = await runCli(["validate", "--strict", ...guides]);
    expect(stdout).toContain(`${guides.length} of ${guides.length} files valid`);
    expect(code).toBe(0);
  });

  it("names every problem with its place, in the order of the file", async () => {
    const { code, stdout } = await validate({ "a.json": BROKEN }, ["a.json"]);
    expect(code).toBe(3);
    expect(stdout.split("\n")).toEqual([
      "a.json: 3 errors, 1 warning",
      `  a.json:${lineOf("u001b")}:5 error title.en`,
      expect.stringMatching(
        /^ {4}There is a control character \(U\+001B\).* \[control-character\]$/,
      ),
      `  a.json:${lineOf('"id": "open-settings"') - 1}:9 warning chapters[0].steps[0] (1.1 open-settings)`,
      expect.stringMatching(/^ {4}The step has no question.* \[no-check\]$/),
      `  a.json:${lineOf("conect")}:15 error chapters[0].steps[1].do[0].en (1.2 choose-network)`,
      "    There is no word “conect” in words. Did you mean connect? [unknown-word]",
      `  a.json:${lineOf("nowhere")}:7 error problems.no-page.goto`,
      "    There is no step “nowhere”. Add it, or name another. [unknown-step]",
      "",
      "0 of 1 file valid; errors: 3, warnings: 1.",
      "",
    ]);
  });

  it("speaks Dutch", async () => {
    const { stdout } = await validate({ "a.json": BROKEN }, ["a.json", "--lang", "nl"]);
    expect(stdout).toContain(" fout problems.no-page.goto\n    Er is geen stap “nowhere”.");
    expect(stdout).toContain("0 van 1 bestand geldig; fouten: 3,");
  });

  it("takes warnings for errors with --strict only", async () => {
    expect((await validate({ "a.json": WARNED }, ["a.json"])).code).toBe(0);
    expect((await validate({ "a.json": WARNED }, ["a.json", "--strict"])).code).toBe(3);
  });

  it("checks every file, whatever is wrong with the others", async () => {
    const files = { "a.json": BROKEN, "b.json": "{", "c.json": SOUND };
    const argv = ["missing.json", "a.json", folder, "b.json", "c.json"];
    const { code, stdout, stderr } = await validate(files, argv);
    expect([code, stderr]).toEqual([3, ""]);
    expect(stdout).toContain(
      "missing.json: 1 error\n  missing.json error\n    There is no such file.",
    );
    expect(stdout).toContain(`${folder}: 1 error\n  ${folder} error\n    This is a directory.`);
    expect(stdout).toContain(
      "b.json: 1 error\n  b.json:1:2 error\n    Not JSON, line 1, column 2:",
    );
    expect(stdout).toContain("c.json: in order");
    expect(stdout).toContain("1 of 5 files valid;");
  });

  it("prints one JSON document", async () => {
    const files = { "a.json": WARNED, "b.json": SOUND };
    const argv = ["a.json", "b.json", "missing.json", "--json"];
    const { code, stdout, stderr } = await validate(files, argv);
    expect([code, stderr]).toEqual([3, ""]);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: "a.json",
          valid: true,
          screens: [],
          problems: [
            {
              severity: "warning",
              path: "chapters[0].steps[0]",
              line: 1,
              column: expect.any(Number),
              step: "1.1 open-settings",
              code: "no-check",
              message: expect.stringContaining("Add “check”"),
            },
          ],
        },
        { file: "b.json", valid: true, problems: [], screens: [] },
        {
          file: "missing.json",
          valid: false,
          screens: [],
          problems: [
            {
              severity: "error",
              path: "",
              line: null,
              column: null,
              step: null,
              code: "unreadable",
              message: expect.any(String),
            },
          ],
        },
      ],
    });
  });

  it("counts a file with warnings as not valid with --strict, in JSON as in the exit code", async () => {
    const { code, stdout } = await validate({ "a.json": WARNED }, ["a.json", "--strict", "--json"]);
    expect([code, JSON.parse(stdout).files[0].valid]).toEqual([3, false]);
  });

  it.each([
    ["not UTF-8", Uint8Array.of(0x7b, 0xff, 0x7d), "not-utf8"],
    ["over 1 MiB", new Uint8Array(1024 * 1024 + 1).fill(32), "too-large"],
    ["empty", new Uint8Array(0), "not-json"],
    ["nested too deeply", new Uint8Array(500_000).fill(0x5b), "too-deep"],
  ])("says so of a file that is %s", async (_name, bytes, code) => {
    const path = join(folder, "file.json");
    const result = await validate({ [path]: bytes }, [path, "--json"]);
    expect(JSON.parse(result.stdout).files[0].problems).toMatchObject([{ code, path: "" }]);
    expect(result.code).toBe(3);
  });

  it("prints nothing of a file or its name as it is", async () => {
    const nasty = "a\u001b[2J\u202e.json";
    const content = JSON.stringify({ "\u001b]0;x\u0007": 1, id: "\u001b[2J" });
    const { stdout } = await validate({ [nasty]: content }, [nasty]);
    expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
    expect(stdout).toContain("a\ufffd[2J\ufffd.json:");
  });

  it("wraps messages on a terminal, and never the place", async () => {
    const terminal = { terminal: true, columns: 40, color: true };
    const { stdout } = await validate({ "a.json": BROKEN }, ["a.json"], terminal);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are escape sequences
    const lines = stdout.replace(/\u001b\[\d+m/g, "").split("\n");
    expect(lines).toContain(
      `  a.json:${lineOf("conect")}:15 error chapters[0].steps[1].do[0].en (1.2 choose-network)`,
    );
    expect(
      lines.filter(
        (line) => line.length > 40 && !/^ {2}a\.json:\d+:\d+ (error|warning) /.test(line),
      ),
    ).toEqual(["0 of 1 file valid; errors: 3, warnings: 1."]);
    expect(stdout).toContain("\u001b[31merror");
  });

  it("needs a file", async () => {
    const { code, stderr } = await validate({}, []);
    expect(code).toBe(2);
    expect(stderr).toContain("file");
  });
});
