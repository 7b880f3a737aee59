import type { Guide } from "./format.ts";
import type { GuideIndex } from "./guide-index.ts";

/** The most that a guide file may be, in bytes. */
export const MAX_GUIDE_BYTES = 1024 * 1024;

/** Where a guide comes from. What is not built in is not trusted: see `confirmHost` in the walk. */
export type GuideOrigin = "built-in" | "shared" | "own" | "path";

/** A guide file that was found, not yet read. */
export interface GuideFile {
  /** The name to ask for it: its id, or for a path the path as given. */
  name: string;
  origin: GuideOrigin;
  /** The absolute path; null where it is no file but a part of the executable. */
  path: string | null;
}

/** A guide read and checked, with where it came from. */
export interface LoadedGuide extends GuideFile {
  guide: Guide;
}

/** Finds and reads guide files; reads only what is asked for. */
export interface GuideFiles {
  /** The folders of shared or of own guides that cannot be read now: what is in them may be missing. */
  unreachable(origin: "shared" | "own"): Promise<readonly string[]>;
  /**
   * All guides: built in, shared, then own; of those with the same name the own one counts, then that of
   * the first shared folder.
   */
  list(): Promise<readonly GuideFile[]>;
  /** The file for a name or path, or null: a path (with a slash or ending in .json), own, shared, built in. */
  find(name: string): Promise<GuideFile | null>;
  /**
   * The bytes of a file, at most `limit` of them, one more when there is more. Rejects with a Node
   * error (`code` ENOENT, EISDIR, EACCES, …).
   */
  read(file: GuideFile, limit: number): Promise<Uint8Array>;
  /** The index that the build made of a built-in guide; null where there is none to be read. */
  readIndex(file: GuideFile): Promise<GuideIndex | null>;
}
