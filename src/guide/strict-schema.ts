/** Valibot's objects, records and unions made as strict and as exact as a guide's author needs. */

import * as v from "valibot";
import { isObject } from "../text/is-object.ts";

/** An object with these keys and no others. Unlike valibot's own it refuses arrays and reports every unknown key. */
export function closed<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, undefined> {
  const schema = v.strictObject(entries);
  return {
    ...schema,
    "~run"(dataset, config) {
      const input: unknown = dataset.value;
      if (!isObject(input)) {
        v._addIssue(this, "type", dataset, config);
        return dataset as never;
      }
      const result = schema["~run"](dataset, config);
      const unknown = Object.keys(input).filter((key) => !Object.hasOwn(entries, key));
      for (const key of unknown.slice(1)) {
        const place = { type: "object", origin: "key", input, key, value: input[key] } as const;
        v._addIssue(this, "key", result, config, { input: key, expected: "never", path: [place] });
      }
      return result;
    },
  };
}

/** An object with names of the author's own choice as keys. Unlike valibot's own it refuses arrays. */
export function named<const Value extends v.GenericSchema>(
  key: v.GenericSchema<string, string>,
  value: Value,
): v.RecordSchema<v.GenericSchema<string, string>, Value, undefined> {
  const schema = v.record(key, value);
  return {
    ...schema,
    "~run"(dataset, config) {
      if (isObject(dataset.value)) return schema["~run"](dataset, config);
      v._addIssue(this, "type", dataset, config);
      return dataset as never;
    },
  };
}

/**
 * One of several forms, told apart by `choose` before anything is checked, so that an author hears what
 * is wrong with the form meant, not with each of them. `code` is the problem when it is none of them.
 */
export function either<const Options extends v.GenericSchema[]>(
  options: Options,
  choose: (input: unknown) => Options[number] | undefined,
  code: string,
): v.UnionSchema<Options, string> {
  return {
    ...v.union(options, code),
    "~run"(dataset, config) {
      const option = choose(dataset.value);
      if (option !== undefined) return option["~run"](dataset, config) as never;
      v._addIssue(this, "type", dataset, config);
      return dataset as never;
    },
  };
}
