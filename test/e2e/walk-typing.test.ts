import { describe, expect, it } from "vitest";
import { openTerminal, type TerminalRun } from "../support/terminal.ts";
import {
  atStep,
  enterTo,
  openWalk,
  passWelcome,
  pressFor,
  recordIn,
  stepsIn,
} from "../support/walk.ts";

function noteAt(terminal: TerminalRun, step: string): string | null | undefined {
  return recordIn(terminal.home).steps[step]?.note;
}

describe("pasted text", () => {
  const text = "yes\nyes\njjj\nqqq\n";

  it("between the marks of a paste is no key on a step, however long", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    expect(terminal.modes.bracketedPaste).toBe(true);
    terminal.paste(text);
    terminal.paste(text.repeat(500));
    await pressFor(terminal, "?", "All keys");
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store"]);
  });

  it("without marks counts for one key at most", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    await terminal.look();
    terminal.send("\r\r\r\r\rqqqq\r");
    await atStep(terminal, 3);
    await pressFor(terminal, "?", "All keys");
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store", "install-app"]);
  });

  it("is no answer to the question about the phone, and no choice from a list", async () => {
    const terminal = openTerminal(["--lang", "en"]);
    await passWelcome(terminal);
    await terminal.waitFor("Which phone do you have");
    terminal.paste("2\n\n");
    await pressFor(terminal, "Down", /› 2 Android/);
    expect(() => recordIn(terminal.home)).toThrow();
  });

  it("is taken whole by a text question, its lines joined", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "a", "Note for the ticket");
    const pasted = "first line\nsecond line\twith a tab\nq";
    terminal.paste(pasted);
    await terminal.waitFor(/a\s+tab q$/);
    await pressFor(terminal, "Enter", "Noted.");
    expect(noteAt(terminal, "open-store")).toBe("first line second line with a tab q");
  });

  it("of many lines' length is taken whole, and so is one in pieces", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "a", "Note for the ticket");
    const long = "abcdefghi ".repeat(60).trim();
    for (const piece of ["\x1b[20", "0~", long.slice(0, 250), long.slice(250), "\x1b[2", "01~"]) {
      terminal.send(piece);
    }
    await terminal.waitUntil(() => /ghi$/.test(terminal.screen()), "the end of the paste");
    await pressFor(terminal, "!", /ghi!$/);
    await pressFor(terminal, "Enter", "Noted.");
    expect(noteAt(terminal, "open-store")).toBe(`${long}!`);
  });

  it("right behind the key that asks for text goes into the text", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    terminal.send("a\x1b[200~pasted at once\x1b[201~");
    await terminal.waitFor("pasted at once");
    await pressFor(terminal, "Enter", "Noted.");
    expect(noteAt(terminal, "open-store")).toBe("pasted at once");
  });

  it("with Ctrl+C and the like in it ends nothing, and leaves only its text", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    const pasted = "\x1b[200~a\x03b\x04\x1bc\x1a\x1b[201~";
    terminal.send(pasted);
    await pressFor(terminal, "?", "All keys");
    terminal.press("Enter");
    await atStep(terminal, 1);
    await pressFor(terminal, "a", "Note for the ticket");
    terminal.send(pasted);
    await terminal.waitFor("abc");
    await pressFor(terminal, "Enter", "Noted.");
    expect(noteAt(terminal, "open-store")).toBe("abc");
  });
});

describe("keys typed ahead", () => {
  it("into a text question are its text, from the first one on", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    terminal.type("anot a key: qjby");
    await terminal.waitFor("not a key: qjby");
    await pressFor(terminal, "Enter", "Noted.");
    expect(noteAt(terminal, "open-store")).toBe("not a key: qjby");
    await atStep(terminal, 1);
  });

  it("with the Enter that ends the text, in one piece or in several", async () => {
    for (const pieces of [
      ["atyped in one go\r"],
      ["a", "typed ", "in one", " go", "\r"],
      ["aty", "ped in", " one go\r"],
    ]) {
      const terminal = openWalk();
      await atStep(terminal, 1);
      for (const piece of pieces) terminal.send(piece);
      await terminal.waitFor("Noted.");
      expect(noteAt(terminal, "open-store")).toBe("typed in one go");
      terminal.close();
    }
  });

  it("in one piece behind the end of a text are no keys: it was pasted", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "a", "Note for the ticket");
    terminal.send("from the clipboard\ryes\ryes\r");
    await terminal.waitFor("Noted.");
    await pressFor(terminal, "?", "All keys");
    expect(noteAt(terminal, "open-store")).toBe("from the clipboard");
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual([]);
  });

  it("a text goes on behind a stop, Ctrl+Z where no shell is and a change of the window", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "a", "Note for the ticket");
    terminal.type("a note of some length ".repeat(4));
    await terminal.waitFor(/length\s+a note of some length\s*$/);
    for (const columns of [40, 30, 60, 33]) {
      terminal.resize(columns, 24);
      await pressFor(terminal, "x", /x\s*$/);
    }
    terminal.press("Ctrl+Z");
    await pressFor(terminal, "y", /y\s*$/);
    expect(terminal.screen().match(/\? Note/g)).toHaveLength(1);
    await pressFor(terminal, "Enter", "Noted.");
    expect(noteAt(terminal, "open-store")).toBe(`${"a note of some length ".repeat(4)}xxxxy`);
  });

  it("a ticket that stands there already can be deleted", async () => {
    const terminal = openWalk(["--ticket", "INC-1"]);
    await enterTo(terminal, 1, 2);
    await pressFor(terminal, "w", "Who is it for?");
    await pressFor(terminal, "Enter", /Which ticket\?.*INC-1/);
    terminal.press("Ctrl+U");
    await terminal.waitFor(/empty\)$/);
    await pressFor(terminal, "Enter", "Now for j.jansen@example.org.");
    expect(recordIn(terminal.home).ticket).toBeNull();
  });

  it("arrows and Backspace edit a text, and wide characters stay whole", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "a", "Note for the ticket");
    terminal.press("b", "漢", "é", "Backspace", "Left", "Left", "a");
    await terminal.waitFor("ab漢");
    await pressFor(terminal, "Enter", "Noted.");
    expect(noteAt(terminal, "open-store")).toBe("ab漢");
  });
});
