/** The leaflet as somebody uses it alone: chooses a phone, ticks, stops for coffee, finds a problem. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { newFolder } from "../support/environment.ts";
import { makeHandout } from "../support/handout.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A window with the leaflet; what it keeps it keeps as long as the window's context lives. */
async function open(
  args: readonly string[] = ["--lang", "en"],
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext(options);
  const file = join(newFolder(), "leaflet.html");
  writeFileSync(file, await makeHandout(args));
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return { page, context };
}

const visible = (page: Page, selector: string) =>
  page.locator(selector).locator("visible=true").count();

describe("choosing one's phone", () => {
  it.each([true, false])("shows only what fits, with JavaScript %s", async (javaScriptEnabled) => {
    const { page, context } = await open(undefined, { javaScriptEnabled });
    const android = '[data-for-phone="android"]';
    expect(await visible(page, `.step ${android}`)).toBeGreaterThan(0);
    expect(await visible(page, ".for")).toBeGreaterThan(0);
    await page.getByText("iPhone", { exact: true }).first().click();
    expect(await visible(page, android)).toBe(0);
    expect(await visible(page, '.step [data-for-phone="iphone"]')).toBeGreaterThan(0);
    // Whoever has said it needs no label any more.
    expect(await visible(page, '.for[data-asks="phone"]')).toBe(0);
    await page.getByText("Show everything").first().click();
    expect(await visible(page, `.step ${android}`)).toBeGreaterThan(0);
    await context.close();
  });
});

describe("what is kept", () => {
  it("are ticks and the phone, until one begins again", async () => {
    const { page, context } = await open();
    await page.check('[data-choice="phone android"]');
    await page.locator("[data-tick]").nth(0).check();
    await page.locator("[data-tick]").nth(1).check();
    const second = await page.locator(".count").textContent();
    expect(second).toMatch(/^2 of \d+ done$/);

    await page.reload();
    expect(await page.locator("[data-tick]:checked").count()).toBe(2);
    expect(await page.isChecked('[data-choice="phone android"]')).toBe(true);
    expect(await page.locator(".count").textContent()).toBe(second);
    const next = page.locator(".next");
    expect(await next.textContent()).toBe("Go on at step 1.3");
    await next.click();
    expect(await page.evaluate("location.hash")).toBe("#step-1-3");

    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Begin again" }).click();
    expect(await page.locator("[data-tick]:checked").count()).toBe(0);
    await page.reload();
    expect(await page.locator("[data-tick]:checked").count()).toBe(0);
    await context.close();
  });

  it("may be anything: what is stored and makes no sense is passed over", async () => {
    const { page, context } = await open();
    for (const stored of ["{", "null", '{"ticks":{}}', '{"ticks":[1],"choices":["x"]}']) {
      await page.evaluate(
        `localStorage.setItem(document.body.dataset.store, ${JSON.stringify(stored)})`,
      );
      await page.reload();
      expect(await page.locator(".count").textContent()).toMatch(/^0 of \d+ done$/);
    }
    await context.close();
  });

  it("is nothing without JavaScript, where all the rest works", async () => {
    const { page, context } = await open(undefined, { javaScriptEnabled: false });
    expect(await visible(page, ".progress, .find")).toBe(0);
    await page.locator("[data-tick]").first().check();
    await page.locator(".trouble > summary").first().click();
    await page.locator(".problem > summary").first().click();
    expect(await visible(page, ".problem .remedies")).toBe(1);
    await page.locator(".contents > summary").click();
    await page.locator('.contents a[href="#step-2-2"]').click();
    expect(await page.evaluate("location.hash")).toBe("#step-2-2");
    await context.close();
  });
});

