import { describe, expect, it } from "vitest";
import { program } from "../support/environment.ts";
import { openTerminal, type TerminalRun } from "../support/terminal.ts";
import {
  atStep,
  expectLeft,
  openWalk,
  passWelcome,
  pressFor,
  refOf,
  shows,
} from "../support/walk.ts";

/** Expects a step as it must be whatever the size: progress, title, a check question, and keys last. */
function expectStep(terminal: TerminalRun, ref: string, rows: number): void {
  const shown = terminal.screen().split("\n");
  expect(shown.length).toBeLessThanOrEqual(rows);
  expect(shown[0]).toMatch(/^Step \d+\.\d+ /);
  expect(shown.slice(1, 4).some((line) => line.startsWith(`${ref} `))).toBe(true);
  expect(shown.slice(-6).join(" ")).toMatch(
    /(Do you|Has |Is |Did |Does |Have |Was ).*Enter (yes|open)/,
  );
  expect(shown.at(-1)).toContain("?");
}

describe("sizes", () => {
  it.each([
    [80, 24],
    [40, 24],
    [20, 8],
    [200, 50],
    [80, 8],
    [20, 50],
  ])(
    "at %i columns and %i rows every step shows progress, title, check and keys",
    async (columns, rows) => {
      const terminal = openWalk([], { columns, rows });
      for (let number = 1; number <= 14; number += 1) {
        await atStep(terminal, number);
        expectStep(terminal, number < 4 ? `1.${number}` : `2.${number - 3}`, rows);
        terminal.press("Enter");
      }
      await expectLeft(terminal, 0);
    },
  );

  it("of 0 columns and rows count as 80 × 24", async () => {
    const terminal = openTerminal(
      ["--lang", "en", "--answer", "phone=iphone", "--answer", "computer=yes", "--no-open"],
      {
        // The terminal of the tests cannot be made without a size, but can report none.
        command: [
          "/bin/sh",
          "-c",
          'stty cols 0 rows 0 && exec "$@"',
          "sh",
          process.execPath,
          program,
        ],
      },
    );
    await passWelcome(terminal);
    for (let number = 1; number <= 14; number += 1) {
      await atStep(terminal, number);
      expectStep(terminal, number < 4 ? `1.${number}` : `2.${number - 3}`, 24);
      terminal.press("Enter");
    }
    await shows(terminal, "1 Leave");
    terminal.press("Enter");
    expect(await terminal.waitUntilExit()).toEqual({ code: 0, signal: null });
  });

  it("at 40 × 24 every line of a step can be scrolled to, and back", async () => {
    const terminal = openWalk(["--step", "2.1"], { columns: 40, rows: 24 });
    await atStep(terminal, 4);
    const seen = new Set<string>();
    const look = () => {
      // The line that tells how much more there is stands between two lines of a text.
      const lines = terminal.screen().split("\n");
      for (const line of lines) if (!/^[↓↑] \d/.test(line)) seen.add(line);
    };
    look();
    expect(terminal.screen()).toMatch(/↓ \d+ lines below/);
    for (let below = Number(/(\d+) lines? below/.exec(terminal.screen())?.[1]); below > 0; ) {
      below -= 1;
      await pressFor(
        terminal,
        "Down",
        below > 0 ? ` ${below} line${below === 1 ? "" : "s"} below` : /↑ \d+ lines above \(/,
      );
      look();
      expect(terminal.screen()).toContain("Enter yes, next");
    }
    const all = [...seen].join(" ").replace(/\s+/g, " ");
    for (const part of [
      "aka.ms/mfasetup",
      "HupraCloud",
      "confirm that it is you",
      "Enter password",
    ]) {
      expect(all).toContain(part);
    }
    await pressFor(terminal, "Home", "On the computer");
    await pressFor(terminal, "PageDown", "lines above");
    await pressFor(terminal, "PageUp", "On the computer");
  });

  it("follow a window that is resized in the middle", async () => {
    const terminal = openWalk(["--step", "2.5"]);
    await atStep(terminal, 8);
    await terminal.waitFor("┌─ On the phone");
    terminal.resize(40, 24);
    await terminal.waitUntil(() => isDrawnFor(terminal, 40, 24), "it is drawn for 40 columns");
    terminal.resize(20, 8);
    await terminal.waitUntil(() => isDrawnFor(terminal, 20, 8), "it is drawn for 20 columns");
    terminal.resize(80, 24);
    await terminal.waitFor("┌─ On the phone ───────");
    await terminal.waitUntil(() => isDrawnFor(terminal, 80, 24), "it is drawn for 80 columns");
    terminal.press("Enter");
    await atStep(terminal, 9);
  });

  it("follow it on a list and on the list of keys", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    for (const [key, title] of [
      ["g", "Go to which step?"],
      ["?", "All keys"],
    ] as const) {
      await pressFor(terminal, key, title);
      terminal.resize(40, 12);
      await terminal.waitUntil(
        () =>
          terminal.screen().split("\n")[1] === title && terminal.screen().split("\n").length <= 12,
        "it is drawn anew",
      );
      terminal.resize(80, 24);
      await terminal.waitFor(key === "g" ? "2.11 The verification" : "add a note for the ticket");
      terminal.press("Escape");
      await atStep(terminal, 1);
    }
  });
});

