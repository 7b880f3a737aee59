/** `search`: problems and steps by what the caller says, without prompts. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import type { Guide } from "../guide/format.ts";
import { argumentMessages } from "../messages/arguments.ts";
import { searchMessages } from "../messages/search.ts";
import { makeSubject } from "../record/subject.ts";
import { print, printJson } from "../render/print.ts";
import type { Searched } from "../search/finder.ts";
import { personOf } from "./arguments.ts";
import { loadGuide, readableGuide } from "./load-guide.ts";
import { type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

export interface SearchOptions extends Pick<SubjectOptions, "guide" | "answer" | "screens"> {
  words: readonly string[];
  json?: boolean | undefined;
}

/** Prints what fits best, best first; nothing found is no error. */
export async function run(options: SearchOptions, edges: Edges, ui: Ui): Promise<number> {
  const words = options.words.join(" ").trim();
  if (words === "") throw new Failure("usage", argumentMessages[ui.language].emptyLabel("<words>"));
  const [{ createFinder }, { renderFound, resolveFound }] = await Promise.all([
    import("../search/finder.ts"),
    import("../render/found.ts"),
  ]);
  const find = createFinder(await searchedIn(options, edges, ui));
  const hits = find(words);
  if (options.json) {
    printJson(edges.stdout, { words, language: ui.language, results: hits.map(resolveFound) });
    return ExitCode.ok;
  }
  const { styleOf } = await import("../render/style.ts");
  if (hits.length === 0) print(edges.stderr, searchMessages[ui.language].nothing);
  else print(edges.stdout, renderFound(hits, styleOf(edges.stdout), ui.language));
  return ExitCode.ok;
}

/** The guide that was named, or every guide that is valid. */
async function searchedIn(options: SearchOptions, edges: Edges, ui: Ui): Promise<Searched[]> {
  const { searchedOf } = await import("../search/finder.ts");
  const anybody = personOf(undefined, ui.language);
  const named = options.guide;
  if (named !== undefined) {
    const loaded = await loadGuide(named, edges, ui.language);
    const { plan } = makeSubject(loaded, anybody, [], viewingOf(options, loaded.guide, ui));
    return [searchedOf(loaded.guide, plan)];
  }
  const found: Searched[] = [];
  for (const file of await edges.guides.list()) {
    const guide = await readableGuide(file.name, edges, ui.language);
    if (guide === null) continue;
    const viewing = viewingOf(knownTo(guide, options), guide, ui);
    const { plan } = makeSubject({ ...file, guide }, anybody, [], viewing);
    found.push(searchedOf(guide, plan));
  }
  return found;
}

/** The options as far as a guide knows them: what one of many guides asks, another need not. */
function knownTo({ questions = [], languages }: Guide, options: SearchOptions): SearchOptions {
  const { answer = [], screens } = options;
  return {
    ...options,
    answer: answer.filter((text) => questions.some(({ id }) => text.startsWith(`${id}=`))),
    screens: screens !== undefined && languages.includes(screens) ? screens : undefined,
  };
}
