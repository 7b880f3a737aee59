import { HtmlValidate } from "html-validate/node";
import { describe, expect, it } from "vitest";
import { everyFieldGuide } from "../support/every-field-guide.ts";
import { makeHandout } from "../support/handout.ts";

const own = { ownGuides: { sample: JSON.stringify(everyFieldGuide()) } };
const html = () => makeHandout(["sample", "--lang", "en"], own);
const markdown = () => makeHandout(["sample", "--lang", "en", "--format", "markdown"], own);

describe("a guide with every field, as a leaflet", () => {
  it("is valid HTML", async () => {
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
    });
    const { results } = await validator.validateString(await html());
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  it.each([
    [
      "a line to copy, verbatim",
      '<pre class="copy">Get-Device -Id &lt;asset-tag&gt; | % { $_ }</pre>',
    ],
    ["boxes for lines", '<input type="checkbox" data-tick="open-settings/1">'],
    ["what to write down", "What is on the label?"],
    ["how long it takes", "Takes about 10 minutes."],
    ["what to have ready", "The phone"],
    ["what ends it", "Nothing is left."],
    ["what an answer ends", "Only those two."],
    ["what is for second line", "Block it."],
    ["the other guide", "“new-phone”"],
  ])("shows %s", async (_what, text) => {
    expect(await html()).toContain(text);
  });

  it.each([
    ["a line to copy as code in its item", "  ```\n  Get-Device -Id <asset-tag> | % { $_ }\n  ```"],
    ["boxes for lines", "- [ ] "],
    [
      "what to write down",
      "**Write down:** What is on the label? (as in LT-2041; may stay empty): \\_",
    ],
    ["how long it takes", "Takes about 10 minutes."],
    ["what to have ready", "**Have ready:**\n\n- The phone"],
    ["what an answer ends", "- **Another:** **Stop here:** Only those two."],
    ["what ends it", "**The rest is not needed:** Nothing is left."],
    [
      "what is for second line",
      "**For IT:**\n\n- Block it.\n  ```\n  Block-Device <asset-tag>\n  ```",
    ],
  ])("shows %s in Markdown", async (_what, text) => {
    expect(await markdown()).toContain(text);
  });

  it("leaves out what is read aloud", async () => {
    expect(await html()).not.toContain("I stay on the line.");
    expect(await markdown()).not.toContain("I stay on the line.");
  });
});
