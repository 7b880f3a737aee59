/** A record store in memory, with the same promises as the one on disk. */
import { Failure } from "../../src/exit.ts";
import { type Entry, type Log, logOf } from "../../src/record/entry.ts";
import { foldLog } from "../../src/record/fold.ts";
import { type Person, personNamed } from "../../src/record/person.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import type { Forgotten, Held, Listed, RecordKey, RecordStore } from "../../src/record/store.ts";
import { logOfRecord } from "./records.ts";

/** What stands for a person's files about a guide: entries, or why they cannot be read. */
type Kept = readonly Entry[] | { unreadable: string };

/** The logs, and how often something was written. */
export class MemoryRecords implements RecordStore {
  readonly entries = new Map<string, Kept>();
  /** How often something was written or deleted. */
  writes = 0;
  /** When set, every write rejects with a Failure `records` of this message. */
  refusesToWrite: string | null = null;

  /** Puts entries there that come to a record, in place of all others, without counting it as written. */
  put(record: GuideRecord): void {
    this.putLog(logOfRecord(record));
  }

  /** Puts a log there, likewise. */
  putLog(log: Log): void {
    const [first] = log;
    if (first === undefined) throw new Error("a log of nothing is nobody's");
    this.entries.set(nameOf({ guide: first.guide, person: personNamed(first.person) }), log);
  }

  /** Puts something there that cannot be read. */
  putUnreadable(guide: string, person: string, reason: string): void {
    this.entries.set(nameOf({ guide, person: personNamed(person) }), { unreadable: reason });
  }

  /** The log of a person; empty when there is none. */
  logOf(guide: string, person: string): Log {
    const kept = this.entries.get(nameOf({ guide, person: personNamed(person) }));
    return kept === undefined || "unreadable" in kept ? [] : logOf(kept);
  }

  /** What is recorded about a person, or null. */
  recordOf(guide: string, person: string): GuideRecord | null {
    return foldLog(this.logOf(guide, person));
  }

  async read(key: RecordKey): Promise<Log> {
    const kept = this.entries.get(nameOf(key));
    if (kept === undefined) return [];
    if (!("unreadable" in kept)) return logOf(kept);
    throw new Failure("records", `The record ${nameOf(key)} cannot be read: ${kept.unreadable}.`, {
      hint: "Nothing was changed.",
    });
  }

  async append(entries: readonly Entry[]): Promise<void> {
    const [first] = entries;
    if (first === undefined) return;
    const key = { guide: first.guide, person: personNamed(first.person) };
    const stored = await this.read(key);
    this.write(() => this.entries.set(nameOf(key), [...stored, ...entries]));
  }

  async remove(key: RecordKey, ids: ReadonlySet<string>): Promise<void> {
    const kept = (await this.read(key)).filter(({ id }) => !ids.has(id));
    this.write(() => {
      if (kept.length === 0) this.entries.delete(nameOf(key));
      else this.entries.set(nameOf(key), kept);
    });
  }

  async *list(guide?: string): AsyncGenerator<Listed> {
    for (const [file, kept] of [...this.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (guide !== undefined && !file.startsWith(`${guide}--`)) continue;
      if ("unreadable" in kept) yield { file, log: null, reason: kept.unreadable };
      else yield { file, log: logOf(kept), reason: null };
    }
  }

  async held(person: Person): Promise<Held> {
    const files = [...this.entries.keys()]
      .filter((file) => file.endsWith(`--${person.key}`))
      .sort();
    return { files, guides: files.map((file) => file.slice(0, file.indexOf("--"))) };
  }

  async forget(person: Person): Promise<Forgotten> {
    const held = await this.held(person);
    for (const file of held.files) this.write(() => this.entries.delete(file));
    return { ...held, left: [] };
  }

  private write(commit: () => void): void {
    if (this.refusesToWrite !== null) throw new Failure("records", this.refusesToWrite);
    commit();
    this.writes += 1;
  }
}

function nameOf({ guide, person }: RecordKey): string {
  return `${guide}--${person.key}`;
}
