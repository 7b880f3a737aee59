/** A record store in memory, with the same promises as the one on disk. */
import { Failure } from "../../src/exit.ts";
import { type Person, personNamed } from "../../src/record/person.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import type { Listed, RecordKey, RecordStore } from "../../src/record/store.ts";

/** What stands for a file: a record, or why it cannot be read as one. */
type Entry = { record: GuideRecord } | { unreadable: string };

/** The records, and how often something was written. */
export class MemoryRecords implements RecordStore {
  readonly entries = new Map<string, Entry>();
  /** How many records were written or deleted. */
  writes = 0;
  /** When set, every change rejects with a Failure `records` of this message. */
  refusesToWrite: string | null = null;

  /** Puts a record there without counting it as written. */
  put(record: GuideRecord): void {
    this.entries.set(nameOf({ guide: record.guide, person: personNamed(record.person) }), {
      record,
    });
  }

  /** Puts something there that cannot be read as a record. */
  putUnreadable(guide: string, person: string, reason: string): void {
    this.entries.set(nameOf({ guide, person: personNamed(person) }), { unreadable: reason });
  }

  /** The record of a person, or null. */
  recordOf(guide: string, person: string): GuideRecord | null {
    const entry = this.entries.get(nameOf({ guide, person: personNamed(person) }));
    return entry !== undefined && "record" in entry ? entry.record : null;
  }

  async read(key: RecordKey): Promise<GuideRecord | null> {
    const entry = this.entries.get(nameOf(key));
    if (entry === undefined) return null;
    if ("record" in entry) return entry.record;
    throw new Failure("records", `The record ${nameOf(key)} cannot be read: ${entry.unreadable}.`, {
      hint: "Nothing was changed.",
    });
  }

  async change(
    key: RecordKey,
    transition: (stored: GuideRecord | null) => GuideRecord,
  ): Promise<GuideRecord> {
    const stored = await this.read(key);
    const changed = transition(stored);
    if (changed === stored) return stored;
    this.write(() => this.entries.set(nameOf(key), { record: changed }));
    return changed;
  }

  async move(
    from: RecordKey,
    to: RecordKey,
    merge: (source: GuideRecord, target: GuideRecord | null) => GuideRecord,
    remainder: (source: GuideRecord) => GuideRecord | null = () => null,
  ): Promise<GuideRecord> {
    const source = await this.read(from);
    if (source === null) throw new Failure("records", `Nothing is recorded as ${nameOf(from)}.`);
    const merged = merge(source, await this.read(to));
    const left = remainder(source);
    this.write(() => {
      this.entries.set(nameOf(to), { record: merged });
      if (left === null) this.entries.delete(nameOf(from));
      else this.entries.set(nameOf(from), { record: left });
    });
    return merged;
  }

  async *list(guide?: string): AsyncGenerator<Listed> {
    for (const [file, entry] of [...this.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (guide !== undefined && !file.startsWith(`${guide}--`)) continue;
      if ("record" in entry) yield { file, record: entry.record };
      else yield { file, record: null, reason: entry.unreadable };
    }
  }

  async forget(person: Person): Promise<readonly string[]> {
    const guides = await this.guidesOf(person);
    for (const guide of guides) this.write(() => this.entries.delete(nameOf({ guide, person })));
    return guides;
  }

  async guidesOf(person: Person): Promise<readonly string[]> {
    return [...this.entries.keys()]
      .filter((file) => file.endsWith(`--${person.key}.json`))
      .map((file) => file.slice(0, file.indexOf("--")))
      .sort();
  }

  private write(commit: () => void): void {
    if (this.refusesToWrite !== null) throw new Failure("records", this.refusesToWrite);
    commit();
    this.writes += 1;
  }
}

function nameOf({ guide, person }: RecordKey): string {
  return `${guide}--${person.key}.json`;
}
