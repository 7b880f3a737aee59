/** Who holds a lock, and whether that process still runs. */
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { errorCode } from "../../text/error-code.ts";

/** A process, told apart from all others. */
export interface ProcessIdentity {
  /** The host's name; on Linux also this start of the system and the process namespace. */
  host: string;
  pid: number;
  /** When it started, in the system's own units; null where the system does not tell cheaply. */
  start: string | null;
}

export interface LockOwner extends ProcessIdentity {
  /** Drawn anew for each lock. */
  token: string;
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  return {
    host: hostIdentity(),
    pid: process.pid,
    start: processState(process.pid)?.start ?? null,
  };
}

/**
 * Whether a process runs. `unknown` for another host, for another start or container of this one, and
 * where a process of that number runs but cannot be told from a later one.
 */
export function livenessOf(owner: ProcessIdentity): "alive" | "dead" | "unknown" {
  if (owner.host !== hostIdentity()) return "unknown";
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (errorCode(error) === "ESRCH") return "dead";
  }
  const state = processState(owner.pid);
  if (state === null || owner.start === null) return "unknown";
  return state.ended || state.start !== owner.start ? "dead" : "alive";
}

/** The owner a lock file names; null when it is cut off or something else. */
export function parseOwner(text: string): LockOwner | null {
  try {
    const { token, host, pid, start } = JSON.parse(text) as Record<string, unknown>;
    const right =
      typeof token === "string" &&
      /^[0-9a-f]{12}$/.test(token) &&
      typeof host === "string" &&
      Number.isSafeInteger(pid) &&
      (pid as number) > 0 &&
      (start === null || typeof start === "string");
    return right ? { token, host, pid: pid as number, start: start as string | null } : null;
  } catch {
    return null;
  }
}

let host: string | undefined;

function hostIdentity(): string {
  host ??= [
    hostname(),
    attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    attempt(() => readlinkSync("/proc/self/ns/pid")),
  ]
    .filter((part) => part !== null)
    .join(" ");
  return host;
}

/** From `/proc/<pid>/stat`, see proc(5): the state after the name in brackets, the start in field 22. */
function processState(pid: number): { ended: boolean; start: string } | null {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state = "", start] = [fields[0], fields[19]];
  return start === undefined ? null : { ended: "ZXx".includes(state), start };
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
