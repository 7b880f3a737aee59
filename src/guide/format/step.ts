/** Chapters and steps of the guide format. */

import * as v from "valibot";
import { isObject } from "../../text/is-object.ts";
import { closed, either } from "../strict-schema.ts";
import { condition, day, id, lines, on, text, when, written } from "./basics.ts";

export const screen = v.pipe(
  closed({
    on,
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

export const notice = closed({
  kind: v.picklist(["info", "warning"], "not-allowed"),
  text,
  ...condition,
});

export const value = v.pipe(
  closed({
    id,
    ask: v.pipe(text, v.description("What to ask for. At most 120 characters.")),
    pattern: v.optional(
      v.pipe(written, v.description("What it must look like as a whole, such as LT-[0-9]{4}.")),
    ),
    hint: v.optional(v.pipe(text, v.description("What it looks like, in words."))),
    optional: v.optional(
      v.pipe(v.boolean(), v.description("Whether the step is done without it too.")),
    ),
  }),
  v.description(
    "Something to write down. It is recorded; <id> stands for it in lines to copy and in addresses.",
  ),
);

const linkUse = closed({ link: id, ...condition });
const problemUse = closed({ problem: id, ...condition });

function nameOr<Use>(use: Use) {
  return (input: unknown) => (typeof input === "string" ? id : isObject(input) ? use : undefined);
}

export const step = closed({
  id: v.pipe(id, v.description("Unique in the whole guide; records refer to it, so keep it.")),
  title: v.pipe(text, v.description("At most 60 characters.")),
  on: v.optional(on),
  do: v.pipe(lines, v.minLength(1, "too-few"), v.description("What to do, line by line.")),
  tick: v.optional(v.pipe(v.boolean(), v.description("Whether each line has a box of its own."))),
  values: v.optional(v.pipe(v.array(value), v.description("What to write down at this step."))),
  check: v.optional(
    v.pipe(text, v.description("The question to ask before going on. At most 120 characters.")),
  ),
  screens: v.optional(
    v.pipe(v.array(screen), v.description("Drawings; several where the screen can differ.")),
  ),
  seen: v.optional(
    v.pipe(day, v.description("The day the screens were last seen as described: YYYY-MM-DD.")),
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

export const chapter = closed({
  id,
  title: text,
  on: v.optional(on),
  steps: v.pipe(v.array(step), v.minLength(1, "too-few")),
});
