import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importMarkdown } from "../../src/guide/markdown/import.ts";
import { hostileText } from "../support/hostile.ts";
import { parse } from "../support/sample-guide.ts";

function made(markdown: string) {
  const { guide, lost } = importMarkdown(markdown, { id: "mine", language: "en", steps: "Steps" });
  const errors = parse(guide).problems.filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
  const outline = guide.chapters.map(({ title, steps }) => [title, steps.map((s) => s.title)]);
  const steps = guide.chapters.flatMap((chapter) => chapter.steps);
  return { guide, outline, steps, lost: lost.map(({ line, kind }) => `${line} ${kind}`) };
}

describe("headings", () => {
  it("are title, chapters and steps", () => {
    const { guide, outline } = made(
      "# Leave\n\nWhat to do.\n\n## Access\n\n### Mail\n\nClose it.\n\n### Files\n\nMove them.\n\n## Pay\n\nTell HR.",
    );
    expect(guide).toMatchObject({ title: "Leave", summary: "What to do." });
    expect(outline).toEqual([
      ["Access", ["Mail", "Files"]],
      ["Pay", ["Pay"]],
    ]);
  });

  it("of one depth are steps", () => {
    expect(made("# T\n\n## One\n\n1. Go.\n2. Stop.\n\n## Two\n\nRest.").outline).toEqual([
      ["Steps", ["One", "Two"]],
    ]);
  });

  it("over lists with details are chapters of their items", () => {
    const { outline, steps } = made("# T\n\n## One\n\n1. Go\n   - Left.\n   - Right.\n2. Stop");
    expect(outline).toEqual([["One", ["Go", "Stop"]]]);
    expect(steps.map((step) => step.do)).toEqual([["Left.", "Right."], ["Stop"]]);
  });

  it("need not be there: each item is a step", () => {
    expect(made("1. Go\n2. Stop").outline).toEqual([["Steps", ["Go", "Stop"]]]);
  });

  it("that are too long are cut, which is told", () => {
    const { guide, lost } = made(`# ${"word ".repeat(20)}\n\n## A\n\nGo.`);
    expect(guide.title).toMatch(/^(word )+word…$/);
    expect(lost).toEqual(["1 long-title"]);
  });
});

describe("what stands below", () => {
  it("a task list is lines with boxes", () => {
    const { steps } = made("# T\n\n## Core\n\n- [ ] Mail\n- [x] Files");
    expect(steps[0]).toMatchObject({ tick: true, do: ["Mail", "Files"] });
  });

  it("code is copied as it stands, one line each", () => {
    const { steps } = made("# T\n\n## A\n\nRun:\n\n```sh\nawk '{ print $5 }'\n\nls\n```\n\n`pwd`");
    expect(steps[0]?.do).toEqual([
      "Run:",
      { copy: "awk '{ print $5 }'" },
      { copy: "ls" },
      { copy: "pwd" },
    ]);
  });

  it("bold in a sentence is a word on a screen; braces stay braces", () => {
    const { guide, steps } = made(
      "# T\n\n## A\n\nPress **Next**, then **Next**. Use {x} in `{y}`.",
    );
    expect(guide.words).toEqual({ next: "Next" });
    expect(steps[0]?.do).toEqual(["Press {next}, then {next}. Use {{x}} in “{{y}}”."]);
  });

  it("a link is a link of the step, by reference too", () => {
    const { guide, steps, lost } = made(
      "# T\n\n## A\n\nSee [the page](https://example.org/a) and [that][b] or <https://example.org/a>.\n\n[b]: https://example.org/b",
    );
    expect(guide.links).toEqual({
      "the-page": { url: "https://example.org/a", title: "the page" },
      that: { url: "https://example.org/b", title: "that" },
    });
    expect(steps[0]).toMatchObject({
      do: ["See the page and that or example.org/a."],
      links: ["the-page", "that"],
    });
    expect(lost).toEqual([]);
  });

  it("a quote is a notice, and so is what says so itself", () => {
    const { steps } = made(
      "# T\n\n## A\n\nGo.\n\n> [!WARNING]\n> Not in public.\n\n> It takes long.\n\nNote: bring a pen.",
    );
    expect(steps[0]?.notices).toEqual([
      { kind: "warning", text: "Not in public." },
      { kind: "info", text: "It takes long." },
      { kind: "info", text: "bring a pen." },
    ]);
  });
});

describe("what a guide cannot say", () => {
  it("is told by its line, counted with the front matter", () => {
    const { lost } = made(
      "---\nx: 1\n---\n# T\n\n## A\n\nGo ![p](p.png).\n\n| a |\n| - |\n| b |\n\n<div>x</div>\n\n[x](http://example.org) [y](javascript:alert(1)) [z](https://u:p@example.org)\n\nN[^1].\n\n[^1]: Note.",
    );
    expect(lost).toEqual([
      "8 image",
      "10 table",
      "14 html",
      "16 address",
      "16 address",
      "16 address",
      "20 footnote",
    ]);
  });

  it.each(["", "# \n", "***", "> ", "- ", "![](x)", "## A\n## A\n## A", "```\n\n```", "\u202e# x"])(
    "%j still gives a guide without errors",
    (markdown) => {
      expect(made(markdown).steps.length).toBeGreaterThan(0);
    },
  );

  it("of any text is left out, and the guide has no errors", () => {
    const marks = fc.constantFrom("# ", "## ", "- ", "- [ ] ", "> ", "1. ", "```\n", "**", "", "`");
    const row = fc.tuple(marks, hostileText).map(([mark, text]) => `${mark}${text}\n`);
    const property = fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      made(rows.join("\n"));
    });
    fc.assert(property, { seed: 14, numRuns: 300 });
  });
});
