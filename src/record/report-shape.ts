/** A report: where everyone is, and where people get stuck; the shape that `report --json` prints. */
import type { CallEvent, CallOutcome, LogEvents, RemedyEvent } from "./log-events.ts";
import type { State } from "./progress.ts";
import type { StepState } from "./record.ts";
import type { Status, StepStatus } from "./status.ts";

/** One person and guide. */
export interface ReportedPerson {
  person: string;
  guide: string;
  state: State;
  completed: number;
  /** Null where the guide is no longer there to count. */
  total: number | null;
  ticket: string | null;
  /** The id of the step that is blocked, or where the next walk takes up; null when complete. */
  step: string | null;
  /** The id of the problem that blocks it. */
  problem: string | null;
  startedAt: string | null;
  updatedAt: string | null;
  completedAt: string | null;
  /** Whole seconds with steps on screen; null when none ever was. */
  seconds: number | null;
  /** How the guide ended the last walk before its last step; null when it did not. */
  ending: "stopped" | "finished" | null;
  /** What Entra said last, and of which moment that is; null where it said nothing. */
  evidence: string | null;
  evidenceAsOf: string | null;
  /** What was written down, by the id of what was asked for. */
  values: Readonly<Record<string, string>>;
}

export interface ReportedStep extends Record<StepState, number> {
  id: string;
  ref: string;
  title: string;
  /** How many people came to it: they are there, it was on screen, or its state was set. */
  reached: number;
  /** How many people who are not complete are at this step. */
  stopped: number;
  /** The median of the seconds on screen, over those who saw it. */
  medianSeconds: number | null;
}

/** A remedy, by its number in the guide's list from 1; null is the title of one that is no longer there. */
export interface ReportedRemedy {
  try: number;
  title: string | null;
  tried: number;
  helped: number;
}

export interface ReportedProblem {
  id: string;
  /** What goes wrong, in words; null where the guide does not know it any more. */
  title: string | null;
  /** How many people had it: it blocked them, or a remedy for it was tried. */
  people: number;
  /** How many of them it blocks now. */
  blocked: number;
  /** Remedies tried for it, and how many of those helped. */
  tried: number;
  helped: number;
  remedies: readonly ReportedRemedy[];
}

/** What was typed where a step was blocked by nothing that the guide knows. */
export interface ReportedOther {
  step: string;
  note: string;
  times: number;
  /** When last, ISO 8601 in UTC. */
  at: string;
}

/** Calls and how they ended; the median is over those whose end was recorded. */
export interface CountedCalls extends Record<CallOutcome, number> {
  calls: number;
  medianSeconds: number | null;
}

/** The calls of one local day, YYYY-MM-DD. */
export interface ReportedDay extends CountedCalls {
  day: string;
}

export interface ReportedCalls extends CountedCalls {
  /** The days with calls, oldest first. */
  days: readonly ReportedDay[];
  /** When people call, by the local clock: weekdays from 1, Monday; hours from 0; only those with calls. */
  hours: readonly { weekday: number; hour: number; calls: number }[];
}

export interface ReportedAgent extends CountedCalls {
  by: string;
}

/** One call; `by` is null unless the report says who did what. */
export interface ReportedCall extends Omit<CallEvent, "by"> {
  person: string;
  guide: string;
  ticket: string | null;
  by: string | null;
}

/** One remedy that was tried; `by` likewise. */
export interface ReportedTrial extends Omit<RemedyEvent, "by"> {
  person: string;
  guide: string;
  by: string | null;
}

/** From a moment on, and before a moment, ISO 8601 in UTC; null is without end. */
export interface ReportPeriod {
  since: string | null;
  until: string | null;
}

export interface ReportedGuide {
  guide: string;
  /** Null where the guide is no longer there. */
  title: string | null;
  people: number;
  states: Record<State, number>;
  /** The median of the seconds on screen, over those who are complete and saw steps. */
  medianSeconds: number | null;
  /** Of the period. */
  calls: ReportedCalls;
  steps: readonly ReportedStep[];
  problems: readonly ReportedProblem[];
  others: readonly ReportedOther[];
}

export interface UnreadableRecord {
  file: string;
  reason: string;
}

export interface Report {
  guides: readonly ReportedGuide[];
  people: readonly ReportedPerson[];
  period: ReportPeriod;
  /** Calls by agent; empty unless asked for. */
  agents: readonly ReportedAgent[];
  /** Oldest first, as are remedies. */
  calls: readonly ReportedCall[];
  remedies: readonly ReportedTrial[];
  unreadable: readonly UnreadableRecord[];
}

/** Of a status what a report needs: thousands are held at once. */
export interface BriefStatus extends Omit<Status, "steps"> {
  steps: readonly BriefStep[];
}

export type BriefStep = Pick<StepStatus, "id" | "applies" | "state" | "seconds" | "problem">;

/** A person's status, and what happened in the period. */
export interface ReportSubject {
  status: BriefStatus;
  events: LogEvents;
}

/** A guide with its people. */
export interface ReportInput {
  guide: string;
  title: string | null;
  /** The steps of the guide; empty where it is no longer there, as are its problems. */
  steps: readonly { id: string; ref: string; title: string }[];
  problems: readonly {
    id: string;
    title: string;
    remedies: readonly { number: number; title: string }[];
  }[];
  people: readonly ReportSubject[];
}
