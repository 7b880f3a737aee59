/** A report as text and Markdown. */
import { escapeMarkdown } from "../text/markdown.ts";
import { printable } from "../text/printable.ts";
import type { ReportSection } from "./report-model.ts";
import type { ReportTable } from "./report-tables.ts";
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
      ...tables.map((table) => textTable(table, style)),
    ])
    .join("\n\n");
}

function textTable({ columns, rows, below }: ReportTable, style: Style): string {
  return [
    ...(rows.length === 0 ? [] : renderTable(columns, rows, style)),
    ...(below ? wrap(below, style.width) : []),
  ].join("\n");
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
