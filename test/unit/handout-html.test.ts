import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate/node";
import { describe, expect, it } from "vitest";
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

  it("lets in its own style sheet and nothing else", async () => {
    const source = await makeHandout([]);
    const css = /<style>([\s\S]*?)<\/style>/.exec(source)?.[1] ?? "";
    const hash = createHash("sha256").update(css).digest("base64");
    expect(source).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri`,
    );
    expect(source).not.toMatch(/<script|<link|<iframe|<img|\sstyle=|\son\w+=|@import|url\(/);
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

  it("tells each problem once, and shows each QR code once", async () => {
    const source = await makeHandout(["microsoft-authenticator", "--lang", "nl"]);
    for (const pattern of [/<h4 id="([^"]+)"/g, /<title id="[^"]+">([^<]+)</g]) {
      const all = [...source.matchAll(pattern)].map((match) => match[1]);
      expect(all.length).toBeGreaterThan(2);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it("is read from right to left in a language that is written so", async () => {
    const guide = { ...hostileGuide(), languages: ["he"] };
    const source = await makeHandout(["hostile"], {
      ownGuides: { hostile: JSON.stringify(guide) },
    });
    expect(source).toContain('<html lang="he" dir="rtl">');
  });
});
