/** The command line: every command with its arguments and options, in the order of the help. */

import type { CheckOptions } from "../commands/check.ts";
import type { CompletionOptions } from "../commands/completion.ts";
import type { ConfigOptions, NamedOptions, SetOptions } from "../commands/config.ts";
import type { ForgetOptions } from "../commands/forget.ts";
import type { HandoutOptions } from "../commands/handout.ts";
import type { ListOptions } from "../commands/list.ts";
import type { MarkOptions } from "../commands/mark.ts";
import type { NewOptions } from "../commands/new.ts";
import type { ReportOptions } from "../commands/report.ts";
import type { SearchOptions } from "../commands/search.ts";
import type { ShowOptions } from "../commands/show.ts";
import type { StatusOptions } from "../commands/status.ts";
import type { ValidateOptions } from "../commands/validate.ts";
import type { VerifyOptions } from "../commands/verify.ts";
import type { WalkOptions } from "../commands/walk.ts";
import type { COMMAND_NAMES } from "../guide/command-names.ts";
import {
  argument,
  type Command,
  choice,
  chosenArgument,
  command,
  flag,
  flagOrValue,
  type Group,
  neededArgument,
  neededArguments,
  neededOption,
  noFlag,
  option,
  options,
  type Parameter,
  someArguments,
} from "./parameters.ts";

/** The commands by name; `help` is commander's own. */
type Declarations = Readonly<
  Record<Exclude<(typeof COMMAND_NAMES)[number], "help">, Command | Group>
>;

const config = () => import("../commands/config.ts");

// Parameters that several commands take.
const guide = argument("guide");
const forPerson = option("person", "for");
const ticket = option("reference", "ticket");
const answer = options("question=choice", "answer");
const screens = option("language", "screens");
const date = option("day", "date");
const json = flag("json");
const output = option("file", "output");
const force = flag("force");

/** The options that go with every command, beside help and version. */
export const globalOptions: Readonly<Record<string, Parameter<unknown>>> = {
  lang: option("language", "lang"),
  color: noFlag("color"),
  debug: flag("debug"),
};

export const declarations: Declarations = {
  walk: command<WalkOptions>(
    "walk",
    {
      guide,
      for: forPerson,
      ticket,
      step: option("step", "step"),
      answer,
      screens,
      restart: flag("restart"),
      dryRun: flag("dryRun"),
      open: noFlag("open"),
      accessible: flag("accessible"),
    },
    () => import("../commands/walk.ts"),
  ),
  list: command<ListOptions>("list", { json }, () => import("../commands/list.ts")),
  show: command<ShowOptions>(
    "show",
    {
      guide,
      step: options("step", "steps"),
      problems: flag("problems"),
      answer,
      screens,
      date,
      json,
      output,
      force,
    },
    () => import("../commands/show.ts"),
  ),
  search: command<SearchOptions>(
    "search",
    { words: neededArguments("words"), guide: option("guide", "guide"), answer, screens, json },
    () => import("../commands/search.ts"),
  ),
  status: command<StatusOptions>(
    "status",
    {
      guide,
      for: forPerson,
      format: choice("format", "format", ["text", "markdown", "json"]),
      json,
      output,
      force,
      copy: flag("copy"),
      history: flag("history"),
    },
    () => import("../commands/status.ts"),
  ),
  check: command<CheckOptions>(
    "check",
    {
      guide,
      for: forPerson,
      from: option("file", "from"),
      step: options("step", "steps"),
      quiet: flag("quiet"),
      verified: flagOrValue("hours", "verified"),
      json,
    },
    () => import("../commands/check.ts"),
  ),
  mark: command<MarkOptions>(
    "mark",
    {
      state: chosenArgument("markState", ["done", "skipped", "blocked", "todo", "undo"]),
      guide,
      step: options("step", "markSteps"),
      all: flag("all"),
      for: forPerson,
      from: option("file", "from"),
      ticket,
      answer,
      note: option("text", "note"),
      problem: option("id", "problem"),
      value: options("id=value", "writtenValue"),
      json,
    },
    () => import("../commands/mark.ts"),
  ),
  report: command<ReportOptions>(
    "report",
    {
      guide: { ...argument("reportGuide"), alsoOption: true },
      format: choice("format", "format", ["text", "markdown", "csv", "json"]),
      json,
      output,
      force,
      people: flag("reportPeople"),
      since: option("day", "since"),
      until: option("day", "until"),
      state: choice("state", "state", ["not-started", "in-progress", "blocked", "complete"]),
      step: option("step", "reportStep"),
      problem: option("problem", "reportProblem"),
      answer: options("question=choice", "reportAnswer"),
      ticket: option("reference", "reportTicket"),
      by: option("agent", "by"),
      agents: flag("agents"),
      rows: choice("rows", "rows", ["people", "steps", "calls", "remedies"]),
      separator: choice("separator", "separator", ["comma", "semicolon", "tab"]),
    },
    () => import("../commands/report.ts"),
  ),
  verify: command<VerifyOptions>(
    "verify",
    {
      file: someArguments("inputs"),
      guide: option("guide", "verifyGuide"),
      for: option("person", "verifyFor"),
      expect: choice("what", "expect", ["push", "authenticator", "mfa", "passkey"]),
      asOf: option("moment", "asOf"),
      grace: option("hours", "grace"),
      record: flag("recordEvidence"),
      only: options("finding", "only"),
      format: choice("format", "format", ["text", "markdown", "csv", "json"]),
      json,
      quiet: flag("quiet"),
    },
    () => import("../commands/verify.ts"),
  ),
  handout: {
    severalLanguages: true,
    ...command<HandoutOptions>(
      "handout",
      {
        guide,
        format: choice("format", "format", ["html", "markdown"]),
        output,
        force,
        answer,
        screens,
        date,
        contact: option("text", "contact"),
      },
      () => import("../commands/handout.ts"),
    ),
  },
  validate: command<ValidateOptions>(
    "validate",
    {
      file: neededArguments("files"),
      strict: flag("strict"),
      against: option("file", "against"),
      json,
    },
    () => import("../commands/validate.ts"),
  ),
  new: command<NewOptions>(
    "new",
    {
      file: neededArgument("file"),
      from: option("file", "newFrom"),
      languages: options("tags", "newLanguages"),
    },
    () => import("../commands/new.ts"),
  ),
  forget: command<ForgetOptions>(
    "forget",
    { for: neededOption("person", "for"), yes: flag("yes"), json },
    () => import("../commands/forget.ts"),
  ),
  config: {
    text: "config",
    commands: {
      get: command<NamedOptions>(
        "configGet",
        { name: neededArgument("setting"), json },
        async () => ({ run: (await config()).runGet }),
      ),
      set: command<SetOptions>(
        "configSet",
        { name: neededArgument("setting"), value: neededArgument("value"), json },
        async () => ({ run: (await config()).runSet }),
      ),
      unset: command<NamedOptions>(
        "configUnset",
        { name: neededArgument("setting"), json },
        async () => ({ run: (await config()).runUnset }),
      ),
      list: command<ConfigOptions>("configList", { json }, async () => ({
        run: (await config()).runList,
      })),
      path: command<ConfigOptions>("configPath", { json }, async () => ({
        run: (await config()).runPath,
      })),
    },
  },
  completion: command<CompletionOptions>(
    "completion",
    { shell: chosenArgument("shell", ["bash", "zsh", "fish", "powershell"]) },
    () => import("../commands/completion.ts"),
  ),
};
