/** The keys of a step, at the foot of its screen. */
import type { WalkMessages } from "../messages/walk.ts";
import { cells, paint, type Style } from "../render/style.ts";
import type { StepAsk } from "./ask.ts";

/** The keys in order of use, on so many lines at most; all of them are behind the last, `?`. */
export function keyLines(
  ask: StepAsk,
  style: Style,
  limit: number,
  { small, scrolls }: { small: boolean; scrolls: boolean },
  words: WalkMessages,
): string[] {
  const { keys, keyNames } = words;
  const enter: [string, string] = [keyNames.enter, enterLabel(ask, words)];
  const others: [string, string][] = [
    ["p", keys.problem],
    ["b", keys.back],
    ["s", keys.skip],
    ...(scrolls ? [[keyNames.arrows, keys.scroll] as [string, string]] : []),
    ...(small ? [["v", keys.view] as [string, string]] : []),
    ...(ask.step.lines.some(({ copy }) => copy !== null)
      ? [["k", keys.copy] as [string, string]]
      : []),
    ["a", keys.note],
    ...(ask.hasLink
      ? [
          ["o", ask.isElsewhere ? keys.openHere : keys.open] as [string, string],
          ["c", keys.code] as [string, string],
        ]
      : []),
    ["/", keys.search],
    ["g", keys.goto],
    ["q", keys.quit],
  ];
  const { cyan, bold } = paint(style);
  const entry = ([key, label]: [string, string]) => `${bold(cyan(key))} ${label}`;
  const last = entry(["?", keys.help]);
  for (let count = others.length; count > 0; count -= 1) {
    const lines = flow([enter, ...others.slice(0, count)].map(entry).concat(last), style);
    if (lines.length <= limit) return lines;
  }
  return flow([entry(enter), `${bold(cyan("?"))}`], style).slice(0, limit);
}

/** What Enter does now, in words. */
export function enterLabel({ enter }: StepAsk, { keys }: WalkMessages): string {
  const labels = { done: keys.done, open: keys.openPage, tick: keys.tick, value: keys.value };
  return labels[enter];
}

/** Entries beside each other, as many on a line as fit. */
function flow(entries: readonly string[], style: Style): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const joined = last === undefined ? entry : `${last}  ${entry}`;
    if (last !== undefined && cells(joined) <= style.width) lines[lines.length - 1] = joined;
    else lines.push(entry);
  }
  return lines;
}
