import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Environment, newFolder, program } from "../support/environment.ts";
import { dark, light } from "../support/palette.ts";
import { runProgram } from "../support/program.ts";
import { decodeQr, screenshot } from "../support/screenshot.ts";
import { openTerminal, type TerminalRun } from "../support/terminal.ts";
import {
  atStep,
  enterTo,
  expectLeft,
  openWalk,
  passWelcome,
  pressFor,
  recordIn,
  shows,
  stepsIn,
} from "../support/walk.ts";

const SETUP = "https://aka.ms/mfasetup";
const usual = [
  "--lang",
  "en",
  "--screens",
  "en",
  "--answer",
  "phone=iphone",
  "--answer",
  "computer=yes",
];

/** A browser that keeps the addresses it is given, then ends with a code. */
function makeBrowser(code = 0): { BROWSER: string; opened: () => string[] } {
  const folder = newFolder();
  const script = join(folder, "browser");
  const kept = join(folder, "opened");
  writeFileSync(script, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${kept}'\nexit ${code}\n`);
  chmodSync(script, 0o755);
  const opened = () =>
    existsSync(kept) ? readFileSync(kept, "utf8").split("\n").filter(Boolean) : [];
  return { BROWSER: script, opened };
}

/** The walk at the step with the page, with a browser. */
async function openAtPage(env: Environment): Promise<TerminalRun> {
  const terminal = openTerminal([...usual, "--step", "2.1"], { env });
  await atStep(terminal, 4);
  return terminal;
}

describe("the browser", () => {
  it("gets exactly the address, once, on the first Enter; the second Enter is yes", async () => {
    const { BROWSER, opened } = makeBrowser();
    const terminal = await openAtPage({ BROWSER });
    expect(terminal.screen()).toContain("Enter open the page");
    expect(opened()).toEqual([]);
    await pressFor(terminal, "Enter", `Opened in the browser: ${SETUP}`);
    expect(terminal.screen()).toContain("Enter yes, next");
    expect(() => recordIn(terminal.home)).toThrow();
    terminal.press("Enter");
    await atStep(terminal, 5);
    terminal.press("b");
    await atStep(terminal, 4);
    expect(terminal.screen()).toContain("Enter yes, next");
    expect(opened()).toEqual([SETUP]);
    await pressFor(terminal, "o", `Opened in the browser: ${SETUP}`);
    expect(opened()).toEqual([SETUP, SETUP]);
  });

  it.each([
    ["that fails", () => makeBrowser(3).BROWSER, "the browser did not start"],
    ["that is not there", () => "/nowhere/browser", "there is no browser here"],
    ["that is not named, without a desktop", () => undefined, "there is no desktop here"],
  ])("%s is told in one line with the address, and the walk goes on", async (_, browser, why) => {
    const terminal = await openAtPage({ BROWSER: browser() });
    await pressFor(terminal, "Enter", `Not opened, ${why}. The address: `);
    expect(terminal.screen()).toContain(`  ${SETUP}`);
    terminal.press("Enter");
    await atStep(terminal, 5);
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["sign-in"]);
  });

  it("is not tried in a remote session", async () => {
    const terminal = await openAtPage({ SSH_CONNECTION: "10.0.0.1 22 10.0.0.2 22" });
    await pressFor(terminal, "Enter", "this is a remote session");
  });

  it("that stays open does not hold the walk up, nor end with it", async () => {
    const folder = newFolder();
    const script = join(folder, "browser");
    writeFileSync(script, "#!/bin/sh\nread line < fifo\necho closed > closed\n");
    chmodSync(script, 0o755);
    const terminal = openTerminal([...usual, "--step", "2.1"], {
      env: { BROWSER: `/bin/sh ${script}` },
      cwd: folder,
      command: ["/bin/sh", "-c", 'mkfifo fifo && exec "$@"', "sh", process.execPath, program],
    });
    await atStep(terminal, 4);
    await pressFor(terminal, "Enter", "Opened in the browser");
    terminal.press("q");
    await expectLeft(terminal, 1);
    expect(existsSync(join(folder, "closed"))).toBe(false);
    writeFileSync(join(folder, "fifo"), "done\n");
  });

  it.each([
    ["the setting never", ["never"], []],
    ["--no-open", [], ["--no-open"]],
    ["a trial", [], ["--dry-run"]],
  ])("is left alone by %s, with Enter and with o", async (_, [open], args) => {
    const { BROWSER, opened } = makeBrowser();
    const home = newFolder();
    if (open !== undefined) writeFileSync(join(home, "config.json"), JSON.stringify({ open }));
    const terminal = openTerminal([...usual, "--step", "2.1", ...args], { env: { BROWSER }, home });
    await atStep(terminal, 4);
    expect(terminal.screen()).toContain("Enter yes, next");
    await pressFor(terminal, "o", "Opening is switched off.");
    expect(terminal.screen()).toContain(SETUP);
    terminal.press("Enter");
    await atStep(terminal, 5);
    expect(opened()).toEqual([]);
  });

  it("opens on arrival with the setting always, once", async () => {
    const { BROWSER, opened } = makeBrowser();
    const home = newFolder();
    expect(await runProgram(["config", "set", "open", "always"], { home })).toMatchObject({
      code: 0,
    });
    const terminal = openTerminal(usual, { env: { BROWSER }, home });
    await passWelcome(terminal);
    await enterTo(terminal, 1, 4);
    await shows(terminal, `Opened in the browser: ${SETUP}`);
    terminal.press("b");
    await atStep(terminal, 3);
    await enterTo(terminal, 3, 5);
    expect(opened()).toEqual([SETUP]);
  });
});

