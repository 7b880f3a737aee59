/** What a command takes, as data: each parameter is a field of the options that its `run` gets. */
import type { Ui } from "../commands/ui.ts";
import type { Edges } from "../edges.ts";
import type { CliMessages } from "../messages/cli.ts";

/** The name of one of the help texts in `messages/cli.ts`. */
export type TextName = {
  [Name in keyof CliMessages]: CliMessages[Name] extends string ? Name : never;
}[keyof CliMessages];

/**
 * An argument or option whose value is a `T`. The name of its field is its name on the command line:
 * `dryRun` is `--dry-run`, an argument `guide` is `[guide]`.
 */
export interface Parameter<T> {
  /**
   * `argument`: a word of its own; `flag`: without a value; `no-flag`: `--no-x`, which makes `x` false;
   * `option`: with a value.
   */
  kind: "argument" | "flag" | "no-flag" | "option";
  text: TextName;
  needed: boolean;
  /** What stands for an option's value in help; an argument's own name stands for it. */
  value?: string;
  /** Whether it may be given several times; all values are given to the command. */
  repeats?: boolean;
  /** The values there are; any text where this is not given. It also ties `T` to the parameter. */
  choices?: readonly T[];
  /** Whether an argument may be given as an option of its name too. */
  alsoOption?: boolean;
}

/** A parameter that must be given. */
export interface Needed<T> extends Parameter<T> {
  needed: true;
}

/**
 * The parameters of a command whose `run` gets the options `O`: one for each field, of the field's type,
 * and needed where the field is. So an option that is renamed on one side only does not compile.
 */
export type Takes<O> = {
  [Field in keyof O]-?: Record<never, never> extends Pick<O, Field>
    ? Parameter<Exclude<O[Field], undefined>>
    : Needed<O[Field]>;
};

/** What a command does; resolves to the exit code. */
export type Run<O> = (options: O, edges: Edges, ui: Ui) => Promise<number>;

/** A command that runs. */
export interface Command {
  text: TextName;
  takes: Readonly<Record<string, Parameter<unknown>>>;
  /** Whether `--lang` may name several languages. */
  severalLanguages?: boolean;
  /** Imports the command. Only this command's code is loaded. */
  load(): Promise<{ run: Run<never> }>;
}

/** A word with commands of its own, such as `config`. */
export interface Group {
  text: TextName;
  commands: Readonly<Record<string, Command>>;
}

/** Declares a command: its line in the list of commands, what it takes, and where its code is. */
export function command<O extends object>(
  text: TextName,
  takes: Takes<O>,
  load: () => Promise<{ run: Run<O> }>,
): Command {
  return { text, takes: takes as Command["takes"], load };
}

/** An argument that may be left out, as `[guide]`. */
export function argument(text: TextName): Parameter<string> {
  return { kind: "argument", text, needed: false };
}

/** An argument, as `<file>`. */
export function neededArgument(text: TextName): Needed<string> {
  return { kind: "argument", text, needed: true };
}

/** One argument or more, as `<file...>`. */
export function neededArguments(text: TextName): Needed<readonly string[]> {
  return { kind: "argument", text, needed: true, repeats: true };
}

/** Any number of arguments, none included, as `[file...]`. */
export function someArguments(text: TextName): Parameter<readonly string[]> {
  return { kind: "argument", text, needed: false, repeats: true };
}

/** An argument that is one of a few words. */
export function chosenArgument<const T extends string>(
  text: TextName,
  choices: readonly T[],
): Needed<T> {
  return { kind: "argument", text, needed: true, choices };
}

/** An option without a value. */
export function flag(text: TextName): Parameter<boolean> {
  return { kind: "flag", text, needed: false };
}

/** An option that stands alone (true), or has a value behind a `=`. */
export function flagOrValue(value: string, text: TextName): Parameter<string | true> {
  return { kind: "flag", value, text, needed: false };
}

/** An option `--no-x`: the field `x` is false with it, and true without. */
export function noFlag(text: TextName): Parameter<boolean> {
  return { kind: "no-flag", text, needed: false };
}

/** An option with a value, which help shows as `<value>`. */
export function option(value: string, text: TextName): Parameter<string> {
  return { kind: "option", value, text, needed: false };
}

/** An option with a value that must be given. */
export function neededOption(value: string, text: TextName): Needed<string> {
  return { kind: "option", value, text, needed: true };
}

/** An option with a value that may be given several times. */
export function options(value: string, text: TextName): Parameter<readonly string[]> {
  return { kind: "option", value, text, needed: false, repeats: true };
}

/** An option whose value is one of a few words. */
export function choice<const T extends string>(
  value: string,
  text: TextName,
  choices: readonly T[],
): Parameter<T> {
  return { kind: "option", value, text, needed: false, choices };
}

/** The flag of an option's field, as `--dry-run` or `--no-open`. */
export function flagOf(field: string, { kind }: Parameter<unknown>): string {
  const name = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return kind === "no-flag" ? `--no-${name}` : `--${name}`;
}
