/** Writes the words of guides/words/sources.json into the guides, and docs/guides/words.md about them. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mergeWords } from "./words/merge.ts";
import { wordsPage } from "./words/page.ts";
import { type Sources, sourcesOf } from "./words/sources.ts";

const folder = new URL("../guides/", import.meta.url);
const sources: Sources = sourcesOf(readFileSync(new URL("words/sources.json", folder), "utf8"));

for (const name of readdirSync(folder)) {
  if (!name.endsWith(".json") || name === "guide.schema.json") continue;
  const file = new URL(name, folder);
  writeFileSync(file, mergeWords(readFileSync(file, "utf8"), sources));
}
writeFileSync(new URL("../docs/guides/words.md", import.meta.url), wordsPage(sources));
