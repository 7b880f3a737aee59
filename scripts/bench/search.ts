/** The search of the walk over a guide that is larger than any, key by key. */
import type { Guide } from "../../src/guide/format.ts";
import { makePlan } from "../../src/guide/make-plan.ts";
import { createFinder, type Find, searchedOf } from "../../src/search/finder.ts";

const WORDS =
  `account phone number code screen notification app computer password page browser button camera scan
  expired press permission blocked settings security network connection again install remove text message call
  manager store update clock watch tablet profile backup`.split(/\s+/);
const TYPED = "it wants a code that my phon does not show";

/** A guide of 2,000 problems, each with three remedies; the same each time. */
function largeGuide(): Guide {
  let seed = 1;
  const words = (count: number) =>
    Array.from({ length: count }, () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return `${WORDS[seed % WORDS.length]}${seed % 3 === 0 ? seed % 300 : ""}`;
    }).join(" ");
  const ids = Array.from({ length: 2_000 }, (_, place) => `problem-${place + 1}`);
  return {
    formatVersion: 1,
    id: "large",
    version: "1.0.0",
    languages: ["en"],
    title: "Large",
    chapters: [
      {
        id: "all",
        title: "All",
        steps: [{ id: "one", title: "One", on: "computer", do: ["One"], problems: ids }],
      },
    ],
    problems: Object.fromEntries(
      ids.map((id) => [id, { symptom: words(8), try: [words(12), words(12), words(12)] }]),
    ),
  };
}

let find: Find | undefined;

/** Milliseconds for each key of a sentence, in order. */
export function perTypedKey(): number[] {
  if (find === undefined) {
    const guide = largeGuide();
    const options = { language: "en", screens: "en", answers: {}, date: "2026-11-25" };
    find = createFinder([searchedOf(guide, makePlan(guide, options))]);
  }
  const search = find;
  return Array.from({ length: TYPED.length }, (_, place) => {
    const started = performance.now();
    search(TYPED.slice(0, place + 1));
    return performance.now() - started;
  });
}