describe("finding a problem", () => {
  it.each([
    ["notification", /notification/i],
    ["notificaton", /notification/i],
  ])("by words, also mistyped: %s", async (typed, expected) => {
    const { page, context } = await open();
    await page.fill(".find input", typed);
    const first = page.locator(".results a").first();
    expect(await first.textContent()).toMatch(expected);
    await first.click();
    const opened = page.locator(".problem[open]");
    expect(await opened.locator("summary").textContent()).toMatch(expected);
    expect(await opened.locator(".remedies").isVisible()).toBe(true);
    await context.close();
  });

  it("says when there is nothing, and how many there are", async () => {
    const { page, context } = await open();
    await page.fill(".find input", "xylophone");
    expect(await page.locator(".found").textContent()).toBe("Nothing found. Try other words.");
    await page.fill(".find input", "code");
    expect(await page.locator(".found").textContent()).toMatch(/^Found: \d$/);
    await context.close();
  });

  it("leads back to the step", async () => {
    const { page, context } = await open();
    await page.fill(".find input", "camera");
    await page.locator(".results a").first().click();
    const back = page.locator(".problem[open] .back a, .problem[open] a[href^='#step']").first();
    await back.click();
    expect(await page.evaluate("location.hash")).toMatch(/^#step-\d+-\d+$/);
    await context.close();
  });
});

describe("the policy", () => {
  it("keeps out a script that somebody puts in", async () => {
    const context = await browser.newContext();
    const file = join(newFolder(), "leaflet.html");
    const source = await makeHandout([]);
    const attack =
      "<script>document.title = 'taken over'</script><img src=x onerror=\"document.title='taken over'\">";
    writeFileSync(file, source.replace("<main>", `${attack}<main>`));
    const page = await context.newPage();
    const blocked: string[] = [];
    page.on("console", (message) => blocked.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    expect(await page.title()).not.toBe("taken over");
    expect(blocked.join("\n")).toContain("Content Security Policy");
    // The leaflet's own script still runs.
    expect(await page.locator(".progress").isVisible()).toBe(true);
    await context.close();
  });
});

describe("whoever cannot use a mouse, or sees it differently", () => {
  it("reaches everything by keyboard alone", async () => {
    const { page, context } = await open(["new-phone", "--lang", "en"]);
    const reached = new Set<string>();
    for (let presses = 0; presses < 400; presses += 1) {
      await page.keyboard.press("Tab");
      const what = await page.evaluate<string>(
        "document.activeElement === document.body ? '' : document.activeElement.tagName + '.' + (document.activeElement.type ?? '')",
      );
      if (what === "") break;
      reached.add(what);
      if (what === "SUMMARY.") await page.keyboard.press("Enter");
    }
    expect([...reached].sort()).toEqual(
      expect.arrayContaining(["A.", "INPUT.checkbox", "INPUT.radio", "INPUT.search", "SUMMARY."]),
    );
    expect(await page.locator("details:not([open])").locator("visible=true").count()).toBe(0);
    await context.close();
  });

  it.each([
    ["twice as large", { viewport: { width: 640, height: 512 } }],
    [
      "in forced colours",
      { viewport: { width: 360, height: 740 }, forcedColors: "active" as const },
    ],
  ])("%s: nothing is cut off", async (_, options) => {
    const { page, context } = await open(["--lang", "nl,en"], options);
    await page.evaluate(
      "document.querySelectorAll('details').forEach((part) => { part.open = true; })",
    );
    const width = await page.evaluate<number>("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(options.viewport.width);
    await context.close();
  });
});

describe("several languages in one file", () => {
  it("are switched at the top, and ticks hold in both", async () => {
    const { page, context } = await open(["--lang", "nl,en"]);
    expect(await visible(page, '.leaflet[lang="nl"]')).toBe(1);
    expect(await visible(page, '.leaflet[lang="en"]')).toBe(0);
    await page.locator('.leaflet[lang="nl"] [data-tick]').first().check();
    await page.getByText("English", { exact: true }).click();
    expect(await visible(page, '.leaflet[lang="nl"]')).toBe(0);
    expect(await page.locator('.leaflet[lang="en"] [data-tick]').first().isChecked()).toBe(true);
    await page.reload();
    expect(await visible(page, '.leaflet[lang="en"]')).toBe(1);
    await context.close();
  });
});
