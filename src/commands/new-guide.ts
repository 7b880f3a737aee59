/** What `new` starts from: the guide that comes with the program, or a handout. */
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import type { Guide, Text } from "../guide/format.ts";
import { MAX_GUIDE_BYTES } from "../guide/guide-files.ts";
import type { Lost } from "../guide/markdown/lost.ts";
import { starterGuide } from "../guide/starter.ts";
import { inLanguage } from "../guide/text.ts";
import { newMessages } from "../messages/new.ts";
import { decodeText } from "../text/decode.ts";
import { errorCode } from "../text/error-code.ts";
import { isObject } from "../text/is-object.ts";
import { printable } from "../text/printable.ts";
import type { Ui } from "./ui.ts";

/** A guide to write, and what of its source is not in it. */
export interface NewGuide {
  guide: Guide;
  lost: readonly Lost[];
}

/** The guide that comes with the program, in these of its languages; all of them when none is named. */
export function startingGuide(id: string, languages: readonly string[], ui: Ui): NewGuide {
  const guide = starterGuide(id);
  if (languages.length === 0) return { guide, lost: [] };
  const unknown = languages.find((language) => !guide.languages.includes(language));
  if (unknown !== undefined) {
    const words = newMessages[ui.language];
    throw new Failure("unknown-language", words.noStarter(printable(unknown), guide.languages), {
      hint: words.noStarterHint,
    });
  }
  const translated = inLanguages(guide, guide.languages, languages) as Guide;
  return { guide: { ...translated, languages: [...languages] }, lost: [] };
}

/** The guide that a handout in Markdown gives. Raises Failure for a file that cannot be read. */
export async function guideFromMarkdown(
  path: string,
  { id, languages }: { id: string; languages: readonly string[] },
  edges: Pick<Edges, "files" | "stdin">,
  ui: Ui,
): Promise<NewGuide> {
  const words = newMessages[ui.language];
  const [language = ui.language, another] = languages;
  if (another !== undefined) {
    throw new Failure("usage", words.oneLanguage, { hint: words.oneLanguageHint });
  }
  const text = await readText(path, edges, ui);
  const { importMarkdown } = await import("../guide/markdown/import.ts");
  return importMarkdown(text, { id, language, steps: words.steps });
}

async function readText(
  path: string,
  edges: Pick<Edges, "files" | "stdin">,
  ui: Ui,
): Promise<string> {
  const words = newMessages[ui.language];
  try {
    const from = path === "-" ? edges.stdin : null;
    const { chunks } =
      from === null
        ? await edges.files.read(path, MAX_GUIDE_BYTES)
        : await from.read(MAX_GUIDE_BYTES);
    const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    if (size > MAX_GUIDE_BYTES) throw new Failure("input", words.tooLarge(printable(path)));
    const text = [...decodeText(chunks)].join("").replace(/\r\n?/g, "\n");
    if (text.trim() !== "" && !text.includes("\0")) return text;
    throw new Failure("input", words.noText(printable(path)), { hint: words.noTextHint });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("input", words.cannotRead(printable(path), errorCode(error)), {
      hint: words.noTextHint,
      cause: error,
    });
  }
}

/** A part of a guide with its texts in fewer languages: one language makes each a string. */
function inLanguages(part: unknown, from: readonly string[], to: readonly string[]): unknown {
  if (Array.isArray(part)) return part.map((inside) => inLanguages(inside, from, to));
  if (!isObject(part)) return part;
  if (from.every((language) => typeof part[language] === "string")) {
    const text = part as Exclude<Text, string>;
    const [first = "", another] = to;
    if (another === undefined) return inLanguage(text, first, first);
    return Object.fromEntries(to.map((language) => [language, text[language]]));
  }
  return Object.fromEntries(
    Object.entries(part).map(([key, inside]) => [key, inLanguages(inside, from, to)]),
  );
}
