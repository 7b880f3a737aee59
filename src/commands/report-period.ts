/** Days as people say them, for `--since` and `--until`. */
import { Failure } from "../exit.ts";
import { isDay } from "../guide/day.ts";
import type { Language } from "../messages/language.ts";
import { reportMessages } from "../messages/report.ts";
import type { ReportPeriod } from "../record/report-shape.ts";
import { printable } from "../text/printable.ts";

/** From `from` on and before `to`, by the local calendar. */
interface Range {
  from: Date;
  to: Date;
}

/**
 * The period that `--since` and `--until` mean: from the beginning of the one to the end of the other.
 * @throws Failure `usage` when one is no period of time, or it ends before it begins
 */
export function periodOf(
  { since, until }: { since?: string | undefined; until?: string | undefined },
  now: Date,
  language: Language,
): ReportPeriod {
  const from = since === undefined ? null : rangeOf("--since", since, now, language).from;
  const to = until === undefined ? null : rangeOf("--until", until, now, language).to;
  if (from !== null && to !== null && from.getTime() >= to.getTime()) {
    throw new Failure("usage", reportMessages[language].endsBefore);
  }
  return { since: from?.toISOString() ?? null, until: to?.toISOString() ?? null };
}

function rangeOf(option: string, value: string, now: Date, language: Language): Range {
  const said = value.trim().toLowerCase();
  const range = agoOf(said, now) ?? dayOf(said) ?? namedOf(said, now);
  if (range === null) {
    throw new Failure("usage", reportMessages[language].badDay(option, printable(value)));
  }
  return range;
}

/** "7d" and "2w": the moment so long ago. */
function agoOf(said: string, now: Date): Range | null {
  const [, count, unit] = /^(\d{1,5})([dw])$/.exec(said) ?? [];
  if (count === undefined) return null;
  const days = Number(count) * (unit === "w" ? 7 : 1);
  const moment = new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
  return { from: moment, to: moment };
}

function dayOf(said: string): Range | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said) || !isDay(said)) return null;
  const [year = 0, month = 1, day = 1] = said.split("-").map(Number);
  return { from: new Date(year, month - 1, day), to: new Date(year, month - 1, day + 1) };
}

/** Whatever the language of the screen: who types Dutch may read English. */
function namedOf(said: string, now: Date): Range | null {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const days = (first: number, count: number) => ({
    from: new Date(year, month, first),
    to: new Date(year, month, first + count),
  });
  const months = (first: number) => ({
    from: new Date(year, first, 1),
    to: new Date(year, first + 1, 1),
  });
  const monday = day - ((now.getDay() + 6) % 7);
  switch (said) {
    case "today":
    case "vandaag":
      return days(day, 1);
    case "yesterday":
    case "gisteren":
      return days(day - 1, 1);
    case "this week":
    case "deze week":
      return days(monday, 7);
    case "last week":
    case "vorige week":
      return days(monday - 7, 7);
    case "this month":
    case "deze maand":
      return months(month);
    case "last month":
    case "vorige maand":
      return months(month - 1);
    default:
      return null;
  }
}
