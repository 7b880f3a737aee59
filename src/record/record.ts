/** The record: the state that the entries about one person and one guide lead to. */

export type StepState = "todo" | "done" | "skipped" | "blocked";

/** One remedy that was tried. */
export interface Tried {
  /** The problem's id. */
  problem: string;
  /** The remedy's number in the guide's list for that problem, from 1. */
  try: number;
  helped: boolean;
  /** When, ISO 8601 in UTC, and by whom. */
  at: string;
  by: string;
}

/** One time that a step was blocked. */
export interface Block {
  /** The id of the problem, and the note, as far as they were said. */
  problem: string | null;
  note: string | null;
  at: string;
  by: string;
  /** When it was solved and by whom; null while it is not. */
  solvedAt: string | null;
  solvedBy: string | null;
}

/** What happened at one step. A step that nothing happened at is not in the record. */
export interface StepRecord {
  state: StepState;
  /** When the state was last set, ISO 8601 in UTC; null while nothing was. */
  at: string | null;
  /** The system's user name of who set it; null while nobody did. */
  by: string | null;
  /** Whole seconds over all the times it was on screen; null when it never was. */
  seconds: number | null;
  note: string | null;
  /** The id of the problem that blocks it, or null. */
  problem: string | null;
  tried: readonly Tried[];
  /** The times it was blocked, oldest first. */
  blocks: readonly Block[];
  /** The numbers of its lines that are ticked, from 1. */
  ticks: readonly number[];
}

/** What was typed where the guide asked for it. */
export interface Value {
  value: string;
  step: string;
  at: string;
  by: string;
}

/** Why the last walk ended before its last step, when the guide says so. */
export interface Ending {
  outcome: "stopped" | "finished";
  step: string;
  problem: string | null;
  try: number | null;
  question: string | null;
  choice: string | null;
  reason: string;
  at: string;
  by: string;
}

/** One attempt at a guide for one person. */
export interface Attempt {
  /** The version of the guide when something was last changed. */
  guideVersion: string;
  ticket: string | null;
  /** The language the walk was last read in, and that of the person's screens; null when nobody said. */
  language: string | null;
  screens: string | null;
  /** The language of the phone's screens where it is another. */
  phoneScreens: string | null;
  /** Choices by question. */
  answers: Readonly<Record<string, string>>;
  /** What was typed, by the id of what was asked for. */
  values: Readonly<Record<string, Value>>;
  /** ISO 8601 in UTC. */
  startedAt: string;
  updatedAt: string;
  completedAt: string | null;
  /** The version of the guide when it became complete; null while it is not. */
  completedVersion: string | null;
  ending: Ending | null;
  /** The id of the step where the next walk takes up, or null: the first open one. */
  current: string | null;
  steps: Readonly<Record<string, StepRecord>>;
}

/** What another system said about the account last. */
export interface KnownEvidence {
  source: string;
  asOf: string;
  verdict: string;
  methods: readonly string[];
  expect: string | null;
  /** When it was recorded, ISO 8601 in UTC, and by whom. */
  at: string;
  by: string;
}

export interface GuideRecord extends Attempt {
  guide: string;
  /** The person as first typed. */
  person: string;
  /** Earlier attempts, oldest first. */
  attempts: readonly Attempt[];
  /** Belongs to the account, whatever the attempt; null or left out while nothing is known. */
  evidence?: KnownEvidence | null;
}
