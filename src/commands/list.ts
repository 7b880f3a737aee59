/** `list`: the guides there are, and where each comes from. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure, type GuideProblem } from "../exit.ts";
import type { GuideFile, GuideOrigin } from "../guide/guide-files.ts";
import { plainText, richText } from "../guide/language.ts";
import { listMessages } from "../messages/list.ts";
import { print, printJson } from "../render/print.ts";
import { quoted } from "../render/resume-command.ts";
import { styleOf } from "../render/style.ts";
import { renderTable } from "../render/table.ts";
import { loadGuide } from "./guides.ts";
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
  steps: number | null;
  source: GuideOrigin;
  path: string;
  /** Only where it is not valid. */
  problems?: readonly GuideProblem[];
}

/** Prints the guides. One that is not valid is listed as such and fails nothing. */
export async function run(options: ListOptions, edges: Edges, ui: Ui): Promise<number> {
  const files = await edges.guides.list();
  const guides = await Promise.all(files.map((file) => describe(file, edges, ui)));
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
  print(edges.stdout, renderTable(columns, rows, styleOf(edges.stdout)).join("\n"));
  const broken = guides.filter(({ problems }) => problems !== undefined);
  if (broken.length > 0) {
    print(edges.stderr, words.seeProblems(broken.map(({ path }) => quoted(path))));
  }
  return ExitCode.ok;
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
      steps: guide.chapters.reduce((sum, { steps }) => sum + steps.length, 0),
      source,
      path,
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const problems = error.problems ?? [asProblem(error)];
    const unknown = { version: null, title: null, languages: [], steps: null };
    return { id: file.name, ...unknown, source, path, problems };
  }
}

/** A file that cannot even be read. */
function asProblem({ code, message }: Failure): GuideProblem {
  return { severity: "error", path: "", code, message };
}
