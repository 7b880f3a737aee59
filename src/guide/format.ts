/**
 * The guide format, version 1: written once, here. The TypeScript types, the check at run time and
 * `guides/guide.schema.json` (by `npm run schema`) all come from it. What a schema cannot say (names
 * that exist, languages that are complete) is in `rules/`. A message here is the code of the problem;
 * its words are in `messages/authors.ts`.
 */
import * as v from "valibot";
import { closed, either, isObject, named } from "./strict-schema.ts";

/** The newest guide format that this program reads. */
export const FORMAT_VERSION = 1;

/** What ids of guides, chapters, steps, questions, choices, links, words and problems look like. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What language tags look like; that a tag is well formed is a rule. */
export const LANGUAGE_PATTERN = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const SEMVER_PATTERN =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

/** What days look like; that the calendar has them is a rule. */
export const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const id = v.pipe(v.string(), v.regex(ID_PATTERN, "bad-id"), v.maxLength(64, "bad-id"));
const languageTag = v.pipe(v.string(), v.regex(LANGUAGE_PATTERN, "bad-language"));
const day = v.pipe(v.string(), v.regex(DAY_PATTERN, "bad-day"));

const written = v.pipe(v.string(), v.nonEmpty("empty-text"));
const translated = named(languageTag, written);
const text = v.pipe(
  either(
    [written, translated],
    (input) => (typeof input === "string" ? written : isObject(input) ? translated : undefined),
    "not-a-text",
  ),
  v.description(
    'A text: a string in a guide of one language, or else one for each declared language, such as { "nl": "…", "en": "…" }. {word} stands for one of the words on the screens.',
  ),
);

const choices = v.pipe(v.array(id), v.minLength(1, "no-choices"));
const choice = either(
  [id, choices],
  (input) => (typeof input === "string" ? id : Array.isArray(input) ? choices : undefined),
  "not-a-choice",
);
const when = v.pipe(
  named(id, choice),
  v.description(
    'Only for these answers, such as { "phone": "android" }. Every question named must have the choice given, or one of a list of choices.',
  ),
);

const condition = {
  when: v.optional(when),
  from: v.optional(v.pipe(day, v.description("Shown from this day on: YYYY-MM-DD."))),
  until: v.optional(v.pipe(day, v.description("Shown until the day before this one: YYYY-MM-DD."))),
};
const CONDITIONAL = ["text", ...Object.keys(condition)];

/**
 * Whether a line of a file is meant as a text with a condition. A text's languages have two or three
 * letters, so a key such as `text` or `when` never is one.
 */
export function isConditional(line: unknown): line is Record<string, unknown> {
  return isObject(line) && CONDITIONAL.some((key) => Object.hasOwn(line, key));
}

const place = v.picklist(["phone", "computer"], "not-allowed");
const conditionalLine = closed({ text, ...condition });
const line = v.pipe(
  either(
    [text, conditionalLine],
    (input) => (isConditional(input) ? conditionalLine : text),
    "not-a-text",
  ),
  v.description('A text, or { "text": …, "when": …, "from": …, "until": … } with a condition.'),
);
const lines = v.array(line);

const screen = v.pipe(
  closed({
    on: place,
    title: text,
    lines: v.optional(v.pipe(v.array(text), v.description("Plain sentences on the screen."))),
    fields: v.optional(v.pipe(v.array(text), v.description("Fields to fill in."))),
    choices: v.optional(
      v.pipe(
        v.array(closed({ text, chosen: v.optional(v.boolean()) })),
        v.description("Options to choose from; `chosen` marks the right one."),
      ),
    ),
    buttons: v.optional(
      v.pipe(
        v.array(closed({ text, press: v.optional(v.boolean()) })),
        v.description("Buttons; `press` marks the one to press."),
      ),
    ),
    note: v.optional(v.pipe(text, v.description("A remark under the drawing."))),
    ...condition,
  }),
  v.description("What the person should be looking at, in the language of the screens."),
);

const notice = closed({
  kind: v.picklist(["info", "warning"], "not-allowed"),
  text,
  ...condition,
});

const linkUse = closed({ link: id, ...condition });
const problemUse = closed({ problem: id, ...condition });

function nameOr<Use>(use: Use) {
  return (input: unknown) => (typeof input === "string" ? id : isObject(input) ? use : undefined);
}

const step = closed({
  id: v.pipe(id, v.description("Unique in the whole guide; records refer to it, so keep it.")),
  title: v.pipe(text, v.description("At most 60 characters.")),
  on: v.pipe(place, v.description("Where the person acts.")),
  do: v.pipe(lines, v.minLength(1, "too-few"), v.description("What to do, line by line.")),
  check: v.optional(
    v.pipe(text, v.description("The question to ask before going on. At most 120 characters.")),
  ),
  screens: v.optional(
    v.pipe(v.array(screen), v.description("Drawings; several where the screen can differ.")),
  ),
  links: v.optional(
    v.pipe(
      v.array(either([id, linkUse], nameOr(linkUse), "not-a-name")),
      v.description('Names from the guide\'s `links`, or { "link": … } with a condition.'),
    ),
  ),
  problems: v.optional(
    v.pipe(
      v.array(either([id, problemUse], nameOr(problemUse), "not-a-name")),
      v.description('Names from the guide\'s `problems`, or { "problem": … } with a condition.'),
    ),
  ),
  notices: v.optional(v.pipe(v.array(notice), v.description("Remarks that stand out."))),
  optional: v.optional(
    v.pipe(text, v.description("When this step does not apply. The step may then be skipped.")),
  ),
  when: v.optional(when),
});

const chapter = closed({
  id,
  title: text,
  steps: v.pipe(v.array(step), v.minLength(1, "too-few")),
});

const link = closed({
  url: v.pipe(
    v.string(),
    v.regex(/^https:\/\//, "link-not-https"),
    v.description("An address that starts with https://"),
  ),
  title: text,
  say: v.optional(v.pipe(text, v.description("How to read the address out loud."))),
});

const question = closed({
  id,
  ask: text,
  choices: v.pipe(v.array(closed({ id, label: text })), v.minLength(2, "too-few")),
});

const problem = closed({
  symptom: v.pipe(text, v.description("What goes wrong, in the person's own words.")),
  try: v.pipe(
    lines,
    v.minLength(1, "too-few"),
    v.description("Remedies, in the order to try them."),
  ),
  otherwise: v.optional(v.pipe(text, v.description("What to do when none of them helps."))),
  goto: v.optional(v.pipe(id, v.description("The id of the step to go to once it is solved."))),
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
  title: text,
  summary: v.optional(v.pipe(text, v.description("What the guide is for, in a sentence."))),
  finish: v.optional(v.pipe(text, v.description("Said at the end, when everything is done."))),
  words: v.optional(
    v.pipe(
      named(id, text),
      v.description("The words on the screens, which {word} in any text stands for."),
    ),
  ),
  links: v.optional(v.pipe(named(id, link), v.description("Addresses that steps can name."))),
  questions: v.optional(
    v.pipe(v.array(question), v.description("Asked once; lines and steps can depend on them.")),
  ),
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
  screen,
  notice,
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
