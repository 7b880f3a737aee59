/** The built-in guides as the build carries them: checked, and without white space. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { guideSchema } from "../../src/guide/format.ts";
import { type BuiltFile, root } from "./bundle.ts";

/**
 * Every guide in `folder`, smaller, to be placed in `dist/guides/`.
 * @throws Error naming the file and every place in it that is not as the schema says.
 */
export function builtInGuides(folder = join(root, "guides")): BuiltFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => ({ path: `guides/${name}`, contents: minified(join(folder, name)) }));
}

function minified(file: string): Uint8Array {
  const guide: unknown = JSON.parse(readFileSync(file, "utf8"));
  const checked = v.safeParse(guideSchema, guide);
  if (!checked.success) {
    const problems = checked.issues.map(
      (issue) => `  ${v.getDotPath(issue) ?? "(guide)"}: ${issue.message}`,
    );
    throw new Error(`${file} is not a valid guide:\n${problems.join("\n")}`);
  }
  return new TextEncoder().encode(JSON.stringify(guide));
}
