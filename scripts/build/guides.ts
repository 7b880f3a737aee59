/** The built-in guides as the build carries them: checked, and without white space. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseGuide } from "../../src/guide/parse.ts";
import { type BuiltFile, root } from "./bundle.ts";

/**
 * Every guide in `folder`, smaller, to be placed in `dist/guides/`. The program need not check them
 * again.
 * @throws Error naming the file and everything that is wrong with it
 */
export function builtInGuides(folder = join(root, "guides")): BuiltFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => ({ path: `guides/${name}`, contents: minified(join(folder, name)) }));
}

function minified(file: string): Uint8Array {
  const bytes = readFileSync(file);
  const { guide, problems } = parseGuide(bytes, "en");
  if (guide === null) {
    const lines = problems
      .filter(({ severity }) => severity === "error")
      .map(({ path, message }) => `  ${path}: ${message}`);
    throw new Error([`${file} is not a valid guide:`, ...lines].join("\n"));
  }
  return new TextEncoder().encode(JSON.stringify(JSON.parse(bytes.toString())));
}
