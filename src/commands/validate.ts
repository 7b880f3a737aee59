/** `validate`: checks guide files and says everything that is wrong with them, and where. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import { parseGuide } from "../guide/check/parse.ts";
import { MAX_GUIDE_BYTES } from "../guide/guide-files.ts";
import type { GuideProblem } from "../guide/guide-problem.ts";
import type { Language } from "../messages/language.ts";
import { validateMessages } from "../messages/validate.ts";
import { print, printJson } from "../render/print.ts";
import { renderValidation } from "../render/validation.ts";
import type { Ui } from "./ui.ts";

export interface ValidateOptions {
  /** The paths of the files. */
  file: readonly string[];
  /** Takes warnings for errors. */
  strict?: boolean | undefined;
  json?: boolean | undefined;
}

/** Checks every file, whatever is wrong with the others. Exit code 3 when one of them is not valid. */
export async function run(options: ValidateOptions, edges: Edges, ui: Ui): Promise<number> {
  const files = [];
  for (const file of options.file) {
    const problems = await check(file, edges, ui.language);
    const failing = options.strict
      ? problems
      : problems.filter(({ severity }) => severity === "error");
    files.push({ file, valid: failing.length === 0, problems });
  }
  if (options.json) printJson(edges.stdout, { files });
  else print(edges.stdout, renderValidation(files, edges.stdout, ui.language));
  return files.every(({ valid }) => valid) ? ExitCode.ok : ExitCode.guide;
}

async function check(
  file: string,
  edges: Edges,
  language: Language,
): Promise<readonly GuideProblem[]> {
  let bytes: Uint8Array;
  try {
    const found = { name: file, origin: "path", path: file } as const;
    bytes = await edges.guides.read(found, MAX_GUIDE_BYTES);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const message = validateMessages[language].unreadable(typeof code === "string" ? code : "");
    return [{ severity: "error", path: "", code: "unreadable", message }];
  }
  return parseGuide(bytes, language).problems;
}
