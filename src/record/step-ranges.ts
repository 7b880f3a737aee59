/** Numbers of steps as on paper, those in a row as a range. */

interface Numbered {
  id: string;
  ref: string;
  applies: boolean;
}

/**
 * The numbers of steps, in order, three and more in a row as one range: `1.2–2.3`, `2.6`.
 * @param all every step of the guide; those that do not apply break no row
 */
export function rangesOf(steps: readonly Numbered[], all: readonly Numbered[]): string[] {
  const order = all.filter((step) => step.applies || steps.some(({ id }) => id === step.id));
  const rows: Numbered[][] = [];
  let last = -2;
  for (const step of steps) {
    const place = order.findIndex(({ id }) => id === step.id);
    if (place === last + 1) rows.at(-1)?.push(step);
    else rows.push([step]);
    last = place;
  }
  return rows.flatMap((row) =>
    row.length < 3 ? row.map(({ ref }) => ref) : [`${row[0]?.ref}–${row.at(-1)?.ref}`],
  );
}
