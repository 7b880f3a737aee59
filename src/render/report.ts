/** A report as text, Markdown and CSV. */
import type { Report } from "../record/report-shape.ts";
import { renderCsv } from "../text/csv.ts";
import { escapeMarkdown } from "../text/markdown.ts";
import { printable } from "../text/printable.ts";
import type { ReportSection, ReportTable } from "./report-model.ts";
import { paint, type Style, wrap } from "./style.ts";
import { renderTable } from "./table.ts";

/** The report for a terminal. */
export function renderReport(sections: readonly ReportSection[], style: Style): string {
  const { bold } = paint(style);
  return sections
    .flatMap(({ title, lines, tables }) => [
      [
        ...wrap(printable(title), style.width).map((line) => bold(line)),
        ...lines.flatMap((line) => wrap(line, style.width)),
      ].join("\n"),
      ...tables.map(({ columns, rows }) => renderTable(columns, rows, style).join("\n")),
    ])
    .join("\n\n");
}

/** The report as Markdown, with tables as GitHub and ticket systems know them. */
export function renderReportMarkdown(sections: readonly ReportSection[]): string {
  return sections
    .flatMap(({ title, lines, tables }) => [
      `## ${escapeMarkdown(title)}`,
      ...lines.map((text) => escapeMarkdown(text)),
      ...tables.map(markdownTable),
    ])
    .join("\n\n");
}

function markdownTable({ columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ right }) => (right ? "--:" : "---"))),
    ...rows.map((row) => line(row.map((text) => escapeMarkdown(text)))),
  ].join("\n");
}

/**
 * The people of a report as CSV; the names of its columns are those of the JSON. Behind them is a column for
 * each value that somebody wrote down.
 */
export function renderReportCsv({ people }: Report): string {
  const names = [
    "person",
    "guide",
    "state",
    "completed",
    "total",
    "ticket",
    "step",
    "problem",
    "startedAt",
    "updatedAt",
    "completedAt",
    "seconds",
    "ending",
    "evidence",
    "evidenceAsOf",
  ] as const;
  const values = [...new Set(people.flatMap((person) => Object.keys(person.values)))].sort();
  return renderCsv([
    [...names, ...values.map((id) => `value.${id}`)],
    ...people.map((person) => [
      ...names.map((name) => person[name]),
      ...values.map((id) => person.values[id] ?? null),
    ]),
  ]);
}
