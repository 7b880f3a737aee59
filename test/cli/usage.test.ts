/** Mistakes on the command line, help, streams, and what JSON says of them. */
import { describe, expect, test } from "vitest";
import { COMMAND_NAMES } from "../../src/guide/command-names.ts";
import { fakeEdges, runCli } from "../support/edges.ts";

/** What is typed, the code of the error, and what the person reads in English and in Dutch. */
const mistakes: [argv: string[], code: string, en: string, nl: string][] = [
  [["chekc"], "unknown-command", "Did you mean check?", "Bedoelt u check?"],
  [["new-phnoe"], "unknown-command", "Did you mean new-phone?", "Bedoelt u new-phone?"],
  [["statsu", "x", "--format", "markdown"], "unknown-command", "mean status?", "u status?"],
  [["check", "--fro", "x"], "usage", "Did you mean --for", "Bedoelt u --for"],
  [["check", "--debgu"], "usage", "Did you mean --debug?", "Bedoelt u --debug?"],
  [["check", "one", "two"], "usage", "more arguments", "meer argumenten"],
  [["check", "--for"], "usage", "--for <person> needs a value", "--for <person> hoort een waarde"],
  [["mark"], "usage", "<state> is missing", "<state> ontbreekt"],
  [["mark", "doen", "--step", "1"], "usage", "Did you mean done?", "Bedoelt u done?"],
  [["status", "--format", "txt"], "usage", "Did you mean text?", "Bedoelt u text?"],
  [["report", "--state", "blokced"], "usage", "Did you mean blocked?", "Bedoelt u blocked?"],
  [["completion", "tcsh"], "usage", "bash, zsh, fish", "bash, zsh, fish"],
  [["config", "gte", "open"], "unknown-command", "Did you mean get?", "Bedoelt u get?"],
  [["show", "--step", "sacn-qr"], "unknown-step", "Did you mean scan-qr?", "Bedoelt u scan-qr?"],
  [["show", "--screens", "n"], "unknown-language", "Did you mean nl", "Bedoelt u nl"],
  [["check", "—for", "jan"], "usage", "Type --for instead", "Typ --for"],
  [["check", "–json"], "guide-not-found", "Type --json instead", "Typ --json"],
  [
    ["check", "--for", "Jan", "Jansen"],
    "guide-not-found",
    '--for "Jan Jansen"',
    '--for "Jan Jansen"',
  ],
  [
    ["check", "--for", "Jan", "de", "Vries"],
    "usage",
    '--for "Jan de Vries"',
    '--for "Jan de Vries"',
  ],
  [["mark", "done", "--step", "1", "--for", "jan", "--for", "piet"], "usage", "twice", "twee keer"],
  [["config"], "usage", "get, set, unset, list, path", "get, set, unset, list, path"],
  [["forget"], "usage", "--for <person> is needed", "--for <person> is nodig"],
  [
    ["check", "mircosoft-authenticator"],
    "guide-not-found",
    "Did you mean micro",
    "Bedoelt u micro",
  ],
];

describe.each(mistakes)("%j", (argv, code, en, nl) => {
  const exit = code === "guide-not-found" ? 3 : 2;

  test("says so on standard error, in both languages, without a stack", async () => {
    for (const [language, text] of [
      ["en", en],
      ["nl", nl],
    ]) {
      const run = await runCli(argv, { env: { MFA_GUIDE_LANG: language ?? "" } });
      expect(run).toMatchObject({ code: exit, stdout: "" });
      expect(run.stderr).toMatch(/^mfa-guide: /);
      expect(run.stderr).toContain(text);
      expect(run.stderr).not.toMatch(/^ +at /m);
      expect(run.edges.store.entries.size).toBe(0);
    }
  });

  test("is one JSON document with --json", async () => {
    const run = await runCli(
      argv.at(-1) === "--for" ? ["check", "--json", "--for"] : [...argv, "--json"],
    );
    const { error } = JSON.parse(run.stdout);
    expect(error.code).toBe(code);
    expect(run.stderr).toContain(error.message);
    expect(run.code).toBe(exit);
  });

  test("shows a stack only with --debug", async () => {
    const at = argv.at(-1) === "--for" ? ["--debug", ...argv] : [...argv, "--debug"];
    expect((await runCli(at)).stderr).toMatch(/^ +at /m);
  });
});

test("a language that the program does not speak", async () => {
  for (const argv of [
    ["--lang", "de", "check"],
    ["check", "--lang=de"],
  ]) {
    const run = await runCli([...argv, "--json"]);
    expect(run.code).toBe(2);
    expect(JSON.parse(run.stdout).error.code).toBe("unknown-language");
  }
});

test("a language is known in capitals too", async () => {
  const run = await runCli(["check", "--lang", "NL"]);
  expect(run).toMatchObject({ code: 1, stderr: "" });
  expect(run.stdout).toContain("niet begonnen");
});

