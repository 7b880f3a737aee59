/** The tables of a report about one guide. */
import type { Language } from "../messages/language.ts";
import { type ReportMessages, reportMessages } from "../messages/report.ts";
import type { ReportedGuide, ReportedProblem, ReportedStep } from "../record/report-shape.ts";
import { brief } from "./moment.ts";
import type { Column } from "./table.ts";

export interface ReportTable {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
  /** A sentence under it. */
  below?: string | null;
}

/** What fits a screen. */
const SCREEN = { steps: 6, problems: 4, others: 3 };

/** The funnel: of all steps, or of those where most people are stuck. */
export function stepsTable(
  { steps }: ReportedGuide,
  language: Language,
  all: boolean,
): ReportTable {
  const words = reportMessages[language];
  const troubled = steps.filter((step) => stuck(step) > 0);
  const worst = [...troubled].sort((a, b) => stuck(b) - stuck(a)).slice(0, SCREEN.steps);
  const shown = all ? steps : troubled.filter((step) => worst.includes(step));
  const fewer = troubled.length - worst.length;
  const calm = steps.length - troubled.length;
  const notes = [
    ...(fewer > 0 ? [words.fewerStuck(fewer)] : []),
    ...(calm > 0 && troubled.length > 0 ? [words.otherSteps(calm)] : []),
  ];
  return {
    columns: [
      { title: words.step },
      ...numbers(words.reached, words.done, words.blocked, words.stopped, words.median),
    ],
    rows: shown.map((step) => [
      `${step.ref} ${step.title}`,
      ...[step.reached, step.done, step.blocked, step.stopped].map(countOrNothing),
      step.medianSeconds === null ? "" : brief(step.medianSeconds, language),
    ]),
    below: all || notes.length === 0 ? null : notes.join(" "),
  };
}

function stuck({ stopped, blocked }: ReportedStep): number {
  return Math.max(stopped, blocked);
}

/** Problems, how often each came and what helped. */
export function problemsTable(
  { problems }: ReportedGuide,
  language: Language,
  all: boolean,
): ReportTable {
  const words = reportMessages[language];
  return {
    columns: [
      { title: words.problem },
      ...numbers(words.peopleColumn, words.blocked),
      { title: words.remedy },
    ],
    rows: (all ? problems : problems.slice(0, SCREEN.problems)).map((problem) => [
      problem.title ?? problem.id,
      ...[problem.people, problem.blocked].map(countOrNothing),
      remedies(problem, all, words),
    ]),
  };
}

/** The remedies with what each came to, or the one that helped most. */
function remedies({ remedies }: ReportedProblem, all: boolean, words: ReportMessages): string {
  const best = [...remedies].sort((a, b) => b.helped - a.helped).slice(0, 1);
  return (all ? remedies : best)
    .map((remedy) => {
      const title = remedy.title ?? String(remedy.try);
      return `${words.helpedOf(remedy.helped, remedy.tried)}: ${title}`;
    })
    .join(" / ");
}

/** What was typed where no problem of the guide fitted. */
export function othersTable(
  { others, steps }: ReportedGuide,
  language: Language,
  all: boolean,
): ReportTable {
  const words = reportMessages[language];
  return {
    columns: [{ title: words.other }, { title: words.step }, ...numbers(words.times)],
    rows: (all ? others : others.slice(0, SCREEN.others)).map(({ note, step, times }) => [
      note,
      steps.find(({ id }) => id === step)?.ref ?? step,
      String(times),
    ]),
  };
}

/** When people call: weekdays by hour, from the first hour with calls to the last. */
export function hoursTable({ calls: { hours } }: ReportedGuide, language: Language): ReportTable {
  const words = reportMessages[language];
  const used = hours.map(({ hour }) => hour);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const shown = Array.from(
    { length: used.length === 0 ? 0 : last - first + 1 },
    (_, index) => first + index,
  );
  const days = words.weekdays.map((title, index) => ({ title, weekday: index + 1 }));
  return {
    columns: [{ title: words.weekday }, ...numbers(...shown.map((hour) => `${hour}:00`))],
    rows: days
      .filter(({ weekday }) => hours.some((counted) => counted.weekday === weekday))
      .map(({ title, weekday }) => [
        title,
        ...shown.map((hour) =>
          countOrNothing(
            hours.find((counted) => counted.weekday === weekday && counted.hour === hour)?.calls ??
              0,
          ),
        ),
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
