/** Every command with its options and help. Each action imports its command when it is needed. */
import { Command, Option } from "commander";
import type { CompletionOptions } from "../commands/completion.ts";
import type { Ui } from "../commands/ui.ts";
import type { WalkOptions } from "../commands/walk.ts";
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import type { COMMAND_NAMES } from "../guide/command-names.ts";
import { type CliMessages, cliMessages } from "../messages/cli.ts";

/** A program ready to parse a command line; the exit code of what ran is in `exitCode`. */
export interface Program {
  root: Command;
  exitCode(): number;
}

type Runner<O> = (options: O, edges: Edges, ui: Ui) => Promise<number>;

type CommandWord = Exclude<(typeof COMMAND_NAMES)[number], "help">;

/** Declares the command line, as far as `argv` can be about it. */
export function createProgram(argv: readonly string[], edges: Edges, ui: Ui): Program {
  const words = cliMessages[ui.language];
  let exitCode = 0;
  const root = createRoot(edges, words);

  /**
   * Declares a command; `load` imports it and runs it with the arguments and options as one object.
   * Only what the command line can mean or list is declared: all of it takes longer than a check does.
   */
  function add<O extends object>(
    name: string,
    load: () => Promise<{ run: Runner<O> }>,
    takes: (command: Command) => Command,
    { parent = root, description = words[name as CommandWord], isDefault = false } = {},
  ): void {
    if (parent === root && !isDeclared(argv, name)) return;
    const declared = parent.command(name, { isDefault }).description(description);
    if (!canMean(argv, name)) return;
    takes(declared).action(async (...parameters: unknown[]) => {
      const { run } = await load();
      const named = declared.registeredArguments
        .map((argument, index) => [argument.name(), parameters[index]])
        .filter(([, value]) => value !== undefined);
      const options = { ...declared.opts(), ...Object.fromEntries(named) };
      // `report a --guide b`: an argument and an option of one name that say different things.
      const said = Object.entries(declared.opts());
      if (said.some(([option, value]) => options[option] !== value)) {
        throw new Failure("usage", words.conflict);
      }
      exitCode = await run(options as O, edges, ui);
    });
  }

  const forPerson = ["--for <person>", words.for] as const;
  const json = ["--json", words.json] as const;
  const answer = () => repeatable("--answer <question=choice>", words.answer);
  const onlySteps = () => repeatable("--step <step>", words.steps);
  const screens = ["--screens <language>", words.screens] as const;

  function addConfig(): void {
    const parent = root.command("config").description(words.config);
    if (!canMean(argv, "config")) return;
    const addSetting = <O extends object>(
      name: string,
      description: string,
      load: () => Promise<{ run: Runner<O> }>,
      takes: (command: Command) => Command,
    ) => add(name, load, (command) => takes(command).option(...json), { parent, description });
    const settings = () => import("../commands/config.ts");
    const name = (command: Command) => command.argument("<name>", words.setting);
    const nothing = (command: Command) => command;
    const { configGet, configSet, configUnset, configList, configPath } = words;
    addSetting("get", configGet, async () => ({ run: (await settings()).runGet }), name);
    addSetting(
      "set",
      configSet,
      async () => ({ run: (await settings()).runSet }),
      (command) => name(command).argument("<value>", words.value),
    );
    addSetting("unset", configUnset, async () => ({ run: (await settings()).runUnset }), name);
    addSetting("list", configList, async () => ({ run: (await settings()).runList }), nothing);
    addSetting("path", configPath, async () => ({ run: (await settings()).runPath }), nothing);
  }

  add(
    "walk",
    async () => {
      const walk = await import("../commands/walk.ts");
      // With the default command the word itself is not among the arguments.
      const explicit = root.args[0] === "walk";
      return {
        run: (options: WalkOptions, ...rest) => walk.run({ ...options, explicit }, ...rest),
      };
    },
    (command) =>
      command
        .argument("[guide]", words.guide)
        .option(...forPerson)
        .option("--ticket <reference>", words.ticket)
        .option("--step <step>", words.step)
        .addOption(answer())
        .option(...screens)
        .option("--restart", words.restart)
        .option("--dry-run", words.dryRun)
        .option("--no-open", words.open)
        .option("--accessible", words.accessible),
    { isDefault: true },
  );
  add(
    "list",
    () => import("../commands/list.ts"),
    (command) => command.option(...json),
  );
  add(
    "show",
    () => import("../commands/show.ts"),
    (command) =>
      command
        .argument("[guide]", words.guide)
        .addOption(onlySteps())
        .option("--problems", words.problems)
        .addOption(answer())
        .option(...screens)
        .option("--date <day>", words.date)
        .option(...json),
  );
  add(
    "status",
    () => import("../commands/status.ts"),
    (command) =>
      command
        .argument("[guide]", words.guide)
        .option(...forPerson)
        .addOption(choice("--format <format>", words.format, ["text", "markdown", "json"]))
        .option(...json)
        .option("--copy", words.copy),
  );
  add(
    "check",
    () => import("../commands/check.ts"),
    (command) =>
      command
        .argument("[guide]", words.guide)
        .option(...forPerson)
        .addOption(onlySteps())
        .option("--quiet", words.quiet)
        .option(...json),
  );
  add(
    "mark",
    () => import("../commands/mark.ts"),
    (command) =>
      command
        .addArgument(
          command
            .createArgument("<state>", words.markState)
            .choices(["done", "skipped", "blocked", "todo"]),
        )
        .argument("[guide]", words.guide)
        .addOption(repeatable("--step <step>", words.markSteps))
        .option("--all", words.all)
        .option(...forPerson)
        .option("--ticket <reference>", words.ticket)
        .addOption(answer())
        .option("--note <text>", words.note)
        .option("--problem <id>", words.problem)
        .option(...json),
  );
  add(
    "report",
    () => import("../commands/report.ts"),
    (command) =>
      command
        .argument("[guide]", words.reportGuide)
        .option("--guide <guide>", words.reportGuide)
        .addOption(choice("--format <format>", words.format, ["text", "markdown", "csv", "json"]))
        .option(...json)
        .option("--since <day>", words.since)
        .addOption(
          choice("--state <state>", words.state, [
            "not-started",
            "in-progress",
            "blocked",
            "complete",
          ]),
        ),
  );
  add(
    "handout",
    () => import("../commands/handout.ts"),
    (command) =>
      command
        .argument("[guide]", words.guide)
        .addOption(choice("--format <format>", words.format, ["html", "markdown"]))
        .option("--output <file>", words.output)
        .option("--force", words.force)
        .addOption(answer())
        .option(...screens)
        .option("--date <day>", words.date)
        .option("--contact <text>", words.contact),
  );
  add(
    "validate",
    () => import("../commands/validate.ts"),
    (command) =>
      command
        .argument("<file...>", words.files)
        .option("--strict", words.strict)
        .option(...json),
  );
  add(
    "new",
    () => import("../commands/new.ts"),
    (command) => command.argument("<file>", words.file),
  );
  add(
    "forget",
    () => import("../commands/forget.ts"),
    (command) =>
      command
        .requiredOption(...forPerson)
        .option("--yes", words.yes)
        .option(...json),
  );
  if (isDeclared(argv, "config")) addConfig();

  add(
    "completion",
    async () => {
      const completion = await import("../commands/completion.ts");
      return {
        run: (options: Omit<CompletionOptions, "program">, ...rest) =>
          completion.run({ ...options, program: root }, ...rest),
      };
    },
    (command) =>
      command.addArgument(
        command
          .createArgument("<shell>", words.shell)
          .choices(["bash", "zsh", "fish", "powershell"]),
      ),
  );

  return { root, exitCode: () => exitCode };
}