test.each(["--for", "--ticket", "--note"])("an option is no value for %s", async (option) => {
  const edges = fakeEdges();
  const { code, stdout } = await runCli(
    ["mark", "done", "--all", option, "--quiet", "--json"],
    edges,
  );
  expect(code).toBe(2);
  expect(JSON.parse(stdout).error).toMatchObject({
    code: "usage",
    message: `${option} needs a value, and “--quiet” is an option. Was a variable empty?`,
  });
  expect(edges.store.entries.size).toBe(0);
});

test("control characters of what was typed never reach the terminal", async () => {
  const typed = "x\u001b]0;title\u0007\u202ey";
  for (const argv of [
    [typed],
    ["check", typed],
    ["check", `--${typed}`],
    ["check", "--step", typed],
    ["mark", typed],
    ["config", "set", typed, typed],
    ["report", "--since", typed],
    ["--lang", typed],
    ["show", "--answer", typed],
    ["forget", "--for", typed],
  ]) {
    const { code, stdout, stderr } = await runCli(argv);
    expect(code).toBeGreaterThan(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});

describe("help and version", () => {
  test.each(["nl", "en"])("every command has help in %s", async (language) => {
    for (const name of COMMAND_NAMES.filter((command) => command !== "help")) {
      const run = await runCli([name, "--help", "--lang", language]);
      expect(run).toMatchObject({ code: 0, stderr: "" });
      expect(run.stdout).toContain(language === "nl" ? "Gebruik: mfa-guide" : "Usage: mfa-guide");
      expect((await runCli(["help", name, "--lang", language])).stdout).toBe(run.stdout);
    }
  });

  test("help of a command names what goes with every command", async () => {
    const { stdout } = await runCli(["check", "--help", "--lang", "nl"]);
    expect(stdout).toContain("Gebruik: mfa-guide check [opties] [guide]\n");
    expect(stdout).toMatch(/\nAlgemene opties:\n(?:.*\n)* {2}--lang <language>/);
  });

  test("help names every command", async () => {
    const { code, stdout } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const name of COMMAND_NAMES) expect(stdout).toMatch(new RegExp(`^ +${name} `, "m"));
  });

  test("help about a command that is not there", async () => {
    const run = await runCli(["help", "chekc"]);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("Did you mean check?");
  });

  test("the version stands alone", async () => {
    expect(await runCli(["--version"])).toMatchObject({ code: 0, stdout: "1.2.3\n", stderr: "" });
  });
});

describe("streams", () => {
  test("colour goes by the stream that is written to", async () => {
    for (const color of [true, false]) {
      for (const argv of [["list"], ["show"], ["status"], ["report"], ["config", "list"]]) {
        const { stdout } = await runCli(argv, { terminal: true, color, columns: 80 });
        expect(stdout.includes("\u001b["), argv.join(" ")).toBe(color);
      }
    }
  });

  test("a terminal without Unicode gets ASCII", async () => {
    const edges = fakeEdges({ terminal: true, unicode: false, columns: 80 });
    await runCli(["mark", "done", "--step", "1", "--for", "Zoë"], edges);
    for (const argv of [["list"], ["show"], ["status", "--for", "Zoë"], ["report"]]) {
      const { stdout } = await runCli([...argv, "--lang", "nl"], edges);
      expect(stdout).toMatch(/^[\n -~]*$/);
    }
    const { stdout } = await runCli(["status", "--for", "Zoë", "--json"], edges);
    expect(JSON.parse(stdout).person).toBe("Zoë");
  });
});

describe("options before the command", () => {
  test.each([
    [
      ["--for", "jan", "check"],
      ["check", "--for", "jan"],
    ],
    [
      ["--json", "--for=jan", "check"],
      ["check", "--json", "--for=jan"],
    ],
    [
      ["--no-open", "--lang", "nl", "status"],
      ["status", "--no-open", "--lang", "nl"],
    ],
    [
      ["--note", "check", "mark", "done", "--step", "1"],
      ["mark", "done", "--note", "check", "--step", "1"],
    ],
  ])("%j means %j", async (typed, meant) => {
    const { edges: _one, ...run } = await runCli(typed);
    const { edges: _other, ...wanted } = await runCli(meant);
    expect(run).toEqual(wanted);
    expect(run.stderr).not.toContain("neither a command");
  });
});

describe("a suggestion", () => {
  test("is never what was typed", async () => {
    const edges = fakeEdges();
    await runCli(["--frobnicate", "check"], edges);
    expect(edges.stderr.text).not.toMatch(/Did you mean check\?/);
  });
});

describe("languages of the screens", () => {
  test.each(["EN", "en-GB", "en_US", " nl-NL"])("%s is taken", async (typed) => {
    const { code } = await runCli(["show", "--step", "1", "--screens", typed, "--json"]);
    expect(code).toBe(0);
  });
});

describe("a name that lost a letter because it was not UTF-8", () => {
  test.each([["--for"], ["--ticket"]])(
    "is refused behind %s, so that two people stay two",
    async (option) => {
      const args = ["mark", "done", "--step", "1", "--for", "x", option, "Ren\ufffd"];
      const { code, stderr } = await runCli(
        option === "--for" ? ["check", option, "Ren\ufffd"] : args,
      );
      expect(code).toBe(2);
      expect(stderr).toContain(`What stands behind ${option} is not UTF-8`);
    },
  );
});
