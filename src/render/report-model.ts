/** What a report says, before it is laid out as text or as Markdown. Texts are not yet made printable. */
import type { Language } from "../messages/language.ts";
import { type ReportMessages, reportMessages } from "../messages/report.ts";
import { summaryMessages } from "../messages/summary.ts";
import type { Report, ReportedGuide } from "../record/report-shape.ts";
import { duration, shortMoment } from "./moment.ts";
import type { Column } from "./table.ts";

export interface ReportTable {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}

export interface ReportSection {
  title: string;
  lines: readonly string[];
  /** Tables without rows are left out. */
  tables: readonly ReportTable[];
}

/**
 * The sections of a report: one for each guide, then the people.
 * @param symptom what goes wrong, in words, by guide and problem; null where it is not known
 */
export function reportSections(
  report: Report,
  symptom: (guide: string, problem: string) => string | null,
  language: Language,
): readonly ReportSection[] {
  const words = reportMessages[language];
  const guides = report.guides.map((guide) => guideSection(guide, symptom, words, language));
  if (report.people.length === 0) {
    return [...guides, { title: words.peopleColumn, lines: [words.nobody], tables: [] }];
  }
  const people = peopleTable(report, words, language);
  return [...guides, { title: words.peopleColumn, lines: [], tables: [people] }];
}

function guideSection(
  guide: ReportedGuide,
  symptom: (guide: string, problem: string) => string | null,
  words: ReportMessages,
  language: Language,
): ReportSection {
  const { states, medianSeconds } = guide;
  const { states: stateWords } = summaryMessages[language];
  const counts = (["complete", "in-progress", "blocked", "not-started"] as const).map(
    (state) => `${states[state]} ${stateWords[state]}`,
  );
  const time = medianSeconds === null ? [] : [words.medianTime(duration(medianSeconds, language))];
  const problems = guide.problems.map((problem) => [
    symptom(guide.guide, problem.id) ?? problem.id,
    ...[problem.people, problem.blocked, problem.tried, problem.helped].map(countOrNothing),
  ]);
  return {
    title: guide.title ?? `${guide.guide} (${words.gone})`,
    lines: [`${words.people(guide.people)}: ${counts.join(", ")}`, ...time],
    tables: [
      {
        columns: [
          { title: words.step },
          ...numbers(words.done, words.skipped, words.blocked, words.stopped, words.median),
        ],
        rows: guide.people === 0 ? [] : stepRows(guide, language),
      },
      {
        columns: [
          { title: words.problem },
          ...numbers(words.peopleColumn, words.blocked, words.tried, words.helped),
        ],
        rows: problems,
      },
    ].filter(({ rows }) => rows.length > 0),
  };
}

function stepRows({ steps }: ReportedGuide, language: Language): string[][] {
  return steps.map((step) => [
    `${step.ref} ${step.title}`,
    ...[step.done, step.skipped, step.blocked, step.stopped].map(countOrNothing),
    step.medianSeconds === null ? "" : duration(step.medianSeconds, language),
  ]);
}

function peopleTable(report: Report, words: ReportMessages, language: Language): ReportTable {
  const refs = new Map(
    report.guides.flatMap(({ guide, steps }) =>
      steps.map(({ id, ref }) => [`${guide}/${id}`, ref] as const),
    ),
  );
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
      [refs.get(`${row.guide}/${row.step}`) ?? row.step, row.problem].filter(Boolean).join(" "),
      row.ticket ?? "",
      row.updatedAt === null ? "" : shortMoment(row.updatedAt),
    ]),
  };
}

/** A table of zeros hides what counts. */
function countOrNothing(count: number): string {
  return count === 0 ? "" : String(count);
}

function numbers(...titles: string[]): Column[] {
  return titles.map((title) => ({ title, right: true }));
}
