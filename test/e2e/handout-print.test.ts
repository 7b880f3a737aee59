/** The leaflet on paper: which parts come on which page of the PDF that a real browser prints. */
import type { Browser, Page } from "playwright-core";
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
    [["microsoft-authenticator", "--lang", "nl"]],
    [["microsoft-authenticator", "--lang", "en", "--answer", "phone=iphone"]],
    [["new-phone", "--lang", "nl"]],
    [["passkey", "--lang", "nl", "--answer", "phone=android"]],
    [["first-sign-in", "--lang", "en"]],
  ])("%j: no step and no problem is cut in two, no page is empty", async (args) => {
    const { count, pagesOf } = await print(args, ".content, .problem, .finish, .contact");
    expect(pagesOf.length).toBeGreaterThan(20);
    expect(pagesOf.filter((pages) => pages.length !== 1)).toEqual([]);
    expect([...new Set(pagesOf.flat())].sort((one, other) => one - other)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
  });

  it.each([true, false])("prints what is folded away on screen, with JavaScript %s", async (on) => {
    const context = await browser.newContext({ javaScriptEnabled: on });
    const page = await context.newPage();
    await page.setContent(await makeHandout([]));
    // Whatever is not on a page makes this fail.
    const { pagesOf } = await printPages(page, ".remedies, .contents li");
    expect(pagesOf.length).toBeGreaterThan(30);
    await context.close();
  });

  it("prints one phone alone, by an answer or by the button", async () => {
    const lines = async (args: readonly string[], act: (page: Page) => Promise<void>) => {
      const page = await browser.newPage();
      await page.setContent(await makeHandout(args));
      await act(page);
      const { count, pagesOf } = await printPages(page, ".lines > li");
      await page.close();
      return { count, lines: pagesOf.length };
    };
    const both = await lines([], async () => {});
    const answered = await lines(["--answer", "phone=android"], async () => {});
    const pressed = await lines([], (page) => page.check('[data-choice="phone android"]'));
    expect(answered.lines).toBeLessThan(both.lines);
    expect(pressed.lines).toBe(answered.lines);
    expect(pressed.count).toBeLessThanOrEqual(both.count);
  });

  it("keeps the heading of a chapter with its first step", async () => {
    const headings = await print([], "h2[id^=chapter]");
    const first = await print([], ".steps > li:first-child > header");
    expect(headings.pagesOf).toEqual(first.pagesOf);
  });

  it("notices when a step is cut in two", async () => {
    const page = await browser.newPage();
    await page.setContent(await makeHandout([]));
    await page.evaluate("document.querySelector('.lines > li').style.height = '40cm'");
    const { pagesOf } = await printPages(page, ".content");
    expect(pagesOf.filter((pages) => pages.length > 1).length).toBe(1);
    await page.close();
  });
});
