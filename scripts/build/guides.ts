/** The built-in guides as the build carries them: checked, without white space, each with its index. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseGuide } from "../../src/guide/check/parse.ts";
import type { Guide } from "../../src/guide/format.ts";
import { makeGuideIndex } from "../../src/guide/guide-index.ts";
import { type BuiltFile, inAscii, root } from "./bundle.ts";

/**
 * Every guide in `folder`, smaller, to be placed in `dist/guides/`, and its index, in `guides/index/`.
 * The program need not check them again.
 * @throws Error naming the file and everything that is wrong with it
 */
export function builtInGuides(folder = join(root, "guides")): BuiltFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .flatMap((name) => {
      const guide = readGuide(join(folder, name));
      return [
        { path: `guides/${name}`, contents: json(guide) },
        { path: `guides/index/${name}`, contents: json(makeGuideIndex(guide)) },
      ];
    });
}

/** JSON in ASCII alone, which Node reads without looking for longer characters. */
function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(inAscii(JSON.stringify(value)));
}

function readGuide(file: string): Guide {
  const bytes = readFileSync(file);
  const { guide, problems } = parseGuide(bytes, "en");
  if (guide === null) {
    const lines = problems
      .filter(({ severity }) => severity === "error")
      .map(({ path, message }) => `  ${path}: ${message}`);
    throw new Error([`${file} is not a valid guide:`, ...lines].join("\n"));
  }
  return guide;
}
