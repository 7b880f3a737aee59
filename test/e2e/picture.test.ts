import { describe, expect, it } from "vitest";
import { dark, light } from "../support/palette.ts";
import { drawSvg } from "../support/picture.ts";
import { decodeQr, screenshot, toPng } from "../support/screenshot.ts";
import { openTerminal } from "../support/terminal.ts";

const ADDRESS = "https://aka.ms/mfasetup";
const project = new URL("../../", import.meta.url).pathname;

async function cellsOf(script: string) {
  const terminal = openTerminal([], {
    command: [process.execPath, "-e", script],
    cwd: project,
    columns: 80,
    rows: 40,
  });
  await terminal.waitUntilExit();
  return terminal.cells();
}

/** What to run for a code of whole cells, its black and white written as given. */
function qr(small: boolean, black = "40", white = "47"): string {
  return `require("qrcode-terminal").generate(${JSON.stringify(ADDRESS)}, { small: ${small} }, (code) =>
    console.log(code.replaceAll("\\x1b[40m", "\\x1b[${black}m").replaceAll("\\x1b[47m", "\\x1b[${white}m")))`;
}

describe("reading a QR code from a picture of the terminal", () => {
  it("reads one in exact black and white from a dark and from a light terminal", async () => {
    const cells = await cellsOf(qr(false, "48;5;16", "48;5;231"));
    expect(decodeQr(screenshot(cells, dark))).toBe(ADDRESS);
    expect(decodeQr(screenshot(cells, light))).toBe(ADDRESS);
  });

  it("does not trust the terminal's own white: light themes make it dark to be legible", async () => {
    const cells = await cellsOf(qr(false));
    expect(decodeQr(screenshot(cells, dark))).toBe(ADDRESS);
    expect(decodeQr(screenshot(cells, light))).toBeNull();
  });

  it("reads one of half blocks in the terminal's own colours only where it is dark", async () => {
    const cells = await cellsOf(qr(true));
    expect(decodeQr(screenshot(cells, dark))).toBe(ADDRESS);
    expect(decodeQr(screenshot(cells, light))).toBeNull();
  });

  it("reads nothing from words", async () => {
    const cells = await cellsOf('console.log("no code here")');
    expect(decodeQr(screenshot(cells, dark))).toBeNull();
    expect(toPng(screenshot(cells, dark)).subarray(1, 4).toString()).toBe("PNG");
  });
});

describe("the picture", () => {
  it("places words by their column, and draws boxes and blocks as shapes", async () => {
    const cells = await cellsOf(
      'process.stdout.write("\\x1b[1;32m a<b \\x1b[0m 漢!\\r\\n╭─╮\\x1b[44m▀\\x1b[0m")',
    );
    const svg = drawSvg(cells, dark, 'A "picture"');
    expect(svg).toContain("<title>A &quot;picture&quot;</title>");
    expect(svg).toContain(
      `<text x="9" y="14.5" textLength="27" lengthAdjust="spacingAndGlyphs" fill="${dark.named[2]}" font-weight="700">a&lt;b</text>`,
    );
    expect(svg).toMatch(/x="54" y="14.5" textLength="27"[^>]*>漢!</);
    expect(svg.match(/<path/g)).toHaveLength(3);
    expect(svg).toContain(`fill="${dark.named[4]}"`);
    expect(svg).not.toContain("─");
  });
});
