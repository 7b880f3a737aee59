/**
 * A lock between processes, also on different hosts that share a folder.
 *
 * The lock is a file that names its owner. Whoever wants to remove a lock file, its owner included,
 * first places a claim `<lock>.<token of that lock>`; only one can, and looks again before removing.
 * So nobody ever removes a lock that came after the one they meant. Claims of dead processes are
 * removed in the same way, by a claim on the claim.
 */
import type { Access } from "../files/access.ts";
import { removeFile } from "../files/remove-file.ts";
import { removeQuietly } from "../files/remove-quietly.ts";
import type { LockOwner } from "./lock-owner.ts";
import { LockTicket, look, type Sighting } from "./lock-ticket.ts";
import type { LockTiming } from "./lock-timing.ts";
import { LockWatch } from "./lock-watch.ts";
import { monotonic } from "./monotonic.ts";

/** The lock was not to be had in time. */
export class LockTimeout extends Error {
  readonly file: string;
  readonly owner: LockOwner | null;

  constructor(file: string, owner: LockOwner | null) {
    super(`no lock in time: ${file}`);
    this.file = file;
    this.owner = owner;
  }
}

/** Others took this process for dead, and the lock with it: nothing was written. */
export class LockLost extends Error {}

export interface HeldLock {
  readonly token: string;
  /** Whether it was taken over from a process that died: it may have left files behind. */
  readonly takenOver: boolean;
  /**
   * Runs `write` when the lock is still held, and releases it. Throws LockLost without running it, or
   * what `write` throws; never for the release.
   */
  commit(write: () => void): void;
  /** Releases it, unless that is done. Never throws. */
  release(): void;
}

/**
 * Waits for the lock. Rejects with LockTimeout or an error of the file system.
 * @param file the lock's path; its folder must be there
 * @param access who may read it
 */
export async function acquireLock(
  file: string,
  access: Access,
  timing: LockTiming,
): Promise<HeldLock> {
  const ticket = new LockTicket(file, access);
  const watch = new LockWatch(timing.silence);
  const deadline = monotonic() + timing.timeout;
  try {
    let takenOver = false;
    for (let attempt = 0; !ticket.place(file); attempt++) {
      const seen = look(file);
      if (seen !== null && watch.isAbandoned(file, seen) && remove(file, seen, ticket, watch)) {
        takenOver = true;
        continue;
      }
      if (monotonic() > deadline) throw new LockTimeout(file, seen?.owner ?? null);
      await new Promise((resolve) => setTimeout(resolve, pause(attempt)));
    }
    return hold(file, ticket, takenOver, timing);
  } catch (error) {
    ticket.discard();
    throw error;
  }
}

/** Milliseconds before the next attempt: jitter, so that fifty who wait do not wake up together. */
function pause(attempt: number): number {
  const longest = 2 ** Math.min(attempt + 1, 6);
  return 1 + Math.random() * longest;
}

function hold(file: string, ticket: LockTicket, takenOver: boolean, timing: LockTiming): HeldLock {
  const heart = setInterval(() => ticket.beat(), timing.beat).unref();
  const claim = `${file}.${ticket.token}`;
  let held = true;
  const end = (isOurs: boolean, isClaimed: boolean) => {
    held = false;
    clearInterval(heart);
    if (isOurs) removeQuietly(file);
    if (isClaimed) removeQuietly(claim);
    ticket.discard();
  };
  return {
    token: ticket.token,
    takenOver,
    commit(write) {
      ticket.beat();
      const isClaimed = ticket.place(claim);
      const isOurs = isClaimed && isHeldBy(ticket, file);
      try {
        if (!isOurs) throw new LockLost();
        write();
      } finally {
        end(isOurs, isClaimed);
      }
    },
    release() {
      if (!held) return;
      const isClaimed = placeQuietly(ticket, claim);
      // On a full disk there is no room for a claim; the lock has to go all the same.
      end(isClaimed !== false && isHeldBy(ticket, file), isClaimed === true);
    },
  };
}

function isHeldBy(ticket: LockTicket, file: string): boolean {
  try {
    return look(file)?.id === ticket.token;
  } catch {
    return ticket.isAt(file);
  }
}

function placeQuietly(ticket: LockTicket, path: string): boolean | null {
  try {
    return ticket.place(path);
  } catch {
    return null;
  }
}

/** Removes an abandoned lock or claim, unless somebody else is at it. Whether it did. */
function remove(file: string, seen: Sighting, ticket: LockTicket, watch: LockWatch): boolean {
  const claim = `${file}.${seen.id}`;
  if (!ticket.place(claim)) {
    const other = look(claim);
    if (other !== null && watch.isAbandoned(claim, other)) remove(claim, other, ticket, watch);
    return false;
  }
  try {
    if (look(file)?.id !== seen.id) return false;
    removeFile(file);
    return true;
  } finally {
    removeQuietly(claim);
  }
}
