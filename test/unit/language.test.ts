import { describe, expect, it } from "vitest";
import {
  firstLanguage,
  guideLanguage,
  inLanguage,
  plainText,
  richText,
  screenText,
} from "../../src/guide/text.ts";
import { sampleGuide } from "../support/sample-guide.ts";

const guide = sampleGuide();

describe("the language of a guide", () => {
  it("is the one wanted, or the one that it was written in", () => {
    expect(firstLanguage(guide)).toBe("nl");
    expect(guideLanguage(guide, "en")).toBe("en");
    expect(guideLanguage(guide, "de")).toBe("nl");
  });
});

describe("a text in a language", () => {
  it("is the string, that language, or else the first", () => {
    expect(inLanguage("X", "en", "nl")).toBe("X");
    expect(inLanguage({ nl: "A", en: "B" }, "en", "nl")).toBe("B");
    expect(inLanguage({ nl: "A", en: "B" }, "de", "nl")).toBe("A");
    expect(inLanguage({ en: "B" }, "de", "nl")).toBe("B");
    expect(inLanguage({}, "de", "nl")).toBe("");
    expect(inLanguage({ nl: "A" }, "constructor", "nl")).toBe("A");
  });
});

describe("words on the screens", () => {
  const text = { nl: "Tik op {connect} of {settings}.", en: "Tap {connect} or {settings}." };

  it("are in the language of the screens, in a sentence of one's own", () => {
    expect(richText(guide, text, { language: "nl", screens: "en" })).toEqual([
      { text: "Tik op ", word: false },
      { text: "Connect", word: true, language: "en" },
      { text: " of ", word: false },
      { text: "Settings", word: true, language: "en" },
      { text: ".", word: false },
    ]);
  });

  it("stand in quotes in plain text", () => {
    const rich = richText(guide, text, { language: "en", screens: "nl" });
    expect(plainText(rich)).toBe("Tap “Verbind” or “Instellingen”.");
    expect(plainText(rich, ["«", "»"])).toBe("Tap «Verbind» or «Instellingen».");
  });

  it("have no quotes on a drawing, which is in the language of the screens as a whole", () => {
    expect(screenText(guide, text, { language: "nl", screens: "en" })).toBe(
      "Tap Connect or Settings.",
    );
  });

  it("stay as they are when there is no such word, and are looked for once", () => {
    const odd = { ...guide, words: { a: "{b}", b: "B" } };
    expect(screenText(odd, "{a} {c} {to-string} {}", { language: "en", screens: "nl" })).toBe(
      "{b} {c} {to-string} {}",
    );
  });
});
