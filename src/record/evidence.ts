/** Evidence: what another system says about the account, beside what a person said. */
import type { Evidence } from "./change.ts";
import type { Entry, Log } from "./entry.ts";
import type { KnownEvidence } from "./record.ts";

/** How long evidence says something that need not be said again, in milliseconds. */
const FRESH = 7 * 24 * 60 * 60 * 1000;

/** Evidence as a status tells it. */
export function knownEvidence(
  { source, asOf, verdict, methods, expect }: Evidence,
  { at, by }: Pick<Entry, "at" | "by">,
): KnownEvidence {
  return { source, asOf, verdict, methods, expect: expect ?? null, at, by };
}

/** All evidence in a log, oldest first. */
function evidenceIn(log: Log): readonly Evidence[] {
  return log.flatMap(({ changes }) => changes.filter((change) => change.type === "evidence"));
}

/** The id of the account that evidence was about last; null when none has one. */
export function accountIn(log: Log): string | null {
  return evidenceIn(log).findLast(({ account }) => account !== undefined)?.account ?? null;
}

/** Whether evidence says something that the log does not, or not lately enough. */
export function saysMore(evidence: Evidence, log: Log): boolean {
  const last = evidenceIn(log).findLast(
    ({ source, expect }) => source === evidence.source && expect === evidence.expect,
  );
  if (last === undefined) return true;
  const age = Date.parse(evidence.asOf) - Date.parse(last.asOf);
  // An older export says nothing about now.
  if (age < 0) return false;
  const told = ({ verdict, methods, account }: Evidence) =>
    JSON.stringify([verdict, [...methods].sort(), account ?? null]);
  return age > FRESH || told(last) !== told(evidence);
}
