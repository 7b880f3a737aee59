/**
 * `node --import tsx scripts/handout-picture.ts`: draws the leaflet in use, on a desk and on a phone, as
 * `docs/pictures/handout.png`. On Linux its letters are Open Sans, from the browser's package; elsewhere
 * those of the system.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../test/support/browser.ts";
import { makeHandout } from "../test/support/handout.ts";

const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));

const source = await makeHandout(["--lang", "en", "--contact", "Helpdesk 012-3456789"]);
const browser = await openBrowser();
try {
  mkdirSync(FOLDER, { recursive: true });
  const desk = await picture(browser, { width: 1000, height: 900 }, showStep);
  const phone = await picture(browser, { width: 390, height: 900 }, async () => {});
  await drawBoth([desk, phone], browser);
} finally {
  await browser.close();
}

/** A picture of the leaflet in a window, as a data address. */
async function picture(
  browser: Browser,
  viewport: { width: number; height: number },
  act: (page: Page) => Promise<void>,
): Promise<string> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.25 });
  await page.setContent(source);
  await act(page);
  const image = await page.screenshot();
  await page.close();
  return `data:image/png;base64,${image.toString("base64")}`;
}

/** Somebody with an Android has ticked the first chapter and unfolds what can go wrong in the second. */
async function showStep(page: Page): Promise<void> {
  await page.check('[data-choice="phone android"]');
  await page.check('[data-choice="computer yes"]');
  for (const box of await page.locator('[id^="step-1-"] [data-tick]').all()) await box.check();
  const step = page.locator("#step-2-1");
  await step.locator(".trouble > summary").click();
  await step.locator(".problem > summary").locator("visible=true").first().click();
  await step.evaluate((element) => element.scrollIntoView());
}

async function drawBoth(pictures: readonly string[], browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1480, height: 960 } });
  const images = pictures.map((image) => `<img src="${image}" height="900">`).join("");
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: flex; gap: 24px; justify-content: center; background: #dfe5ec; }
    img { box-shadow: 0 2px 10px #0003; border-radius: 8px; }
  </style>${images}`);
  await page.screenshot({ path: `${FOLDER}handout.png`, fullPage: true });
}
