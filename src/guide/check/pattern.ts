/** What is wrong with the pattern of a value. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { LONGEST_VALUE } from "../values.ts";

/** Why a pattern is refused. */
export type PatternFault = "bad-pattern" | "pattern-looks-around" | "slow-pattern";

/**
 * So many ways to try a pattern on the longest value are tried in a few milliseconds. Patterns with more
 * may be quick on most values, and take for ever on one that was mistyped.
 */
const MOST_WAYS = 10_000_000;

/** What is wrong with a pattern; null when it can be used. */
export function patternFault(source: string): PatternFault | null {
  try {
    new RegExp(source, "u");
    const pattern = new RegExpParser({ ecmaVersion: 2022 }).parsePattern(
      source,
      undefined,
      undefined,
      { unicode: true },
    );
    const ways = waysOfAny(pattern.alternatives);
    if (Number.isNaN(ways)) return "pattern-looks-around";
    return ways > MOST_WAYS ? "slow-pattern" : null;
  } catch {
    return "bad-pattern";
  }
}

/** In how many ways at most one of these is tried on a value; NaN where something looks around or back. */
function waysOfAny(alternatives: readonly AST.Alternative[]): number {
  return alternatives.reduce(
    (sum, { elements }) => sum + elements.reduce((product, part) => product * waysOf(part), 1),
    0,
  );
}

function waysOf(part: AST.Element): number {
  switch (part.type) {
    case "Quantifier": {
      const ways = waysOf(part.element);
      const most = Math.min(part.max, LONGEST_VALUE);
      let all = 0;
      for (let times = Math.min(part.min, most); times <= most; times += 1) all += ways ** times;
      return all;
    }
    case "CapturingGroup":
    case "Group":
      return waysOfAny(part.alternatives);
    case "Backreference":
      return Number.NaN;
    case "Assertion":
      return part.kind === "lookahead" || part.kind === "lookbehind" ? Number.NaN : 1;
    default:
      return 1;
  }
}
