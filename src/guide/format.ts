/**
 * The guide format, version 1: written once, here and in `format/`. The TypeScript types, the check at
 * run time and `guides/guide.schema.json` (by `npm run schema`) all come from it. What a schema cannot
 * say (names that exist, languages that are complete) is in `check/rules/`. A message here is the code of
 * the problem; its words are in `messages/authors.ts`.
 */
import * as v from "valibot";
import {
  day,
  endings,
  goto,
  id,
  languageTag,
  line,
  lines,
  on,
  remedy,
  text,
  when,
} from "./format/basics.ts";
import { chapter, notice, screen, step, value } from "./format/step.ts";
import { closed, named } from "./strict-schema.ts";

export {
  DAY_PATTERN,
  ID_PATTERN,
  isConditional,
  LANGUAGE_PATTERN,
  PLACES,
} from "./format/basics.ts";

/** The newest guide format that this program reads. */
export const FORMAT_VERSION = 1;

const SEMVER_PATTERN =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

const link = closed({
  url: v.pipe(
    v.string(),
    v.regex(/^https:\/\//, "link-not-https"),
    v.description("An address that starts with https://. <id> stands for one of the values."),
  ),
  title: text,
  say: v.optional(v.pipe(text, v.description("How to read the address out loud."))),
});

const question = closed({
  id,
  ask: text,
  choices: v.pipe(v.array(closed({ id, label: text, ...endings })), v.minLength(2, "too-few")),
});

const problem = closed({
  symptom: v.pipe(text, v.description("What goes wrong, in the person's own words.")),
  try: v.optional(
    v.pipe(
      v.array(remedy),
      v.minLength(1, "too-few"),
      v.description("Remedies, in the order to try them."),
    ),
  ),
  otherwise: v.optional(v.pipe(text, v.description("What to do when none of them helps."))),
  it: v.optional(
    v.pipe(
      lines,
      v.minLength(1, "too-few"),
      v.description("For second line: apart from what is read to the person."),
    ),
  ),
  ...endings,
  goto: v.optional(goto),
});

/** What a report of registered methods has to say before it confirms that somebody is set up. */
const evidence = closed({
  expect: v.pipe(
    v.picklist(["push", "authenticator", "mfa", "passkey"], "not-allowed"),
    v.description("What `verify` expects to be registered."),
  ),
});

/** The schema of a guide file. */
export const guideSchema = closed({
  $schema: v.optional(
    v.pipe(v.string(), v.description("Where this schema is, for editors: ./guide.schema.json")),
  ),
  formatVersion: v.pipe(v.literal(FORMAT_VERSION), v.description("The version of the format: 1.")),
  id: v.pipe(id, v.description("What people call it by: mfa-guide <id>.")),
  version: v.pipe(
    v.string(),
    v.regex(SEMVER_PATTERN, "bad-version"),
    v.description(
      "The version of the guide, such as 1.2.0. A new first number asks everybody to go through it again.",
    ),
  ),
  languages: v.pipe(
    v.array(languageTag),
    v.minLength(1, "too-few"),
    v.description("The first is the language the guide was written in."),
  ),
  screens: v.optional(
    v.pipe(
      v.array(languageTag),
      v.description("More languages of the person's screens: of words and drawings only."),
    ),
  ),
  title: text,
  summary: v.optional(v.pipe(text, v.description("What the guide is for, in a sentence."))),
  minutes: v.optional(
    v.pipe(
      v.number(),
      v.integer("bad-minutes"),
      v.minValue(1, "bad-minutes"),
      v.maxValue(1440, "bad-minutes"),
      v.description("About how long it takes, in minutes."),
    ),
  ),
  prepare: v.optional(
    v.pipe(lines, v.minLength(1, "too-few"), v.description("What to have ready.")),
  ),
  for: v.optional(
    v.pipe(text, v.description('What one run is for, such as "Server". Without it, a person.')),
  ),
  finish: v.optional(v.pipe(text, v.description("Said at the end, when everything is done."))),
  evidence: v.optional(evidence),
  words: v.optional(
    v.pipe(
      named(id, text),
      v.description("The words on the screens, which {word} in any text stands for."),
    ),
  ),
  places: v.optional(
    v.pipe(
      named(id, text),
      v.description("Where the person can act, besides phone and computer: At the printer."),
    ),
  ),
  links: v.optional(v.pipe(named(id, link), v.description("Addresses that steps can name."))),
  questions: v.optional(
    v.pipe(v.array(question), v.description("Asked once; lines and steps can depend on them.")),
  ),
  on: v.optional(on),
  chapters: v.pipe(v.array(chapter), v.minLength(1, "too-few")),
  problems: v.optional(
    v.pipe(named(id, problem), v.description("What can go wrong, and what to try then.")),
  ),
  anywhere: v.optional(v.pipe(v.array(id), v.description("Problems that fit every step."))),
});

/** The parts that the JSON Schema names and refers to, instead of repeating them. */
export const formatDefinitions = {
  id,
  languageTag,
  day,
  text,
  when,
  line,
  remedy,
  goto,
  on,
  screen,
  notice,
  value,
  step,
  chapter,
  link,
  question,
  problem,
};

/** A guide as it stands in its file, checked. */
export type Guide = v.InferOutput<typeof guideSchema>;
/** A text as it stands in a guide file: one string, or one for each language. */
export type Text = v.InferOutput<typeof text>;
/** A line to do as it stands in a guide file. */
export type Line = v.InferOutput<typeof line>;
/** A line to try as it stands in a guide file. */
export type Remedy = v.InferOutput<typeof remedy>;
/** Where to go on, as it stands in a guide file. */
export type Goto = v.InferOutput<typeof goto>;
/** Where the person acts, as it stands in a guide file. */
export type On = v.InferOutput<typeof on>;
export type Step = v.InferOutput<typeof step>;
export type Screen = v.InferOutput<typeof screen>;
export type Chapter = v.InferOutput<typeof chapter>;
/** On which answers and days a part of a guide is shown. Days are local calendar days, YYYY-MM-DD. */
export interface Condition {
  when?: Record<string, string | string[]> | undefined;
  from?: string | undefined;
  until?: string | undefined;
}
