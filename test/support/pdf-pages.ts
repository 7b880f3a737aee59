import type { Page } from "playwright-core";

/** On which printed pages the parts of a document are. */
export interface PrintedPages {
  /** How many pages there are. */
  count: number;
  /** For each part its pages, from 1, ascending; a part on more than one is cut in two. */
  pagesOf: number[][];
}

/**
 * Prints the page as PDF and reads in it where everything went. Every heading, paragraph and list item
 * of a part gets a mark with a link to it, since a PDF names the page of whatever a link leads to.
 * @param selector the parts that ought to stay in one piece
 */
export async function printPages(page: Page, selector: string): Promise<PrintedPages> {
  await page.emulateMedia({ media: "print" });
  const marks = await page.evaluate<string[][]>(addMarks(selector));
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    "latin1",
  );
  const objects = [...pdf.matchAll(/(\d+) 0 obj\s*<<\/Type \/Page\b/g)];
  const pages = objects.map((match) => match[1]);
  const places = new Map(
    [...pdf.matchAll(/\/(mark-\d+-\d+) \[(\d+) 0 R \/XYZ/g)].map((match) => [
      match[1],
      pages.indexOf(match[2]) + 1,
    ]),
  );
  const pagesOf = marks.map((names) => {
    const found = names.map((name) => places.get(name) ?? 0);
    if (found.includes(0)) throw new Error(`not every mark is in the PDF: ${names.join(" ")}`);
    return [...new Set(found)].sort((one, other) => one - other);
  });
  return { count: pages.length, pagesOf };
}

/** For the page itself: marks and links, which take no room there; the names of the marks by part. */
function addMarks(selector: string): string {
  return `
    const isPrinted = (element) => element.getClientRects().length > 0;
    const links = document.createElement("div");
    Object.assign(links.style, { position: "absolute", top: "0", font: "1px/1px serif" });
    document.body.append(links);
    [...document.querySelectorAll(${JSON.stringify(selector)})].filter(isPrinted).map((part, index) =>
      [part, ...part.querySelectorAll("h3, h4, p, li")].filter(isPrinted).map((element, place) => {
        const mark = document.createElement("span");
        mark.id = "mark-" + index + "-" + place;
        // An empty box in the text's own line counts as the end of the page before.
        Object.assign(mark.style, { position: "absolute", width: "1px", height: "1px" });
        element.prepend(mark);
        const link = document.createElement("a");
        link.href = "#" + mark.id;
        link.textContent = "x";
        links.append(link);
        return mark.id;
      }),
    )`;
}
