import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/program.ts";
import { openTerminal, type TerminalOptions } from "../support/terminal.ts";

/** A terminal in which a few lines of JavaScript run. */
function run(script: string, options: TerminalOptions = {}) {
  return openTerminal([], { ...options, command: [process.execPath, "-e", script] });
}

const echoKeys = `
  process.stdin.setRawMode(true);
  process.stdin.on("data", (data) => {
    if (data.toString() === "q") process.exit(3);
    console.log("got " + JSON.stringify(data.toString()));
  });
  console.log("ready");`;

describe("the terminal of the tests", () => {
  it("shows what is on screen after escape sequences, and what scrolled away", async () => {
    const terminal = run(
      `for (let i = 1; i <= 30; i += 1) console.log("line " + i);
       process.stdout.write("one\\rtwo \\x1b[31mred\\x1b[0m");`,
    );
    expect(await terminal.waitUntilExit()).toEqual({ code: 0, signal: null });
    expect(terminal.screen().split("\n")).toHaveLength(24);
    expect(terminal.screen()).toMatch(/^line 8\n[\s\S]*line 30\ntwo red$/);
    expect(terminal.scrollback()).toMatch(/^line 1\n/);
    expect(terminal.output).toContain("\x1b[31m");
  });

  it("loses nothing of what a program writes just before its end", async () => {
    for (let round = 0; round < 10; round += 1) {
      const terminal = run(`process.stdout.write("x".repeat(30_000) + "\\nthe end")`);
      await terminal.waitUntilExit();
      expect(terminal.output).toHaveLength(30_000 + "\r\nthe end".length);
    }
  });

  it("knows whether the terminal was left as it was found, also after the end", async () => {
    const terminal = run(echoKeys);
    const before = terminal.settings();
    await terminal.waitFor("ready");
    expect(terminal.settings()).not.toBe(before);
    terminal.press("q");
    await terminal.waitUntilExit();
    expect(terminal.settings()).toBe(before);
  });

  it("closes the window under a program, which then ends by SIGHUP", async () => {
    const terminal = run(echoKeys);
    await terminal.waitFor("ready");
    terminal.closeWindow();
    expect(await terminal.waitUntilExit()).toEqual({ code: null, signal: "SIGHUP" });
  });

  it("sends keys by their names, one after the other", async () => {
    const terminal = run(echoKeys);
    await terminal.waitFor("ready");
    for (const [key, bytes] of [
      ["Enter", "\\r"],
      ["Down", "\\u001b[B"],
      ["Ctrl+C", "\\u0003"],
      ["é", "é"],
    ] as const) {
      terminal.press(key);
      await terminal.waitFor(`got "${bytes}"`);
    }
    expect(() => terminal.press("Entr")).toThrow('no key called "Entr"');
    terminal.press("q");
    expect(await terminal.waitUntilExit()).toEqual({ code: 3, signal: null });
  });

  it("pastes between marks once the program asks for them", async () => {
    const terminal = run(
      `${echoKeys} process.stdin.once("data", () => console.log("\\x1b[?2004hmarks"));`,
    );
    await terminal.waitFor("ready");
    expect(terminal.modes.bracketedPaste).toBe(false);
    terminal.paste("a\nb");
    await terminal.waitFor('got "a\\rb"');
    await terminal.waitFor("marks");
    expect(terminal.modes.bracketedPaste).toBe(true);
    terminal.paste("c");
    await terminal.waitFor('got "\\u001b[200~c\\u001b[201~"');
  });

  it("sees the cursor hidden, the other buffer, and where the cursor is", async () => {
    const terminal = run(
      `process.on("SIGTERM", () => { process.stdout.write("\\x1b[?1049l\\x1b[?25hback"); process.exit(143); });
       process.stdin.on("data", () => {}); process.stdout.write("\\x1b[?1049h\\x1b[?25lhidden");`,
    );
    await terminal.waitFor("hidden");
    expect(terminal.modes).toMatchObject({ cursorVisible: false, alternateBuffer: true });
    expect(terminal.cursor.column).toBe(6);
    terminal.kill("SIGTERM");
    expect(await terminal.waitUntilExit()).toEqual({ code: 143, signal: null });
    expect(terminal.modes).toMatchObject({ cursorVisible: true, alternateBuffer: false });
  });

  it("tells a program of a new size, and answers where the cursor is", async () => {
    const terminal = run(
      `const size = () => console.log(process.stdout.columns + "x" + process.stdout.rows);
       process.stdout.on("resize", size); size();
       process.stdin.setRawMode(true); process.stdin.on("data", (d) => console.log("at " + JSON.stringify(d.toString())));
       process.stdout.write("\\x1b[6n");`,
      { columns: 40, rows: 10 },
    );
    await terminal.waitFor(/^40x10/);
    await terminal.waitFor('at "\\u001b[2;1R"');
    terminal.resize(20, 8);
    await terminal.waitFor("20x8");
  });

  it("reads colours, bold and wide characters from the cells", async () => {
    const terminal = run(
      `process.stdout.write("\\x1b[1;31;48;5;250mA\\x1b[0;38;2;1;2;255m漢\\x1b[0m.")`,
    );
    await terminal.waitUntilExit();
    const [a, wide, rest, dot] = terminal.cells()[0] ?? [];
    expect(a).toMatchObject({ text: "A", width: 1, fg: 1, bg: 250, bold: true });
    expect(wide).toMatchObject({ text: "漢", width: 2, fg: "#0102ff", bg: null, bold: false });
    expect(rest).toMatchObject({ text: "", width: 0 });
    expect(dot).toMatchObject({ text: ".", fg: null });
  });

  it("fails with the screen when what is waited for does not come", async () => {
    const terminal = run(`console.log("something else"); setTimeout(() => {}, 60_000)`);
    await terminal.waitFor("something");
    await expect(terminal.waitFor("this", 100)).rejects.toThrow(
      /100 ms.*this[\s\S]*│something else /,
    );
    terminal.kill("SIGKILL");
    await expect(terminal.waitFor("this")).rejects.toThrow(/ended.*SIGKILL[\s\S]*this/);
  });

  it("gives a home of its own and nothing of what surrounds the tests", async () => {
    const terminal = run("console.log(Object.keys(process.env).sort().join())");
    await terminal.waitUntilExit();
    expect(terminal.screen()).toBe("HOME,LANG,MFA_GUIDE_HOME,PATH,PWD,TERM,TZ,USER");
    expect(existsSync(terminal.home)).toBe(true);
  });
});

describe("a run with pipes", () => {
  const node = (script: string) => ({ command: [process.execPath, "-e", script] as const });

  it("passes standard input, and gives code and output apart", async () => {
    const echo = node(
      'process.stdin.on("data", (d) => process.stdout.write(d)).on("end", () => { console.error(process.argv[1]); process.exit(4) })',
    );
    const run = await runProgram(["x"], { ...echo, stdin: "in" });
    expect(run).toMatchObject({ code: 4, signal: null, stdout: "in", stderr: "x\n" });
  });

  it("can leave standard input open and silent", async () => {
    const waits = node('process.stdin.on("end", () => console.log("end")).resume()');
    const run = await runProgram([], { ...waits, stdin: null, patience: 500 });
    expect(run).toMatchObject({ code: null, signal: "SIGKILL", stdout: "" });
  });
});
