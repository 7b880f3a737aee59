/** Makes commander's program of the declared command line, and runs it. */
import { Command, CommanderError, Help } from "commander";
import type { Ui } from "../commands/ui.ts";
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import { type CliMessages, cliMessages } from "../messages/cli.ts";
import { commandFirst } from "./command-first.ts";
import { addParameters, optionsFrom } from "./commander-parameters.ts";
import { declarations, globalOptions } from "./declarations.ts";
import type { Command as Declared } from "./parameters.ts";
import { slipIn } from "./slips.ts";
import { unknownWord } from "./unknown-word.ts";
import { usageFailure } from "./usage-failure.ts";

/** The commands that commander's errors are about. */
const commandOf = new WeakMap<CommanderError, Command>();

/**
 * Runs the command that a command line names.
 * @returns its exit code
 * @throws Failure for everything that is wrong with the command line
 */
export async function runCommandLine(
  argv: readonly string[],
  edges: Edges,
  ui: Ui,
): Promise<number> {
  let exitCode: number = ExitCode.ok;
  const root = createProgram(edges, ui, (code) => {
    exitCode = code;
  });
  try {
    await root.parseAsync(commandFirst(argv), { from: "user" });
    return exitCode;
  } catch (error) {
    // Help and version end so too.
    if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.ok;
    const failure = await meant(error, root, edges, ui);
    if (failure === null) throw error;
    const slip = slipIn(argv, cliMessages[ui.language]);
    throw slip === null ? failure : new Failure(failure.code, failure.message, { hint: slip });
  }
}

/** What is wrong with a command line: a word that is no command or guide, or another mistake; else null. */
async function meant(error: unknown, root: Command, edges: Edges, ui: Ui): Promise<Failure | null> {
  const isUsage = error instanceof CommanderError;
  const noGuide = error instanceof Failure && error.code === "guide-not-found" ? error : null;
  if (!isUsage && noGuide === null) return null;
  const word = await unknownWord(root, edges, ui.language);
  return (
    word ?? (isUsage ? usageFailure(error, commandOf.get(error) ?? root, ui.language) : noGuide)
  );
}

/**
 * The program with every command. What a command takes is added when it is chosen, or its help is printed.
 * @param ended gets the exit code of the command that ran
 */
function createProgram(edges: Edges, ui: Ui, ended: (exitCode: number) => void): Command {
  const words = cliMessages[ui.language];
  const chosen = new Map<Command, () => void>();
  const choose = (command: Command) => {
    chosen.get(command)?.();
    chosen.delete(command);
  };
  const root = createRoot(edges, words, choose);
  addParameters(root, globalOptions, ui.language);
  const add = (parent: Command, name: string, declared: Declared) => {
    const command = addCommand(parent, name, words[declared.text]);
    chosen.set(command, () => addParameters(command, declared.takes, ui.language));
    command.action(async (...values: unknown[]) => {
      if (ui.languages.length > 1 && !declared.severalLanguages) {
        throw new Failure("usage", words.oneLanguage(command.name()), {
          hint: words.oneLanguageHint,
        });
      }
      const options = optionsFrom(command, declared.takes, values, words);
      const { run } = await declared.load();
      // The table ties these options to this command's own type.
      ended(await run(options as never, edges, ui));
    });
  };
  for (const [name, declared] of Object.entries(declarations)) {
    if (!("commands" in declared)) add(root, name, declared);
    else {
      const group = addCommand(root, name, words[declared.text]);
      group.hook("preSubcommand", (_group, command) => choose(command));
      for (const [inner, one] of Object.entries(declared.commands)) add(group, inner, one);
    }
  }
  root.hook("preSubcommand", (_root, command) => choose(command));
  addCompletion(root, edges, ui, ended);
  return root;
}

/** What the shells ask at each Tab. It stands in no help, and its words are another command line. */
function addCompletion(
  root: Command,
  edges: Edges,
  ui: Ui,
  ended: (exitCode: number) => void,
): void {
  root
    .command("__complete", { hidden: true })
    .argument("[words...]")
    .action(async (given: string[]) => {
      const { run } = await import("./complete-command.ts");
      ended(await run(given, edges, ui));
    });
}

/** Declares a command by its name; without one on the command line it is the walk. */
function addCommand(parent: Command, name: string, description: string): Command {
  return tellingWhere(parent.command(name, { isDefault: name === "walk" })).description(
    description,
  );
}

/** A command whose errors say that they are about it. */
function tellingWhere(command: Command): Command {
  return command.exitOverride((error) => {
    commandOf.set(error, command);
    throw error;
  });
}

/** The command line without its commands: what holds for all of them, and how help is printed. */
function createRoot(
  { stdout, version }: Edges,
  words: CliMessages,
  choose: (command: Command) => void,
): Command {
  // Commander adds this in English.
  const inLanguage = (text: string) => text.replace("(choices: ", `(${words.choices}: `);
  return tellingWhere(new Command("mfa-guide"))
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => stdout.columns || 80,
      getOutHasColors: () => stdout.color,
    })
    .configureHelp({
      showGlobalOptions: true,
      formatHelp(command, help) {
        choose(command);
        return Help.prototype.formatHelp.call(this, command, help);
      },
      styleTitle: (title) => words.titles[title] ?? title,
      // The list of commands is for choosing one; what it takes stands in its own help.
      subcommandTerm: (command) => command.name(),
      styleOptionDescription: inLanguage,
      styleArgumentDescription: inLanguage,
      styleUsage: (usage) =>
        usage.replace("[options] [command]", words.usage).replace("[options]", words.commandUsage),
    })
    .description(words.program)
    .version(version, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand("help [command]", words.helpCommand)
    .addHelpText("after", `\n${words.examples}`);
}
