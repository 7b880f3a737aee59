import * as v from "valibot";
import type { AuthorsMessages } from "../../messages/authors.ts";
import { type Guide, guideSchema } from "../format.ts";
import { excerpt, type Path } from "./path.ts";
import type { Finding, Suggest } from "./rules/rule.ts";

/**
 * Checks a file's content against the schema: the guide, or everything that is wrong with its shape,
 * at most `most` findings.
 */
export function checkStructure(
  root: unknown,
  words: AuthorsMessages,
  { suggest, most }: { suggest: Suggest; most: number },
): { guide: Guide | null; findings: Finding[] } {
  const result = v.safeParse(guideSchema, root);
  if (result.success) return { guide: result.output, findings: [] };
  const findings = new Map<string, Finding>();
  for (const issue of result.issues.slice(0, most)) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const finding: Finding = { severity: "error", path, ...describe(issue, path, words, suggest) };
    findings.set(JSON.stringify([finding.code, ...path]), finding);
  }
  return { guide: null, findings: [...findings.values()] };
}

type Issue = v.InferIssue<typeof guideSchema>;

function describe(
  issue: Issue,
  path: Path,
  words: AuthorsMessages,
  suggest: Suggest,
): { code: string; message: string } {
  const key = String(path.at(-1) ?? "");
  if (issue.type === "strict_object" && issue.path?.at(-1)?.origin === "key") {
    if (issue.expected !== "never") {
      return { code: "missing-key", message: words.missingKey(excerpt(key)) };
    }
    const near = suggest(key, keysAt(path.slice(0, -1)));
    return { code: "unknown-key", message: words.unknownKey(excerpt(key), near) };
  }
  if (issue.type === "picklist" && typeof issue.input === "string") {
    const allowed = (issue.expected ?? "").replace(/[()"]/g, "").split(" | ");
    return { code: "not-allowed", message: words.notAllowed(excerpt(issue.input), allowed) };
  }
  const code = issue.type === "literal" ? "bad-format-version" : issue.message;
  if (Object.hasOwn(words.faults, code)) {
    const value = typeof issue.input === "string" ? issue.input : JSON.stringify(issue.input);
    const fault = words.faults[code as keyof AuthorsMessages["faults"]];
    return { code, message: fault(excerpt(value ?? "")) };
  }
  const expected = words.types[EXPECTED[issue.type] ?? "text"];
  return {
    code: "wrong-type",
    message: words.wrongType(expected, words.types[typeOf(issue.input)]),
  };
}

const EXPECTED: Readonly<Record<string, keyof AuthorsMessages["types"]>> = {
  array: "list",
  strict_object: "object",
  record: "object",
  boolean: "boolean",
  number: "number",
};

function typeOf(input: unknown): keyof AuthorsMessages["types"] {
  if (input === null) return "null";
  if (Array.isArray(input)) return "list";
  if (typeof input === "string") return "text";
  if (typeof input === "number") return "number";
  return typeof input === "boolean" ? "boolean" : "object";
}

interface AnySchema {
  entries?: Record<string, AnySchema>;
  value?: AnySchema;
  item?: AnySchema;
  wrapped?: AnySchema;
  options?: AnySchema[];
}

/** The keys that the format knows for the object at a path. */
function keysAt(path: Path): string[] {
  let schemas = open(guideSchema as unknown as AnySchema);
  for (const part of path) {
    schemas = schemas.flatMap((schema) => {
      const inside =
        typeof part === "number" ? schema.item : (schema.entries?.[part] ?? schema.value);
      return inside === undefined ? [] : open(inside);
    });
  }
  return schemas.flatMap(({ entries }) => Object.keys(entries ?? {}));
}

function open(schema: AnySchema): AnySchema[] {
  if (schema.wrapped !== undefined) return open(schema.wrapped);
  return schema.options?.flatMap(open) ?? [schema];
}
