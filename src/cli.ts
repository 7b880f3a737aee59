/** Every command with its options and help. Each action imports its command when it is needed. */
import { Command, Option } from "commander";
import type { CompletionOptions } from "./commands/completion.ts";
import type { Ui } from "./commands/ui.ts";
import type { WalkOptions } from "./commands/walk.ts";
import type { Edges } from "./edges.ts";
import { cliMessages } from "./messages/cli.ts";

/** A program ready to parse a command line; the exit code of what ran is in `exitCode`. */
export interface Program {
  root: Command;
  exitCode(): number;
}

type Runner<O> = (options: O, edges: Edges, ui: Ui) => Promise<number>;

/** Declares the command line. */
export function createProgram(edges: Edges, ui: Ui): Program {
  const words = cliMessages[ui.language];
  let exitCode = 0;
  const root = new Command("mfa-guide");
  root
    .exitOverride()
    .configureOutput({
      writeOut: (text) => edges.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => edges.stdout.columns || 80,
      getOutHasColors: () => edges.stdout.color,
    })
    .configureHelp({ styleTitle: (title) => words.titles[title] ?? title })
    .description(words.program)
    .usage(words.usage)
    .version(edges.version, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand("help [command]", words.helpCommand)
    .option("--lang <language>", words.lang)
    .option("--no-color", words.color)
    .option("--debug", words.debug)
    .addHelpText("after", `\n${words.examples}`);

  /** Declares a command; `load` imports it and runs it with the arguments and options as one object. */
  function declare<O extends object>(
    parent: Command,
    name: string,
    description: string,
    load: () => Promise<{ run: Runner<O> }>,
    settings: { isDefault?: boolean } = {},
  ): Command {
    const declared = parent.command(name, settings).description(description);
    return declared.action(async (...parameters: unknown[]) => {
      const { run } = await load();
      const named = declared.registeredArguments
        .map((argument, index) => [argument.name(), parameters[index]])
        .filter(([, value]) => value !== undefined);
      const options = { ...declared.opts(), ...Object.fromEntries(named) };
      exitCode = await run(options as O, edges, ui);
    });
  }

  function add<O extends object>(
    name: string,
    description: string,
    load: () => Promise<{ run: Runner<O> }>,
    settings: { isDefault?: boolean } = {},
  ): Command {
    return declare(root, name, description, load, settings);
  }
  const repeatable = (flags: string, text: string) =>
    new Option(flags, text).argParser((value: string, before: string[] | undefined) => [
      ...(before ?? []),
      value,
    ]);
  const choice = (flags: string, text: string, choices: string[]) =>
    new Option(flags, text).choices(choices);
  const forPerson = ["--for <person>", words.for] as const;
  const json = ["--json", words.json] as const;
  const answer = () => repeatable("--answer <question=choice>", words.answer);
  const onlySteps = () => repeatable("--step <step>", words.steps);
  const screens = ["--screens <language>", words.screens] as const;

  add(
    "walk",
    words.walk,
    async () => {
      const walk = await import("./commands/walk.ts");
      // With the default command the word itself is not among the arguments.
      const explicit = root.args[0] === "walk";
      return {
        run: (options: WalkOptions, ...rest) => walk.run({ ...options, explicit }, ...rest),
      };
    },
    { isDefault: true },
  )
    .argument("[guide]", words.guide)
    .option(...forPerson)
    .option("--ticket <reference>", words.ticket)
    .option("--step <step>", words.step)
    .addOption(answer())
    .option(...screens)
    .option("--restart", words.restart)
    .option("--dry-run", words.dryRun)
    .option("--no-open", words.open)
    .option("--accessible", words.accessible);

  add("list", words.list, () => import("./commands/list.ts")).option(...json);

  add("show", words.show, () => import("./commands/show.ts"))
    .argument("[guide]", words.guide)
    .addOption(onlySteps())
    .option("--problems", words.problems)
    .addOption(answer())
    .option(...screens)
    .option("--date <day>", words.date)
    .option(...json);

  add("status", words.status, () => import("./commands/status.ts"))
    .argument("[guide]", words.guide)
    .option(...forPerson)
    .addOption(choice("--format <format>", words.format, ["text", "markdown", "json"]))
    .option(...json)
    .option("--copy", words.copy);

  add("check", words.check, () => import("./commands/check.ts"))
    .argument("[guide]", words.guide)
    .option(...forPerson)
    .addOption(onlySteps())
    .option("--quiet", words.quiet)
    .option(...json);

  add("mark", words.mark, () => import("./commands/mark.ts"))
    .addArgument(
      root
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
    .option(...json);

  add("report", words.report, () => import("./commands/report.ts"))
    .argument("[guide]", words.reportGuide)
    .option("--guide <guide>", words.reportGuide)
    .addOption(choice("--format <format>", words.format, ["text", "markdown", "csv", "json"]))
    .option(...json)
    .option("--since <day>", words.since)
    .addOption(
      choice("--state <state>", words.state, ["not-started", "in-progress", "blocked", "complete"]),
    );

  add("handout", words.handout, () => import("./commands/handout.ts"))
    .argument("[guide]", words.guide)
    .addOption(choice("--format <format>", words.format, ["html", "markdown"]))
    .option("--output <file>", words.output)
    .option("--force", words.force)
    .addOption(answer())
    .option(...screens)
    .option("--date <day>", words.date)
    .option("--contact <text>", words.contact);

  add("validate", words.validate, () => import("./commands/validate.ts"))
    .argument("<file...>", words.files)
    .option("--strict", words.strict)
    .option(...json);

  add("new", words.new, () => import("./commands/new.ts")).argument("<file>", words.file);

  add("forget", words.forget, () => import("./commands/forget.ts"))
    .requiredOption(...forPerson)
    .option("--yes", words.yes)
    .option(...json);

  const config = root.command("config").description(words.config);
  const settings = () => import("./commands/config.ts");
  declare(config, "get", words.configGet, async () => ({ run: (await settings()).runGet }))
    .argument("<name>", words.setting)
    .option(...json);
  declare(config, "set", words.configSet, async () => ({ run: (await settings()).runSet }))
    .argument("<name>", words.setting)
    .argument("<value>", words.value)
    .option(...json);
  declare(config, "unset", words.configUnset, async () => ({ run: (await settings()).runUnset }))
    .argument("<name>", words.setting)
    .option(...json);
  declare(config, "list", words.configList, async () => ({
    run: (await settings()).runList,
  })).option(...json);
  declare(config, "path", words.configPath, async () => ({
    run: (await settings()).runPath,
  })).option(...json);

  add("completion", words.completion, async () => {
    const completion = await import("./commands/completion.ts");
    return {
      run: (options: Omit<CompletionOptions, "program">, ...rest) =>
        completion.run({ ...options, program: root }, ...rest),
    };
  }).addArgument(
    root.createArgument("<shell>", words.shell).choices(["bash", "zsh", "fish", "powershell"]),
  );

  return { root, exitCode: () => exitCode };
}
