/** `report`: where everyone is, and where people get stuck. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import type { Language } from "../messages/language.ts";
import { reportMessages } from "../messages/report.ts";
import { makeReport } from "../record/report.ts";
import type { Report } from "../record/report-shape.ts";
import { print, printJson } from "../render/print.ts";
import { renderReport, renderReportMarkdown } from "../render/report.ts";
import { type Rows, renderReportCsv, type Separator } from "../render/report-csv.ts";
import { reportSections } from "../render/report-model.ts";
import { styleOf } from "../render/style.ts";
import { printable } from "../text/printable.ts";
import { collectRecords } from "./collect-records.ts";
import { loadGuide } from "./load-guide.ts";
import { type OutputOptions, toFile } from "./output-file.ts";
import { checkNames, filtered, type PeopleFilter } from "./report-filter.ts";
import { periodOf } from "./report-period.ts";
import type { Ui } from "./ui.ts";

type Format = "text" | "markdown" | "csv" | "json";

const FORMATS: readonly Format[] = ["text", "markdown", "csv", "json"];

export interface ReportOptions extends OutputOptions<Format>, PeopleFilter {
  guide?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  by?: string | undefined;
  answer?: readonly string[] | undefined;
  /** Whether text and Markdown list the people. */
  people?: boolean | undefined;
  /** Whether it says who did what. */
  agents?: boolean | undefined;
  /** What the rows of CSV are. */
  rows?: Rows | undefined;
  separator?: Separator | undefined;
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
  const { by, answer: answers = [] } = options;
  refuseUnused(options, language);
  const period = periodOf(options, edges.now(), language);
  const guide =
    options.guide === undefined
      ? undefined
      : (await loadGuide(options.guide, edges, language)).guide;
  const { inputs, unreadable } = await collectRecords({ guide, period, by, answers }, edges, ui);
  checkNames(inputs, options, language);
  const agents = options.agents === true || by !== undefined;
  const wanted = inputs.map((input) => filtered(input, options));
  const made = makeReport(wanted, unreadable, { period, agents });
  write(made, options, edges, ui);
  if (unreadable.length > 0) tellUnreadable(made, edges, language);
  return ExitCode.ok;
}

function formatOf({ json, format }: ReportOptions): Format {
  return json ? "json" : (format ?? "text");
}

/** Options that would do nothing are a mistake. */
function refuseUnused(options: ReportOptions, language: Language): void {
  const given = options.rows !== undefined || options.separator !== undefined;
  if (given && formatOf(options) !== "csv") {
    throw new Failure("usage", reportMessages[language].onlyCsv);
  }
}

function write(report: Report, options: ReportOptions, { stdout }: Edges, { language }: Ui): void {
  const format = formatOf(options);
  if (format === "json") printJson(stdout, report);
  else if (format === "csv") {
    const { rows = "people", separator = language === "nl" ? "semicolon" : "comma" } = options;
    // A spreadsheet knows UTF-8 by the mark; what reads a pipe would take it for part of a name.
    const mark = options.output === undefined ? "" : "\ufeff";
    stdout.write(mark + renderReportCsv(report, rows, separator));
  } else {
    const style = styleOf(stdout);
    const sections = reportSections(report, {
      language,
      people: options.people === true,
      unicode: stdout.unicode,
      all: format === "markdown",
    });
    const text =
      format === "markdown" ? renderReportMarkdown(sections) : renderReport(sections, style);
    print(stdout, text);
  }
}

function tellUnreadable({ unreadable }: Report, edges: Edges, language: Language): void {
  const lines = unreadable.map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`);
  const words = reportMessages[language];
  print(edges.stderr, [words.unreadable(unreadable.length), ...lines].join("\n"));
}
