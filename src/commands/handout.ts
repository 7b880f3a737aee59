/** `handout`: a leaflet to mail or print, as HTML or Markdown. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import { handoutMessages, handoutWords } from "../messages/handout.ts";
import type { Language } from "../messages/language.ts";
import { makeSubject } from "../record/subject.ts";
import type { Handout } from "../render/handout/model.ts";
import { print } from "../render/print.ts";
import { printable } from "../text/printable.ts";
import { checkLabel, personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide } from "./load-guide.ts";
import { viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

type Format = "html" | "markdown";

export interface HandoutOptions {
  guide?: string | undefined;
  format?: Format | undefined;
  output?: string | undefined;
  force?: boolean | undefined;
  answer?: readonly string[] | undefined;
  screens?: string | undefined;
  date?: string | undefined;
  contact?: string | undefined;
}

/** Prints the leaflet, or writes it to the file of `--output`. */
export async function run(options: HandoutOptions, edges: Edges, ui: Ui): Promise<number> {
  const format = formatOf(options, ui.language);
  const handouts = await handoutsOf(options, edges, ui);
  const text = await renderHandouts(handouts, format);
  if (options.output === undefined) {
    // Like JSON it is UTF-8 wherever it goes: it is made for a file or a pipe, not for reading here.
    edges.stdout.write(text);
    return ExitCode.ok;
  }
  await writeTo(options.output, text, options.force ?? false, edges, ui.language);
  print(edges.stdout, handoutMessages[ui.language].written(printable(options.output)));
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
    const { plan } = makeSubject(loaded, anybody, null, viewing);
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

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.html?$/i, "html"],
  [/\.(md|markdown)$/i, "markdown"],
];

/** What `--format` says, or else the ending of the file; both together must agree. */
function formatOf({ format, output }: HandoutOptions, language: Language): Format {
  if (output === undefined) return format ?? "html";
  const words = handoutMessages[language];
  const path = checkLabel("--output", output, language);
  const ending = ENDINGS.find(([pattern]) => pattern.test(path))?.[1];
  if (format !== undefined && ending !== undefined && format !== ending) {
    throw new Failure("usage", words.conflict(path, format), { hint: words.conflictHint });
  }
  const chosen = format ?? ending;
  if (chosen === undefined) {
    throw new Failure("usage", words.unclear(path), { hint: words.unclearHint });
  }
  return chosen;
}

async function writeTo(
  path: string,
  text: string,
  overwrite: boolean,
  edges: Edges,
  language: Language,
): Promise<void> {
  const words = handoutMessages[language];
  try {
    await edges.files.write(path, text, overwrite);
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    const exists = code === "EEXIST";
    throw new Failure(
      "usage",
      exists ? words.exists(printable(path)) : words.cannotWrite(printable(path), code),
      { hint: exists ? words.existsHint : words.cannotWriteHint, cause: error },
    );
  }
}
