/** Compares what is recorded with what exports say. */
import type { Person } from "../record/person.ts";
import type { Accounts } from "./accounts.ts";
import { type Compared, type Counts, FINDINGS, type Finding, type Recorded } from "./finding.ts";
import { judgeRecorded, judgeUnrecorded, judgeUnwalked, unwalkedFinding } from "./judge.ts";

/** Who is asked about. */
export interface Asked {
  /** Only this person; everybody when undefined. */
  person: Person | undefined;
  /** Who has no record is listed for these findings; everybody with a record is listed always. */
  only: readonly Finding[];
}

export interface Comparison {
  /** In the order of the findings, then by name. */
  people: readonly Compared[];
  counts: Counts;
  /** How many have no record, and the exports cannot say anything about them. */
  unknownUnwalked: number;
  /** Whether everybody asked about is confirmed: the one person, or all who are recorded as complete. */
  ok: boolean;
}

/**
 * Compares. Not confirmed is not refuted: each finding says what it is.
 * @param recorded the records to compare; with a person asked about, that one's or none
 */
export function compare(
  recorded: readonly Recorded[],
  accounts: Accounts,
  { person, only }: Asked,
): Comparison {
  const counts = Object.fromEntries(FINDINGS.map((finding) => [finding, 0])) as Counts;
  const people = recorded.map((record) => judgeRecorded(record, accounts));
  if (person !== undefined && people.length === 0) people.push(judgeUnrecorded(person, accounts));
  for (const { finding } of people) counts[finding] += 1;
  const ok =
    person === undefined
      ? people.every(({ state, finding }) => state !== "complete" || finding === "confirmed")
      : people.every(({ finding }) => REGISTERED.includes(finding));
  let unknownUnwalked = 0;
  if (person === undefined) {
    const walked = new Set(
      recorded.flatMap(({ key, accountId }) => accounts.of(key, accountId)?.key ?? []),
    );
    for (const [key, account] of accounts.entries()) {
      if (walked.has(key)) continue;
      const finding = unwalkedFinding(account);
      counts[finding] += 1;
      if (finding === "unknown") unknownUnwalked += 1;
      if (only.includes(finding)) people.push(judgeUnwalked(account, key));
    }
  }
  return { people: sorted(people), counts, unknownUnwalked, ok };
}

/** What counts as confirmed for a person, whatever the record says. */
const REGISTERED: readonly Finding[] = ["confirmed", "registered-open", "registered-unwalked"];

function sorted(people: readonly Compared[]): readonly Compared[] {
  const rank = ({ finding }: Compared) => FINDINGS.indexOf(finding);
  return [...people].sort(
    (one, other) => rank(one) - rank(other) || (one.person < other.person ? -1 : 1),
  );
}
