/** The leaflet in a real browser, as whoever gets it by mail opens it. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import jsqr from "jsqr";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePlan } from "../../src/guide/make-plan.ts";
import { rich } from "../../src/render/handout/rich.ts";
import { openBrowser } from "../support/browser.ts";
import { newFolder } from "../support/environment.ts";
import { hostileGuide, makeHandout } from "../support/handout.ts";
import { runProgram } from "../support/program.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const hostile = { ownGuides: { hostile: JSON.stringify(hostileGuide()) } };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Opened {
  page: Page;
  /** Every address that the page asked for. */
  requests: string[];
  /** What it wrote to the console, errors that nobody caught, and dialogs. */
  noise: string[];
}

async function open(source: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const file = join(newFolder(), "leaflet.html");
  writeFileSync(file, source);
  const page = await browser.newPage(options);
  const requests: string[] = [];
  const noise: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("dialog", (dialog) => {
    noise.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
  return { page, requests, noise };
}

/** The elements that stick out at a side, where a frame would cut them off. */
const CUT_OFF = `[...document.querySelectorAll("body *:not(.spoken)")].filter((element) => {
  const { left, right } = element.getBoundingClientRect();
  const wider = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
  return left < -0.5 || right > innerWidth + 0.5 || wider;
}).map((element) => element.outerHTML.slice(0, 200))`;

describe("the leaflet in a browser", () => {
  it("keeps Arabic words in their places, in a sentence", async () => {
    const words = ["الإعدادات", "عام", "تحديث"].map((text) => ({
      text,
      word: true,
      language: "ar",
    }));
    const between = { text: ", ", word: false };
    const text = rich([
      { text: "Tik op ", word: false },
      ...words.flatMap((word) => [word, between]),
    ]);
    const { page } = await open(
      `<!doctype html><meta charset="utf-8"><p lang="nl">${text.source}2 keer.</p>`,
    );
    const lefts = await page.evaluate<number[]>(
      `[...document.querySelectorAll("b")].map((word) => word.getBoundingClientRect().left)`,
    );
    expect(lefts).toHaveLength(3);
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
    await page.close();
  });

  it.each(["ar", "he"])(
    "draws screens in %s from right to left, the author's remarks not",
    async (screens) => {
      const source = await makeHandout([
        "microsoft-authenticator",
        "--lang",
        "nl",
        "--screens",
        screens,
      ]);
      const { page } = await open(source);
      const directions = (selector: string) =>
        page.evaluate<string[]>(
          `[...new Set([...document.querySelectorAll("${selector}")].map((one) => getComputedStyle(one).direction))]`,
        );
      expect(await directions(".window")).toEqual(["rtl"]);
      expect(await directions(".note")).toEqual(["ltr"]);
      expect(await directions("b > bdi[lang]")).toEqual(["rtl"]);
      await page.close();
    },
  );

  it.each([
    ["microsoft-authenticator", {}],
    ["new-phone", {}],
    ["passkey", {}],
    ["first-sign-in", {}],
    ["hostile", hostile],
  ])(
    "%s loads nothing, runs nothing and is not wider than a phone of 360 px",
    async (guide, surroundings) => {
      const source = await makeHandout([guide, "--lang", "nl"], surroundings);
      const { page, requests, noise } = await open(source, {
        viewport: { width: 360, height: 740 },
      });
      expect(requests).toEqual([page.url()]);
      expect(noise).toEqual([]);
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(width).toBeLessThanOrEqual(360);
      expect(await page.evaluate(CUT_OFF)).toEqual([]);
      const overflow = "getComputedStyle(document.querySelector('.step')).overflow";
      // The policy let the style sheet in.
      expect(await page.evaluate(overflow)).toBe("hidden");
      await page.close();
    },
  );

  it.each([
    ["light", 1100],
    ["dark", 1100],
    ["light", 360],
    ["dark", 360],
  ] as const)("passes the accessibility checks: %s, %d px", async (colorScheme, width) => {
    const source = await makeHandout([
      "microsoft-authenticator",
      "--lang",
      "nl",
      "--screens",
      "en",
      "--contact",
      "Helpdesk 1",
    ]);
    const viewport = { width, height: 900 };
    // The page's policy keeps the checker's script out as well.
    const { page } = await open(source, { colorScheme, viewport, bypassCSP: true });
    await page.evaluate(axe);
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)",
    );
    expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.close();
  });

  it.each(["light", "dark"] as const)(
    "shows QR codes that a camera reads: %s",
    async (colorScheme) => {
      const { page } = await open(await makeHandout([]), {
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      const shown = await page.locator("svg.qr").all();
      expect(shown.length).toBeGreaterThanOrEqual(2);
      const read: string[] = [];
      for (const code of shown) {
        const picture = PNG.sync.read(await code.screenshot());
        read.push(
          jsqr.default(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data ??
            "unread",
        );
      }
      const links = await page.locator(".links li:has(svg.qr) a").allTextContents();
      expect(read).toEqual(links);
      await page.close();
    },
  );

  it("shows every text of a hostile guide as it was written", async () => {
    const { page } = await open(await makeHandout(["hostile"], hostile));
    const text = (await page.locator("body").textContent()) ?? "";
    const plan = makePlan(hostileGuide(), {
      language: "en",
      screens: "en",
      answers: {},
      date: "2026-11-23",
    });
    const written = [...textsOf(plan)];
    expect(written.length).toBeGreaterThan(60);
    expect(written.filter((part) => !text.includes(part))).toEqual([]);
    expect(
      await page
        .locator("script ~ script, img, i, [onerror], a:not([href^='https:'], [href^='#'])")
        .count(),
    ).toBe(0);
    expect(await page.locator(".links a").allTextContents()).toContain(
      "https://xn--mnchen-3ya.example/(a)",
    );
    await page.close();
  });

  it("comes the same out of the built program", async () => {
    const folder = newFolder();
    const file = join(folder, "leaflet.html");
    const args = ["handout", "new-phone", "--lang", "en", "--date", "2026-11-23", "--output", file];
    const run = await runProgram(args);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(await makeHandout(["new-phone", "--lang", "en"]));
  });
});

/** What a plan holds beside texts; how to read an address out loud is not for paper. */
const NO_TEXTS = [
  "id",
  "guide",
  "step",
  "type",
  "version",
  "language",
  "screens",
  "date",
  "ref",
  "on",
  "kind",
];
const NOT_SHOWN = ["goto", "url", "say", "answer"];

/** Every text of the plan that ought to be shown. */
function* textsOf(part: unknown, key = ""): Iterable<string> {
  if (NOT_SHOWN.includes(key)) return;
  if (typeof part === "string") {
    if (!NO_TEXTS.includes(key)) yield part;
  } else if (typeof part === "object" && part !== null) {
    for (const [name, value] of Object.entries(part)) yield* textsOf(value, name);
  }
}
