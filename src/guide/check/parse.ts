import { type AuthorsMessages, authorsMessages } from "../../messages/authors.ts";
import type { Language } from "../../messages/language.ts";
import { isObject } from "../../text/is-object.ts";
import { suggest } from "../../text/suggest.ts";
import { FORMAT_VERSION, type Guide } from "../format.ts";
import { MAX_GUIDE_BYTES } from "../guide-files.ts";
import type { GuideProblem } from "../guide-problem.ts";
import { makeOutline } from "./make-outline.ts";
import { excerpt, formatPath, inFileOrder } from "./path.ts";
import type { Finding, Suggest } from "./rules/rule.ts";
import { applyRules } from "./rules.ts";
import { MAX_DEPTH, positionOf, scanJson } from "./scan-json.ts";
import { checkStructure } from "./structure.ts";

/** Of one kind of mistake; a file with more is not a guide with mistakes but something else. */
const MOST_PROBLEMS = 5000;

/** A guide, with warnings at most; or no guide, with at least one error. */
export type ParsedGuide =
  | { guide: Guide; problems: readonly GuideProblem[] }
  | { guide: null; problems: readonly GuideProblem[] };

/**
 * Reads a guide file. Never throws: whatever the bytes are, the result is a guide or says what is
 * wrong, in the language given. A file that is not JSON of a known format has that one problem;
 * of any other, everything wrong is reported, in the order of the file.
 */
export function parseGuide(bytes: Uint8Array, language: Language): ParsedGuide {
  const words = authorsMessages[language];
  const read = readJson(bytes, words);
  const found = Array.isArray(read) ? read : checkContent(read, words);
  if (Array.isArray(found)) return { guide: null, problems: found.map(toProblem) };
  const problems = inFileOrder(found.findings, found.root).map(toProblem);
  if (found.guide === null || problems.some(({ severity }) => severity === "error")) {
    return { guide: null, problems };
  }
  return { guide: found.guide, problems };
}

interface Content {
  root: unknown;
  guide: Guide | null;
  findings: Finding[];
}

/** The content of a file, with what its keys have against them; or, as a list, why it has none. */
function readJson(bytes: Uint8Array, words: AuthorsMessages): Content | Finding[] {
  if (bytes.length > MAX_GUIDE_BYTES) {
    return [wholeFile("too-large", words.tooLarge(MAX_GUIDE_BYTES / 1024))];
  }
  const text = decode(bytes);
  if (typeof text !== "string") {
    return [wholeFile("not-utf8", words.notUtf8(text.line, text.column))];
  }
  const { fault, duplicates, forbidden } = scanJson(text);
  if (fault !== null) {
    const { line, column, kind, found } = fault;
    return kind === "too-deep"
      ? [wholeFile("too-deep", words.tooDeep(line, column, MAX_DEPTH))]
      : [wholeFile("not-json", words.notJson(line, column, kind, excerpt(found)))];
  }
  const refused = forbidden.map((path): Finding => {
    const message = words.forbiddenKey(String(path.at(-1)));
    return { severity: "error", path, code: "forbidden-key", message };
  });
  if (refused.length > 0) return refused;
  const findings = duplicates.map((path): Finding => {
    const message = words.duplicateKey(excerpt(String(path.at(-1))));
    return { severity: "error", path, code: "duplicate-key", message };
  });
  return { root: JSON.parse(text) as unknown, guide: null, findings };
}

function checkContent({ root, findings }: Content, words: AuthorsMessages): Content | Finding[] {
  const version = isObject(root) ? root.formatVersion : undefined;
  if (typeof version === "number" && version > FORMAT_VERSION) {
    const message = words.newerFormat(version, FORMAT_VERSION);
    return [{ severity: "error", path: ["formatVersion"], code: "newer-format", message }];
  }
  const bounds = { suggest: boundedSuggest(), most: MOST_PROBLEMS };
  const structure = checkStructure(root, words, bounds);
  const rest = isObject(root) ? applyRules(makeOutline(root), words, bounds) : [];
  return { root, guide: structure.guide, findings: [...findings, ...structure.findings, ...rest] };
}

/** The text of UTF-8 bytes without their byte order mark, or where they stop being UTF-8. */
function decode(bytes: Uint8Array): string | { line: number; column: number } {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    return positionOf(text, Math.max(0, text.indexOf("\ufffd")));
  }
}

/** The nearest name. Comparing costs time: only so often in one file, and not with thousands of names. */
function boundedSuggest(): Suggest {
  let left = 50;
  return (typed, names) => {
    left -= 1;
    if (left < 0) return [];
    const known: string[] = [];
    for (const name of names) if (known.push(name) === 500) break;
    return suggest(typed, known).slice(0, 1).map(excerpt);
  };
}

function wholeFile(code: string, message: string): Finding {
  return { severity: "error", path: [], code, message };
}

function toProblem({ severity, path, code, message }: Finding): GuideProblem {
  return { severity, path: formatPath(path), code, message };
}
