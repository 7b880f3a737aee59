import type { Command } from "commander";
import type { Edges } from "../edges.ts";
import { Failure } from "../exit.ts";
import { cliMessages } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import { printable } from "../text/printable.ts";

/**
 * The failure for a mistyped command, or null when the first word is none. Without a known command the
 * walk gets the line, and finds no such guide, or options and arguments that were meant for another command.
 */
export async function unknownWord(
  root: Command,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<Failure | null> {
  const walk = root.commands.find((command) => command.name() === "walk");
  const explicit = root.commands.some((command) => command.name() === root.args[0]);
  const word = walk?.args[0];
  if (explicit || word === undefined || /^-|[/\\]|\.json$/.test(word)) return null;
  if ((await edges.guides.find(word)) !== null) return null;
  const { suggestNames } = await import("../commands/suggest-names.ts");
  return new Failure("unknown-command", cliMessages[language].unknownCommand(printable(word)), {
    hint: await suggestNames(word, edges, language),
  });
}
