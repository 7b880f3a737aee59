/** Reads the stored form of a record, trusting nothing: the file may be cut off or edited by hand. */
import { nestsTooDeep } from "./nesting.ts";
import { type GuideRecord, RECORD_VERSION } from "./record.ts";

/** Why a text is no record. */
export type RecordFault =
  | { kind: "empty" }
  | { kind: "not-json" }
  /** Written by a newer program, in a format that this one does not know. */
  | { kind: "newer"; version: number }
  /** A field is missing or wrong: where, such as `steps.scan-qr.state`; empty for the whole. */
  | { kind: "invalid"; field: string };

/**
 * The record in a text, or why it is none. Keys that this program does not know are kept: a later one
 * may have added them without a new `recordVersion`, and whatever it wrote must survive a change.
 */
export function parseRecord(text: string): { record: GuideRecord } | { fault: RecordFault } {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") return { fault: { kind: "empty" } };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: { kind: "not-json" } };
  }
  const version = isObject(value) ? value.recordVersion : undefined;
  if (isCount(version) && version > RECORD_VERSION) return { fault: { kind: "newer", version } };
  const field = record(value);
  return field === null
    ? { record: value as unknown as GuideRecord }
    : { fault: { kind: "invalid", field } };
}

/** Where a value is wrong, below itself; null when it is right. */
type Check = (value: unknown) => string | null;

type Json = { readonly [name: string]: unknown };

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const VERSION = /^\d+\.\d+\.\d+/;

const text = rule((value) => typeof value === "string");
const label = rule((value) => typeof value === "string" && value !== "");
const id = rule(isId);
const time = rule(
  (value) => typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value)),
);
const semver = rule((value) => typeof value === "string" && VERSION.test(value));
const flag = rule((value) => typeof value === "boolean");
const count = rule(isCount);
const state = rule((value) => ["todo", "done", "skipped", "blocked"].includes(value as string));

const step = object({
  state,
  at: orNull(time),
  by: orNull(text),
  seconds: orNull(count),
  note: orNull(text),
  problem: orNull(id),
  tried: list(
    object({ problem: id, try: rule((value) => isCount(value) && value > 0), helped: flag }),
  ),
});

const attemptFields = {
  guideVersion: semver,
  ticket: orNull(text),
  language: label,
  screens: label,
  answers: byId(id),
  startedAt: time,
  updatedAt: time,
  completedAt: orNull(time),
  completedVersion: orNull(semver),
  current: orNull(id),
  steps: byId(step),
};

const attempt = completion(object(attemptFields));
const record = completion(
  object({
    recordVersion: rule((value) => value === RECORD_VERSION),
    guide: id,
    person: label,
    ...attemptFields,
    attempts: list(attempt),
  }),
);

function rule(isRight: (value: unknown) => boolean): Check {
  return (value) => (isRight(value) ? null : "");
}

function orNull(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

function object(fields: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (!isObject(value)) return "";
    // JSON.parse makes it an ordinary key, but no program ever wrote one.
    if (Object.hasOwn(value, "__proto__")) return "__proto__";
    const wrong = firstWrong(Object.keys(fields), (name) =>
      Object.hasOwn(value, name) ? (fields[name] as Check)(value[name]) : "",
    );
    return (
      wrong ??
      Object.keys(value).find(
        (name) => !Object.hasOwn(fields, name) && nestsTooDeep(value[name]),
      ) ??
      null
    );
  };
}

function byId(check: Check): Check {
  return (value) =>
    isObject(value)
      ? firstWrong(Object.keys(value), (name) => (isId(name) ? check(value[name]) : ""))
      : "";
}

function list(check: Check): Check {
  return (value) =>
    Array.isArray(value)
      ? firstWrong(Object.keys(value), (index) => check(value[Number(index)]))
      : "";
}

/** Completion is a time and a version, or neither. */
function completion(check: Check): Check {
  return (value) => {
    const wrong = check(value);
    if (wrong !== null) return wrong;
    const { completedAt, completedVersion } = value as Json;
    return (completedAt === null) === (completedVersion === null) ? null : "completedVersion";
  };
}

function firstWrong(names: readonly string[], check: (name: string) => string | null) {
  for (const name of names) {
    const wrong = check(name);
    if (wrong !== null) return wrong === "" ? name : `${name}.${wrong}`;
  }
  return null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
