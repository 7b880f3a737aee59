/** Where in a file's text the parts of a guide stand. */
import type { Path } from "./path.ts";
import { scanJson } from "./scan-json.ts";

/** A place in a text: line and column from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/**
 * The places of these parts, in the same order: where a key or an element begins. Of a part that is not
 * there, the place of the nearest part around it; of a key that stands there twice, the last. The text is
 * valid JSON. Takes time linear in its length.
 */
export function locate(text: string, paths: readonly Path[]): Place[] {
  const wanted = new Map<string, number>();
  for (const path of paths) {
    for (let depth = path.length; depth > 0; depth -= 1) wanted.set(keyOf(path, depth), 0);
  }
  scanJson(text, (path, offset) => {
    const key = keyOf(path, path.length);
    if (wanted.has(key)) wanted.set(key, offset);
  });
  const placeOf = placesIn(text);
  return paths.map((path) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const offset = wanted.get(keyOf(path, depth)) ?? 0;
      if (offset > 0) return placeOf(offset);
    }
    return { line: 1, column: 1 };
  });
}

function keyOf(path: Path, depth: number): string {
  return path.slice(0, depth).join("\u0000");
}

function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
