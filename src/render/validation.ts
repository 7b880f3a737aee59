import type { GuideProblem } from "../guide/guide-problem.ts";
import type { KnownWords } from "../guide/known-words.ts";
import type { Language } from "../messages/language.ts";
import { validateMessages } from "../messages/validate.ts";
import { printable } from "../text/printable.ts";
import { knownWordsLines } from "./known-words.ts";
import type { Output } from "./output.ts";
import { paint, type Style, styleOf, wrap } from "./style.ts";

/** What `validate` found in one file. */
export interface ValidatedFile {
  file: string;
  valid: boolean;
  problems: readonly GuideProblem[];
  /** Languages that its words alone have, with how many of them are known. */
  screens: readonly KnownWords[];
}

/**
 * The findings of `validate` for people: each file with its problems, then a line that sums up. On a
 * terminal messages are wrapped; elsewhere each is one line, to be searched.
 */
export function renderValidation(
  files: readonly ValidatedFile[],
  output: Output,
  language: Language,
): string {
  const words = validateMessages[language];
  const style = styleOf(output);
  const width = output.columns ? style.width : Number.POSITIVE_INFINITY;
  const blocks = files.map(({ file, problems, screens }) => {
    const [errors, warnings] = countOf(problems);
    const heading = `${printable(file)}: ${words.counts(errors, warnings)}`;
    const lines = problems.flatMap((problem) =>
      problemLines(printable(file), problem, width, style, language),
    );
    const known = knownWordsLines(printable(file), screens, { width }, language);
    return [paint(style).bold(heading), ...lines, ...known].join("\n");
  });
  const [errors, warnings] = countOf(files.flatMap(({ problems }) => problems));
  const valid = files.filter((file) => file.valid).length;
  return [...blocks, words.summary(files.length, valid, errors, warnings)].join("\n\n");
}

/** Where it is, as editors and terminals make a link of it; then what is wrong. */
function problemLines(
  file: string,
  { severity, path, line, column, step, message, code }: GuideProblem,
  width: number,
  style: Style,
  language: Language,
): string[] {
  const { red, yellow, dim } = paint(style);
  const mark = validateMessages[language][severity];
  const label = severity === "error" ? red(mark) : yellow(mark);
  const text = `${printable(message)} ${dim(`[${code}]`)}`;
  const place = line === null ? file : `${file}:${line}:${column}`;
  const inside = [path, step === null ? "" : `(${step})`].filter((part) => part !== "").join(" ");
  return [
    `  ${place} ${label}${inside === "" ? "" : ` ${dim(inside)}`}`,
    ...(Number.isFinite(width) ? wrap(text, width, "    ") : [`    ${text}`]),
  ];
}

function countOf(problems: readonly GuideProblem[]): [errors: number, warnings: number] {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return [errors, problems.length - errors];
}
