import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate/node";
import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/format.ts";
import { runCli } from "../support/edges.ts";
import { hostileGuide, makeHandout } from "../support/handout.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
});

async function complaints(source: string): Promise<string[]> {
  const { results } = await validator.validateString(source);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} in line ${line}: ${message}`),
  );
}

const hostile = { ownGuides: { hostile: JSON.stringify(hostileGuide()) } };

describe("the leaflet as HTML", () => {
  it.each([
    ["both phones", ["microsoft-authenticator", "--lang", "nl"], {}],
    ["one phone", ["microsoft-authenticator", "--lang", "en", "--answer", "phone=android"], {}],
    ["other screens", ["new-phone", "--lang", "nl", "--screens", "en", "--contact", "<1>"], {}],
    ["a hostile guide", ["hostile"], hostile],
  ])("is valid: %s", async (_, args, surroundings) => {
    expect(await complaints(await makeHandout(args, surroundings))).toEqual([]);
  });

  it("would be found invalid with one wrong tag", async () => {
    const source = await makeHandout([]);
    expect(await complaints(source.replace("<main>", "<main><li>"))).not.toEqual([]);
  });

  it("lets in its own style sheet and its own script, and nothing else", async () => {
    const source = await makeHandout([]);
    const hash = (tag: string) =>
      createHash("sha256")
        .update(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(source)?.[1] ?? "")
        .digest("base64");
    expect(source).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash("style")}&#39;; script-src &#39;sha256-${hash("script")}&#39;; base-uri`,
    );
    expect(source.match(/<script/g)).toHaveLength(1);
    expect(source).not.toMatch(/<link|<iframe|<img|\sstyle=|\son\w+=|@import|url\(/);
  });

  it("names the language of the text and, where it is another, of the screens", async () => {
    const same = await makeHandout(["new-phone", "--lang", "nl"]);
    expect(same).toContain('<html lang="nl">');
    expect(same).not.toContain('<div class="window" lang');
    const other = await makeHandout(["new-phone", "--lang", "nl", "--screens", "en"]);
    expect(other).toContain('<div class="window" lang="en">');
  });

  it("keeps the numbers of the paper, also where steps do not apply", async () => {
    const source = await makeHandout(["new-phone", "--lang", "en", "--answer", "old-phone=works"]);
    const numbers = [...source.matchAll(/<li class="step[^"]*" id="step-(\d+)-(\d+)"/g)];
    expect(numbers.map(([, chapter, step]) => `${chapter}.${step}`).slice(0, 3)).toEqual([
      "1.1",
      "2.1",
      "2.2",
    ]);
    expect(source).toContain("You do not need steps 1.2 and 1.3.");
  });

  it("tells each problem once for each phone, and shows each QR code once", async () => {
    const source = await makeHandout(["microsoft-authenticator", "--lang", "nl"]);
    for (const pattern of [/ id="([^"]+)"/g, /<title id="[^"]+">([^<]+)</g]) {
      const all = [...source.matchAll(pattern)].map((match) => match[1]);
      expect(all.length).toBeGreaterThan(1);
      expect(new Set(all).size).toBe(all.length);
    }
    const told = [
      ...source.matchAll(/<details class="problem"[^>]*>\s*<summary>(.*?)<\/summary>/g),
    ];
    expect(told.length).toBeGreaterThan(20);
    expect(new Set(told.map(([, symptom]) => symptom)).size).toBe(told.length);
  });

  it("has no QR code for an address that belongs on the computer", async () => {
    const source = await makeHandout(["microsoft-authenticator", "--lang", "nl"]);
    for (const step of source.split('<li class="step').slice(1)) {
      if (step.includes("Op de computer</p>")) expect(step).not.toContain('class="qr"');
    }
    expect(source).toContain('class="qr"');
  });

  it("says where the person acts and looks for each answer that decides it", async () => {
    const source = await makeHandout(["microsoft-authenticator", "--lang", "en"]);
    const step = source.slice(source.indexOf('id="step-2-1"'), source.indexOf('id="step-2-2"'));
    for (const where of [/<p class="place">.*/, /<figcaption>.*/]) {
      const [line = ""] = where.exec(step) ?? [];
      expect(line).toMatch(/data-for-computer="yes".*computer.*data-for-computer="no".*phone/);
    }
    const alone = ["microsoft-authenticator", "--lang", "en", "--answer", "computer=no"];
    expect(await makeHandout(alone)).not.toContain("data-for-computer");
  });

  it("draws what the terminal shows with signs", async () => {
    const source = await makeHandout(["microsoft-authenticator", "--lang", "nl"]);
    expect(source).toContain('<p class="sign"><svg class="sign-qr"');
    expect(source).not.toMatch(/<p>\[[ v]/);
  });

  it("introduces only what the guide has", async () => {
    const plain: Guide = {
      formatVersion: 1,
      id: "plain",
      version: "1.0.0",
      languages: ["en"],
      title: "Plain",
      chapters: [
        {
          id: "one",
          title: "One",
          steps: [{ id: "a", title: "A", on: "computer", do: ["Do it."] }],
        },
      ],
    };
    const bare = await makeHandout(["plain"], { ownGuides: { plain: JSON.stringify(plain) } });
    expect(bare).toContain("Do the steps in order");
    expect(bare).not.toMatch(/In the drawings|Unfold “|class="find"|class="choose"/);
    expect(await makeHandout(["--lang", "en"])).toMatch(/In the drawings.*Unfold “Not working\?”/);
  });

  it("says at each place where one can get stuck whom to turn to", async () => {
    const source = await makeHandout(["--lang", "nl", "--contact", "Helpdesk 1234"]);
    const troubles = source.match(/<details class="trouble"/g) ?? [];
    const lines =
      source.match(/<p class="stuck"><strong>[^<]*<\/strong> Helpdesk 1234<\/p>/g) ?? [];
    expect(troubles.length).toBeGreaterThan(8);
    // Once more behind what fits every step.
    expect(lines.length).toBe(troubles.length + 1);
  });

  it("holds several languages, each with ids of its own", async () => {
    const source = await makeHandout(["new-phone", "--lang", "nl,en"]);
    expect(source).toContain('<article class="leaflet" lang="nl">');
    expect(source).toContain('<article class="leaflet" lang="en">');
    expect(source).toMatch(/Nederlands<\/span>[\s\S]*English<\/span>/);
    // Each language has its heading of the first level, and only one of them is shown.
    const found = await complaints(source);
    expect(found.filter((one) => !one.includes("Multiple <h1>"))).toEqual([]);
  });

  it("is the only command that takes several languages", async () => {
    const { code, stderr } = await runCli(["show", "--lang", "en,nl"]);
    expect(code).toBe(2);
    expect(stderr).toContain("show speaks one language at a time.");
    expect((await runCli(["handout", "--lang", "en,xx"])).stderr).toContain("“en,xx”");
  });

  it("is read from right to left in a language that is written so", async () => {
    const guide = { ...hostileGuide(), languages: ["he"] };
    const source = await makeHandout(["hostile"], {
      ownGuides: { hostile: JSON.stringify(guide) },
    });
    expect(source).toContain('<html lang="he" dir="rtl">');
  });
});
