/**
 * A guide file laid out flat for the rules, whatever its state: what has the wrong type is left out,
 * since the schema reports it, and everything else can still be checked in the same run.
 */
import type { Path } from "./path.ts";

/** What a text is for, which decides how long it may be. */
export type TextRole = "title" | "label" | "question" | "line" | "screen" | "word";

export interface FoundText {
  path: Path;
  /** A string, or strings by language. */
  text: string | Readonly<Record<string, string>>;
  role: TextRole;
}

/** A name where it is defined or used. */
export interface FoundName {
  path: Path;
  name: string;
}

export type NameKind = "word" | "link" | "problem" | "step" | "place";

/** A part of the guide that is shown on a condition. */
export interface FoundCondition {
  path: Path;
  when: Readonly<Record<string, readonly FoundName[]>>;
  /** The condition of the step that the part is in. */
  within: Readonly<Record<string, readonly FoundName[]>>;
  from: string | null;
  until: string | null;
}

export interface FoundQuestion extends FoundName {
  /** Whether a choice ends the walk, so that it is asked even when nothing depends on it. */
  ends: boolean;
  choices: readonly FoundName[];
}

export interface FoundStep {
  path: Path;
  name: string | null;
  check: boolean;
  problems: boolean;
  optional: boolean;
  tick: boolean;
  /** Whether it, its chapter or the guide says where the person acts. */
  placed: boolean;
}

export interface FoundValue extends FoundName {
  pattern: { path: Path; text: string } | null;
  ask: FoundText | null;
}

export interface Outline {
  id: FoundName | null;
  /** Null when the list itself is not sound. */
  languages: readonly FoundName[] | null;
  texts: readonly FoundText[];
  /** Every string that is a value in the file. */
  strings: readonly { path: Path; text: string }[];
  chapters: readonly FoundName[];
  questions: readonly FoundQuestion[];
  steps: readonly FoundStep[];
  /** What is to be written down at steps. */
  values: readonly FoundValue[];
  /** Lines to copy. */
  copies: readonly { path: Path; text: string }[];
  /** The ways in which problems, choices and remedies go on, by the keys that say so. */
  endings: readonly { path: Path; keys: readonly string[]; remedies: boolean | null }[];
  /** Lists of places, each with whether its last one always fits. */
  placeLists: readonly { path: Path; ends: boolean }[];
  /** Whether there are problems that fit every step. */
  anywhere: boolean;
  days: readonly { path: Path; day: string }[];
  screens: readonly FoundName[];
  /** What is defined, by kind; null when that part of the guide is not sound. */
  defined: Readonly<Record<NameKind, readonly FoundName[] | null>>;
  /** What is named; words excepted, which stand in texts. */
  used: Readonly<Record<Exclude<NameKind, "word">, readonly FoundName[]>>;
  /** Names in plain lists, list by list. */
  lists: readonly (readonly FoundName[])[];
  conditions: readonly FoundCondition[];
  urls: readonly { path: Path; url: string }[];
}
