/** `validate`: checks guide files and says everything that is wrong with them, and where. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import type { Comparison } from "../guide/check/advise.ts";
import { type ParsedGuide, parseGuide } from "../guide/check/parse.ts";
import type { Guide } from "../guide/format.ts";
import { MAX_GUIDE_BYTES } from "../guide/guide-files.ts";
import { knownWords } from "../guide/known-words.ts";
import type { Language } from "../messages/language.ts";
import { validateMessages } from "../messages/validate.ts";
import { print, printJson } from "../render/print.ts";
import { renderValidation } from "../render/validation.ts";
import { errorCode } from "../text/error-code.ts";
import { printable } from "../text/printable.ts";
import type { Ui } from "./ui.ts";

export interface ValidateOptions {
  /** The paths of the files. */
  file: readonly string[];
  /** Takes warnings for errors. */
  strict?: boolean | undefined;
  /** The path of an earlier version, whose names records have. */
  against?: string | undefined;
  json?: boolean | undefined;
}

/** Checks every file, whatever is wrong with the others. Exit code 3 when one of them is not valid. */
export async function run(options: ValidateOptions, edges: Edges, ui: Ui): Promise<number> {
  const older = options.against === undefined ? null : await earlier(options.against, edges, ui);
  const files = [];
  for (const file of options.file) {
    const { guide, problems } = await check(file, edges, ui.language, { today: ui.today, older });
    const failing = options.strict
      ? problems
      : problems.filter(({ severity }) => severity === "error");
    files.push({ file, valid: failing.length === 0, problems, screens: knownWords(guide ?? {}) });
  }
  if (options.json) printJson(edges.stdout, { files });
  else print(edges.stdout, renderValidation(files, edges.stdout, ui.language));
  return files.every(({ valid }) => valid) ? ExitCode.ok : ExitCode.guide;
}

/** The earlier version of `--against`, which has to be a valid guide. */
async function earlier(file: string, edges: Edges, { language }: Ui): Promise<Guide> {
  const { guide, problems } = await check(file, edges, language, null);
  if (guide !== null) return guide;
  const words = validateMessages[language];
  throw new Failure("guide-invalid", words.olderInvalid(printable(file)), {
    hint: words.olderInvalidHint,
    problems: problems.filter(({ severity }) => severity === "error"),
  });
}

async function check(
  file: string,
  edges: Edges,
  language: Language,
  against: Comparison | null,
): Promise<ParsedGuide> {
  let bytes: Uint8Array;
  try {
    const found = { name: file, origin: "path", path: file } as const;
    bytes = await edges.guides.read(found, MAX_GUIDE_BYTES);
  } catch (error) {
    const message = validateMessages[language].unreadable(errorCode(error));
    const nowhere = { path: "", line: null, column: null, step: null };
    const problem = { severity: "error", ...nowhere, code: "unreadable", message } as const;
    return { guide: null, problems: [problem] };
  }
  return parseGuide(bytes, language, against);
}
