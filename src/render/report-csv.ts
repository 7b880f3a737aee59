/** A report as CSV, one kind of row at a time; the names of its columns are those of the JSON. */
import type { Report, ReportedPerson } from "../record/report-shape.ts";
import { renderCsv } from "../text/csv.ts";

export type Rows = "people" | "steps" | "calls" | "remedies";
export type Separator = "comma" | "semicolon" | "tab";

type Cell = string | number | null;

const SIGNS: Record<Separator, string> = { comma: ",", semicolon: ";", tab: "\t" };

/** The rows of that kind, with a header. Numbers are whole, so that every country reads them alike. */
export function renderReportCsv(report: Report, rows: Rows, separator: Separator): string {
  const table = { people, steps, calls, remedies }[rows](report);
  return renderCsv(table, SIGNS[separator]);
}

/** Behind the columns of a person is one for each value that somebody wrote down. */
function people({ people }: Report): Cell[][] {
  const ids = [...new Set(people.flatMap(({ values }) => Object.keys(values)))].sort();
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
  const row = (person: ReportedPerson) => [
    ...names.map((name) => person[name]),
    ...ids.map((id) => person.values[id] ?? null),
  ];
  return [[...names, ...ids.map((id) => `value.${id}`)], ...people.map(row)];
}

function steps({ guides }: Report): Cell[][] {
  const names = [
    "id",
    "ref",
    "title",
    "reached",
    "todo",
    "done",
    "skipped",
    "blocked",
    "stopped",
    "medianSeconds",
  ] as const;
  const rows = guides.flatMap(({ guide, steps }) =>
    steps.map((step) => [guide, ...names.map((name) => step[name])]),
  );
  return [["guide", ...names], ...rows];
}

function calls({ calls }: Report): Cell[][] {
  const names = ["at", "person", "guide", "ticket", "by", "outcome", "seconds"] as const;
  return [[...names], ...calls.map((call) => names.map((name) => call[name]))];
}

function remedies({ remedies }: Report): Cell[][] {
  const names = ["at", "person", "guide", "by", "step", "problem", "try"] as const;
  const rows = remedies.map((remedy) => [
    ...names.map((name) => remedy[name]),
    remedy.helped ? 1 : 0,
  ]);
  return [[...names, "helped"], ...rows];
}
