/** Values that were written down: what they may be, and where a guide says `<id>`. */
import { isPrintable } from "../text/printable.ts";
import type { Guide } from "./format.ts";

/** The most characters a value can have. */
export const LONGEST_VALUE = 200;

/** `<id>`, with the id of a value. */
export const PLACEHOLDER = /<([a-z][a-z0-9]*(?:-[a-z0-9]+)*)>/g;

/** A line to copy with the values in it that are known; the others stay as they are written. */
export function fillCopy(copy: string, values: Readonly<Record<string, string>>): string {
  return copy.replace(PLACEHOLDER, (written, id: string) => known(values, id) ?? written);
}

/**
 * An address with the values in it that are known, escaped as a part of an address. `missing` has the
 * ids of the others, which stay as they are written: such an address cannot be opened yet.
 */
export function fillAddress(
  url: string,
  values: Readonly<Record<string, string>>,
): { url: string; missing: readonly string[] } {
  const missing = new Set<string>();
  const filled = url.replace(PLACEHOLDER, (written, id: string) => {
    const value = known(values, id);
    if (value !== undefined) return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\ufffd"));
    missing.add(id);
    return written;
  });
  return { url: filled, missing: [...missing] };
}

function known(values: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

/** Why something typed cannot be a value. */
export type ValueFault = "empty" | "long" | "unprintable" | "command" | "pattern";

/** What a value has to be like. */
export interface ValueRules {
  pattern: string | null;
  optional: boolean;
  /** Whether it stands in a line to copy. */
  copied: boolean;
}

/**
 * What shells give a meaning of their own. A value in a line to copy that could have one would be a
 * command of whoever said it.
 */
const SHELL = /[;|&$`"'<>(){}[\]*?!#~^%\\]|^-/;

/** Why a text, trimmed, cannot be a value; null when it can. An empty one is none, where that is allowed. */
export function valueFault(typed: string, rules: ValueRules): ValueFault | null {
  if (typed === "") return rules.optional ? null : "empty";
  if (typed.length > LONGEST_VALUE) return "long";
  if (!isPrintable(typed)) return "unprintable";
  if (rules.copied && SHELL.test(typed)) return "command";
  const { pattern } = rules;
  return pattern === null || new RegExp(`^(?:${pattern})$`, "u").test(typed) ? null : "pattern";
}

/** The ids that stand in lines to copy somewhere in the guide. */
export function copiedIds({ prepare, chapters, problems }: Guide): ReadonlySet<string> {
  const copies = copiesIn([prepare, chapters, problems]);
  return new Set(
    copies.flatMap((copy) => Array.from(copy.matchAll(PLACEHOLDER), ([, id]) => id ?? "")),
  );
}

function copiesIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  const own = "copy" in part && typeof part.copy === "string" ? [part.copy] : [];
  return [...own, ...Object.values(part).flatMap(copiesIn)];
}
