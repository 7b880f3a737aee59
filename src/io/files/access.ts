/** Who may use the files and folders that are made. Rights that cannot be set fail no write. */
import { chmodSync, chownSync, fchmodSync, fchownSync, fstatSync, statSync } from "node:fs";

/** The rights of files and folders, and the group they are shared with. */
export interface Access {
  mode: number;
  folderMode: number;
  group: number | null;
}

/** The owner's alone. */
export const PRIVATE: Access = { mode: 0o600, folderMode: 0o700, group: null };

/** The access to what is in a folder: private, or the group's too where the folder is writable for it. */
export function accessIn(directory: string): Access {
  const { mode, gid } = statSync(directory);
  const isShared = process.platform !== "win32" && (mode & 0o020) !== 0;
  // The group is passed on where the folder says so.
  return isShared ? { mode: 0o660, folderMode: 0o770 | (mode & 0o2000), group: gid } : PRIVATE;
}

/** Gives an open file that this process made that access, whatever the umask took away. */
export function share(descriptor: number, { mode, group }: Access): void {
  if (group === null) return;
  quietly(() => fchmodSync(descriptor, mode));
  quietly(() => {
    const { uid, gid } = fstatSync(descriptor);
    if (gid !== group) fchownSync(descriptor, uid, group);
  });
}

/** The same for a folder. */
export function shareFolder(path: string, { folderMode, group }: Access): void {
  if (group === null) return;
  quietly(() => {
    const { uid, gid } = statSync(path);
    if (gid !== group) chownSync(path, uid, group);
  });
  quietly(() => chmodSync(path, folderMode));
}

/** Some file systems have no rights, or refuse to change them; who is not in a group cannot give files to it. */
function quietly(change: () => void): void {
  try {
    change();
  } catch {}
}
