import { type AuthorsMessages, authorsMessages } from "../../messages/authors.ts";
import type { Language } from "../../messages/language.ts";
import { isObject } from "../../text/is-object.ts";
import { suggest } from "../../text/suggest.ts";
import { FORMAT_VERSION, type Guide } from "../format.ts";
import { MAX_GUIDE_BYTES } from "../guide-files.ts";
import type { GuideProblem } from "../guide-problem.ts";
import { adviceOn, type Comparison } from "./advise.ts";
import { locate, type Place } from "./locate.ts";
import { makeOutline } from "./make-outline.ts";
import { excerpt, formatPath, inFileOrder, type Path } from "./path.ts";
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
 * of any other, everything wrong is reported, in the order of the file; and advice on a guide without
 * errors, where there is something to compare it with.
 */
export function parseGuide(
  bytes: Uint8Array,
  language: Language,
  against: Comparison | null = null,
): ParsedGuide {
  const words = authorsMessages[language];
  const read = readJson(bytes, words);
  const found = Array.isArray(read) ? read : checkContent(read, words);
  if (Array.isArray(found)) return { guide: null, problems: toProblems(found, null) };
  const { guide, findings } = found;
  const sound = guide !== null && findings.every(({ severity }) => severity !== "error");
  const advice = sound && against !== null ? adviceOn(guide, words, against) : [];
  const problems = toProblems(inFileOrder([...findings, ...advice], found.root), found);
  return sound ? { guide, problems } : { guide: null, problems };
}

interface Content {
  text: string;
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
    return [wholeFile("not-utf8", words.notUtf8(text.line, text.column), text)];
  }
  const { fault, duplicates, forbidden } = scanJson(text);
  if (fault !== null) {
    const { line, column, kind, found } = fault;
    const at = { line, column };
    return kind === "too-deep"
      ? [wholeFile("too-deep", words.tooDeep(line, column, MAX_DEPTH), at)]
      : [wholeFile("not-json", words.notJson(line, column, kind, excerpt(found)), at)];
  }
  const refused = forbidden.map((path): Finding => {
    const message = words.forbiddenKey(String(path.at(-1)));
    return { severity: "error", path, code: "forbidden-key", message };
  });
  if (refused.length > 0) return placed(refused, text);
  const findings = duplicates.map((path): Finding => {
    const message = words.duplicateKey(excerpt(String(path.at(-1))));
    return { severity: "error", path, code: "duplicate-key", message };
  });
  return { text, root: JSON.parse(text) as unknown, guide: null, findings };
}

function checkContent(
  { text, root, findings }: Content,
  words: AuthorsMessages,
): Content | Finding[] {
  const version = isObject(root) ? root.formatVersion : undefined;
  if (typeof version === "number" && version > FORMAT_VERSION) {
    const message = words.newerFormat(version, FORMAT_VERSION);
    return [{ severity: "error", path: ["formatVersion"], code: "newer-format", message }];
  }
  const bounds = { suggest: boundedSuggest(), most: MOST_PROBLEMS };
  const structure = checkStructure(root, words, bounds);
  const rest = isObject(root) ? applyRules(makeOutline(root), words, bounds) : [];
  return {
    text,
    root,
    guide: structure.guide,
    findings: [...findings, ...structure.findings, ...rest],
  };
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

function wholeFile(code: string, message: string, at?: Place): Finding {
  return { severity: "error", path: [], code, message, ...(at === undefined ? {} : { at }) };
}

/** The findings with their places in the text. */
function placed(findings: readonly Finding[], text: string): Finding[] {
  const places = locate(
    text,
    findings.map(({ path }) => path),
  );
  return findings.map((finding, index) => {
    const at = finding.at ?? places[index];
    return at === undefined ? finding : { ...finding, at };
  });
}

function toProblems(findings: readonly Finding[], content: Content | null): GuideProblem[] {
  if (findings.length === 0) return [];
  const all = content === null ? findings : placed(findings, content.text);
  return all.map((finding) => toProblem(finding, content?.root));
}

function toProblem({ severity, path, at, code, message }: Finding, root: unknown): GuideProblem {
  const { line = null, column = null } = at ?? {};
  return {
    severity,
    path: formatPath(path),
    line,
    column,
    step: stepAt(path, root),
    code,
    message,
  };
}

/** The step that a path leads into, by number on paper and id; null outside steps. */
function stepAt(path: Path, root: unknown): string | null {
  const [chapters, chapter, steps, step] = path;
  if (chapters !== "chapters" || steps !== "steps") return null;
  if (typeof chapter !== "number" || typeof step !== "number") return null;
  const found = path.slice(0, 4).reduce<unknown>(insideOf, root);
  const id = isObject(found) && typeof found.id === "string" ? ` ${excerpt(found.id)}` : "";
  return `${chapter + 1}.${step + 1}${id}`;
}

function insideOf(part: unknown, key: string | number): unknown {
  return typeof part === "object" && part !== null
    ? (part as Record<string | number, unknown>)[key]
    : undefined;
}
