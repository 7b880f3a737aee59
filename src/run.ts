/** Runs one command line and turns whatever happens into an exit code. */
import type { Globals } from "./cli/globals.ts";
import { runCommandLine } from "./cli/program.ts";
import { checkDay } from "./commands/arguments.ts";
import type { Ui } from "./commands/ui.ts";
import type { Edges, Settings } from "./edges.ts";
import { exitCodeFor, Failure, Interrupted } from "./exit.ts";
import { localDay } from "./guide/day.ts";
import { argumentMessages } from "./messages/arguments.ts";
import { cliMessages } from "./messages/cli.ts";
import { chooseLanguage, LANGUAGES, type Language, languageNamed } from "./messages/language.ts";
import { print, printJson } from "./render/print.ts";
import { printable } from "./text/printable.ts";

/**
 * Runs the command line.
 * @param argv what stands after the program's name
 * @param globals what `globals` read of it
 * @returns the exit code; every error has been printed by then
 */
export async function run(
  argv: readonly string[],
  globals: Globals,
  edges: Edges,
): Promise<number> {
  const { unknown, settings, languages } = languagesOf(globals, edges);
  const [language] = languages;
  try {
    if (unknown !== undefined) throw unknownLanguage(unknown, language);
    return await runCommandLine(argv, edges, uiOf(edges, settings, languages));
  } catch (error) {
    return report(error, globals, edges, language);
  }
}

/** Says that what was printed could not be written, to a full disk for instance. */
export function reportOutput(
  error: { code?: string | undefined },
  globals: Globals,
  edges: Edges,
): void {
  const words = cliMessages[languagesOf(globals, edges).languages[0]];
  print(edges.stderr, `mfa-guide: ${words.outputFailed(error.code ?? "?")}\n${words.outputHint}`);
}

/** The languages to speak, the settings they were chosen from, and what was typed that is none. */
function languagesOf({ lang: typed }: Globals, edges: Edges) {
  const named = typed?.split(",").map(languageNamed) ?? [];
  const [option, ...more] = named.filter((one) => one !== undefined);
  const sources = { option, environment: edges.env.MFA_GUIDE_LANG, locale: edges.locale };
  const settings = readSettings(edges, chooseLanguage({ ...sources, setting: undefined }));
  const language = chooseLanguage({ ...sources, setting: settings.value.language });
  const languages: Ui["languages"] = [language, ...more.filter((one) => one !== language)];
  return { unknown: named.includes(undefined) ? typed : undefined, settings, languages };
}

interface ReadSettings {
  value: Settings;
  /** Why they could not be read, or null. */
  failure: unknown;
}

function readSettings(edges: Edges, language: Language): ReadSettings {
  try {
    return { value: edges.settings(language).read(), failure: null };
  } catch (failure) {
    return { value: {}, failure };
  }
}

/** Broken settings fail only those commands that need them: help and `config path` do not. */
function uiOf(edges: Edges, settings: ReadSettings, languages: Ui["languages"]): Ui {
  const [language] = languages;
  return {
    language,
    languages,
    get settings() {
      if (settings.failure !== null) throw settings.failure;
      return settings.value;
    },
    get today() {
      const given = edges.env.MFA_GUIDE_TODAY;
      return given ? checkDay("MFA_GUIDE_TODAY", given, language) : localDay(edges.now());
    },
  };
}

/** The one place where an error becomes words on stderr, JSON on stdout, and an exit code. */
function report(error: unknown, globals: Globals, edges: Edges, language: Language): number {
  if (error instanceof Interrupted) return error.exitCode;
  const words = cliMessages[language];
  const bug = !(error instanceof Failure);
  const failure = bug
    ? new Failure("internal", `${words.bug} ${String(error)}`, { hint: words.bugHint })
    : error;
  if (globals.json) {
    const { code, message, problems } = failure;
    printJson(edges.stdout, { error: { code, message, ...(problems ? { problems } : {}) } });
  }
  // Paths, names of files and the system's own words can hold anything.
  const lines = [`mfa-guide: ${failure.message}`, ...(failure.hint ?? "").split("\n")].map(
    printable,
  );
  print(edges.stderr, lines.filter((line) => line !== "").join("\n"));
  if (globals.debug && error instanceof Error) print(edges.stderr, stackOf(error));
  return exitCodeFor(failure.code);
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : "";
  const stack = (error.stack ?? error.message).split("\n").map(printable).join("\n");
  return `${stack}${cause}`;
}

function unknownLanguage(typed: string, language: Language): Failure {
  const messages = argumentMessages[language];
  return new Failure("unknown-language", messages.unknownLanguage(printable(typed), LANGUAGES));
}
