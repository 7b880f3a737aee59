/** A plan: a guide with language, answers and date applied; the numbered steps as they are shown. */
import type { Circumstances, OpenQuestion } from "./condition.ts";
import type { Place } from "./format.ts";
import type { Languages, RichText } from "./text.ts";

/** What a plan is made for. */
export interface PlanOptions extends Circumstances {
  /** The language wanted; a guide that does not have it is shown in its first. */
  language: string;
  /** The language of the person's screens; likewise. */
  screens: string;
}

/** For whom a part is, as far as that is not known yet. */
export interface Shown {
  /** The choices it is for, such as "Android", while their question is unanswered; else null. */
  label: string | null;
  /** The same as data: one of the choices of each of these questions. */
  only: readonly OpenQuestion[];
}

export interface PlannedLine extends Shown {
  text: RichText;
}

export interface PlannedLink extends Shown {
  id: string;
  /** As it is shown, opened and put into codes: the host in ASCII. */
  url: string;
  title: RichText;
  say: RichText | null;
}

export interface PlannedNotice extends PlannedLine {
  kind: "info" | "warning";
}

/** A drawing of what the person sees; every string in the language of the screens. */
export interface PlannedScreen extends Shown {
  on: Place;
  title: string;
  lines: readonly string[];
  fields: readonly string[];
  choices: readonly { text: string; chosen: boolean }[];
  buttons: readonly { text: string; press: boolean }[];
  note: string | null;
}

export interface PlannedRemedy extends PlannedLine {
  /** Its number in the guide's list, from 1, whatever the answers: what a record refers to. */
  number: number;
}

export interface PlannedProblem extends Shown {
  id: string;
  symptom: RichText;
  remedies: readonly PlannedRemedy[];
  otherwise: RichText | null;
  /** The id of the step to go to once it is solved. */
  goto: string | null;
}

export interface PlannedStep extends Shown {
  id: string;
  /** 1 to the number of all steps; the same for everybody. */
  number: number;
  /** Chapter and step as on paper: "2.5". */
  ref: string;
  chapter: { id: string; number: number; title: RichText };
  title: RichText;
  on: Place;
  /** Whether the step is for somebody with these answers. */
  applies: boolean;
  lines: readonly PlannedLine[];
  check: RichText | null;
  screens: readonly PlannedScreen[];
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
  choices: readonly { id: string; label: RichText }[];
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
