import { describe, expect, it } from "vitest";
import { richMarkdown } from "../../src/render/rich-markdown.ts";
import { hostileGuide, makeHandout } from "../support/handout.ts";

describe("text as Markdown", () => {
  it("sets words on the screens in bold, and in quotes where bold would not be read as such", () => {
    const word = (text: string) => [
      { text: "Kies ", word: false },
      { text, word: true },
      { text: ".", word: false },
    ];
    expect(richMarkdown(word("Volgende"))).toBe("Kies **Volgende**.");
    expect(richMarkdown(word("(Volgende)"))).toBe("Kies “(Volgende)”.");
    expect(richMarkdown(word("*"))).toBe("Kies “\\*”.");
    const twice = ["Ja", "Nee"].map((text) => ({ text, word: true }));
    expect(richMarkdown(twice)).toBe("“Ja”“Nee”");
  });

  it("looks at the start of the line, whatever pieces it is made of", () => {
    const pieces = [" ", "- ", "x"].map((text) => ({ text, word: false }));
    expect(richMarkdown(pieces)).toBe("\\- x");
  });
});

describe("the leaflet as Markdown", () => {
  it("has chapters, numbered steps, what to do, screens, a box to tick, and problems", async () => {
    const lines = (await makeHandout(["new-phone", "--lang", "en", "--format", "markdown"])).split(
      "\n",
    );
    expect(lines[0]).toBe("# Authenticator on a new phone");
    expect(lines).toContain("## Chapter 3: The account on the new phone");
    expect(lines).toContain("### 2.1 Install Microsoft Authenticator");
    expect(lines).toContain("*On the phone*");
    expect(lines.some((line) => /^3\. \S/.test(line))).toBe(true);
    expect(lines).toContain("> **iPhone:** You see on the phone: **App Store**");
    expect(lines).toContain("> Buttons: “Get” ← press this one");
    expect(lines.filter((line) => line.startsWith("* [ ] ")).length).toBe(12);
    expect(lines).toContain("## Not working?");
    expect(lines).toContain("### At any step");
    expect(lines.at(-2)).toMatch(
      /^Authenticator on a new phone, version .*, as of November 23, 2026$/,
    );
  });

  it("lets nothing of a hostile guide begin markup", async () => {
    const source = await makeHandout(["hostile", "--format", "markdown"], {
      ownGuides: { hostile: JSON.stringify(hostileGuide()) },
    });
    const addresses = /<https:\/\/[^\s<>]+>/g;
    const rest = source.replace(addresses, "").replace(/^>/gm, "").replaceAll("* [ ] ", "");
    expect(source.match(addresses)?.length).toBe(4);
    expect(rest).not.toMatch(/(?<!\\)[<>[\]`~|]/);
    expect(rest).not.toMatch(/(?<!\\)!\[|(?<!\\):\/\/|www\.|(?<![\\\p{L}\p{N}])@/u);
  });
});
