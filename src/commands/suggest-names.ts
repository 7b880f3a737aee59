import type { Edges } from "../edges.ts";
import { COMMAND_NAMES } from "../guide/command-names.ts";
import { argumentMessages } from "../messages/arguments.ts";
import { guideMessages } from "../messages/guides.ts";
import type { Language } from "../messages/language.ts";
import { suggest } from "../text/suggest.ts";

/** What a word that is neither a command nor a guide may have meant, as a sentence. */
export async function suggestNames(
  word: string,
  edges: Pick<Edges, "guides">,
  language: Language,
): Promise<string> {
  const guides = (await edges.guides.list()).map(({ name }) => name);
  const near = suggest(word, [...COMMAND_NAMES, ...guides]);
  return near.length > 0
    ? argumentMessages[language].didYouMean(near)
    : guideMessages[language].listThem;
}
