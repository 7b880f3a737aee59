/** What comparing records with exports finds. */
import type { Facts, Source } from "../evidence/facts.ts";
import type { Status } from "../record/status.ts";

/** The findings, in the order in which somebody should act on them. */
export const FINDINGS = [
  /** Recorded as complete, and a readable list from late enough does not have it. */
  "not-registered",
  /** The record is open or blocked, and it is registered. */
  "registered-open",
  /** Recorded as complete so shortly before the export that this may be behind. */
  "too-early",
  /** The export cannot say. */
  "unknown",
  /** Recorded, and not in the export. */
  "absent",
  /** Recorded as complete, and registered. */
  "confirmed",
  /** The record is open, and it is not registered. */
  "open",
  /** Nobody was walked through it here, and it is not registered, or it is. */
  "unregistered-unwalked",
  "registered-unwalked",
] as const;

export type Finding = (typeof FINDINGS)[number];

/** What else is worth knowing about a person. */
export type Remark =
  | "not-allowed"
  | "codes-only"
  | "text-only"
  | "pass-only"
  | "several-authenticators"
  | "default-phone"
  | "outlook-only"
  | "renamed"
  | "no-sign-in-name";

/** A record, as far as it is compared. */
export interface Recorded {
  person: string;
  /** The form in which people are compared, see `personNamed`. */
  key: string;
  state: Status["state"];
  /** When it became complete; for an open record, when it changed last. ISO 8601 in UTC. */
  at: string | null;
  by: string | null;
  ticket: string | null;
  /** Entra's id of the account, when earlier evidence has it. */
  accountId: string | null;
}

/** What was found for one person. Times are ISO 8601 in UTC. */
export interface PersonFinding {
  /** As recorded; for who has no record, the sign-in name in the export. */
  person: string;
  finding: Finding;
  remarks: readonly Remark[];
  /** Null when the export has none, or lost them. */
  methods: readonly string[] | null;
  /** Of which moment the export is, or when the event was; null for who is not in it. */
  asOf: string | null;
  source: Source | null;
  /** The sign-in name in Entra where it is another than the person's. */
  account: string | null;
  /** A guest who may be the same person; never taken for them. */
  suggestion: string | null;
  /** For `too-early`: an export from after this moment can tell. */
  again: string | null;
  state: Status["state"] | null;
  at: string | null;
  by: string | null;
  ticket: string | null;
}

/** A finding, with what evidence is made of. */
export interface Compared extends PersonFinding {
  facts: Facts | null;
}

/** How often each finding is there. */
export type Counts = Record<Finding, number>;
