/** Every document that is printed, mailed or pasted, for a guide and record that hold hostile texts. */
import { expect } from "vitest";
import { plainText } from "../../src/guide/text.ts";
import { handoutWords } from "../../src/messages/handout.ts";
import type { LogEvents } from "../../src/record/log-events.ts";
import { orphanStatus } from "../../src/record/orphan-status.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { makeReport } from "../../src/record/report.ts";
import type { Report } from "../../src/record/report-shape.ts";
import { openSteps } from "../../src/record/status.ts";
import type { Subject } from "../../src/record/subject.ts";
import { renderHtml } from "../../src/render/handout/html.ts";
import { renderMarkdown } from "../../src/render/handout/markdown.ts";
import { renderOneLine } from "../../src/render/one-line.ts";
import { renderReport, renderReportMarkdown } from "../../src/render/report.ts";
import { renderReportCsv } from "../../src/render/report-csv.ts";
import { reportSections } from "../../src/render/report-model.ts";
import { renderSteps } from "../../src/render/steps-text.ts";
import type { Style } from "../../src/render/style.ts";
import { renderSummary } from "../../src/render/summary.ts";
import { renderSummaryMarkdown } from "../../src/render/summary-markdown.ts";
import { printable } from "../../src/text/printable.ts";
import { expectClean, expectCleanColors, parseCsv } from "./hostile.ts";
import { filledGuide, filledRecord, inTurn, subjectOf, type Texts } from "./hostile-guide.ts";

/** Fails when one of the documents lets a text be more than text. */
export function expectCleanDocuments(texts: Texts): void {
  const guide = filledGuide(texts);
  const record = filledRecord(guide, texts);
  const subject = subjectOf(guide, record);
  for (const width of [20, 80]) {
    for (const color of [true, false]) {
      const clean = color ? expectCleanColors : expectClean;
      for (const text of textsOf(subject, record, { width, color, unicode: true })) clean(text);
    }
  }
  expectText(reportOf(subject, record));
}

function textsOf(subject: Subject, record: GuideRecord, style: Style): string[] {
  const { plan, status } = subject;
  const steps = new Set(plan.steps.map(({ id }) => id));
  return [
    renderSummary(status, plan, style, "en"),
    renderOneLine(status, openSteps(status), "en"),
    renderSteps(plan, status, { steps, problems: true, drawings: true }, style, "en"),
    renderReport(reportSections(reportOf(subject, record), EVERYTHING), style),
    ...(style.color ? [] : [htmlOf(subject), ...markdownOf(subject, record)]),
  ];
}

const EVERYTHING = { language: "en", people: true, unicode: true, all: true } as const;

/** A report on two people: one of this guide, one of a guide that is gone. */
function reportOf({ plan, status }: Subject, record: GuideRecord): Report {
  const steps = plan.steps.map(({ id, ref, title }) => ({ id, ref, title: plainText(title) }));
  const [title, problem, step] = [plainText(plan.title), "x", plan.steps[0]?.id ?? ""];
  const at = record.updatedAt;
  const by = record.person;
  const events: LogEvents = {
    calls: [{ at, by, seconds: 60, outcome: "open" }],
    remedies: [{ at, by, step, problem, try: 1, helped: true }],
    blocks: [{ at, by, step, problem: null, note: record.person }],
  };
  const problems = [{ id: problem, title, remedies: [{ number: 1, title: record.person }] }];
  const orphan = { status: orphanStatus(record), events };
  const gone = { guide: "gone", title: null, steps: [], problems: [], people: [orphan] };
  const here = { guide: plan.guide, title, steps, problems, people: [{ status, events }] };
  return makeReport([here, gone], [], { period: { since: null, until: null }, agents: true });
}

function htmlOf({ plan, status }: Subject): string {
  const words = handoutWords(plan.language, "en");
  return renderHtml([{ plan, words, contact: status.person, prefix: "" }], {
    css: "x",
    script: "x",
  });
}

function markdownOf(subject: Subject, record: GuideRecord): string[] {
  const { plan, status } = subject;
  const words = handoutWords(plan.language, "en");
  return [
    renderMarkdown({ plan, words, contact: status.person, prefix: "" }),
    renderSummaryMarkdown(status, plan, "en"),
    renderReportMarkdown(reportSections(reportOf(subject, record), EVERYTHING)),
  ];
}

/** What a spreadsheet takes for a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

function expectText(report: Report): void {
  const csv = renderReportCsv(report, "people", "comma");
  const [names = [], ...rows] = parseCsv(csv);
  expect(rows).toHaveLength(report.people.length);
  for (const [index, row] of rows.entries()) {
    expect(row).toHaveLength(names.length);
    for (const name of ["person", "ticket"] as const) {
      const text = printable(report.people[index]?.[name] ?? "");
      expect(row[names.indexOf(name)]?.replaceAll("'", "")).toBe(text.replaceAll("'", ""));
    }
  }
  for (const kind of ["people", "steps", "calls", "remedies"] as const) {
    const text = renderReportCsv(report, kind, "semicolon").replaceAll("\r\n", "\n");
    expectClean(text, "CSV");
    for (const cell of text.split(/[\n,;|]/)) expect(cell.replace(/^"*/, "")).not.toMatch(FORMULA);
  }
}

/**
 * Fails when HTML or Markdown of hostile texts has another structure than that of harmless ones: the
 * same tags with the same attributes, as many lines, as many signs that are markup.
 */
export function expectSameStructure(texts: readonly string[]): void {
  const [hostile, harmless] = [texts, ["plain"]].map((given) => {
    // Each line of a note is an item of its own.
    const supply = inTurn(given.map((text) => text.replaceAll("\n", " ")));
    const guide = filledGuide(supply, false);
    const record = filledRecord(guide, supply);
    return { subject: subjectOf(guide, record), record };
  });
  if (hostile === undefined || harmless === undefined) return;
  expect(tagsOf(htmlOf(hostile.subject))).toEqual(tagsOf(htmlOf(harmless.subject)));
  const expected = markdownOf(harmless.subject, harmless.record).map(markupOf);
  expect(markdownOf(hostile.subject, hostile.record).map(markupOf)).toEqual(expected);
}

function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

/** Lines and signs that are markup; the command to type stands in a code block, where none is. */
function markupOf(markdown: string): Record<string, number> {
  const shown = markdown
    .replace(/^(`{3,}).*?^\1$/gms, "code")
    .replace(/\\[!-/:-@[-`{-~]/g, "")
    .replaceAll("“", "**")
    .replaceAll("”", "**");
  const counts: Record<string, number> = { lines: shown.split("\n").length };
  for (const sign of ["<", ">", "[", "]", "`", "|", "#", "~", "$", "_", "://", "www.", "\\"]) {
    counts[sign] = shown.split(sign).length - 1;
  }
  return counts;
}
