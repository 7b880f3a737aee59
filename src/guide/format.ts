/**
 * The guide format, version 1: written once, here. The TypeScript types, the check at run time and
 * `guides/guide.schema.json` (by `npm run schema`) all come from it. What a schema cannot say (names
 * that exist, languages that are complete) is in `rules.ts`.
 */
import * as v from "valibot";

/** The newest guide format that this program reads. */
export const FORMAT_VERSION = 1;

/** What ids of guides, chapters, steps, questions, choices, links, words and problems look like. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const LANGUAGE_PATTERN = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const SEMVER_PATTERN =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const id = v.pipe(
  v.string(),
  v.regex(ID_PATTERN, "must be lower-case words joined by hyphens, such as scan-qr"),
  v.maxLength(64),
);
const languageTag = v.pipe(
  v.string(),
  v.regex(LANGUAGE_PATTERN, "must be a language tag, such as nl or en"),
);
const day = v.pipe(v.string(), v.regex(DAY_PATTERN, "must be a day, written YYYY-MM-DD"));

const written = v.pipe(v.string(), v.nonEmpty("must not be empty"));

const text = v.pipe(
  v.union([written, v.record(languageTag, written)]),
  v.description(
    'A text: a string, or one for each declared language, such as { "nl": "…", "en": "…" }. {word} stands for a word on the screens.',
  ),
);

const condition = {
  when: v.optional(
    v.pipe(
      v.record(id, v.union([id, v.pipe(v.array(id), v.minLength(1))])),
      v.description(
        "Only for these answers: every question named must have (one of) the choices given.",
      ),
    ),
  ),
  from: v.optional(v.pipe(day, v.description("Shown from this day on."))),
  until: v.optional(v.pipe(day, v.description("Shown until the day before this one."))),
};

const place = v.picklist(["phone", "computer"]);
const line = v.union([text, v.strictObject({ text, ...condition })]);
const lines = v.array(line);

const screen = v.strictObject({
  on: place,
  title: text,
  lines: v.optional(v.array(text)),
  fields: v.optional(v.array(text)),
  choices: v.optional(v.array(v.strictObject({ text, chosen: v.optional(v.boolean()) }))),
  buttons: v.optional(v.array(v.strictObject({ text, press: v.optional(v.boolean()) }))),
  note: v.optional(text),
  ...condition,
});

const notice = v.strictObject({
  kind: v.picklist(["info", "warning"]),
  text,
  ...condition,
});

const step = v.strictObject({
  id,
  title: text,
  on: v.pipe(place, v.description("Where the person acts.")),
  do: v.pipe(lines, v.minLength(1)),
  check: v.optional(v.pipe(text, v.description("The question to ask before going on."))),
  screens: v.optional(
    v.pipe(v.array(screen), v.description("What the person should be looking at.")),
  ),
  links: v.optional(v.array(v.union([id, v.strictObject({ link: id, ...condition })]))),
  problems: v.optional(v.array(v.union([id, v.strictObject({ problem: id, ...condition })]))),
  notices: v.optional(v.array(notice)),
  optional: v.optional(
    v.pipe(text, v.description("When this step does not apply. The step may then be skipped.")),
  ),
  when: condition.when,
});

const chapter = v.strictObject({
  id,
  title: text,
  steps: v.pipe(v.array(step), v.minLength(1)),
});

const link = v.strictObject({
  url: v.pipe(v.string(), v.description("An https address.")),
  title: text,
  say: v.optional(v.pipe(text, v.description("How to read the address out loud."))),
});

const question = v.strictObject({
  id,
  ask: text,
  choices: v.pipe(v.array(v.strictObject({ id, label: text })), v.minLength(2)),
});

const problem = v.strictObject({
  symptom: v.pipe(text, v.description("What goes wrong, in the person's own words.")),
  try: v.pipe(lines, v.minLength(1), v.description("Remedies, in the order to try them.")),
  otherwise: v.optional(v.pipe(text, v.description("What to do when none of them helps."))),
  goto: v.optional(v.pipe(id, v.description("The step to go to once it is solved."))),
});

/** The schema of a guide file. */
export const guideSchema = v.strictObject({
  $schema: v.optional(v.string()),
  formatVersion: v.literal(FORMAT_VERSION),
  id,
  version: v.pipe(v.string(), v.regex(SEMVER_PATTERN, "must be a version such as 1.0.0")),
  languages: v.pipe(
    v.array(languageTag),
    v.minLength(1),
    v.description("The first is the language the guide was written in."),
  ),
  title: text,
  summary: v.optional(text),
  finish: v.optional(v.pipe(text, v.description("Said at the end, when everything is done."))),
  words: v.optional(
    v.pipe(
      v.record(id, text),
      v.description("The words on the screens, which {word} in any text stands for."),
    ),
  ),
  links: v.optional(v.record(id, link)),
  questions: v.optional(v.array(question)),
  chapters: v.pipe(v.array(chapter), v.minLength(1)),
  problems: v.optional(v.record(id, problem)),
  anywhere: v.optional(v.pipe(v.array(id), v.description("Problems that fit every step."))),
});

/** A guide as it stands in its file, checked. */
export type Guide = v.InferOutput<typeof guideSchema>;
/** A text as it stands in a guide file: one string, or one for each language. */
export type Text = v.InferOutput<typeof text>;
/** A line to do or to try as it stands in a guide file. */
export type Line = v.InferOutput<typeof line>;
export type Step = v.InferOutput<typeof step>;
export type Screen = v.InferOutput<typeof screen>;
export type Chapter = v.InferOutput<typeof chapter>;
/** Where the person acts. */
export type Place = v.InferOutput<typeof place>;
/** On which answers and days a part of a guide is shown. Days are local calendar days, YYYY-MM-DD. */
export interface Condition {
  when?: Record<string, string | string[]> | undefined;
  from?: string | undefined;
  until?: string | undefined;
}
