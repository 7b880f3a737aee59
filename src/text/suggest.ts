/**
 * The names most like a mistyped one, best first; none when nothing is near, and never what was typed. Distance is the number of
 * letters to add, drop, change or swap with the next (optimal string alignment); near is within a third
 * of the longer word, two at least for words of four letters and more.
 */
export function suggest(typed: string, names: readonly string[]): readonly string[] {
  const word = typed.slice(0, 64).toLowerCase();
  return names
    .filter((name) => name !== typed)
    .map((name) => ({ name, distance: distance(word, name.toLowerCase()) }))
    .filter(({ name, distance }) => {
      const length = Math.max(word.length, name.length);
      return distance <= Math.max(length >= 4 ? 2 : 1, Math.floor(length / 3));
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const near = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        ...(swapped && row > 1 && column > 1 ? [(beforeLast[column - 2] ?? 0) + 1] : []),
      ];
      current.push(Math.min(...near));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}