describe("a guide that is not built in", () => {
  const guide = join(import.meta.dirname, "../../docs/examples/guides/links.json");

  async function openGuide(): Promise<{ terminal: TerminalRun; opened: () => string[] }> {
    const { BROWSER, opened } = makeBrowser();
    const args = ["--lang", "en", "--answer", "place=home"];
    const terminal = openTerminal([guide, ...args], { env: { BROWSER } });
    await passWelcome(terminal);
    await shows(terminal, "Step 1.1 ·");
    return { terminal, opened };
  }

  it("has its host confirmed before the first opening, and Enter does not open it", async () => {
    const { terminal, opened } = await openGuide();
    await pressFor(terminal, "Enter", "Open this address?");
    expect(terminal.screen()).toContain("www.example.org:");
    expect(terminal.screen()).toContain("https://www.example.org/printers");
    await pressFor(terminal, "Enter", "Not opened.");
    expect(opened()).toEqual([]);
  });

  it("opens once it is confirmed, and asks once for each host", async () => {
    const { terminal, opened } = await openGuide();
    await pressFor(terminal, "Enter", "Open this address?");
    await pressFor(terminal, "y", "Opened in the browser: https://www.example.org/printers");
    await pressFor(terminal, "o", /Step 1\.1 ·[\s\S]*» Opened in the browser/);
    expect(opened()[0]).toBe("https://www.example.org/printers");
  });

  it("is named by its path in the command that takes the walk up again", async () => {
    const { terminal } = await openGuide();
    terminal.press("Ctrl+C");
    await expectLeft(terminal, 130);
    expect(terminal.screen().replaceAll("\n", "")).toContain(`mfa-guide ${guide}`);
  });
});

describe("the QR code of a link", () => {
  it.each([
    [80, 24],
    [40, 24],
  ])("is read from a dark and from a light terminal of %i × %i", async (columns, rows) => {
    const terminal = openWalk(["--step", "2.1"], { columns, rows });
    await atStep(terminal, 4);
    await pressFor(terminal, "c", "Enter: Back to the step");
    expect(decodeQr(screenshot(terminal.cells(), dark))).toBe(SETUP);
    expect(decodeQr(screenshot(terminal.cells(), light))).toBe(SETUP);
    expect(terminal.screen()).toContain(SETUP);
    terminal.press("Enter");
    await atStep(terminal, 4);
  });

  it("of a long address is read too", async () => {
    const terminal = openWalk([], { columns: 80, rows: 24 });
    await atStep(terminal, 1);
    await pressFor(terminal, "c", "Enter: Back to the step");
    expect(decodeQr(screenshot(terminal.cells(), light))).toBe(
      "https://apps.apple.com/app/microsoft-authenticator/id983156458",
    );
  });

  it.each([
    ["the window is too small", { columns: 20, rows: 8 }],
    ["there is no colour", { env: { NO_COLOR: "1" } }],
    ["there is no Unicode", { env: { LANG: "C" } }],
  ])("gives way to the address where %s", async (_, options) => {
    const terminal = openWalk(["--step", "2.1"], options);
    await atStep(terminal, 4);
    await pressFor(terminal, "c", /Enter: Back/);
    expect(terminal.screen()).not.toMatch(/[█▀▄]/);
    expect(terminal.screen().replaceAll("\n", "")).toContain(SETUP);
  });

  it("is drawn anew, or gives way, when the window changes", async () => {
    const terminal = openWalk(["--step", "2.1"]);
    await atStep(terminal, 4);
    await pressFor(terminal, "c", "Enter: Back to the step");
    terminal.resize(30, 12);
    await shows(terminal, "too small");
    terminal.resize(60, 30);
    await shows(terminal, "▀");
    expect(decodeQr(screenshot(terminal.cells(), dark))).toBe(SETUP);
  });
});
