import type { Command, CommanderError } from "commander";
import { suggest } from "./commands/suggest.ts";
import { Failure } from "./exit.ts";
import { argumentMessages } from "./messages/arguments.ts";
import { type CliMessages, cliMessages } from "./messages/cli.ts";
import type { Language } from "./messages/language.ts";
import { printable } from "./render/printable.ts";

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
  const words = cliMessages[language];
  const command = commandOf(root, argv);
  const about = printable(/'([^']*)'/.exec(error.message)?.[1] ?? "");
  const known =
    error.code === "commander.unknownOption"
      ? optionsOf(command, root)
      : command.commands.map((sub) => sub.name());
  const near = suggest(about, known);
  const hint = [
    near.length > 0 ? argumentMessages[language].didYouMean(near) : "",
    words.seeHelp(pathOf(command)),
  ];
  const code = error.code === "commander.unknownCommand" ? "unknown-command" : "usage";
  return new Failure(code, messageOf(error, about, words), { hint: hint.join(" ").trim() });
}

function messageOf(error: CommanderError, about: string, words: CliMessages): string {
  switch (error.code) {
    case "commander.unknownOption":
      return words.unknownOption(about);
    case "commander.unknownCommand":
      return words.unknownCommand(about);
    case "commander.missingArgument":
      return words.missingArgument(about);
    case "commander.optionMissingArgument":
      return words.missingValue(about);
    case "commander.missingMandatoryOptionValue":
      return words.missingOption(about);
    case "commander.excessArguments":
      return words.tooMany;
    case "commander.conflictingOption":
      return words.conflict;
    case "commander.invalidArgument": {
      const name = /(?:argument|value) '[^']*' is invalid for (?:option|argument) '([^']*)'/.exec(
        error.message,
      );
      const option = /option '([^']*)' argument '([^']*)' is invalid/.exec(error.message);
      const argument = /command-argument value '([^']*)' is invalid for argument '([^']*)'/.exec(
        error.message,
      );
      const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? "";
      const value = option?.[2] ?? argument?.[1] ?? about;
      return words.badValue(
        printable(value),
        option?.[1] ?? argument?.[2] ?? name?.[1] ?? "",
        choices,
      );
    }
    default:
      return words.seeHelp("mfa-guide");
  }
}

/** The command that the words of the command line lead to, as far as they are commands. */
function commandOf(root: Command, argv: readonly string[]): Command {
  let command = root;
  for (const word of argv.filter((candidate) => !candidate.startsWith("-"))) {
    const sub = command.commands.find((candidate) => candidate.name() === word);
    if (sub === undefined) break;
    command = sub;
  }
  const walk = root.commands.find((candidate) => candidate.name() === "walk");
  return command === root && walk !== undefined ? walk : command;
}

function optionsOf(command: Command, root: Command): string[] {
  return [...command.options, ...root.options].map((option) => option.long ?? option.flags);
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
