/** The words on screens that were found in other languages, each with where it was found. */
import * as v from "valibot";

const word = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.minLength(1)),
  source: v.pipe(v.string(), v.trim(), v.minLength(8)),
  confidence: v.picklist(["maker", "documentation", "third party"]),
});

const sources = v.record(v.string(), v.record(v.string(), word));

/** By the name of the word, then by language. */
export type Sources = v.InferOutput<typeof sources>;

/** Reads the file. Throws an error that names the place where a word lacks its text, source or confidence. */
export function sourcesOf(json: string): Sources {
  const { issues, output } = v.safeParse(sources, JSON.parse(json));
  if (issues === undefined) return output;
  const faults = issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  throw new Error(`guides/words/sources.json: ${faults.join("; ")}`);
}

/** The languages there are, those with the most words first. */
export function languagesOf(words: Sources): string[] {
  const counts = new Map<string, number>();
  for (const found of Object.values(words)) {
    for (const language of Object.keys(found))
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([tag]) => tag);
}
