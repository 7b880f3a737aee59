/** HTML that is written by hand here and filled in with text, never with markup of others. */
import { printable } from "../../text/printable.ts";

/** HTML source made by `html`. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** What can stand in a template: text is escaped, nothing stands for null and false. */
export type Part = string | number | null | false | Markup | readonly Part[];

/**
 * HTML from a template. Everything put in is text and comes out as such, also between double quotes
 * in an attribute; only what `html` itself made is taken over as it is.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const source = strings.map((string, index) => string + sourceOf(parts[index] ?? null));
  return new Markup(source.join(""));
}

function sourceOf(part: Part): string {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.source;
  if (typeof part === "object") return part.map(sourceOf).join("");
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML, for content and for quoted attributes. What must not be printed is replaced. */
function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
