/** What is found in an export. */
import { isPrintable } from "../text/printable.ts";
import type { Facts } from "./facts.ts";
import type { Shape, UserNames } from "./shapes.ts";

/** What one row, or the methods of one user, say. */
export type Found =
  | { shape: Shape; facts: Facts }
  | { shape: Shape; names: UserNames }
  /** A row without a name that can be used. */
  | { shape: Shape; unusable: true };

/** What holds for the export as a whole. */
export interface ExportEnd {
  /** Pages that say that another follows, and pages that end a list. */
  pagesWithNext: number;
  lastPages: number;
  /** Whether a pass, a key or a password stands in it in full. */
  secret: boolean;
}

/** What a row said, unless its name cannot be used. */
export function foundIn(shape: Shape, read: Facts | UserNames | null): Found {
  if (read === null || read.name === null || !isSignInName(read.name)) {
    return { shape, unusable: true };
  }
  return "others" in read ? { shape, names: read } : { shape, facts: read };
}

/** Whether a name can be a userPrincipalName; one that could draw on a terminal cannot. */
export function isSignInName(name: string): boolean {
  return name.length <= 1024 && /^[^\s@]+@[^\s@]+$/u.test(name) && isPrintable(name);
}
