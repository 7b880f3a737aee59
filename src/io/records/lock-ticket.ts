/**
 * A process's ticket for locks: one file of its own, which takes part by hard links. A link appears
 * whole or not at all, so a lock is never seen without its owner, and all links share one heartbeat.
 */
import {
  closeSync,
  fstatSync,
  futimesSync,
  linkSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { errorCode } from "../../text/error-code.ts";
import { type Access, share } from "../files/access.ts";
import { removeQuietly } from "../files/remove-quietly.ts";
import { type LockOwner, parseOwner, thisProcess } from "./lock-owner.ts";

/** What a lock file looks like at some moment. */
export interface Sighting {
  /** Names this lock among all that ever have this path. */
  id: string;
  owner: LockOwner | null;
  /** Milliseconds; moves with every beat of the heart. */
  beat: number;
}

/** What the file system answers where it has no hard links. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** The tokens of this process's tickets that are in use. */
const inUse = new Set<string>();

/** Whether a lock is this process's own, and it could not remove it when it was done. */
export function isLeftByUs({ host, pid, start, token }: LockOwner): boolean {
  const us = thisProcess();
  return pid === us.pid && host === us.host && start === us.start && !inUse.has(token);
}

export class LockTicket {
  readonly token = randomToken();
  readonly #file: string;
  readonly #text: string;
  readonly #descriptors: number[] = [];
  readonly #access: Access;

  /**
   * Writes the ticket beside the lock it is for.
   * @param lock the lock's path
   * @param access who may read it, so that others can see whose it is
   */
  constructor(lock: string, access: Access) {
    this.#file = `${lock}.${this.token}.ticket`;
    this.#access = access;
    const owner: LockOwner = { token: this.token, ...thisProcess() };
    this.#text = `${JSON.stringify(owner)}\n`;
    this.#create(this.#file);
    inUse.add(this.token);
  }

  /** Puts the ticket at a path, unless something is there. Whether it is now this ticket's. */
  place(path: string): boolean {
    try {
      linkSync(this.#file, path);
      return true;
    } catch (error) {
      const code = errorCode(error);
      // Over NFS a link may be made and its answer lost.
      if (code === "EEXIST") return look(path)?.id === this.token;
      if (!NO_LINKS.has(code)) throw error;
    }
    try {
      this.#create(path);
      return true;
    } catch (error) {
      if (errorCode(error) === "EEXIST") return false;
      throw error;
    }
  }

  /** Whether the file at a path is this ticket, told without opening it. Never throws. */
  isAt(path: string): boolean {
    try {
      const there = statSync(path, { bigint: true });
      return this.#descriptors.some((descriptor) => {
        const { dev, ino } = fstatSync(descriptor, { bigint: true });
        return dev === there.dev && ino === there.ino;
      });
    } catch {
      return false;
    }
  }

  /** Shows others that this process is still at it. */
  beat(): void {
    const now = new Date();
    for (const descriptor of this.#descriptors) {
      try {
        futimesSync(descriptor, now, now);
      } catch {
        // A missed beat costs at most the lock, which is looked at again before writing.
      }
    }
  }

  /** Removes the ticket itself, not the places it was put at. Never throws. */
  discard(): void {
    inUse.delete(this.token);
    for (const descriptor of this.#descriptors.splice(0)) closeQuietly(descriptor);
    removeQuietly(this.#file);
  }

  #create(path: string): void {
    const descriptor = openSync(path, "wx", this.#access.mode);
    try {
      writeFileSync(descriptor, this.#text);
      share(descriptor, this.#access);
    } catch (error) {
      closeQuietly(descriptor);
      removeQuietly(path);
      throw error;
    }
    this.#descriptors.push(descriptor);
  }
}

/** What is at a lock's path now; null when nothing is. */
export function look(path: string): Sighting | null {
  let descriptor: number | undefined;
  try {
    // Opening first makes a network file system ask its server again.
    descriptor = openSync(path, "r");
    const stats = fstatSync(descriptor);
    const owner = parseOwner(readFileSync(descriptor, "utf8"));
    return { id: owner?.token ?? fileId(stats), owner, beat: stats.mtimeMs };
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return null;
    if (code === "EACCES") return lookFromOutside(path);
    throw error;
  } finally {
    if (descriptor !== undefined) closeQuietly(descriptor);
  }
}

/** Of a lock that may not be read, at least the heartbeat can be watched. */
function lookFromOutside(path: string): Sighting | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  return { id: fileId(stats), owner: null, beat: stats.mtimeMs };
}

function fileId({ ino, birthtimeMs }: Stats): string {
  return `file-${ino}-${Math.round(birthtimeMs)}`;
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // Closed is closed.
  }
}

/** 48 bits: enough to tell apart the few who ever want one lock; nobody has to be kept from guessing it. */
function randomToken(): string {
  return Math.floor(Math.random() * 2 ** 48)
    .toString(16)
    .padStart(12, "0");
}
