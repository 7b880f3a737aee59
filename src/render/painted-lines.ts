/** What ends each way of painting, by the codes of ECMA-48; colours are added below. */
const ENDS = new Map<number, number>([
  [1, 22],
  [2, 22],
  [3, 23],
  [4, 24],
  [7, 27],
]);
for (let color = 0; color < 8; color += 1) {
  ENDS.set(30 + color, 39)
    .set(90 + color, 39)
    .set(40 + color, 49)
    .set(100 + color, 49);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
const PAINT = /\u001b\[(\d+)m/g;

/**
 * Lines of one painted text, each painted by itself: what is still on at the end of a line ends there and
 * begins again on the next, so that lines can be cut, scrolled past and put beside others.
 */
export function paintedAlone(lines: readonly string[]): string[] {
  let on: number[] = [];
  return lines.map((line) => {
    const begun = on.map(sequence).join("");
    for (const [, digits] of line.matchAll(PAINT)) {
      const code = Number(digits);
      on = ENDS.has(code) ? [...on, code] : on.filter((other) => ENDS.get(other) !== code);
    }
    const ends = [...new Set(on.map((code) => ENDS.get(code) ?? 0))].reverse();
    return begun + line + ends.map(sequence).join("");
  });
}

function sequence(code: number): string {
  return `\u001b[${code}m`;
}
