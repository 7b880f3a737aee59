import type { Command, CommanderError } from "commander";
import { Failure } from "../exit.ts";
import { argumentMessages } from "../messages/arguments.ts";
import { cliMessages } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";

/** What is wrong with a command line, and what may have been meant. */
interface Mistake {
  message: string;
  /** What was mistyped, and what it could have been. */
  typed?: string;
  known?: readonly string[];
  code?: "unknown-command";
}

/**
 * What commander found wrong with a command line, in the person's language, with a suggestion.
 * Commander tells the kind by `code` and what it is about only inside its English message, in quotes.
 */
export function usageFailure(
  error: CommanderError,
  root: Command,
  argv: readonly string[],
  language: Language,
): Failure {
  const command = commandOf(root, argv);
  const {
    message,
    typed,
    known = [],
    code = "usage",
  } = mistakeOf(error, command, root, argv, language);
  const near = typed === undefined ? [] : suggest(typed, known);
  const hints = [
    argumentMessages[language].didYouMean(near),
    cliMessages[language].seeHelp(pathOf(command)),
  ];
  return new Failure(code, message, { hint: hints.join(" ").trim() });
}

function mistakeOf(
  error: CommanderError,
  command: Command,
  root: Command,
  argv: readonly string[],
  language: Language,
): Mistake {
  const words = cliMessages[language];
  const about = printable(/'([^']*)'/.exec(error.message)?.[1] ?? "");
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(about, command, root, language);
    case "commander.unknownCommand":
      return {
        message: words.unknownSubcommand(about, command.name()),
        typed: about,
        known: namesOf(command),
        code: "unknown-command",
      };
    case "commander.missingArgument":
      return { message: words.missingArgument(about) };
    case "commander.optionMissingArgument":
      return { message: words.missingValue(about) };
    case "commander.missingMandatoryOptionValue":
      return { message: words.missingOption(about) };
    case "commander.excessArguments":
      return { message: words.tooMany };
    case "commander.conflictingOption":
      return { message: words.conflict };
    case "commander.invalidArgument":
      return badValue(error.message, language);
    default:
      // Commander prints its help where a command is missing, or `help` is asked about none there is.
      return command === root
        ? unknownTopic(argv, root, language)
        : { message: words.missingSubcommand(namesOf(command).join(", ")) };
  }
}

/** `help` with a word that is no command. */
function unknownTopic(argv: readonly string[], root: Command, language: Language): Mistake {
  const typed = printable(argv[argv.indexOf("help") + 1] ?? "");
  const message = cliMessages[language].unknownSubcommand(typed, root.name());
  return { message, typed, known: namesOf(root), code: "unknown-command" };
}

function unknownOption(
  option: string,
  command: Command,
  root: Command,
  language: Language,
): Mistake {
  const bare = (name: string) => name.replace(/^-+/, "");
  const names = [...command.options, ...root.options].map(({ long, flags }) => long ?? flags);
  const near = suggest(bare(option), names.filter((name) => name !== option).map(bare));
  return {
    message: cliMessages[language].unknownOption(option),
    typed: option,
    known: near.map((name) => `--${name}`),
  };
}

/** From "option '--format <format>' argument 'x' is invalid. Allowed choices are a, b." and the like. */
function badValue(message: string, language: Language): Mistake {
  const option = /option '([^']*)' argument '(.*)' is invalid/s.exec(message);
  const argument = /command-argument value '(.*)' is invalid for argument '([^']*)'/s.exec(message);
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? "";
  const typed = printable(option?.[2] ?? argument?.[1] ?? "");
  const name = option?.[1]?.replace(/ .*/, "") ?? `<${argument?.[2] ?? ""}>`;
  return {
    message: cliMessages[language].badValue(typed, name, choices),
    typed,
    known: choices.split(", "),
  };
}

function namesOf(command: Command): string[] {
  return command.commands.map((sub) => sub.name());
}

/** The command that the words of the command line lead to, as far as they are commands. */
function commandOf(root: Command, argv: readonly string[]): Command {
  let command = root;
  for (const word of argv.filter((candidate) => !candidate.startsWith("-"))) {
    if (word === "help" && command === root) return root;
    const sub = command.commands.find((candidate) => candidate.name() === word);
    if (sub === undefined) break;
    command = sub;
  }
  const walk = root.commands.find((candidate) => candidate.name() === "walk");
  return command === root && walk !== undefined ? walk : command;
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
