/** A guide and a record with something hostile wherever a text can stand, past all that checks files. */
import fc from "fast-check";
import type { Guide } from "../../src/guide/format.ts";
import type { LoadedGuide } from "../../src/guide/guide-files.ts";
import { personNamed } from "../../src/record/person.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { makeSubject, type Subject } from "../../src/record/subject.ts";
import type { Viewing } from "../../src/record/viewing.ts";
import { everyFieldGuide } from "./every-field-guide.ts";
import { hostileText } from "./hostile.ts";
import { logOfRecord, recordOf } from "./records.ts";

/** What a guide and its record are filled with, in the order of their places. */
export type Texts = () => string;

/** An endless supply of hostile texts: a few of them, again and again. */
export const hostileTexts: fc.Arbitrary<readonly string[]> = fc.array(hostileText, {
  minLength: 3,
  maxLength: 12,
});

/** Hands out texts in turn. */
export function inTurn(texts: readonly string[]): Texts {
  let next = 0;
  return () => texts[next++ % texts.length] ?? "";
}

/** A guide with every feature and those texts. Its words on screens stay, unless they are wanted too. */
export function filledGuide(texts: Texts, words = true): Guide {
  const { words: own, ...rest } = everyFieldGuide();
  return { ...(filled(rest, texts) as Guide), words: (words ? filled(own, texts) : own) as never };
}

/** Every text in two languages, replaced. */
function filled(value: unknown, texts: Texts): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => filled(part, texts));
  if ("en" in value && typeof value.en === "string") return { nl: texts(), en: texts() };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part, texts)]));
}

/** A record of that guide, half done, with those texts wherever the file's format lets any text stand. */
export function filledRecord(guide: Guide, texts: Texts): GuideRecord {
  const ids = guide.chapters.flatMap(({ steps }) => steps.map(({ id }) => id));
  const states = ["done", "skipped", "blocked", "todo"] as const;
  const problem = Object.keys(guide.problems ?? {})[0] ?? null;
  const at = "2026-11-23T09:00:00.000Z";
  const steps = ids.map((id, index) => {
    const state = states[index % states.length] ?? "done";
    const tried = [
      { problem: problem ?? "gone", try: 1, helped: false, at, by: texts() },
      { problem: "gone", try: 2, helped: true, at, by: texts() },
    ];
    const common = { at, by: texts(), seconds: 5, note: texts(), tried, blocks: [], ticks: [] };
    return [id, { ...common, state, problem: state === "blocked" ? "gone" : problem }] as const;
  });
  return recordOf(texts(), {
    guide: guide.id,
    ticket: texts(),
    language: texts(),
    screens: texts(),
    guideVersion: `1.0.0${texts()}`,
    steps: Object.fromEntries(steps),
  });
}

const VIEWING: Viewing = {
  language: "en",
  date: "2026-11-23",
  given: { answers: {}, screens: undefined },
  defaults: { answers: undefined, screens: undefined },
};

/** The two together, in English, from a file that is not built in. */
export function subjectOf(guide: Guide, record: GuideRecord | null, viewing = VIEWING): Subject {
  const loaded: LoadedGuide = { guide, origin: "own", name: guide.id, path: "/own.json" };
  const log = record === null ? [] : logOfRecord(record);
  return makeSubject(loaded, personNamed(record?.person ?? "me"), log, viewing);
}
