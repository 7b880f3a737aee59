/** Questions stand where a person sees them, whatever is redirected. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { program } from "../support/environment.ts";
import { openTerminal } from "../support/terminal.ts";
import { PERSON, passWelcome } from "../support/walk.ts";

/** Runs the program in a shell's words, in a terminal. */
function openShell(words: string, env: Record<string, string> = {}) {
  const line = words.replace("mfa-guide", `'${process.execPath}' '${program}'`);
  return openTerminal(["-c", line], { command: ["sh"], env });
}

describe("in a terminal with its output redirected", () => {
  it.each<[string, Record<string, string>]>([
    ["ACCESSIBLE", { ACCESSIBLE: "1" }],
    ["TERM", { TERM: "dumb" }],
  ])(
    "plain lines by %s are asked on the terminal, and the summary is in the file",
    async (_name, env) => {
      const words = `mfa-guide --lang en --answer phone=iphone --answer computer=yes --for ${PERSON} > out.txt`;
      const terminal = openShell(words, env);
      await terminal.waitFor("Step 1.1");
      terminal.send("q\r");
      expect(await terminal.waitUntilExit()).toMatchObject({ code: 1 });
      const file = readFileSync(join(terminal.home, "out.txt"), "utf8");
      expect(file).toContain(PERSON);
      expect(file).not.toContain("Empty line");
    },
  );

  it("a question whether to delete is seen", async () => {
    const mark = `mfa-guide mark done --step 1 --for ${PERSON} --lang en`;
    const terminal = openShell(
      `${mark}; ACCESSIBLE=1 '${process.execPath}' '${program}' forget --for ${PERSON} > out.txt`,
    );
    await terminal.waitFor("Delete it");
    terminal.send("\r");
    expect(await terminal.waitUntilExit()).toMatchObject({ code: 1 });
  });

  it("and its errors too nobody can be asked: it says so at once", async () => {
    const terminal = openShell("mfa-guide --accessible > out.txt 2> err.txt");
    expect(await terminal.waitUntilExit()).toMatchObject({ code: 2 });
    expect(readFileSync(join(terminal.home, "err.txt"), "utf8")).toContain("ssh -t");
  });

  it("no warning of Node's stands in a text question", async () => {
    const terminal = openShell("mfa-guide --lang en --answer phone=iphone --answer computer=yes", {
      NO_COLOR: "1",
      FORCE_COLOR: "1",
    });
    await passWelcome(terminal);
    await terminal.waitFor("Step 1.1");
    terminal.press("a");
    await terminal.waitFor("Note for the ticket");
    terminal.type("x");
    await terminal.waitFor("code) x");
    expect(terminal.scrollback()).not.toContain("Warning");
  });
});
