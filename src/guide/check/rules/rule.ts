import type { Outline } from "../outline.ts";
import type { Path } from "../path.ts";

/** One thing that a rule found. */
export interface Finding {
  severity: "error" | "warning";
  path: Path;
  /** Where in the text, when that is not where its path leads. */
  at?: { line: number; column: number };
  /** Never translated. */
  code: string;
  message: string;
}

/** The names most like a mistyped one; finds none any more when asked too often in one run. */
export type Suggest = (typed: string, names: Iterable<string>) => readonly string[];

/** Looks through an outline and yields what is wrong, in time linear in the file's length. */
export type Rule<Words> = (outline: Outline, words: Words, suggest: Suggest) => Iterable<Finding>;

/** The strings of a text with their paths. */
export function* stringsOf({
  path,
  text,
}: Outline["texts"][number]): Iterable<{ path: Path; string: string }> {
  if (typeof text === "string") yield { path, string: text };
  else for (const [tag, string] of Object.entries(text)) yield { path: [...path, tag], string };
}
