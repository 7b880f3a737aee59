/** The smallest parts of the guide format: ids, days, texts, conditions and lines. */

import * as v from "valibot";
import { isObject } from "../../text/is-object.ts";
import { closed, either, named } from "../strict-schema.ts";

/** What ids of guides, chapters, steps, questions, choices, values, links, words and problems look like. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What language tags look like; that a tag is well formed is a rule. */
export const LANGUAGE_PATTERN = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What days look like; that the calendar has them is a rule. */
export const DAY_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const id = v.pipe(v.string(), v.regex(ID_PATTERN, "bad-id"), v.maxLength(64, "bad-id"));
export const languageTag = v.pipe(v.string(), v.regex(LANGUAGE_PATTERN, "bad-language"));
export const day = v.pipe(v.string(), v.regex(DAY_PATTERN, "bad-day"));

/** A string as it stands. */
export const written = v.pipe(v.string(), v.nonEmpty("empty-text"));
const translated = named(languageTag, written);
export const text = v.pipe(
  either(
    [written, translated],
    (input) => (typeof input === "string" ? written : isObject(input) ? translated : undefined),
    "not-a-text",
  ),
  v.description(
    'A text: a string in a guide of one language, or else one for each declared language, such as { "nl": "…", "en": "…" }. {word} stands for one of the words on the screens; {{ and }} stand for braces.',
  ),
);

const choices = v.pipe(v.array(id), v.minLength(1, "no-choices"));
const choice = either(
  [id, choices],
  (input) => (typeof input === "string" ? id : Array.isArray(input) ? choices : undefined),
  "not-a-choice",
);
export const when = v.pipe(
  named(id, choice),
  v.description(
    'Only for these answers, such as { "phone": "android" }. Every question named must have the choice given, or one of a list of choices.',
  ),
);

export const condition = {
  when: v.optional(when),
  from: v.optional(v.pipe(day, v.description("Shown from this day on: YYYY-MM-DD."))),
  until: v.optional(v.pipe(day, v.description("Shown until the day before this one: YYYY-MM-DD."))),
};

const elsewhere = closed({
  guide: v.pipe(id, v.description("The id of the other guide.")),
  step: v.optional(
    v.pipe(id, v.description("The id of a step in it; where it takes up, if none.")),
  ),
});
/** Where to go on: a step of this guide, or another guide. */
export const goto = v.pipe(
  either(
    [id, elsewhere],
    (input) => (typeof input === "string" ? id : isObject(input) ? elsewhere : undefined),
    "not-a-target",
  ),
  v.description(
    'Where to go on: the id of a step, or { "guide": "new-phone", "step": … } for the same person in another guide.',
  ),
);

/** The ways in which a guide can go on otherwise than with the next step; at most one of them, by a rule. */
export const endings = {
  stop: v.optional(
    v.pipe(text, v.description("The walk ends here, not complete: what to say then.")),
  ),
  finish: v.optional(
    v.pipe(text, v.description("The rest is not needed, it is complete: what to say then.")),
  ),
};

const textLine = closed({
  text,
  aloud: v.optional(
    v.pipe(v.boolean(), v.description("To read aloud: shown only where somebody is named.")),
  ),
  ...condition,
});
const copyLine = closed({
  copy: v.pipe(
    written,
    v.description("To copy, exactly as it stands. <id> stands for one of the values."),
  ),
  ...condition,
});
const remedyLine = closed({ ...textLine.entries, ...endings, goto: v.optional(goto) });

const CONDITIONAL = Object.keys({ ...remedyLine.entries, ...copyLine.entries });

/**
 * Whether a line of a file is meant as an object with a text or what is to be copied. A text's languages
 * have two or three letters, so a key such as `text` or `when` never is one.
 */
export function isConditional(line: unknown): line is Record<string, unknown> {
  return isObject(line) && CONDITIONAL.some((key) => Object.hasOwn(line, key));
}

/** Which form of a line is meant. */
function formOf<Form>(forms: Form): (input: unknown) => Form | typeof copyLine | typeof text {
  return (input) => {
    if (isObject(input) && Object.hasOwn(input, "copy")) return copyLine;
    return isConditional(input) ? forms : text;
  };
}

export const line = v.pipe(
  either([text, textLine, copyLine], formOf(textLine), "not-a-text"),
  v.description(
    'A text, or { "text": …, "when": …, "from": …, "until": … } with a condition, or { "copy": … } to copy.',
  ),
);
export const remedy = v.pipe(
  either([text, remedyLine, copyLine], formOf(remedyLine), "not-a-text"),
  v.description(
    'A text, or { "text": …, "when": … } with a condition, also with what follows once it helped: "stop", "finish" or "goto".',
  ),
);
export const lines = v.array(line);

/** The places that every guide has. */
export const PLACES = ["phone", "computer"] as const;
export const place = v.pipe(
  id,
  v.description('"phone", "computer", or one of the guide\'s `places`.'),
);
const places = v.pipe(
  v.array(closed({ place, when: v.optional(when) })),
  v.minLength(1, "too-few"),
);
export const on = v.pipe(
  either(
    [place, places],
    (input) => (typeof input === "string" ? place : Array.isArray(input) ? places : undefined),
    "not-a-place",
  ),
  v.description(
    'Where the person acts: a place, or by answer [{ "place": "phone", "when": … }, { "place": "computer" }], the first that fits.',
  ),
);
