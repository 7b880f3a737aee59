/** `status`: the summary of a person. */
import type { Edges } from "../edges.ts";
import { ExitCode } from "../exit.ts";
import { statusMessages } from "../messages/status.ts";
import type { Subject } from "../record/subject.ts";
import { jsonText, print } from "../render/print.ts";
import { programName } from "../render/resume-command.ts";
import { prefersPlainLines } from "./accessible.ts";
import type { OutputOptions } from "./output-file.ts";
import { openStatus, type SubjectOptions } from "./subject.ts";
import type { Ui } from "./ui.ts";

type Format = "text" | "markdown" | "json";

export interface StatusOptions
  extends Pick<SubjectOptions, "guide" | "for">,
    OutputOptions<Format> {
  copy?: boolean | undefined;
  history?: boolean | undefined;
}

/** Prints the summary or writes it to the file of `--output`, and copies it when asked to. */
export async function run(options: StatusOptions, edges: Edges, ui: Ui): Promise<number> {
  const { output } = options;
  if (output === undefined) return status(options, edges, ui);
  const { toFile } = await import("./output-file.ts");
  return toFile({ ...options, output }, ["text", "markdown", "json"], edges, ui, status);
}

async function status(options: StatusOptions, edges: Edges, ui: Ui): Promise<number> {
  const format = options.json ? "json" : (options.format ?? "text");
  if (options.history) {
    const { historyDocument } = await import("./status-history.ts");
    const { shown, plain } = await historyDocument(options, format, edges, ui);
    print(edges.stdout, shown);
    if (options.copy) await copy(plain, edges, ui);
    return ExitCode.ok;
  }
  if (format === "json") {
    const document = jsonText(await openStatus(options, edges, ui), edges.stdout);
    edges.stdout.write(`${document}\n`);
    if (options.copy) await copy(document, edges, ui);
    return ExitCode.ok;
  }
  const { openSubject } = await import("./open-subject.ts");
  const subject = await openSubject(options, edges, ui);
  const { shown, plain } = await render(subject, format, edges, ui);
  print(edges.stdout, shown);
  if (options.copy) await copy(plain, edges, ui);
  if (format === "text" && options.for !== undefined && subject.status.state === "not-started") {
    const { suggestPeople } = await import("./suggest-people.ts");
    await suggestPeople(subject, edges, ui.language);
  }
  return ExitCode.ok;
}

/** The summary as shown on this terminal, and as it goes into a ticket: without colours, 80 wide. */
async function render(
  subject: Subject,
  format: "text" | "markdown",
  edges: Edges,
  ui: Ui,
): Promise<{ shown: string; plain: string }> {
  const { language, settings } = ui;
  const { status, loaded } = subject;
  const context = {
    guide: loaded.name,
    command: programName(edges.env),
    contact: settings.contact ?? null,
    spoken: prefersPlainLines(edges, ui),
  };
  if (format === "markdown") {
    const { renderSummaryMarkdown } = await import("../render/summary-markdown.ts");
    const document = renderSummaryMarkdown(status, subject.plan, language, context);
    return { shown: document, plain: document };
  }
  const [{ renderSummary }, { styleOf, TICKET_STYLE }] = await Promise.all([
    import("../render/summary.ts"),
    import("../render/style.ts"),
  ]);
  return {
    shown: renderSummary(status, subject.plan, styleOf(edges.stdout), language, context),
    plain: renderSummary(status, subject.plan, TICKET_STYLE, language, {
      ...context,
      spoken: false,
    }),
  };
}

async function copy(text: string, edges: Edges, { language }: Ui): Promise<void> {
  const clipboard = await edges.clipboard();
  const words = statusMessages[language];
  print(edges.stderr, (await clipboard.copy(text)) ? words.copied : words.notCopied);
}
