/** Choosing from a list by a number that is typed digit by digit: a place in it, or a number as on paper. */
import type { Option } from "./ask.ts";
import type { Selection } from "./choose-screen.ts";

/** The selection after one more digit, dot or comma; a number that no option has begins anew with it. */
export function typedNumber(
  { index, typed }: Selection,
  key: string,
  options: readonly Option[],
): Selection {
  const sign = key === "," ? "." : key;
  // Who says “two six” types no dot.
  for (const number of [typed + sign, `${typed}.${sign}`, sign]) {
    const place = placeOf(number, options);
    if (place !== -1) return { index: place, typed: number, above: 0 };
  }
  return { index, typed: "", above: 0 };
}

/** The option with a number, or else the first whose number begins so; -1 where there is none. */
function placeOf(number: string, options: readonly Option[]): number {
  const numbers = options.map(({ ref }, place) => ref ?? String(place + 1));
  const exact = numbers.indexOf(number);
  return exact === -1 ? options.findIndex(({ ref }) => ref?.startsWith(number)) : exact;
}
