/** The finding for one person: a record beside an account, either of which may be missing. */
import { isSignInName } from "../evidence/found.ts";
import type { Person } from "../record/person.ts";
import type { Account, Accounts } from "./accounts.ts";
import type { Compared, Finding, Recorded, Remark } from "./finding.ts";
import { remarksOn } from "./remarks.ts";

const HOUR = 60 * 60 * 1000;

/** What an account's facts say where nothing is recorded. */
const UNWALKED = {
  confirmed: "registered-unwalked",
  refuted: "unregistered-unwalked",
  unknown: "unknown",
} as const;

/** The finding for who has a record. */
export function judgeRecorded(record: Recorded, accounts: Accounts): Compared {
  const { person, key, state, at, by, ticket } = record;
  const of = accounts.of(key, record.accountId);
  if (of === null) return { ...nowhere(record, accounts), state, at, by, ticket };
  const { account } = of;
  const finding = findingOf(record, account);
  const renamed =
    of.key !== key && account.facts.id !== null && account.facts.id === record.accountId;
  const told = toldOf(account, finding, renamed ? ["renamed"] : []);
  const behind = accounts.hoursBehind(account.facts.source) * HOUR;
  return {
    ...told,
    person,
    account: of.key === key ? null : (account.facts.name ?? of.key),
    again:
      finding === "too-early" && at !== null
        ? new Date(Date.parse(at) + behind).toISOString()
        : null,
    state,
    at,
    by,
    ticket,
  };
}

function findingOf({ state, at }: Recorded, { verdict, surely }: Account): Finding {
  if (verdict === "unknown") return "unknown";
  if (state !== "complete") return verdict === "confirmed" ? "registered-open" : "open";
  if (verdict === "confirmed") return "confirmed";
  return at !== null && surely > Date.parse(at) ? "not-registered" : "too-early";
}

/** The finding for an account that nobody was walked through for. */
export function judgeUnwalked(account: Account, key: string): Compared {
  return { ...toldOf(account, unwalkedFinding(account), []), person: account.facts.name ?? key };
}

/** Only the name of that finding: of most accounts nothing else is asked. */
export function unwalkedFinding({ verdict }: Account): Finding {
  return UNWALKED[verdict];
}

/** The finding for a person who is asked about and has no record. */
export function judgeUnrecorded({ name, key }: Person, accounts: Accounts): Compared {
  const of = accounts.of(key, null);
  if (of === null) return nowhere({ person: name, key }, accounts);
  const account = of.key === key ? null : (of.account.facts.name ?? of.key);
  return { ...judgeUnwalked(of.account, of.key), person: name, account };
}

/** Who is in no export: disabled, deleted, a guest, under another name, or no account at all. */
function nowhere({ person, key }: { person: string; key: string }, accounts: Accounts): Compared {
  return {
    ...UNRECORDED,
    person,
    finding: "absent",
    remarks: isSignInName(person) ? [] : ["no-sign-in-name"],
    suggestion: accounts.guest(key),
  };
}

const UNRECORDED = {
  methods: null,
  asOf: null,
  source: null,
  account: null,
  suggestion: null,
  again: null,
  state: null,
  at: null,
  by: null,
  ticket: null,
  facts: null,
} as const;

function toldOf(
  { facts, asOf }: Account,
  finding: Finding,
  remarks: readonly Remark[],
): Omit<Compared, "person"> {
  return {
    ...UNRECORDED,
    finding,
    remarks: [...remarks, ...remarksOn(facts)],
    methods: facts.methods === null ? null : [...facts.methods, ...facts.unknown.filter(isWord)],
    asOf,
    source: facts.source,
    facts,
  };
}

/** A method that is not known is told by its name, where that can be one. */
function isWord(text: string): boolean {
  return /^[A-Za-z]\w{0,63}$/.test(text);
}
