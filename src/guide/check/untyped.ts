/** Reads content that was not checked: what has the expected type is found, everything else is left out. */

import { isObject } from "../../text/is-object.ts";
import type { FoundName } from "./outline.ts";
import type { Path } from "./path.ts";

/** An object of unknown content. */
export type Bag = Record<string, unknown>;

/** Keys or places, with what is there. */
export function entries(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
}

/** The objects in a list or object. */
export function each(path: Path, value: unknown, visit: (path: Path, part: Bag) => void): void {
  for (const [key, part] of entries(value)) if (isObject(part)) visit([...path, key], part);
}

/** A string as a name. */
export function name(path: Path, value: unknown): FoundName | null {
  return typeof value === "string" ? { path, name: value } : null;
}

/** Likewise, as a list of one or none. */
export function optionalName(path: Path, value: unknown): FoundName[] {
  return typeof value === "string" ? [{ path, name: value }] : [];
}

/** The strings in a list. */
export function names(path: Path, value: unknown): FoundName[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((part, index) => optionalName([...path, index], part));
}

/** The keys of an object as names; none when it is missing, null when it is no object. */
export function keys(path: Path, value: unknown): FoundName[] | null {
  if (value === undefined) return [];
  return isObject(value)
    ? Object.keys(value).map((key) => ({ path: [...path, key], name: key }))
    : null;
}
