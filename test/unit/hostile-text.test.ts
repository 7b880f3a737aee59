import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asAscii, asAsciiLine } from "../../src/render/print.ts";
import { isPrintable, printable } from "../../src/text/printable.ts";
import { expectClean, hostileText } from "../support/hostile.ts";
import { expectCleanDocuments, expectSameStructure } from "../support/hostile-documents.ts";
import { hostileTexts, inTurn } from "../support/hostile-guide.ts";
import { expectCleanWalk } from "../support/hostile-screens.ts";

describe("hostile texts in guides, records and on the command line", () => {
  it("stay text on every screen of the walk", () => {
    const property = fc.property(hostileTexts, (texts) =>
      expectCleanWalk(inTurn(texts), [[40, 24]]),
    );
    fc.assert(property, { seed: 2, numRuns: 4 });
  });

  it("stay text in summaries, steps, reports and leaflets", () => {
    const property = fc.property(hostileTexts, (texts) => expectCleanDocuments(inTurn(texts)));
    fc.assert(property, { seed: 3, numRuns: 10 });
  });

  it("add no element, attribute or markup to HTML and Markdown", () => {
    fc.assert(fc.property(hostileTexts, expectSameStructure), { seed: 4, numRuns: 20 });
  });

  it("are printable once made so, and then stay as they are", () => {
    const property = fc.property(hostileText, (text) => {
      const shown = printable(text);
      expectClean(shown);
      expect(isPrintable(shown)).toBe(true);
      expect(printable(shown)).toBe(shown);
    });
    fc.assert(property, { seed: 5, numRuns: 200 });
  });

  it("become no markup where a terminal shows ASCII only", () => {
    const signs = /[<>=+@`[\]|\\]/;
    const property = fc.property(fc.string({ unit: "binary" }), (text) => {
      const wide = Array.from(text).filter(
        (character) => character > "\u007f" && character !== "›",
      );
      expect(asAscii(wide.join("")).replaceAll("->", "").replaceAll("<-", "")).not.toMatch(signs);
    });
    fc.assert(property, { seed: 6, numRuns: 200, examples: [["＜b＞＝＋＠≠｀［｜"]] });
  });

  it("keep their accents, and nothing else, where a terminal shows those", () => {
    const accents = { accents: true };
    expect(asAscii("Müller, Łódź, Zoë → “œuvre” 日本", accents)).toBe(
      'Müller, Łódź, Zoë -> "œuvre" ??',
    );
    expect(asAscii("Mu\u0308ller × ÷", accents)).toBe("Müller x ?");
    expect(asAsciiLine("Müller → Zoë", accents)).toBe("Müller - Zoë");
    expect(asAscii("Müller")).toBe("Muller");
  });
});
