/** A report: where everyone is, and where people get stuck; the shape that `report --json` prints. */
import type { State } from "./progress.ts";
import type { StepState } from "./record.ts";
import type { Status } from "./status.ts";

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
  /** How many people who are not complete are at this step. */
  stopped: number;
  /** The median of the seconds on screen, over those who saw it. */
  medianSeconds: number | null;
}

export interface ReportedProblem {
  id: string;
  /** How many people had it: it blocked them, or a remedy for it was tried. */
  people: number;
  /** How many of them it blocks now. */
  blocked: number;
  /** Remedies tried for it, and how many of those helped. */
  tried: number;
  helped: number;
}

export interface ReportedGuide {
  guide: string;
  /** Null where the guide is no longer there. */
  title: string | null;
  people: number;
  states: Record<State, number>;
  /** The median of the seconds on screen, over those who are complete and saw steps. */
  medianSeconds: number | null;
  steps: readonly ReportedStep[];
  problems: readonly ReportedProblem[];
}

export interface UnreadableRecord {
  file: string;
  reason: string;
}

export interface Report {
  guides: readonly ReportedGuide[];
  people: readonly ReportedPerson[];
  unreadable: readonly UnreadableRecord[];
}

/** A guide with the statuses of its people. */
export interface ReportInput {
  guide: string;
  title: string | null;
  /** The steps of the guide; empty where it is no longer there. */
  steps: readonly { id: string; ref: string; title: string }[];
  statuses: readonly Status[];
}
