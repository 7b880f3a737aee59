/** Reads an entry from a line of text, trusting nothing: it may be cut off or edited by hand. */
import { isObject } from "../text/is-object.ts";
import { ENTRY_VERSION, type Entry } from "./entry.ts";
import { nestsTooDeep } from "./nesting.ts";

/** Why a text is no entry. */
export type EntryFault =
  | { kind: "not-json" }
  /** Written by a newer program, in a form that this one does not know. */
  | { kind: "newer" }
  /** A field is missing or wrong: where, such as `changes.0.step`; empty for the whole. */
  | { kind: "invalid"; field: string };

/** The entry in a line, or why it is none. Keys that this program does not know are kept. */
export function parseEntry(line: string): Entry | EntryFault {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: "not-json" };
  }
  const version = isObject(value) ? value.entryVersion : undefined;
  if (isCount(version) && version > ENTRY_VERSION) return { kind: "newer" };
  const field = entry(value);
  if (field === null) return value as Entry;
  return field === NEWER ? { kind: "newer" } : { kind: "invalid", field };
}

/** Where a value is wrong, below itself; null when it is right. */
type Check = (value: unknown) => string | null;

/** Stands for a type of change that a later program added. */
const NEWER = "\0newer";

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const VERSION = /^\d+\.\d+\.\d+/;

const text = rule((value) => typeof value === "string");
const label = rule((value) => typeof value === "string" && value !== "");
const id = rule((value) => typeof value === "string" && ID.test(value));
const time = rule(
  (value) => typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value)),
);
const semver = rule((value) => typeof value === "string" && VERSION.test(value));
const flag = rule((value) => typeof value === "boolean");
const count = rule(isCount);
const number = rule((value) => isCount(value) && value > 0);
const states = oneOf("todo", "done", "skipped", "blocked");

/** What each type of change holds; `?` marks what may be missing. */
const CHANGES: Readonly<Record<string, Check>> = {
  state: object({ step: id, state: states, "note?": text, "problem?": id }),
  note: object({ step: id, note: text }),
  tried: object({ step: id, problem: id, try: number, helped: flag }),
  value: object({ step: id, id, value: orNull(text) }),
  tick: object({ step: id, line: number, ticked: flag }),
  answer: object({ question: id, choice: orNull(id) }),
  ticket: object({ ticket: orNull(text) }),
  languages: object({ language: label, screens: object({ computer: label, "phone?": label }) }),
  current: object({ step: orNull(id) }),
  seen: object({ step: id, seconds: count }),
  outcome: object({
    outcome: oneOf("stopped", "finished"),
    step: id,
    "problem?": id,
    "try?": number,
    "question?": id,
    "choice?": id,
    reason: text,
  }),
  complete: object({ steps: list(id) }),
  restart: object({ ends: number }),
  began: object({ at: time, desk: text }),
  ended: object({ seconds: count }),
  undo: object({ entry: label }),
  evidence: object({
    source: label,
    asOf: time,
    verdict: label,
    methods: list(text),
    "expect?": label,
    "account?": label,
  }),
};

const entry = object({
  entryVersion: rule((value) => value === ENTRY_VERSION),
  id: label,
  at: time,
  by: text,
  run: label,
  guide: id,
  guideVersion: semver,
  person: label,
  changes: list(change),
});

function change(value: unknown): string | null {
  if (!isObject(value) || typeof value.type !== "string") return "type";
  const check = Object.hasOwn(CHANGES, value.type) ? CHANGES[value.type] : undefined;
  return check === undefined ? NEWER : check(value);
}

function rule(isRight: (value: unknown) => boolean): Check {
  return (value) => (isRight(value) ? null : "");
}

function oneOf(...words: string[]): Check {
  return rule((value) => words.includes(value as string));
}

function orNull(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

/** An object with these fields; others may be there, and are kept as long as they can be written again. */
function object(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields).map(
    ([name, check]) => [name.replace("?", ""), check, name.endsWith("?")] as const,
  );
  const known = new Set(checks.map(([name]) => name).concat("type"));
  return (value) => {
    if (!isObject(value)) return "";
    for (const [name, check, isOptional] of checks) {
      const there = Object.hasOwn(value, name);
      if (!there && isOptional) continue;
      const wrong = there ? check(value[name]) : "";
      if (wrong !== null) return below(name, wrong);
    }
    for (const name in value) {
      // JSON.parse makes it an ordinary key, but no program ever wrote one.
      if (name === "__proto__" || (!known.has(name) && nestsTooDeep(value[name]))) return name;
    }
    return null;
  };
}

function list(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return "";
    for (let index = 0; index < value.length; index += 1) {
      const wrong = check(value[index]);
      if (wrong !== null) return below(String(index), wrong);
    }
    return null;
  };
}

function below(name: string, wrong: string): string {
  if (wrong === NEWER) return NEWER;
  return wrong === "" ? name : `${name}.${wrong}`;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
