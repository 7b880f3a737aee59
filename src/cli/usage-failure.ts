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
  code?: "usage" | "unknown-command";
}

/**
 * What commander found wrong with a command line, in the person's language, with a suggestion.
 * Commander tells the kind by `code` and what it is about only inside its English message, in quotes.
 */
export function usageFailure(error: CommanderError, command: Command, language: Language): Failure {
  return failureOf(mistakeOf(error, command, language), command, language);
}

/** Reads the value of an argument or option that must be one of a few words. Raises Failure `usage`. */
export function choiceOf(
  choices: readonly string[],
  name: string,
  command: Command,
  language: Language,
): (typed: string) => string {
  return (typed) => {
    if (choices.includes(typed)) return typed;
    const shown = printable(typed);
    const message = cliMessages[language].badValue(shown, name, choices.join(", "));
    throw failureOf({ message, typed: shown, known: choices }, command, language);
  };
}

function failureOf(
  { message, typed, known = [], code = "usage" }: Mistake,
  command: Command,
  language: Language,
): Failure {
  const near = typed === undefined ? [] : suggest(typed, known);
  const hints = [
    argumentMessages[language].didYouMean(near),
    cliMessages[language].seeHelp(pathOf(command)),
  ];
  return new Failure(code, message, { hint: hints.join(" ").trim() });
}

function mistakeOf(error: CommanderError, command: Command, language: Language): Mistake {
  const words = cliMessages[language];
  const about = printable(/'([^']*)'/.exec(error.message)?.[1] ?? "");
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(about, command, language);
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
    default:
      // Commander prints its help where a command is missing, and where `help` names no command.
      return command.parent === null
        ? unknownTopic(command, language)
        : { message: words.missingSubcommand(namesOf(command).join(", ")) };
  }
}

/** `help` with a word that is no command. */
function unknownTopic(root: Command, language: Language): Mistake {
  const typed = printable(root.args[1] ?? "");
  const message = cliMessages[language].unknownSubcommand(typed, root.name());
  return { message, typed, known: namesOf(root), code: "unknown-command" };
}

function unknownOption(option: string, command: Command, language: Language): Mistake {
  const bare = (name: string) => name.replace(/^-+/, "");
  const options = [...command.options, ...rootOf(command).options];
  const names = options.map(({ long, flags }) => long ?? flags);
  const near = suggest(bare(option), names.filter((name) => name !== option).map(bare));
  return {
    message: cliMessages[language].unknownOption(option),
    typed: option,
    known: near.map((name) => `--${name}`),
  };
}

function namesOf(command: Command): string[] {
  return command.commands.map((sub) => sub.name());
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
