import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { cells } from "../../src/render/style.ts";

describe("cells", () => {
  it("are counted alike with and without the short way", () => {
    const narrow = [..." aZ~éÿ©®–—‘’“”•…←→›✓─│┌┐└┘├┤█░"];
    const others = [..."漢ｱ＜́\u00ad\ufe0f\u200d", "👍", "👍🏽", "🇳🇱", "ﬀ", "\t"];
    const colors = ["\u001b[2m", "\u001b[22m", "\u001b[1;32m"];
    const text = fc
      .array(fc.constantFrom(...narrow, ...colors, ...others))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(
        text,
        (line) =>
          cells(line) === stringWidth(colors.reduce((rest, one) => rest.replaceAll(one, ""), line)),
      ),
      { numRuns: 2_000 },
    );
    for (const character of narrow) expect(stringWidth(character), character).toBe(1);
  });
});