/** The command line without its commands: what holds for all of them, and how help is printed. */
function createRoot({ stdout, version }: Edges, words: CliMessages): Command {
  // Commander adds this in English.
  const inLanguage = (text: string) => text.replace("(choices: ", `(${words.choices}: `);
  return new Command("mfa-guide")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => stdout.columns || 80,
      getOutHasColors: () => stdout.color,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words.titles[title] ?? title,
      // What a command takes is declared for some of them only.
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
    .option("--lang <language>", words.lang)
    .option("--no-color", words.color)
    .option("--debug", words.debug)
    .addHelpText("after", `\n${words.examples}`);
}

/** An option that may be given more than once. */
function repeatable(flags: string, text: string): Option {
  return new Option(flags, text).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}

function choice(flags: string, text: string, choices: string[]): Option {
  return new Option(flags, text).choices(choices);
}

/**
 * Whether a command line can be about a command: `completion` is about all, and walk is what no
 * command means.
 */
function canMean(argv: readonly string[], name: string): boolean {
  if (argv.includes(name) || argv.includes("completion")) return true;
  return name === "walk" && !asksForHelp(argv);
}

/** Whether a command line asks for the help of the whole program, and for nothing else. */
export function asksForHelp([option, ...more]: readonly string[]): boolean {
  return (option === "--help" || option === "-h") && more.length === 0;
}

/** Whether a command line can be about a command, or list it with all others, as help does. */
function isDeclared(argv: readonly string[], name: string): boolean {
  return canMean(argv, name) || ["-h", "--help", "help"].some((word) => argv.includes(word));
}
