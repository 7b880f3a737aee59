/** Files that killed processes leave behind. None is in anybody's way; they hold personal data, though. */
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { removeQuietly } from "../files/remove-quietly.ts";
import { livenessOf } from "./lock-owner.ts";
import { look } from "./lock-ticket.ts";

/** Milliseconds after which what a process of another host left behind counts as abandoned. */
const ABANDONED_AFTER = 24 * 60 * 60 * 1000;

/** The same for what names nobody: it is so for an instant, between making the file and writing it. */
const UNSIGNED_AFTER = 60 * 1000;

/**
 * Removes what is left of earlier writes of a record. Call it with the record's lock held and nothing
 * staged yet: then every staged file is a dead one. Never throws.
 * @param base the record's path without `.json`
 */
export function removeStrays(base: string): void {
  const directory = dirname(base);
  const prefix = `${basename(base)}.`;
  for (const name of namesIn(directory)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(directory, name);
    const rest = name.slice(prefix.length);
    const isStaged = rest.includes("tmp") && rest !== "json";
    if (isStaged || (rest.startsWith("lock.") && isAbandoned(path))) removeQuietly(path);
  }
}

function isAbandoned(path: string): boolean {
  try {
    const seen = look(path);
    const liveness = seen?.owner ? livenessOf(seen.owner) : "unknown";
    if (liveness !== "unknown") return liveness === "dead";
    const limit = seen?.owner ? ABANDONED_AFTER : UNSIGNED_AFTER;
    return Date.now() - statSync(path).mtimeMs > limit;
  } catch {
    return false;
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
