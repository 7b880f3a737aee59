/** `--output`: a command's document in a file, in UTF-8 whatever the shell makes of what is printed. */
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import type { Language } from "../messages/language.ts";
import { outputFileMessages } from "../messages/output-file.ts";
import type { Output } from "../render/output.ts";
import { print } from "../render/print.ts";
import { errorCode } from "../text/error-code.ts";
import { printable } from "../text/printable.ts";
import { checkLabel } from "./arguments.ts";
import type { Ui } from "./ui.ts";

/** Options of a command that writes to a file when asked to. */
export interface OutputOptions<Format extends string = string> {
  output?: string | undefined;
  /** Whether a file that is there already is overwritten. */
  force?: boolean | undefined;
  format?: Format | undefined;
  /** Short for the format `json`. */
  json?: boolean | undefined;
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.html?$/i, "html"],
  [/\.(md|markdown)$/i, "markdown"],
  [/\.csv$/i, "csv"],
  [/\.json$/i, "json"],
  [/\.txt$/i, "text"],
];

/**
 * Runs a command and writes what it gives to the file of `--output`, whole or not at all.
 * @param formats what the command can write
 * @param run the command, which gets the format that the file's ending means, where it means one
 * @throws Failure `usage` when the file is there already, cannot be written, or its ending does not fit
 */
export async function toFile<Format extends string, Options extends OutputOptions<Format>>(
  options: Options & { output: string },
  formats: readonly Format[],
  edges: Edges,
  ui: Ui,
  run: (options: Options, edges: Edges, ui: Ui) => Promise<number>,
): Promise<number> {
  const path = checkLabel("--output", options.output, ui.language);
  const format = formatOf(options, path, formats, ui.language);
  const json = options.json || format === "json";
  const collected = collect();
  const code = await run(
    { ...options, format, json },
    Object.create(edges, { stdout: { value: collected.output } }),
    ui,
  );
  await write(path, collected.text(), options.force ?? false, edges, ui.language);
  const tell = options.json ? edges.stderr : edges.stdout;
  print(tell, outputFileMessages[ui.language].written(printable(path)));
  return code;
}

/** What `--format` or `--json` says, or else the ending of the file; two that the command has must agree. */
function formatOf<Format extends string>(
  options: OutputOptions<Format>,
  path: string,
  formats: readonly Format[],
  language: Language,
): Format | undefined {
  const words = outputFileMessages[language];
  const given = options.json ? "json" : options.format;
  const ending = ENDINGS.find(([pattern]) => pattern.test(path))?.[1];
  const meant = formats.find((format) => format === ending);
  if (given !== undefined && meant !== undefined && given !== meant) {
    throw new Failure("usage", words.conflict(path, given), { hint: words.conflictHint });
  }
  // Every format is text, so .txt is a fitting ending for those that have no format of that name.
  if (given === undefined && meant === undefined && ending !== undefined && ending !== "text") {
    throw new Failure("usage", words.unfit(path, formats), { hint: words.unfitHint });
  }
  return options.format ?? meant;
}

/** An output like a file: it shows all characters and no colours, and is as wide as tickets are. */
function collect(): { output: Output; text(): string } {
  const texts: (string | Uint8Array)[] = [];
  const output: Output = {
    isTTY: false,
    columns: undefined,
    rows: undefined,
    color: false,
    unicode: true,
    write: (text) => texts.push(text),
  };
  return { output, text: () => texts.join("") };
}

async function write(
  path: string,
  text: string,
  overwrite: boolean,
  edges: Edges,
  language: Language,
): Promise<void> {
  const words = outputFileMessages[language];
  try {
    await edges.files.write(path, text, overwrite);
  } catch (error) {
    const code = errorCode(error);
    const exists = code === "EEXIST";
    throw new Failure(
      "usage",
      exists ? words.exists(printable(path)) : words.cannotWrite(printable(path), code),
      { hint: exists ? words.existsHint : words.cannotWriteHint, cause: error },
    );
  }
}
