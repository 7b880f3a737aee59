import { execFileSync, spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/ask/ask.ts";
import { createBrowser } from "../../src/io/desktop/browser.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import { quoted } from "../../src/render/resume-command.ts";
import { printable } from "../../src/text/printable.ts";
import { runCli } from "../support/edges.ts";
import { hostileText } from "../support/hostile.ts";
import { found, sampleGuide } from "../support/sample-guide.ts";

/** The sample guide with another address behind its links. */
function guideWith(url: string) {
  const guide = sampleGuide();
  for (const link of Object.values(guide.links ?? {})) link.url = url;
  for (const chapter of guide.chapters) {
    for (const step of chapter.steps) {
      step.on = "computer";
      step.links = Object.keys(guide.links ?? {}).slice(0, 1);
    }
  }
  return guide;
}

/** Whether an ask is the one that names a host before it is opened. */
function confirms(ask: Ask, host: string): boolean {
  return ask.kind === "choose" && ask.intro.some((line) => line === walkMessages.en.openHost(host));
}

describe("an address", () => {
  it.each([
    "http://example.org/",
    "HTTPS://example.org/",
    "javascript:alert(1)",
    "JAVASCRIPT://example.org/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "vbscript:x",
    "//example.org/",
    "example.org",
    "",
    " https://example.org/",
    "https://example.org /",
    "https://example.org\t/",
    "https://example.org\n/",
    "https:\\\\example.org",
    "https://example.org\\@evil.example/",
    "https://user@example.org/",
    "https://user:secret@example.org/",
    "https://example.org:443@evil.example/",
    "https://",
    "https://[::1",
    "https://example.org:99999/",
    "https://example.org\u202e/",
    "https://exa\u200bmple.org/",
  ])("that is not plain https (%j) makes a guide invalid, and opens nothing", async (url) => {
    const guide = guideWith(url);
    expect(found(guide).join("\n")).toMatch(/^error .* links\./m);
    const { code, edges } = await runCli(["sample"], {
      terminal: true,
      ownGuides: { sample: JSON.stringify(guide) },
    });
    expect(code).toBe(3);
    expect(edges.openedUrls).toEqual([]);
  });

  it.each(["http://example.org/", "javascript:alert(1)", "file:///x", "https://a:b@example.org/"])(
    "past all checks (%j) is not opened by the browser's adapter either",
    async (url) => {
      const browser = createBrowser({ BROWSER: "false" }, "linux");
      await expect(browser.open(url)).rejects.toThrow("https");
    },
  );

  it.each([
    ["https://аррӏе.com/id", "https://xn--80ak6aa92e.com/id", "xn--80ak6aa92e.com"],
    ["https://EXAMPLE.org/x", "https://example.org/x", "example.org"],
    ["https://0x7f.1/x", "https://127.0.0.1/x", "127.0.0.1"],
    ["https://ｅxample.org/é", "https://example.org/%C3%A9", "example.org"],
    ["https:///evil.example/x", "https://evil.example/x", "evil.example"],
    ["https://aka.ms.evil.example/x", "https://aka.ms.evil.example/x", "aka.ms.evil.example"],
  ])("such as %s is shown, confirmed and opened as %s", async (url, opened, host) => {
    const ownGuides = { sample: JSON.stringify(guideWith(url)) };
    const asks: Ask[] = [];
    const answer = (ask: Ask) => {
      asks.push(ask);
      if (ask.kind === "choose") {
        const yes = ask.options.find(({ value }) => value === "yes") ?? ask.options[0];
        return { type: "chosen", value: yes?.value ?? "" } as const;
      }
      return { type: "action", action: "open" } as const;
    };
    const answers = Array.from({ length: 6 }, () => answer);
    const { edges } = await runCli(["sample", "--step", "1"], {
      terminal: true,
      ownGuides,
      answers,
    });
    const confirmed = asks.filter((ask) => confirms(ask, host));
    expect(confirmed).toHaveLength(1);
    expect(confirmed[0]).toMatchObject({ intro: expect.arrayContaining([opened]) });
    expect(edges.openedUrls.length).toBeGreaterThan(0);
    expect(new Set(edges.openedUrls)).toEqual(new Set([opened]));
    const shown = await runCli(["show", "sample"], { ownGuides });
    expect(shown.stdout).toContain(opened);
    expect(shown.stdout).not.toMatch(/аррӏе|ｅxample|0x7f/);
  });

  it("of a guide that is not built in is not opened before its host is confirmed", async () => {
    const ownGuides = { sample: JSON.stringify(guideWith("https://evil.example/x")) };
    const answer = (ask: Ask) =>
      ask.kind === "choose"
        ? ({ type: "chosen", value: ask.options[0]?.value ?? "" } as const)
        : ({ type: "action", action: "open" } as const);
    for (const open of ["ask", "always"] as const) {
      const { edges } = await runCli(["sample", "--step", "1"], {
        terminal: true,
        ownGuides,
        settings: { open },
        answers: Array.from({ length: 8 }, () => answer),
      });
      expect(edges.asked.some((ask) => confirms(ask, "evil.example"))).toBe(true);
      expect(edges.openedUrls).toEqual([]);
    }
  });
});

const shells = ["bash", "zsh", "fish"].filter(
  (shell) => spawnSync(shell, ["-c", "true"]).error === undefined,
);
it.each(shells)("a name in a command to type next is one word to %s", (shell) => {
  const property = fc.property(fc.array(hostileText, { minLength: 20, maxLength: 20 }), (texts) => {
    const kept = texts.filter((text) => quoted(text) !== "<…>");
    const command = `printf '%s\\0' ${kept.map(quoted).join(" ")}`;
    const words = execFileSync(shell, ["-c", command], { encoding: "utf8" }).split("\0");
    expect(words.slice(0, -1)).toEqual(kept.map(printable));
  });
  const names = ["CORP\\jan", ".\\my guides\\new.json", "C:\\temp\\a b", "x\\n\\t", "50% & more"];
  fc.assert(property, { seed: 9, numRuns: 10, examples: [[names]] });
});

it("a name in a command to type next is one word to cmd and PowerShell, or one that no shell takes", () => {
  const safe = hostileText.map((text) => quoted(text)).filter((word) => word !== "<…>");
  // PowerShell ends a quoted text at any of its quotes, the curly ones too; cmd knows only these quotes,
  // and between two percent signs puts the value of a variable.
  fc.assert(
    fc.property(safe, (word) => {
      expect(word).toMatch(/^"[^"$`!“”„]*"$|^[\p{L}\p{N}_./:][\p{L}\p{N}_.@:/+-]*$/u);
      expect(word).not.toMatch(/%.*%|\\"|\\\\/);
    }),
    { seed: 10, numRuns: 300 },
  );
});
