import { printable } from "../../text/printable.ts";

/** Where in a guide file: keys and, from 0, places in lists. */
export type Path = readonly (string | number)[];

const LONGEST_KEY = 64;

/** A path as people read it: `chapters[1].steps[4].do[0].en`; keys that are no plain names are quoted. */
export function formatPath(path: Path): string {
  let formatted = "";
  for (const part of path) {
    if (typeof part === "number") formatted += `[${part}]`;
    else if (!/^[\w$-]{1,64}$/.test(part)) formatted += `[${JSON.stringify(excerpt(part))}]`;
    else formatted += formatted === "" ? part : `.${part}`;
  }
  return formatted;
}

/** A string of the file as it can stand in a message: printable, and cut off when it is long. */
export function excerpt(text: string): string {
  const start = printable(text.slice(0, LONGEST_KEY * 2));
  const characters = Array.from(start);
  return characters.length > LONGEST_KEY || text.length > LONGEST_KEY * 2
    ? `${characters.slice(0, LONGEST_KEY - 1).join("")}…`
    : start;
}

/** Puts what was found in the order in which an author meets it in the file. */
export function inFileOrder<T extends { path: Path }>(found: readonly T[], root: unknown): T[] {
  const places = new Map<object, Map<string, number>>();
  const placeOf = (parent: unknown, key: string | number): number => {
    if (typeof key === "number") return key;
    if (typeof parent !== "object" || parent === null) return -1;
    let known = places.get(parent);
    if (known === undefined) {
      known = new Map(Object.keys(parent).map((name, index) => [name, index]));
      places.set(parent, known);
    }
    return known.get(key) ?? known.size;
  };
  const compare = (a: Path, b: Path): number => {
    let parent = root;
    for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
      const [left = "", right = ""] = [a[depth], b[depth]];
      if (left !== right) return placeOf(parent, left) - placeOf(parent, right);
      parent = (parent as Record<string | number, unknown> | undefined)?.[left];
    }
    return a.length - b.length;
  };
  return [...found].sort((a, b) => compare(a.path, b.path));
}
