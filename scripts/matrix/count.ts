/** The line that ends every run of the tests, read and added up. */

/** How many tests passed, failed and were skipped. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const LINE = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

/** The last count in the output of a test run, or null when it has none. */
export function readCount(output: string): Count | null {
  const last = [...output.matchAll(LINE)].at(-1);
  if (!last) return null;
  return { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(last[3]) };
}

/** The line for a count. */
export function formatCount({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** All counts together. */
export function addCounts(counts: readonly Count[]): Count {
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}
