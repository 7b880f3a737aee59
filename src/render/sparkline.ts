/** A row of numbers as one line of block characters. */

const BLOCKS = [..."▁▂▃▄▅▆▇█"];
const DIGITS = [..."12345678"];

/** One character a number, the tallest for the highest; a dot is nothing. Digits where blocks cannot be shown. */
export function sparkline(numbers: readonly number[], unicode: boolean): string {
  const highest = Math.max(1, ...numbers);
  const signs = unicode ? BLOCKS : DIGITS;
  return numbers
    .map((number) =>
      number === 0 ? "." : (signs[Math.ceil((number / highest) * signs.length) - 1] ?? ""),
    )
    .join("");
}

const DAY = 24 * 60 * 60 * 1000;
/** More days than this are shown by week: a line must fit a narrow terminal. */
const MOST_DAYS = 35;

/** Counts of days (YYYY-MM-DD, oldest first) with those between them, by week where there are many. */
export function spread(days: readonly { day: string; calls: number }[]): {
  weekly: boolean;
  counts: number[];
} {
  const moments = days.map(({ day }) => Date.parse(day) / DAY);
  const first = moments[0] ?? 0;
  const weekly = (moments.at(-1) ?? 0) - first >= MOST_DAYS;
  // 1 January 1970 was a Thursday; weeks begin on Monday.
  const place = (day: number) => (weekly ? Math.floor((day + 3) / 7) : day);
  const counts: number[] = [];
  days.forEach(({ calls }, index) => {
    const at = place(moments[index] ?? 0) - place(first);
    counts[at] = (counts[at] ?? 0) + calls;
  });
  return { weekly, counts: Array.from(counts, (count) => count ?? 0) };
}
