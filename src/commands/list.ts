/** `list`: the guides there are, and where each comes from. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import type { GuideFile, GuideOrigin } from "../guide/guide-files.ts";
import type { GuideProblem } from "../guide/guide-problem.ts";
import { type KnownWords, knownWords } from "../guide/known-words.ts";
import { plainText, richText } from "../guide/text.ts";
import { listMessages } from "../messages/list.ts";
import { knownWordsLines } from "../render/known-words.ts";
import { print, printJson } from "../render/print.ts";
import { quotedPath } from "../render/resume-command.ts";
import { styleOf } from "../render/style.ts";
import { renderTable } from "../render/table.ts";
import { printable } from "../text/printable.ts";
import { loadGuide } from "./load-guide.ts";
import type { Ui } from "./ui.ts";

export interface ListOptions {
  json?: boolean | undefined;
}

/** A guide as listed; what is not known of one that is not valid is null. */
interface ListedGuide {
  id: string;
  version: string | null;
  title: string | null;
  languages: readonly string[];
  /** Languages that its words alone have, with how many of them are known. */
  screens: readonly KnownWords[];
  steps: number | null;
  source: GuideOrigin;
  /** Null for a guide that is a part of the executable. */
  path: string | null;
  /** Only where it is not valid. */
  problems?: readonly GuideProblem[];
}

/** The code of a problem with the file instead of with what stands in it. */
const OUTSIDE = "guide-invalid";

/** Prints the guides. One that is not valid is listed as such and fails nothing. */
export async function run(options: ListOptions, edges: Edges, ui: Ui): Promise<number> {
  const files = await edges.guides.list();
  const guides = await Promise.all(files.map((file) => describe(file, edges, ui)));
  const unread = [
    ...(await edges.guides.unreachable("shared")),
    ...(await edges.guides.unreachable("own")),
  ];
  for (const path of unread) {
    print(edges.stderr, listMessages[ui.language].unreachable(printable(path)));
  }
  if (options.json) {
    printJson(edges.stdout, { guides });
    return ExitCode.ok;
  }
  const words = listMessages[ui.language];
  const columns = [
    { title: words.name },
    { title: words.title },
    { title: words.steps, right: true },
    { title: words.languages },
    { title: words.version },
    { title: words.source },
  ];
  const rows = guides.map((guide) => [
    guide.id,
    guide.title ?? words.notValid,
    String(guide.steps ?? ""),
    guide.languages.join(" "),
    guide.version ?? "",
    words.sources[guide.source],
  ]);
  const style = styleOf(edges.stdout);
  const known = guides.flatMap(({ id, screens }) =>
    knownWordsLines(id, screens, style, ui.language),
  );
  print(edges.stdout, [...renderTable(columns, rows, style), ...known].join("\n"));
  tellProblems(guides, edges, ui);
  return ExitCode.ok;
}

/** What `validate` cannot find in the files themselves is told here. */
function tellProblems(guides: readonly ListedGuide[], { stderr }: Edges, { language }: Ui): void {
  const inside: string[] = [];
  for (const { id, path, problems = [] } of guides) {
    const own = problems.filter(({ code }) => code === OUTSIDE);
    for (const { message } of own) print(stderr, message);
    if (problems.length > own.length) inside.push(quotedPath(path ?? id));
  }
  if (inside.length > 0) print(stderr, listMessages[language].seeProblems(inside));
}

async function describe(file: GuideFile, edges: Edges, { language }: Ui): Promise<ListedGuide> {
  const { origin: source, path } = file;
  try {
    const { guide } = await loadGuide(file.name, edges, language);
    return {
      id: guide.id,
      version: guide.version,
      title: plainText(richText(guide, guide.title, { language, screens: language })),
      languages: guide.languages,
      screens: knownWords(guide),
      steps: guide.chapters.reduce((sum, { steps }) => sum + steps.length, 0),
      source,
      path,
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const problems = error.problems ?? [asProblem(error)];
    const unknown = { version: null, title: null, languages: [], screens: [], steps: null };
    return { id: file.name, ...unknown, source, path, problems };
  }
}

/** A file that cannot be read, or is called otherwise than its guide. */
function asProblem({ message, hint }: Failure): GuideProblem {
  return {
    severity: "error",
    path: "",
    line: null,
    column: null,
    step: null,
    code: OUTSIDE,
    message: [message, hint].filter(Boolean).join(" "),
  };
}
