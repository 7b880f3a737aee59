/** What can stand at the cursor: from the words of a command line to candidates. */
import { DEFAULT_GUIDE } from "../guide/default-guide.ts";
import type { CliMessages } from "../messages/cli.ts";
import { LANGUAGES } from "../messages/language.ts";
import { declarations, globalOptions } from "./declarations.ts";
import { type Command, flagOf, type Parameter, type TextName } from "./parameters.ts";

/** A word that can stand there, and what it means; empty where it needs no saying. */
export interface Candidate {
  word: string;
  description: string;
}

/** The names in a guide. */
export interface GuideNames {
  id: string;
  steps: readonly string[];
  problems: readonly string[];
  /** Each as question=choice. */
  answers: readonly string[];
}

/** What can be named. People are never among it. */
export interface Known {
  guides: readonly GuideNames[];
  /** The settings by name, with the values that each can have. */
  settings: ReadonlyMap<string, readonly string[]>;
}

type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** A place on the command line where words mean the same: behind a command, or behind none. */
interface Context {
  commands?: Readonly<Record<string, Context & { text: TextName }>>;
  takes?: Parameters;
}

/** The words before the cursor, understood. */
interface Line {
  context: Context;
  /** The option whose value comes next, or null. */
  pending: string | null;
  /** The arguments so far; a command is none. */
  args: readonly string[];
  /** The guide that is meant. */
  guide: string;
}

/**
 * The candidates for the last word, or `files` where the shell knows better what there is.
 * @param words what stands behind the program's name up to the cursor; the last may be empty
 */
export function complete(
  words: readonly string[],
  known: Known,
  texts: CliMessages,
): readonly Candidate[] | "files" {
  const cursor = words.at(-1) ?? "";
  const line = read(words.slice(0, -1), known);
  const [, option, equals = ""] = /^(--[^=]+)(=?)/.exec(cursor) ?? [];
  const prefix = option !== undefined && equals !== "" ? option + equals : "";
  const found =
    prefix !== "" && line.pending === null
      ? valuesOf(fieldOf(line.context, option ?? ""), cursor, line, known)
      : atCursor(cursor, line, known, texts);
  if (found === "files") return found;
  const shownPrefix = line.pending === null ? prefix : "";
  return found
    .map((one) => (typeof one === "string" ? { word: shownPrefix + one, description: "" } : one))
    .filter(({ word }) => word.startsWith(cursor));
}

type Found = readonly (Candidate | string)[] | "files";

function atCursor(cursor: string, line: Line, known: Known, texts: CliMessages): Found {
  const { context, pending, args } = line;
  if (pending !== null) return valuesOf(pending, cursor, line, known);
  if (cursor.startsWith("-")) return optionsOf(context, texts);
  const places = Object.entries(context.takes ?? {}).filter(([, { kind }]) => kind === "argument");
  const [field] = places[args.length] ?? places.findLast(([, { repeats }]) => repeats) ?? [];
  const values = field === undefined ? [] : valuesOf(field, cursor, line, known);
  if (values === "files" || args.length > 0) return values;
  const commands = Object.entries(context.commands ?? {}).map(([word, { text }]) => ({
    word,
    description: texts[text],
  }));
  return [...commands, ...values];
}

function read(words: readonly string[], known: Known): Line {
  const line = { context: rootContext, pending: null as string | null, guide: DEFAULT_GUIDE };
  const args: string[] = [];
  for (const word of words) {
    if (line.pending !== null) {
      if (line.pending === "guide") line.guide = word;
      line.pending = null;
    } else if (word.startsWith("-")) {
      const field = fieldOf(line.context, word);
      const { kind, alsoOption } = parametersOf(line.context)[field] ?? {};
      line.pending = kind === "option" || alsoOption ? field : null;
    } else if (args.length === 0 && Object.hasOwn(line.context.commands ?? {}, word)) {
      line.context = line.context.commands?.[word] ?? rootContext;
    } else {
      if (known.guides.some(({ id }) => id === word)) line.guide = word;
      args.push(word);
    }
  }
  return { ...line, args };
}

/** Behind no command: a command, or what the walk takes. */
const rootContext: Context = {
  commands: {
    ...declarations,
    help: {
      text: "helpCommand",
      // Nothing comes behind the command that help is about.
      commands: Object.fromEntries(
        Object.entries(declarations).map(([name, { text }]) => [name, { text }]),
      ),
    },
  },
  takes: (declarations.walk as Command).takes,
};

function parametersOf(context: Context): Parameters {
  return { ...globalOptions, ...context.takes };
}

/** The field of an option as typed; itself where there is none. */
function fieldOf(context: Context, typed: string): string {
  const parameters = Object.entries(parametersOf(context));
  return parameters.find(([field, parameter]) => flagOf(field, parameter) === typed)?.[0] ?? typed;
}

function optionsOf(context: Context, texts: CliMessages): Candidate[] {
  const options = Object.entries({ ...context.takes, ...globalOptions })
    .filter(([, { kind, alsoOption }]) => kind !== "argument" || alsoOption)
    .map(([field, parameter]) => ({
      word: flagOf(field, parameter),
      description: texts[parameter.text],
    }));
  return [...options, { word: "--help", description: texts.help }];
}

/** The values of an argument or option, by the name of its field. */
function valuesOf(field: string, cursor: string, { context, args, guide }: Line, known: Known) {
  const { choices } = parametersOf(context)[field] ?? {};
  if (choices !== undefined) return choices as readonly string[];
  const names = known.guides.find(({ id }) => id === guide);
  switch (field) {
    case "guide":
      return cursor.includes("/") ? "files" : known.guides.map(({ id }) => id);
    case "step":
      return names?.steps ?? [];
    case "problem":
      return names?.problems ?? [];
    case "answer":
      return names?.answers ?? [];
    case "lang":
      return LANGUAGES;
    case "screens":
      return known.settings.get("screens") ?? [];
    case "name":
      return [...known.settings.keys()];
    case "value":
      return known.settings.get(args.at(-1) ?? "") ?? [];
    case "file":
    case "output":
      return "files";
    default:
      return [];
  }
}
