/** `handout`: a leaflet to mail or print, as HTML or Markdown. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import { handoutMessages, handoutWords } from "../messages/handout.ts";
import type { Language } from "../messages/language.ts";
import { makeSubject } from "../record/subject.ts";
import type { Handout } from "../render/handout/model.ts";
import { printable } from "../text/printable.ts";
import { checkLabel, personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide } from "./load-guide.ts";
import { type OutputOptions, toFile } from "./output-file.ts";
import { viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

type Format = "html" | "markdown";

const FORMATS: readonly Format[] = ["html", "markdown"];

export interface HandoutOptions extends Omit<OutputOptions<Format>, "json"> {
  guide?: string | undefined;
  answer?: readonly string[] | undefined;
  screens?: string | undefined;
  date?: string | undefined;
  contact?: string | undefined;
}

/** Prints the leaflet, or writes it to the file of `--output`. */
export async function run(options: HandoutOptions, edges: Edges, ui: Ui): Promise<number> {
  const { output } = options;
  if (output === undefined) {
    return write({ ...options, format: options.format ?? "html" }, edges, ui);
  }
  return toFile({ ...options, output }, FORMATS, edges, ui, write);
}

/** Like JSON the leaflet is UTF-8 wherever it goes: it is made for a file or a pipe, not for reading here. */
async function write(options: HandoutOptions, edges: Edges, ui: Ui): Promise<number> {
  const { format, output = "" } = options;
  if (format === undefined) {
    const words = handoutMessages[ui.language];
    throw new Failure("usage", words.unclear(printable(output)), { hint: words.unclearHint });
  }
  const handouts = await handoutsOf(options, edges, ui);
  edges.stdout.write(await renderHandouts(handouts, format));
  return ExitCode.ok;
}

type Handouts = readonly [Handout, ...Handout[]];

/** The leaflet in each language that is asked for and that the guide has. */
async function handoutsOf(options: HandoutOptions, edges: Edges, ui: Ui): Promise<Handouts> {
  const { language } = ui;
  const contact =
    options.contact === undefined
      ? (ui.settings.contact ?? null)
      : checkLabel("--contact", options.contact, language);
  const loaded = await loadGuide(options.guide ?? DEFAULT_GUIDE, edges, language);
  // A leaflet is for anybody: only options and settings count, never what is recorded.
  const anybody = personOf(undefined, language);
  const handoutIn = (spoken: Language, prefix: string): Handout => {
    const viewing = viewingOf(options, loaded.guide, { ...ui, language: spoken });
    const { plan } = makeSubject(loaded, anybody, [], viewing);
    return { plan, contact, words: handoutWords(plan.language, spoken), prefix };
  };
  const [first, ...others] = ui.languages;
  const more = others.filter((other) => loaded.guide.languages.includes(other));
  return [handoutIn(first, ""), ...more.map((other) => handoutIn(other, `${other}-`))];
}

async function renderHandouts(handouts: Handouts, format: Format): Promise<string> {
  if (format === "markdown") {
    const { renderMarkdown } = await import("../render/handout/markdown.ts");
    return handouts.map(renderMarkdown).join("\n");
  }
  const { inlineOf, renderHtml } = await import("../render/handout/html.ts");
  const { css, script } = inlineOf(handouts);
  return renderHtml(handouts, { css: await sha256(css), script: await sha256(script) });
}

/** The SHA-256 of a text in base64, as a page's policy names what it lets in. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
