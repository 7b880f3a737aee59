/** The accounts that exports tell about, by the name in which people are compared. */
import { agree, type Facts, type Source, type Verdict, verdictOf } from "../evidence/facts.ts";
import type { Expectation } from "../evidence/methods.ts";
import type { UserNames } from "../evidence/shapes.ts";
import { personNamed } from "../record/person.ts";

/** How many hours an export may be behind what is so, unless it is said. */
const BEHIND: Readonly<Record<Source, number>> = {
  "entra-methods": 0,
  "entra-events": 0,
  "entra-report": 36,
  msonline: 36,
  csv: 36,
};

const HOUR = 60 * 60 * 1000;

/** One account, by what is known of it latest. */
export interface Account {
  facts: Facts;
  verdict: Verdict;
  /** Of which moment the export is, or when the event was; ISO 8601 in UTC. */
  asOf: string;
  /** Up to which moment it is sure to know everything, in milliseconds. */
  surely: number;
  /** Which input it is from. */
  input: number;
}

export class Accounts {
  private readonly byKey = new Map<string, Account>();
  private readonly keyOfId = new Map<string, string>();
  private readonly keyOfOther = new Map<string, string | null>();
  private readonly keysOfGuest = new Map<string, string>();
  private readonly unnamed: Account[] = [];
  private readonly expectation: Expectation;
  private readonly grace: number | undefined;

  /** @param grace how many hours every export may be behind; undefined for what is usual of its kind */
  constructor(expectation: Expectation, grace: number | undefined) {
    this.expectation = expectation;
    this.grace = grace;
  }

  /** How many accounts there are. */
  get size(): number {
    return this.byKey.size;
  }

  /** Hours that an export of this kind may be behind. */
  hoursBehind(source: Source): number {
    return this.grace ?? BEHIND[source];
  }

  /** Adds what an input says about an account. */
  add(facts: Facts, asOf: string, input: number): void {
    const moment = facts.at ?? asOf;
    const surely = Date.parse(moment) - this.hoursBehind(facts.source) * HOUR;
    const verdict = verdictOf(facts, this.expectation);
    const account = { facts, verdict, asOf: moment, surely, input };
    if (facts.name === null) this.unnamed.push(account);
    else this.put(facts.name, account);
  }

  /** Adds other names of a user. One that two users have is nobody's. */
  addNames({ name, id, others }: UserNames): void {
    const key = personNamed(name).key;
    if (id !== null) this.keyOfId.set(id, key);
    for (const other of others) {
      const otherKey = personNamed(other).key;
      const before = this.keyOfOther.get(otherKey);
      this.keyOfOther.set(otherKey, before === undefined || before === key ? key : null);
    }
  }

  /**
   * Gives methods that do not say whose they are to whom their id belongs, or, when they are those of
   * one user, to the person asked about. Returns how many are left that belong to nobody known.
   */
  settle(person: string | undefined): number {
    const left = this.unnamed.splice(0).filter((account) => {
      const key = this.keyOfId.get(account.facts.id ?? "");
      if (key === undefined) return true;
      this.merge(key, account);
      return false;
    });
    const [only] = left;
    if (person === undefined || only === undefined || left.length > 1) return left.length;
    this.put(person, { ...only, facts: { ...only.facts, name: person } });
    return 0;
  }

  /** The account of a person: by earlier known id, by name, or by another name; null when there is none. */
  of(key: string, id: string | null): { account: Account; key: string } | null {
    const other = this.keyOfOther.get(key);
    for (const candidate of [this.keyOfId.get(id ?? ""), key, other]) {
      const account = this.byKey.get(candidate ?? "");
      if (candidate != null && account !== undefined) return { account, key: candidate };
    }
    return null;
  }

  /** The sign-in name of a guest who was invited by this address; null when there is none. */
  guest(key: string): string | null {
    return this.keysOfGuest.get(key) ?? null;
  }

  entries(): IterableIterator<[string, Account]> {
    return this.byKey.entries();
  }

  private put(name: string, account: Account): void {
    const key = personNamed(name).key;
    if (account.facts.id !== null) this.keyOfId.set(account.facts.id, key);
    const [, local, domain] = /^(.+)_([^_]+)#ext#@/i.exec(name) ?? [];
    if (local !== undefined) this.keysOfGuest.set(personNamed(`${local}@${domain}`).key, name);
    this.merge(key, account);
  }

  private merge(key: string, account: Account): void {
    const before = this.byKey.get(key);
    this.byKey.set(key, before === undefined ? account : better(before, account));
  }
}

/** Of two accounts of one name that which tells more, or later; what contradicts itself tells nothing. */
function better(before: Account, next: Account): Account {
  const sameSource = before.input === next.input && before.facts.source === next.facts.source;
  if (sameSource && next.facts.source !== "entra-events") {
    return agree(before.facts, next.facts) ? before : { ...before, verdict: "unknown" };
  }
  if (before.verdict === "unknown" || next.verdict === "unknown") {
    return next.verdict === "unknown" ? before : next;
  }
  return next.surely > before.surely ? next : before;
}
