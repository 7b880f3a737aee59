/** Who may use the files that are written. */
import { chownSync, fchmodSync, fchownSync, fstatSync, statSync } from "node:fs";

/** A file's mode, and the group it is shared with. */
export interface Access {
  mode: number;
  group: number | null;
}

/** The owner's alone. */
export const PRIVATE: Access = { mode: 0o600, group: null };

/** The access to files in a folder: private, or the group's too where the folder is writable for it. */
export function accessIn(directory: string): Access {
  const { mode, gid } = statSync(directory);
  const isShared = process.platform !== "win32" && (mode & 0o020) !== 0;
  return isShared ? { mode: 0o660, group: gid } : PRIVATE;
}

/** Gives an open file of this process that access, whatever the umask took away. */
export function share(descriptor: number, { mode, group }: Access): void {
  if (group === null) return;
  fchmodSync(descriptor, mode);
  const { uid, gid } = fstatSync(descriptor);
  if (gid !== group) quietly(() => fchownSync(descriptor, uid, group));
}

/**
 * Gives a file that is to replace another the same owner, where the system allows that (so that a root
 * shell does not lock people out of their own records), and the group it is shared with.
 */
export function keepOwner(path: string, place: string, { group }: Access): void {
  if (process.platform === "win32") return;
  const now = statSync(path);
  const before = statSync(place, { throwIfNoEntry: false }) ?? now;
  const owner = process.geteuid?.() === 0 ? before.uid : now.uid;
  const wanted = group ?? before.gid;
  if (owner !== now.uid || wanted !== now.gid) quietly(() => chownSync(path, owner, wanted));
}

/** Who is not a member of the group cannot give files to it; then the other rights decide. */
function quietly(change: () => void): void {
  try {
    change();
  } catch {}
}
