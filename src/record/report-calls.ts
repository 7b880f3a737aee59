/** Calls counted: by day, by hour of the week, and how long they took. */
import { localDay } from "../guide/day.ts";
import { groupBy } from "../text/group-by.ts";
import type { CallEvent } from "./log-events.ts";
import { compare, median } from "./median.ts";
import type { ReportedCalls, ReportedDay } from "./report-shape.ts";

/** Counts calls; days and hours are those of the local clock, and only those with calls are there. */
export function callsOf(calls: readonly CallEvent[]): ReportedCalls {
  const days = groupBy(calls, ({ at }) => localDay(new Date(at)));
  const hours = new Map<number, number>();
  for (const call of calls) {
    const moment = new Date(call.at);
    // A week begins on Monday.
    const hour = ((moment.getDay() + 6) % 7) * 24 + moment.getHours();
    hours.set(hour, (hours.get(hour) ?? 0) + 1);
  }
  return {
    ...counted(calls),
    days: [...days]
      .sort(([a], [b]) => compare(a, b))
      .map(([day, found]): ReportedDay => ({ day, ...counted(found) })),
    hours: [...hours]
      .sort(([a], [b]) => a - b)
      .map(([hour, count]) => ({
        weekday: Math.floor(hour / 24) + 1,
        hour: hour % 24,
        calls: count,
      })),
  };
}

function counted(calls: readonly CallEvent[]) {
  const outcomes = { complete: 0, blocked: 0, open: 0 };
  for (const { outcome } of calls) outcomes[outcome] += 1;
  const medianSeconds = median(calls.flatMap(({ seconds }) => seconds ?? []));
  return { calls: calls.length, ...outcomes, medianSeconds };
}
