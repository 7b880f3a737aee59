import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClipboard } from "../../src/io/desktop/clipboard.ts";
import { terminalCopy } from "../../src/io/terminal/terminal-copy.ts";
import { newFolder, removeFolders } from "../support/environment.ts";

const TEXT = "Stap 1: gedaan ✓\nregel twee";
const SEQUENCE = `\u001b]52;c;${Buffer.from(TEXT).toString("base64")}\u0007`;

let folder: string;
let written: string;
const terminal = (isTTY: boolean) => ({
  isTTY,
  columns: 80,
  rows: 24,
  color: false,
  unicode: true,
  write(text: string) {
    written += text;
  },
});

beforeEach(() => {
  folder = newFolder();
  written = "";
  vi.stubEnv("PATH", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  removeFolders();
});

function install(name: string, end = "exit 0"): () => string {
  const copied = join(folder, `${name}.copied`);
  writeFileSync(
    join(folder, name),
    `#!/bin/sh\necho "$@" > '${copied}'\n/bin/cat >> '${copied}'\n${end}\n`,
  );
  chmodSync(join(folder, name), 0o755);
  return () => readFileSync(copied, "utf8");
}

describe.skipIf(process.platform === "win32")("a program of the system", () => {
  it.each([
    ["darwin", {}, "pbcopy", ""],
    ["linux", { WAYLAND_DISPLAY: "wayland-0", DISPLAY: ":0" }, "wl-copy", ""],
    ["linux", { DISPLAY: ":0" }, "xclip", "-selection clipboard"],
    ["linux", { DISPLAY: ":0" }, "xsel", "--clipboard --input"],
  ])("on %s with %j is %s", async (platform, env, name, args) => {
    const copied = install(name);
    expect(await createClipboard(env, platform, terminal(true)).copy(TEXT)).toBe(true);
    expect(copied()).toBe(`${args}\n${TEXT}`);
    expect(written).toBe("");
  });

  it("on Windows gets UTF-16 with a byte order mark", async () => {
    install("clip.exe");
    expect(await createClipboard({}, "win32", terminal(false)).copy(TEXT)).toBe(true);
    const bytes = readFileSync(join(folder, "clip.exe.copied")).subarray(1);
    expect(bytes.toString("utf16le")).toBe(`\uFEFF${TEXT}`);
  });

  it("that fails is followed by the next, and by the terminal at last", async () => {
    install("xclip", "exit 1");
    const env = { DISPLAY: ":0", TERM: "xterm" };
    expect(await createClipboard(env, "linux", terminal(true)).copy(TEXT)).toBe(true);
    expect(written).toBe(SEQUENCE);
    expect(await createClipboard(env, "linux", terminal(false)).copy(TEXT)).toBe(false);
    const copied = install("xsel");
    expect(await createClipboard(env, "linux", terminal(false)).copy(TEXT)).toBe(true);
    expect(copied()).toContain(TEXT);
  });

  it("that does not read what it gets ends quietly", async () => {
    writeFileSync(join(folder, "pbcopy"), "#!/bin/sh\nexec <&-\nexit 1\n");
    chmodSync(join(folder, "pbcopy"), 0o755);
    const copy = createClipboard({}, "darwin", terminal(false)).copy("x".repeat(1_000_000));
    expect(await copy).toBe(false);
  });
});

describe("over SSH", () => {
  const ssh = { SSH_CONNECTION: "1 2 3 4", TERM: "xterm-256color" };

  it("the terminal comes first", async () => {
    install("pbcopy");
    expect(await createClipboard(ssh, "darwin", terminal(true)).copy(TEXT)).toBe(true);
    expect(written).toBe(SEQUENCE);
  });

  it("without a terminal the far machine's clipboard is left alone", async () => {
    install("pbcopy");
    expect(await createClipboard(ssh, "darwin", terminal(false)).copy(TEXT)).toBe(false);
  });
});

describe("the terminal's sequence", () => {
  it("is none where the terminal cannot, or the text is too long", () => {
    expect(terminalCopy(TEXT, { TERM: "dumb" })).toBeNull();
    expect(terminalCopy(TEXT, { TERM: "linux" })).toBeNull();
    expect(terminalCopy("x".repeat(60_000), { TERM: "xterm" })).toBeNull();
  });

  it("passes through tmux and screen", () => {
    const doubled = SEQUENCE.replaceAll("\u001b", "\u001b\u001b");
    expect(terminalCopy(TEXT, { TERM: "tmux", TMUX: "/tmp/tmux" })).toBe(
      `${SEQUENCE}\u001bPtmux;${doubled}\u001b\\`,
    );
    const long = "x".repeat(2_000);
    const chunks = (terminalCopy(long, { TERM: "screen" }) ?? "").split("\u001b\\").slice(0, -1);
    expect(chunks.every((chunk) => chunk.startsWith("\u001bP") && chunk.length < 768)).toBe(true);
    expect(chunks.map((chunk) => chunk.slice(2)).join("")).toBe(
      `\u001b]52;c;${Buffer.from(long).toString("base64")}\u0007`,
    );
  });
});
