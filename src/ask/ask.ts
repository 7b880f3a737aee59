/** What the walk puts to the person. Every text is in their language already; adapters only lay it out. */
import type { PlannedStep } from "../guide/plan.ts";
import type { RichText } from "../guide/text.ts";
import type { Language } from "../messages/language.ts";
import type { StepStatus } from "../record/status.ts";
import type { Subject } from "../record/subject.ts";
import type { SummaryContext } from "../render/summary-model.ts";

/** The keys of a step, by what they do. */
export type StepAction =
  | "done"
  | "back"
  | "problem"
  | "skip"
  | "note"
  | "open"
  | "code"
  | "goto"
  | "who"
  | "screens"
  | "answers"
  | "copy"
  | "search"
  | "earlier"
  | "undo"
  | "help"
  | "quit";

/** Where the walk is: it stands at the top of everything that is asked about a step. */
export interface Head {
  /** The step's number as on paper. */
  ref: string;
  /** The number and title of the chapter; empty where that was just said. */
  chapter: string;
  /** How many steps are done, of those that apply. */
  completed: number;
  total: number;
  /** Person and ticket, as far as they are said. */
  who: readonly string[];
}

/** One screen, one step, one key. */
export interface StepAsk {
  kind: "step";
  head: Head;
  subject: Subject;
  step: PlannedStep;
  status: StepStatus;
  /** What Enter does now: answer yes, or first open the page, tick the next line, write something down. */
  enter: "done" | "open" | "tick" | "value";
  /** Whether the step has a link to open and show, and whether it is opened for somebody elsewhere. */
  hasLink: boolean;
  isElsewhere: boolean;
  /** What was just done or went wrong, or null. */
  message: string | null;
  /** Why nothing is recorded, or null when everything is. */
  unrecorded: "dry-run" | "failed" | null;
}

export interface Option {
  value: string;
  label: string;
  /** The number as on paper that chooses it, where it has one; else its place in the list does. */
  ref?: string;
  /** The heading that it stands below, with those beside it that have the same. */
  group?: string;
  /** Letters that choose it besides its number. */
  keys?: readonly string[];
}

/** A list, one of which is chosen by its number, a letter, or the arrows and Enter. */
export interface ChooseAsk {
  kind: "choose";
  head?: Head;
  title: string;
  /** What was just done, or null. */
  message?: string | null;
  /** What to read before choosing; the last is the question itself. */
  intro: readonly string[];
  options: readonly Option[];
  /** The index of what Enter chooses. */
  initial: number;
  /** Whether Esc leads back. */
  canCancel: boolean;
  /** What the keys of a step do here too, unless an option has the letter. */
  actions?: readonly StepAction[];
}

/** Whether an option is the first below its heading. */
export function beginsGroup({ options }: ChooseAsk, place: number): boolean {
  const group = options[place]?.group;
  return group !== undefined && group !== options[place - 1]?.group;
}

/** A line of text. */
export interface TextAsk {
  kind: "text";
  head?: Head;
  title: string;
  question: string;
  initial: string;
  /** Whether an empty text is an answer; where it is not, it leads back. */
  mayBeEmpty: boolean;
}

/** What there is to read: a text, every key of a step, or the summary of a person. */
export type TellBody =
  | { kind: "text"; text: string }
  | { kind: "keys"; contact: string | null }
  /** Blocks of lines, with an empty line between blocks. */
  | { kind: "blocks"; blocks: readonly (readonly RichText[])[] }
  | { kind: "summary"; subject: Subject; language: Language; context: SummaryContext };

/** Something to read; Enter leads on. */
export interface TellAsk {
  kind: "tell";
  head?: Head;
  title: string;
  body: TellBody;
  /** The code to draw, and what is said when it cannot be: only where codes can be shown. */
  code: { text: string } | null;
  /** What Enter leads to, for the last line. */
  enter: string;
}

/** Words typed, and what fits them: problems and steps, renewed with every key. */
export interface SearchAsk {
  kind: "search";
  head?: Head;
  title: string;
  question: string;
  /** The guide that is searched, and the step whose problems go first. */
  subject: Subject;
  at: string;
  /** What it means to choose none of what is found. */
  other: string;
}

export type Ask = StepAsk | ChooseAsk | TextAsk | TellAsk | SearchAsk;
