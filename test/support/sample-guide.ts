import { type ParsedGuide, parseGuide } from "../../src/guide/check/parse.ts";
import type { Guide } from "../../src/guide/format.ts";
import { starterGuide } from "../../src/guide/starter.ts";

/** A sound guide of one's own to change: two languages, every feature, steps 1.1, 1.2, 2.1, 2.2. */
export function sampleGuide(): Guide {
  return structuredClone(starterGuide("sample"));
}

/** Parses a value, a text or bytes as a guide file, with English messages. */
export function parse(content: unknown, language: "nl" | "en" = "en"): ParsedGuide {
  if (content instanceof Uint8Array) return parseGuide(content, language);
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return parseGuide(new TextEncoder().encode(text), language);
}

/** Problems as `severity code path`, in the order reported. */
export function found(content: unknown): string[] {
  return parse(content).problems.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

/** The sample with a change, which may break it in ways that its type forbids. */
// biome-ignore lint/suspicious/noExplicitAny: tests put anything anywhere
export function changed(change: (guide: any) => void): unknown {
  const guide = sampleGuide();
  change(guide);
  return guide;
}

/** The sample with another value at a path as problems name it: `chapters[0].steps[1].title.en`. */
export function withAt(path: string, value: unknown): unknown {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  return changed((guide) => {
    const parent = keys.slice(0, -1).reduce((part, key) => part[key], guide);
    parent[keys.at(-1) ?? ""] = value;
  });
}
