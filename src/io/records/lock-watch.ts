import { livenessOf } from "./lock-owner.ts";
import { isLeftByUs, type Sighting } from "./lock-ticket.ts";
import { monotonic } from "./monotonic.ts";

/**
 * Tells abandoned locks: their process is dead, or their heart stood still while it was watched. A
 * process that runs but is silent, say suspended, is no exception: it looks again before it writes.
 */
export class LockWatch {
  readonly #silence: number;
  readonly #seen = new Map<string, { id: string; beat: number; since: number }>();

  /** @param silence milliseconds without a beat that count as death */
  constructor(silence: number) {
    this.#silence = silence;
  }

  /** Whether whoever holds this lock is gone. Has to be asked again and again to notice silence. */
  isAbandoned(path: string, { id, owner, beat }: Sighting): boolean {
    if (owner !== null && (livenessOf(owner) === "dead" || isLeftByUs(owner))) return true;
    // Only this process's own clock counts; that of another host may be off.
    const before = this.#seen.get(path);
    if (before?.id === id && before.beat === beat) {
      return monotonic() - before.since >= this.#silence;
    }
    this.#seen.set(path, { id, beat, since: monotonic() });
    return false;
  }
}
