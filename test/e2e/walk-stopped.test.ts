/** The walk in a shell with jobs: stopped, and gone on with. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, program } from "../support/environment.ts";
import { openTerminal, type TerminalRun } from "../support/terminal.ts";
import { atStep, PERSON, pressFor, recordIn, shows, stepsIn } from "../support/walk.ts";

/** A shell in which the walk runs; its pid is in the file `pid` of the home. */
async function walkInShell(): Promise<TerminalRun> {
  const home = newFolder();
  const terminal = openTerminal([], {
    home,
    command: ["bash", "--norc", "--noprofile", "-i"],
    env: { PS1: "shell> " },
  });
  await terminal.waitFor("shell>");
  const words = [process.execPath, program, "--lang", "en", "--for", PERSON, "--no-open"];
  const walk = [...words, "--answer", "phone=iphone", "--answer", "computer=yes"].join(" ");
  terminal.type(`bash -c 'echo $$ > pid; exec ${walk}'`);
  terminal.send("\r");
  await atStep(terminal, 1);
  return terminal;
}

/** Waits until a screen has been drawn behind so many characters of output. */
function drawnSince(terminal: TerminalRun, mark: number): Promise<void> {
  return terminal.waitUntil(() => {
    const drawn = terminal.output.indexOf("\u001b[?25l", mark);
    return drawn !== -1 && terminal.output.includes("\u001b[J", drawn);
  }, "the screen is back");
}

function pidIn(terminal: TerminalRun): number {
  return Number(readFileSync(join(terminal.home, "pid"), "utf8"));
}

describe.each<[string, (terminal: TerminalRun) => void]>([
  ["Ctrl+Z", (terminal) => terminal.send("\u001a")],
  ["SIGTSTP", (terminal) => void process.kill(pidIn(terminal), "SIGTSTP")],
  ["SIGSTOP", (terminal) => void process.kill(pidIn(terminal), "SIGSTOP")],
])("stopped by %s", (_name, stop) => {
  it("the shell is as always, and the walk goes on with its screen, its modes and its keys", async () => {
    const terminal = await walkInShell();
    stop(terminal);
    await terminal.waitFor(/Stopped[\s\S]*shell>$/);
    terminal.type("echo it is $((1 + 1))");
    terminal.send("\r");
    await terminal.waitFor("it is 2");
    const mark = terminal.output.length;
    terminal.type("fg");
    terminal.send("\rj\r");
    await drawnSince(terminal, mark);
    // Raw again: each key is read without Enter, and none is shown.
    await pressFor(terminal, "?", "All keys");
    await pressFor(terminal, "Escape", /Step 1\.1 ·[\s\S]*Enter yes/);
    expect(() => recordIn(terminal.home)).toThrow();
    terminal.press("j");
    await atStep(terminal, 2);
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store"]);
    terminal.press("q");
    await shows(terminal, /shell>$/);
    terminal.type("stty -a");
    terminal.send("\r");
    await terminal.waitFor(/[^-]icanon[\s\S]*shell>$/);
    expect(terminal.modes.cursorVisible).toBe(true);
  });

  it("a text goes on with what was typed", async () => {
    const terminal = await walkInShell();
    await pressFor(terminal, "a", "Note for the ticket");
    terminal.type("half a");
    await terminal.waitFor("half a");
    stop(terminal);
    await terminal.waitFor(/Stopped[\s\S]*shell>$/);
    const mark = terminal.output.length;
    terminal.type("fg");
    terminal.send("\r");
    await drawnSince(terminal, mark);
    terminal.type(" note");
    await terminal.waitFor("half a note");
    await pressFor(terminal, "Enter", "Noted.");
    expect(recordIn(terminal.home).steps["open-store"]?.note).toBe("half a note");
    // A walk that is left behind would go on writing in a folder that is removed.
    terminal.press("q");
    await shows(terminal, /shell>$/);
  });
});
