/** The built-in guides of an executable, which carries them inside. */
import { getRawAsset, isSea } from "node:sea";

/** Built-in guides that are no files. */
export interface PackedGuides {
  /** In the order of their names, without `.json`. */
  names: readonly string[];
  read(name: string): Uint8Array;
}

/** Those of this program; null where it is no executable of its own and they are files. */
export function packedGuides(): PackedGuides | null {
  if (!isSea()) return null;
  const read = (asset: string) => Buffer.from(getRawAsset(asset) as ArrayBuffer);
  const files: string[] = JSON.parse(read("guides").toString());
  return {
    names: files.map((file) => file.slice(0, -".json".length)),
    read: (name) => read(`guides/${name}.json`),
  };
}
