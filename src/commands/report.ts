/** `report`: where everyone is, and where people get stuck. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import type { Language } from "../messages/language.ts";
import { reportMessages } from "../messages/report.ts";
import { makeReport } from "../record/report.ts";
import type { Report } from "../record/report-shape.ts";
import type { Status } from "../record/status.ts";
import { print, printJson } from "../render/print.ts";
import { renderReport, renderReportCsv, renderReportMarkdown } from "../render/report.ts";
import { reportSections } from "../render/report-model.ts";
import { styleOf } from "../render/style.ts";
import { printable } from "../text/printable.ts";
import { checkDay } from "./arguments.ts";
import { type CollectedRecords, collectRecords } from "./collect-records.ts";
import { loadGuide } from "./load-guide.ts";
import { type OutputOptions, toFile } from "./output-file.ts";
import type { Ui } from "./ui.ts";

type Format = "text" | "markdown" | "csv" | "json";

const FORMATS: readonly Format[] = ["text", "markdown", "csv", "json"];

export interface ReportOptions extends OutputOptions<Format> {
  guide?: string | undefined;
  since?: string | undefined;
  state?: Status["state"] | undefined;
}

/** Prints the report, or writes it to the file of `--output`. */
export async function run(options: ReportOptions, edges: Edges, ui: Ui): Promise<number> {
  const { output } = options;
  if (output === undefined) return report(options, edges, ui);
  return toFile({ ...options, output }, FORMATS, edges, ui, report);
}

/** Records that cannot be read are named on stderr and do not fail the rest. */
async function report(options: ReportOptions, edges: Edges, ui: Ui): Promise<number> {
  const { language } = ui;
  const { since, state } = options;
  const guide =
    options.guide === undefined
      ? undefined
      : (await loadGuide(options.guide, edges, language)).guide;
  const from = since === undefined ? undefined : momentOf(since, edges.now(), language);
  const records = await collectRecords({ guide, since: from, state }, edges, ui);
  const made = makeReport(records.inputs, records.unreadable);
  write(made, records, options.json ? "json" : (options.format ?? "text"), edges, ui);
  if (made.unreadable.length > 0) tellUnreadable(made, edges, language);
  return ExitCode.ok;
}

function write(
  report: Report,
  { symptom }: CollectedRecords,
  format: Format,
  { stdout }: Edges,
  { language }: Ui,
): void {
  if (format === "json") printJson(stdout, report);
  else if (format === "csv") stdout.write(renderReportCsv(report));
  else {
    const sections = reportSections(report, symptom, language);
    const text =
      format === "markdown"
        ? renderReportMarkdown(sections)
        : renderReport(sections, styleOf(stdout));
    print(stdout, text);
  }
}

function tellUnreadable({ unreadable }: Report, edges: Edges, language: Language): void {
  const lines = unreadable.map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`);
  const words = reportMessages[language];
  print(edges.stderr, [words.unreadable(unreadable.length), ...lines].join("\n"));
}

/** The moment that `--since` means: the beginning of a local day, or so many days ago. */
function momentOf(value: string, now: Date, language: Language): string {
  const days = /^(\d{1,5})d$/.exec(value)?.[1];
  if (days !== undefined) {
    return new Date(now.getTime() - Number(days) * 24 * 60 * 60 * 1000).toISOString();
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw new Failure("usage", reportMessages[language].badSince(printable(value)));
  }
  const [year = 0, month = 1, day = 1] = checkDay("--since", value, language)
    .split("-")
    .map(Number);
  return new Date(year, month - 1, day).toISOString();
}
