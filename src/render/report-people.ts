/** The people of a report as a table. */
import type { Language } from "../messages/language.ts";
import { reportMessages } from "../messages/report.ts";
import { summaryMessages } from "../messages/summary.ts";
import type { Report, ReportedGuide, ReportedPerson } from "../record/report-shape.ts";
import { shortMoment } from "./moment.ts";
import type { ReportTable } from "./report-tables.ts";

/** Who is where, and what stops them, in words. */
export function peopleTable(report: Report, language: Language): ReportTable {
  const words = reportMessages[language];
  const place = placesOf(report.guides);
  const several = report.guides.length > 1;
  return {
    columns: [
      { title: words.person },
      ...(several ? [{ title: words.guide }] : []),
      { title: words.state },
      { title: words.progress, right: true },
      { title: words.at },
      { title: words.ticket },
      { title: words.updated },
    ],
    rows: report.people.map((row) => [
      row.person,
      ...(several ? [row.guide] : []),
      summaryMessages[language].states[row.state],
      row.total === null ? String(row.completed) : `${row.completed}/${row.total}`,
      place(row),
      row.ticket ?? "",
      row.updatedAt === null ? "" : shortMoment(row.updatedAt),
    ]),
  };
}

/** Where somebody is: the number of the step, and the problem's title; ids where the guide does not know them. */
function placesOf(guides: readonly ReportedGuide[]): (row: ReportedPerson) => string {
  const names = new Map<string, string>();
  for (const { guide, steps, problems } of guides) {
    for (const { id, ref } of steps) names.set(`${guide}/step/${id}`, ref);
    for (const { id, title } of problems) names.set(`${guide}/problem/${id}`, title ?? id);
  }
  const named = (kind: "step" | "problem", guide: string, id: string | null) =>
    id === null ? [] : [names.get(`${guide}/${kind}/${id}`) ?? id];
  return ({ guide, step, problem }) =>
    [...named("step", guide, step), ...named("problem", guide, problem)].join(" ");
}