/** Whether the step stands on screen as it is laid out for this size: once, and to the full width. */
function isDrawnFor(terminal: TerminalRun, columns: number, rows: number): boolean {
  const lines = terminal.screen().split("\n");
  return (
    lines.length <= rows &&
    /^Step 2\.5 ·/.test(lines[0] ?? "") &&
    // Where the title does not fit, it stands cut above and whole below, once each.
    lines.filter((line) => line.startsWith("2.5 ")).length === (columns < 40 ? 2 : 1) &&
    lines.every((line) => line.length <= columns) &&
    (lines.at(-1) ?? "").includes("?")
  );
}

describe("what the terminal can show", () => {
  it.each([
    ["NO_COLOR", [], { NO_COLOR: "1" }],
    ["--no-color", ["--no-color"], {}],
  ])(
    "%s: no colour and no bold at all, and every word on a button still marked",
    async (_, args, env) => {
      const terminal = openWalk([...args, "--step", "2.5"], { env });
      await atStep(terminal, 8);
      expect(terminal.screen()).toContain(">[ Scan a QR code ]<");
      expect(terminal.screen()).toContain("“Scan a QR code”");
      await pressFor(terminal, "a", "Note for the ticket");
      terminal.type("plain");
      await terminal.waitFor("plain");
      await pressFor(terminal, "Enter", "Noted.");
      await pressFor(terminal, "g", "Go to which step?");
      terminal.press("Escape");
      await atStep(terminal, 8);
      terminal.press("q");
      await expectLeft(terminal, 1);
      expect(terminal.output.split("\x1b").filter((text) => /^\[[\d;]*m/.test(text))).toEqual([]);
    },
  );

  it.each([
    ["C", {}],
    ["POSIX", {}],
    [undefined, { LC_ALL: "nl_NL.ISO-8859-1" }],
  ])("a locale of %s: only ASCII on screen, drawings and summary included", async (LANG, more) => {
    const terminal = openTerminal(
      ["--lang", "nl", "--answer", "phone=iphone", "--answer", "computer=yes", "--no-open"],
      {
        env: { LANG, ...more },
      },
    );
    await passWelcome(terminal);
    for (let number = 1; number <= 8; number += 1) {
      await shows(terminal, `Stap ${refOf(number)} `);
      if (number === 8) expect(terminal.screen()).toContain("+- Op de telefoon ---");
      terminal.press("Enter");
    }
    await terminal.waitFor(/Stap 2\.6 [\s\S]*Enter ja/);
    await pressFor(terminal, "g", "Naar welke stap?");
    await pressFor(terminal, "Escape", /Stap 2\.6 [\s\S]*Enter ja/);
    await pressFor(terminal, "a", "Aantekening voor het ticket");
    terminal.type("x");
    await terminal.waitFor(/code\) x/);
    await pressFor(terminal, "Enter", "Genoteerd.");
    terminal.press("q");
    await expectLeft(terminal, 1);
    expect(terminal.output).toMatch(/^\p{ASCII}*$/u);
  });

  it("speaks the language of the locale", async () => {
    const dutch = openTerminal([], { env: { LANG: "nl_NL.UTF-8" } });
    await passWelcome(dutch);
    await dutch.waitFor("Wat voor telefoon heeft u");
    const english = openTerminal([], { env: { LANG: "en_GB.UTF-8" } });
    await passWelcome(english);
    await english.waitFor("Which phone do you have");
  });
});

describe("what is typed by others", () => {
  it("reaches the terminal as text only: no escape sequence of a ticket or a note works", async () => {
    const terminal = openWalk(["--ticket", "INC-‮1042"]);
    expect(await terminal.waitUntilExit()).toEqual({ code: 2, signal: null });
    const other = openWalk(["--ticket", "\x1b[2J\x1b]0;title\x07"]);
    expect(await other.waitUntilExit()).toEqual({ code: 2, signal: null });
    expect(other.output).not.toContain("\x1b]0");
  });
});
