/** What can be completed: the command line's words, as data that every shell's script is made from. */

/** What a value can be. Names of people are never among it. */
export type Values =
  | { kind: "words"; words: readonly string[] }
  /** Depends on the guide that is named before it, or else on the default guide. */
  | { kind: "step" | "problem" | "answer" }
  /** The value of a setting that is named before it. */
  | { kind: "value" }
  | { kind: "guide" }
  | { kind: "file" }
  | { kind: "nothing" };

export interface Described {
  word: string;
  description: string;
}

/** A command, by the words that lead to it: "", "check", "config set". */
export interface Context {
  path: string;
  subcommands: readonly Described[];
  options: readonly Described[];
  /** The options that take a value, as written (--step). */
  valued: readonly { options: readonly string[]; values: Values }[];
  /** What the arguments are, in their order; the last one holds for all that follow. */
  arguments: readonly Values[];
}

/** The names in a guide. */
export interface GuideNames {
  id: string;
  step: readonly string[];
  problem: readonly string[];
  answer: readonly string[];
}

export interface Completion {
  contexts: readonly Context[];
  guides: readonly GuideNames[];
  defaultGuide: string;
  settings: readonly { name: string; values: readonly string[] }[];
}

/** The lists that depend on a guide. */
export const GUIDE_LISTS = ["step", "problem", "answer"] as const;

/** What can stand at one place behind a command. */
export interface ArgumentPlace {
  /** The place, from 0; `*` for the last argument, which holds for all that follow. */
  place: string;
  values: Values;
  /** The commands that can stand there too. */
  subcommands: readonly Described[];
}

/** The places behind a command, one at least. */
export function argumentPlaces({ subcommands, arguments: all }: Context): ArgumentPlace[] {
  const places: readonly Values[] = all.length === 0 ? [{ kind: "nothing" }] : all;
  return places.map((values, index) => ({
    place: index === places.length - 1 ? "*" : String(index),
    values,
    subcommands: index === 0 ? subcommands : [],
  }));
}

/** A value's words; what depends on other words of the line is its kind behind an "@", to be looked up. */
export function wordsOf(values: Values): readonly string[] {
  if (values.kind === "words") return values.words;
  return values.kind === "nothing" ? [] : [`@${values.kind}`];
}

/** A description on one line that fits behind a word in a list. */
export function brief(description: string): string {
  return description.length > 70 ? `${description.slice(0, 69).trimEnd()}…` : description;
}
