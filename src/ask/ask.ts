/** What the walk puts to the person. Every text is in their language already; adapters only lay it out. */
import type { PlannedStep } from "../guide/plan.ts";
import type { Language } from "../messages/language.ts";
import type { StepStatus } from "../record/status.ts";
import type { Subject } from "../record/subject.ts";

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
  | "help"
  | "quit";

/** One screen, one step, one key. */
export interface StepAsk {
  kind: "step";
  subject: Subject;
  step: PlannedStep;
  status: StepStatus;
  /** What Enter does now: answer yes, or first open the page, tick the next line, write something down. */
  enter: "done" | "open" | "tick" | "value";
  /** Whether the step has a link to open and show. */
  hasLink: boolean;
  /** What was just done or went wrong, or null. */
  message: string | null;
  /** Why nothing is recorded, or null when everything is. */
  unrecorded: "dry-run" | "failed" | null;
}

export interface Option {
  value: string;
  label: string;
  /** Letters that choose it besides its number. */
  keys?: readonly string[];
}

/** A list, one of which is chosen by its number, a letter, or the arrows and Enter. */
export interface ChooseAsk {
  kind: "choose";
  title: string;
  /** What to read before choosing; the last is the question itself. */
  intro: readonly string[];
  options: readonly Option[];
  /** The index of what Enter chooses. */
  initial: number;
  /** Whether Esc leads back. */
  canCancel: boolean;
}

/** A line of text. */
export interface TextAsk {
  kind: "text";
  title: string;
  question: string;
  initial: string;
  /** Whether an empty text is an answer; where it is not, it leads back. */
  mayBeEmpty: boolean;
}

/** What there is to read: a text, every key of a step, or the summary of a person. */
export type TellBody =
  | { kind: "text"; text: string }
  | { kind: "keys" }
  | { kind: "summary"; subject: Subject; language: Language };

/** Something to read; Enter leads on. */
export interface TellAsk {
  kind: "tell";
  title: string;
  body: TellBody;
  /** The code to draw, and what is said when it cannot be: only where codes can be shown. */
  code: { text: string } | null;
  /** What Enter leads to, for the last line. */
  enter: string;
}

export type Ask = StepAsk | ChooseAsk | TextAsk | TellAsk;
