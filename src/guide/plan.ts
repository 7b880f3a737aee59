/** A plan: a guide with language, answers and date applied; the numbered steps as they are shown. */
import type { Circumstances, OpenQuestion } from "./condition.ts";
import type { Languages, RichText } from "./text.ts";

/** What a plan is made for. */
export interface PlanOptions extends Circumstances {
  /** The language wanted; a guide that does not have it is shown in its first. */
  language: string;
  /** The language of the person's screens; likewise. */
  screens: string;
  /** Whether it is read to somebody else, so that lines to read aloud are shown. */
  aloud?: boolean;
  /** What was written down, by value. */
  values?: Readonly<Record<string, string>>;
}

/** For whom a part is, as far as that is not known yet. */
export interface Shown {
  /** The choices it is for, such as "Android", while their question is unanswered; else null. */
  label: string | null;
  /** The same as data: one of the choices of each of these questions. */
  only: readonly OpenQuestion[];
}

/** A text that may be there only for one choice of an unanswered question. */
export interface PlannedText extends Shown {
  text: RichText;
}

/** A line to do. */
export interface PlannedLine extends PlannedText {
  /** Its number in the guide's list, from 1, whatever the answers: what a record refers to. */
  number: number;
  /** What is to be copied exactly as it stands, also the whole of `text`; null in other lines. */
  copy: string | null;
  /** Whether it is to be read aloud. */
  aloud: boolean;
}

/** Where the person acts. */
export interface PlannedPlace extends Shown {
  /** "phone", "computer", or one of the guide's own. */
  id: string;
  /** What the guide calls it; null where the program's own words are meant. */
  name: RichText | null;
}

/** How the walk goes on otherwise than with the next step. */
export type PlannedEnding =
  /** The walk ends, not complete (`stop`) or complete (`finish`), and this is said. */
  | { type: "stop"; text: RichText }
  | { type: "finish"; text: RichText }
  /** On to a step of this guide, or (`guide`) of another; null is where that one takes up. */
  | { type: "goto"; guide: string | null; step: string | null };

/** Something to write down at a step. */
export interface PlannedValue {
  id: string;
  ask: RichText;
  /** A regular expression for the whole of it, or null. */
  pattern: string | null;
  hint: RichText | null;
  optional: boolean;
  /** Whether it stands in a line to copy, where some characters would do harm. */
  copied: boolean;
  /** What was written down, or null. */
  value: string | null;
}

export interface PlannedLink extends Shown {
  id: string;
  /** As it is shown, opened and put into codes: the host in ASCII, values filled in. */
  url: string;
  /** The ids of values that the address still lacks: it cannot be opened before they are known. */
  missing: readonly string[];
  title: RichText;
  say: RichText | null;
}

export interface PlannedNotice extends PlannedText {
  kind: "info" | "warning";
}

/** A drawing of what the person sees: every string in the language of the screens, but for the note. */
export interface PlannedDrawing extends Shown {
  /** Where it is seen. */
  place: PlannedPlace;
  /** That place; several while it depends on an unanswered question. */
  places: readonly PlannedPlace[];
  title: string;
  lines: readonly string[];
  fields: readonly string[];
  choices: readonly { text: string; chosen: boolean }[];
  buttons: readonly { text: string; press: boolean }[];
  /** The author's remark under it, in the language of the guide's sentences. */
  note: string | null;
}

export interface PlannedRemedy extends PlannedLine {
  /** What follows once it helped, or null. */
  ending: PlannedEnding | null;
}

export interface PlannedProblem extends Shown {
  id: string;
  symptom: RichText;
  remedies: readonly PlannedRemedy[];
  otherwise: RichText | null;
  /** For second line, apart from what is read to the person. */
  it: readonly PlannedLine[];
  /** `goto` and `finish` follow once it is solved, `stop` when nothing helped. */
  ending: PlannedEnding | null;
  /** Whether the ending follows at once: the guide has no remedy, for anybody on any day. */
  direct: boolean;
}

export interface PlannedStep extends Shown {
  id: string;
  /** 1 to the number of all steps; the same for everybody. */
  number: number;
  /** Chapter and step as on paper: "2.5". */
  ref: string;
  chapter: { id: string; number: number; title: RichText };
  title: RichText;
  /** The id of the place where the person acts. */
  on: string;
  /** That place; several while it depends on an unanswered question. */
  places: readonly PlannedPlace[];
  /** Whether the step is for somebody with these answers. */
  applies: boolean;
  lines: readonly PlannedLine[];
  /** Whether each line has a box of its own. */
  tick: boolean;
  values: readonly PlannedValue[];
  check: RichText | null;
  /** The day its screens were last seen, YYYY-MM-DD, or null. */
  seen: string | null;
  drawings: readonly PlannedDrawing[];
  links: readonly PlannedLink[];
  /** The step's own problems. Those that fit every step are in the plan's `anywhere`. */
  problems: readonly PlannedProblem[];
  notices: readonly PlannedNotice[];
  /** When this step does not apply; null for a required step. */
  optional: RichText | null;
}

export interface PlannedQuestion {
  id: string;
  ask: RichText;
  choices: readonly { id: string; label: RichText; ending: PlannedEnding | null }[];
  /** The id of the choice made, or null. */
  answer: string | null;
}

export interface Plan extends Languages {
  guide: string;
  version: string;
  date: string;
  answers: Readonly<Record<string, string>>;
  title: RichText;
  summary: RichText | null;
  finish: RichText | null;
  /** About how long it takes, or null. */
  minutes: number | null;
  /** Whether it is read to somebody else. */
  aloud: boolean;
  /** What to have ready. */
  prepare: readonly PlannedLine[];
  /** What a run is for, such as "Server"; null for a person. */
  for: RichText | null;
  /** What `verify` expects to be registered, or null. */
  evidence: string | null;
  questions: readonly PlannedQuestion[];
  chapters: readonly {
    id: string;
    number: number;
    title: RichText;
    steps: readonly PlannedStep[];
  }[];
  /** All steps, in order. */
  steps: readonly PlannedStep[];
  anywhere: readonly PlannedProblem[];
}
