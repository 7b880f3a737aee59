/** The hidden command that the shells ask at each Tab; the scripts of `completion` call it. */

import { readableGuide } from "../commands/load-guide.ts";
import { knownSettings } from "../commands/settings.ts";
import type { Ui } from "../commands/ui.ts";
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import type { Guide } from "../guide/format.ts";
import { cliMessages } from "../messages/cli.ts";
import { printable } from "../text/printable.ts";
import { complete, type GuideNames } from "./complete.ts";

/** The longest description; it stands behind a word in a list. */
const LONGEST = 70;

/**
 * Prints a line for each candidate: the word, a tabulator, what it means; or `:files` where the shell's
 * own completion of files is wanted.
 * @param given the words up to the cursor, the last behind a dot: PowerShell leaves out an empty one
 */
export async function run(
  given: readonly string[],
  edges: Edges,
  { language }: Ui,
): Promise<number> {
  const files = await edges.guides.list();
  const guides = await Promise.all(files.map(({ name }) => readableGuide(name, edges, language)));
  const settings = await knownSettings(edges, language);
  const known = {
    guides: guides.filter((guide) => guide !== null).map(namesIn),
    settings: new Map(settings.map(({ name, possible }) => [name, possible ?? []])),
  };
  const words = withoutBreaks([...given.slice(0, -1), (given.at(-1) ?? ".").slice(1)]);
  const found = complete(words, known, cliMessages[language]);
  const lines =
    found === "files"
      ? [":files"]
      : found.map(({ word, description }) => `${word}\t${brief(description)}`.trimEnd());
  for (const line of lines) edges.stdout.write(`${line}\n`);
  return ExitCode.ok;
}

function namesIn(guide: Guide): GuideNames {
  return {
    id: guide.id,
    steps: guide.chapters.flatMap(({ steps }) => steps.map(({ id }) => id)),
    problems: Object.keys(guide.problems ?? {}),
    answers: (guide.questions ?? []).flatMap((question) =>
      question.choices.map(({ id }) => `${question.id}=${id}`),
    ),
  };
}

/** Bash takes `=` for a word of its own: `--step=scan` comes as three. */
function withoutBreaks(words: readonly string[]): string[] {
  const joined: string[] = [];
  let glue = false;
  for (const word of words) {
    const isBreak = word === "=" && joined.length > 0;
    if (isBreak || glue) joined.push(`${joined.pop() ?? ""}${word}`);
    else joined.push(word);
    glue = isBreak;
  }
  return joined;
}

function brief(description: string): string {
  const line = printable(description);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
