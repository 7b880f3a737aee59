/**
 * `node --import tsx scripts/handout-picture.ts`: draws the first two printed pages of the leaflet,
 * side by side, as `docs/pictures/handout.png`. On Linux its letters are Open Sans, from the browser's
 * package; elsewhere those of the system.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../test/support/browser.ts";
import { makeHandout } from "../test/support/handout.ts";
import { printPages } from "../test/support/pdf-pages.ts";

const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
/** A4 in CSS pixels. Lines on screen are a hair higher than in print, so the margin above is smaller. */
const SHEET = "width: 794px; height: 1123px; padding: 9mm 13mm 0; box-sizing: border-box;";

const source = await makeHandout(["--lang", "en", "--contact", "Helpdesk 012-3456789"]);
const browser = await openBrowser();
try {
  mkdirSync(FOLDER, { recursive: true });
  await drawSheets(await sheets(browser, [1, 2]), browser);
} finally {
  await browser.close();
}

/** Pictures of printed pages, as data addresses. */
async function sheets(browser: Browser, numbers: readonly number[]): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(source);
  const { count, pagesOf } = await printPages(page, ".step");
  await page.close();
  const pictures: string[] = [];
  for (const number of numbers) {
    const steps = pagesOf.flatMap((pages, index) => (pages[0] === number ? [index] : []));
    pictures.push(await sheet(browser, steps, `${number} / ${count}`));
  }
  return pictures;
}

async function sheet(browser: Browser, steps: readonly number[], number: string): Promise<string> {
  const page = await browser.newPage({
    viewport: { width: 794, height: 1123 },
    deviceScaleFactor: 1.25,
    // Its policy would keep out the styles that make a sheet of it.
    bypassCSP: true,
  });
  await page.emulateMedia({ media: "print" });
  await page.setContent(source);
  await keepSteps(page, steps);
  await page.addStyleTag({
    content: `body { ${SHEET} position: relative; background: #fff; }
      body::after { content: "${number}"; position: absolute; right: 13mm; bottom: 5mm; font-size: 8.5pt; color: #515d6d; }`,
  });
  const picture = await page.screenshot();
  await page.close();
  return `data:image/png;base64,${picture.toString("base64")}`;
}

/** Leaves in the page what stands on one sheet: these steps, with the headings before them. */
async function keepSteps(page: Page, steps: readonly number[]): Promise<void> {
  await page.evaluate(`{
    const kept = new Set(${JSON.stringify(steps)});
    [...document.querySelectorAll(".step")].forEach((step, index) => {
      if (kept.has(index)) return;
      const chapter = step.closest(".chapter");
      const first = chapter.querySelector(".step") === step;
      step.remove();
      if (first) chapter.querySelector("h2")?.remove();
      if (chapter.querySelector(".step") === null) chapter.remove();
    });
    document.querySelectorAll(".problems, .finish, body > footer").forEach((part) => part.remove());
    if (!kept.has(0)) document.querySelectorAll(".top, .how, .questions").forEach((part) => part.remove());
    document.querySelector(".chapter").style.marginTop = kept.has(0) ? "" : "0";
  }`);
}

async function drawSheets(pictures: readonly string[], browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1480, height: 1060 } });
  const images = pictures.map((picture) => `<img src="${picture}">`).join("");
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: flex; gap: 24px; justify-content: center; background: #dfe5ec; }
    img { width: 700px; box-shadow: 0 2px 10px #0003; }
  </style>${images}`);
  await page.screenshot({ path: `${FOLDER}handout.png`, fullPage: true });
}
