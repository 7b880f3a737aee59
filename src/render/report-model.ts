/** What a report says, before it is laid out as text or as Markdown. Texts are not yet made printable. */
import type { Language } from "../messages/language.ts";
import { type ReportMessages, reportMessages } from "../messages/report.ts";
import { summaryMessages } from "../messages/summary.ts";
import type { CountedCalls, Report, ReportedGuide } from "../record/report-shape.ts";
import { brief, shortMoment } from "./moment.ts";
import { peopleTable } from "./report-people.ts";
import {
  hoursTable,
  othersTable,
  problemsTable,
  type ReportTable,
  stepsTable,
} from "./report-tables.ts";
import { sparkline, spread } from "./sparkline.ts";

export interface ReportSection {
  title: string;
  lines: readonly string[];
  tables: readonly ReportTable[];
}

export interface ReportView {
  language: Language;
  /** Whether people are listed. */
  people: boolean;
  /** Whether block characters can be shown. */
  unicode: boolean;
  /** Everything, however long; otherwise what fits a screen. */
  all: boolean;
}

/** The sections of a report: one for each guide, then the agents and the people where these are asked for. */
export function reportSections(report: Report, view: ReportView): readonly ReportSection[] {
  const words = reportMessages[view.language];
  const period = periodOf(report, words);
  const guides = report.guides.map((guide) => {
    const section = guideSection(guide, view, words);
    return { ...section, lines: [...period, ...section.lines] };
  });
  if (report.people.length === 0) {
    return [...guides, { title: words.peopleColumn, lines: [...period, words.nobody], tables: [] }];
  }
  const agents = agentRows(report, view.language);
  return [
    ...guides,
    ...(agents.length === 0
      ? []
      : [{ title: words.agent, lines: [], tables: [agentsTable(agents, words)] }]),
    ...(view.people
      ? [{ title: words.peopleColumn, lines: [], tables: [peopleTable(report, view.language)] }]
      : []),
  ];
}

/** What was asked for, by the local clock; nothing when it is everything. */
function periodOf({ period: { since, until } }: Report, words: ReportMessages): string[] {
  const ends = [
    ...(since === null ? [] : [words.since(shortMoment(since))]),
    ...(until === null ? [] : [words.until(shortMoment(until))]),
  ];
  return ends.length === 0 ? [] : [ends.join(". ")];
}

function guideSection(
  guide: ReportedGuide,
  view: ReportView,
  words: ReportMessages,
): ReportSection {
  const { language, all } = view;
  const { states, medianSeconds } = guide;
  const { states: stateWords } = summaryMessages[language];
  const counts = (["complete", "in-progress", "blocked", "not-started"] as const).map(
    (state) => `${states[state]} ${stateWords[state]}`,
  );
  const time = medianSeconds === null ? [] : [words.medianTime(brief(medianSeconds, language))];
  const tables =
    guide.people === 0
      ? []
      : [
          stepsTable(guide, language, all),
          problemsTable(guide, language, all),
          othersTable(guide, language, all),
          ...(all ? [hoursTable(guide, language)] : []),
        ];
  return {
    title: guide.title ?? `${guide.guide} (${words.gone})`,
    lines: [
      `${words.people(guide.people)}: ${counts.join(", ")}`,
      ...callLines(guide, view, words),
      ...time,
    ],
    tables: tables.filter(({ rows, below }) => rows.length > 0 || below),
  };
}

function callLines(
  { calls }: ReportedGuide,
  { language, unicode }: ReportView,
  words: ReportMessages,
): string[] {
  const [first, last] = [calls.days[0], calls.days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { weekly, counts } = spread(calls.days);
  const title = (weekly ? words.callsByWeek : words.callsByDay)(first.day, last.day);
  const line = sparkline(counts, unicode);
  return [
    `${words.calls(calls.calls)}: ${outcomes(calls, language)}`,
    `${title}: ${line} (${words.most(Math.max(...counts))})`,
  ];
}

/** How calls ended, and the median of how long they took. */
function outcomes(calls: CountedCalls, language: Language): string {
  const words = reportMessages[language];
  const ended = (["complete", "blocked", "open"] as const).map(
    (outcome) => `${calls[outcome]} ${words.outcomes[outcome]}`,
  );
  const time =
    calls.medianSeconds === null
      ? []
      : [`${words.median.toLowerCase()} ${brief(calls.medianSeconds, language)}`];
  return [...ended, ...time].join(", ");
}

function agentRows({ agents }: Report, language: Language): string[][] {
  return agents.map(({ by, ...calls }) => [
    by,
    String(calls.calls),
    ...[calls.complete, calls.blocked, calls.open].map(String),
    calls.medianSeconds === null ? "" : brief(calls.medianSeconds, language),
  ]);
}

function agentsTable(rows: string[][], words: ReportMessages): ReportTable {
  const { complete, blocked, open } = words.outcomes;
  const numbers = [words.callsColumn, complete, blocked, open, words.median];
  return {
    columns: [{ title: words.agent }, ...numbers.map((title) => ({ title, right: true }))],
    rows,
  };
}
