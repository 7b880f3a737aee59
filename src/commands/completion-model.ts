/** Gathers what can be completed from the declared command line, the guides and the settings. */
import type { Argument, Command, Option } from "commander";
import type { Edges } from "../edges.ts";
import { DEFAULT_GUIDE } from "../guide/default-guide.ts";
import type { Guide } from "../guide/format.ts";
import { LANGUAGES, type Language } from "../messages/language.ts";
import type { Completion, Context, GuideNames, Values } from "../render/completion/model.ts";
import { brief } from "../render/completion/model.ts";
import { printable } from "../text/printable.ts";
import { readableGuide } from "./load-guide.ts";
import { knownSettings } from "./settings.ts";

/** The completions of a command line, in the language of its descriptions. */
export async function completionOf(
  root: Command,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<Completion> {
  const guides = await readableGuides(edges, language);
  const settings = await knownSettings(edges, language);
  const screens = [...new Set(guides.flatMap(({ languages }) => languages))];
  const names = settings.map(({ name }) => name);
  return {
    contexts: [...contextsOf(root, root, screens, names), helpContext(root)],
    guides: guides.map(namesIn),
    defaultGuide: DEFAULT_GUIDE,
    settings: settings.map(({ name, possible }) => ({ name, values: possible ?? [] })),
  };
}

/** Guides that can be walked through; one that is not valid has nothing to complete. */
async function readableGuides(edges: Pick<Edges, "guides">, language: Language): Promise<Guide[]> {
  const guides: Guide[] = [];
  for (const { name } of await edges.guides.list()) {
    const guide = await readableGuide(name, edges, language);
    if (guide !== null) guides.push(guide);
  }
  return guides;
}

function namesIn(guide: Guide): GuideNames {
  return {
    id: guide.id,
    step: guide.chapters.flatMap(({ steps }) => steps.map(({ id }) => id)),
    problem: Object.keys(guide.problems ?? {}),
    answer: (guide.questions ?? []).flatMap((question) =>
      question.choices.map(({ id }) => `${question.id}=${id}`),
    ),
  };
}

function contextsOf(
  command: Command,
  root: Command,
  screens: readonly string[],
  settings: readonly string[],
): Context[] {
  const inner = command.commands.flatMap((sub) => contextsOf(sub, root, screens, settings));
  return [contextOf(command, root, screens, settings), ...inner];
}

/** What `help` is about; commander makes that command only when it is asked for. */
function helpContext(root: Command): Context {
  const subcommands = root.commands.map((sub) => described(sub.name(), sub.description()));
  return { path: "help", subcommands, options: [], valued: [], arguments: [] };
}

function contextOf(
  command: Command,
  root: Command,
  screens: readonly string[],
  settings: readonly string[],
): Context {
  // Without a command it is the walk that gets options and guide.
  const walk = command === root ? root.commands.find((sub) => sub.name() === "walk") : undefined;
  const help = command.createHelp();
  const options = [command, ...(walk ? [walk] : []), root].flatMap((owner) =>
    help.visibleOptions(owner),
  );
  const unique = [...new Map(options.map((option) => [option.flags, option])).values()];
  const commands = help.visibleCommands(command);
  return {
    path: pathOf(command),
    subcommands: commands.map((sub) => described(sub.name(), sub.description())),
    options: unique.map((option) => described(option.long ?? option.flags, option.description)),
    valued: unique
      .filter(({ required, optional }) => required || optional)
      .map((option) => ({ options: namesOf(option), values: valuesOf(option, screens) })),
    arguments: (walk ?? command).registeredArguments.map((argument) =>
      argumentValues(argument, settings),
    ),
  };
}

function pathOf(command: Command): string {
  if (command.parent === null) return "";
  return `${pathOf(command.parent)} ${command.name()}`.trim();
}

function described(word: string, description: string) {
  return { word, description: brief(printable(description)) };
}

function namesOf(option: Option): string[] {
  return [option.long, option.short].filter((name) => name !== undefined && name !== null);
}

function valuesOf(option: Option, screens: readonly string[]): Values {
  const byName: Record<string, Values> = {
    "--step": { kind: "step" },
    "--problem": { kind: "problem" },
    "--answer": { kind: "answer" },
    "--guide": { kind: "guide" },
    "--output": { kind: "file" },
    "--lang": { kind: "words", words: LANGUAGES },
    "--screens": { kind: "words", words: screens },
  };
  if (option.argChoices !== undefined) return { kind: "words", words: option.argChoices };
  return byName[option.long ?? ""] ?? { kind: "nothing" };
}

function argumentValues(argument: Argument, settings: readonly string[]): Values {
  const byName: Record<string, Values> = {
    guide: { kind: "guide" },
    file: { kind: "file" },
    name: { kind: "words", words: settings },
    value: { kind: "value" },
  };
  if (argument.argChoices !== undefined) return { kind: "words", words: argument.argChoices };
  return byName[argument.name()] ?? { kind: "nothing" };
}
