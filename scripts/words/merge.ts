/** Puts words into the text of a guide, whose lines elsewhere stay as they are. */
import type { Guide, Text } from "../../src/guide/format.ts";
import { languagesOf, type Sources } from "./sources.ts";

/** Of a line in a guide, in columns. */
const WIDTH = 110;

/**
 * The text of a guide with the words that have a source, and no others, in languages of the screens alone.
 * Doing it again changes nothing.
 */
export function mergeWords(json: string, sources: Sources): string {
  const guide: Guide = JSON.parse(json);
  const names = Object.keys(guide.words ?? {});
  const known = Object.fromEntries(
    Object.entries(sources).filter(([name]) => names.includes(name)),
  );
  const list = languagesOf(known).map((tag) => JSON.stringify(tag));
  const words = Object.entries(guide.words ?? {}).map(([name, word]) => {
    const parts = wordParts(word, guide.languages, known[name] ?? {});
    const short = `    ${JSON.stringify(name)}: { ${parts.join(", ")} }`;
    if (short.length < WIDTH) return short;
    return `    ${JSON.stringify(name)}: {\n${inLines(parts, "      ")}\n    }`;
  });
  return json
    .replace(/\n {2}"screens": \[[^\]]*\],/, "")
    .replace(/\n {2}"languages": \[.*\],/, (line) =>
      list.length === 0 ? line : `${line}\n  "screens": [\n${inLines(list, "    ")}\n  ],`,
    )
    .replace(
      /\n {2}"words": \{\n[\s\S]*?\n {2}\},/,
      () => `\n  "words": {\n${words.join(",\n")}\n  },`,
    );
}

function wordParts(word: Text, languages: readonly string[], found: Sources[string]): string[] {
  const own = typeof word === "string" ? [] : Object.entries(word);
  const kept = own.filter(([language]) => languages.includes(language));
  const others = Object.entries(found).map(([language, { text }]) => [language, text] as const);
  return [...kept, ...others].map((pair) => pair.map((part) => JSON.stringify(part)).join(": "));
}

/** Parts behind one another, as many to a line as fit. */
function inLines(parts: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}, ${part}`.length < WIDTH)
      lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(indent + part);
  }
  return lines.join(",\n");
}
