/** The leaflet on paper: which parts come on which page of the PDF that a real browser prints. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../support/browser.ts";
import { makeHandout } from "../support/handout.ts";
import { printPages } from "../support/pdf-pages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function print(args: readonly string[], selector: string) {
  const page = await browser.newPage();
  await page.setContent(await makeHandout(args));
  const printed = await printPages(page, selector);
  await page.close();
  return printed;
}

describe("the leaflet on paper", () => {
  it.each([
    [["microsoft-authenticator", "--lang", "nl"], 14],
    [["microsoft-authenticator", "--lang", "en", "--answer", "phone=iphone"], 12],
    [["new-phone", "--lang", "nl"], 13],
  ])("%j: no step and no problem is cut in two, no page is empty", async (args, most) => {
    const { count, pagesOf } = await print(args, ".step, .problem, .finish");
    expect(pagesOf.length).toBeGreaterThan(20);
    expect(pagesOf.filter((pages) => pages.length !== 1)).toEqual([]);
    expect([...new Set(pagesOf.flat())].sort((one, other) => one - other)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
    expect(count).toBeLessThanOrEqual(most);
  });

  it("puts the problems behind the steps, on a page of their own", async () => {
    const steps = await print([], ".step, .finish");
    const problems = await print([], ".problems > h2, .problem");
    const lastStep = Math.max(...steps.pagesOf.flat());
    expect(Math.min(...problems.pagesOf.flat())).toBe(lastStep + 1);
  });

  it("keeps the heading of a chapter with its first step", async () => {
    const headings = await print([], "h2[id^=chapter]");
    const first = await print([], ".steps > li:first-child");
    expect(headings.pagesOf).toEqual(first.pagesOf);
  });

  it("notices when a step is cut in two", async () => {
    const page = await browser.newPage();
    await page.setContent(await makeHandout([]));
    await page.evaluate("document.querySelector('.lines > li').style.height = '40cm'");
    const { pagesOf } = await printPages(page, ".step");
    expect(pagesOf.filter((pages) => pages.length > 1).length).toBe(1);
    await page.close();
  });
});
