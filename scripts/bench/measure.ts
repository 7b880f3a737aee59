/** Times of runs, interleaved so that a noisy moment hits all alike, as ratios to bare Node. */

/** Something to measure, in milliseconds (or in another unit, when `unit` says so). */
export interface Subject {
  name: string;
  /** Does it once; resolves to how long it took, or to whatever else is measured. */
  measure(): Promise<number>;
  unit?: "ms" | "kB";
  /** The name of the subject that its ratio is to. */
  base: string;
  /** The largest ratio, or with `absolute` the largest value, that is good enough. */
  budget?: number;
  absolute?: boolean;
}

/** What was measured. */
export interface Row {
  name: string;
  unit: "ms" | "kB";
  median: number;
  base: string;
  /** The median over the rounds of value ÷ base of the same round. */
  ratio: number;
  budget: number | null;
  absolute: boolean;
  withinBudget: boolean | null;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}

/**
 * Measures every subject once a round, for `rounds` rounds after one to warm up.
 * @param progress told the number of the round that begins
 */
export async function measureAll(
  subjects: readonly Subject[],
  rounds: number,
  progress: (round: number) => void,
): Promise<Row[]> {
  const values = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    progress(round);
    for (const subject of subjects) {
      const value = await subject.measure();
      if (round > 0) values.get(subject.name)?.push(value);
    }
  }
  return subjects.map((subject) => toRow(subject, values));
}

function toRow(subject: Subject, values: ReadonlyMap<string, readonly number[]>): Row {
  const { name, base, unit = "ms", budget = null, absolute = false } = subject;
  const own = values.get(name) ?? [];
  const others = values.get(base) ?? [];
  const ratio = median(own.map((value, round) => value / (others[round] ?? Number.NaN)));
  const measured = absolute ? median(own) : ratio;
  const withinBudget = budget === null ? null : measured <= budget;
  return { name, unit, median: median(own), base, ratio, budget, absolute, withinBudget };
}
