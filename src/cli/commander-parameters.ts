/** A command's declared parameters as commander's arguments and options, and their values as one object. */
import { type Command, Option } from "commander";
import { Failure } from "../exit.ts";
import { type CliMessages, cliMessages } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import { flagOf, type Parameter } from "./parameters.ts";
import { choiceOf } from "./usage-failure.ts";

/** Adds parameters to a command. */
export function addParameters(
  command: Command,
  takes: Readonly<Record<string, Parameter<unknown>>>,
  language: Language,
): void {
  for (const [field, parameter] of Object.entries(takes)) {
    addParameter(command, field, parameter, language);
  }
}

function addParameter(
  command: Command,
  field: string,
  parameter: Parameter<unknown>,
  language: Language,
): void {
  const text = cliMessages[language][parameter.text];
  const { choices } = parameter as Parameter<string>;
  if (parameter.kind === "argument") {
    const argument = command.createArgument(argumentTerm(field, parameter), text);
    if (choices !== undefined) {
      const check = choiceOf(choices, `<${field}>`, command, language);
      argument.choices(choices).argParser(check);
    }
    command.addArgument(argument);
    if (parameter.alsoOption !== true) return;
  }
  const option = new Option(flagsOf(field, parameter), text);
  if (parameter.kind === "option") option.makeOptionMandatory(parameter.needed);
  if (parameter.repeats) {
    option.argParser((value: string, before: string[] = []) => [...before, value]);
  } else if (parameter.kind === "option") {
    // Of two names the last would count, and the first would be dropped silently.
    option.argParser((value: string, before: string | undefined) => {
      if (before === undefined || before === value) return value;
      throw new Failure("usage", cliMessages[language].twice(option.long ?? field));
    });
  }
  if (choices !== undefined) {
    const check = choiceOf(choices, option.long ?? field, command, language);
    option.choices([...choices]).argParser(check);
  }
  command.addOption(option);
}

/**
 * The options that a command's `run` gets.
 * @param values what commander gives an action: the value of each argument in their order, then more
 * @throws Failure where an argument and the option of its name say different things
 */
export function optionsFrom(
  command: Command,
  takes: Readonly<Record<string, Parameter<unknown>>>,
  values: readonly unknown[],
  words: CliMessages,
): object {
  const named = Object.entries(takes)
    .filter(([, { kind }]) => kind === "argument")
    .map(([field], index) => [field, values[index]])
    .filter(([, value]) => value !== undefined);
  const given = command.opts();
  const options = { ...given, ...Object.fromEntries(named) };
  if (Object.entries(given).some(([field, value]) => options[field] !== value)) {
    throw new Failure("usage", words.conflict);
  }
  return options;
}

function argumentTerm(field: string, { needed, repeats }: Parameter<unknown>): string {
  const name = repeats ? `${field}...` : field;
  return needed ? `<${name}>` : `[${name}]`;
}

/** As `--dry-run` or `--for <person>`. */
function flagsOf(field: string, parameter: Parameter<unknown>): string {
  const { kind, value = field } = parameter;
  const flag = flagOf(field, parameter);
  if (kind === "flag" && parameter.value !== undefined) return `${flag} [${value}]`;
  return kind === "flag" || kind === "no-flag" ? flag : `${flag} <${value}>`;
}
