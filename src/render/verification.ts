/** What `verify` found, as sections for people, as a line for one person, and as rows for a spreadsheet. */
import type { Method } from "../evidence/methods.ts";
import type { Language } from "../messages/language.ts";
import { verifyMessages } from "../messages/verify.ts";
import { renderCsv } from "../text/csv.ts";
import { printable } from "../text/printable.ts";
import type { Comparison } from "../verify/compare.ts";
import { FINDINGS, type Finding, type PersonFinding } from "../verify/finding.ts";
import { shortMoment } from "./moment.ts";
import type { ReportSection } from "./report-model.ts";

/** How many people a list names before the rest is only counted. */
const NAMED = 20;

/** The findings that somebody acts on; the others are counted, and listed where they are asked for. */
const LISTED: readonly Finding[] = [
  "not-registered",
  "registered-open",
  "unregistered-unwalked",
  "too-early",
  "unknown",
  "absent",
];

/** What was read and what is expected, before what was found. */
export interface Compared {
  lines: readonly string[];
  comparison: Comparison;
  /** Only these findings; the lists to act on when empty. */
  only: readonly Finding[];
}

/** The sections: what was counted, then a list for each thing to do. */
export function verificationSections(
  { lines, comparison, only }: Compared,
  language: Language,
): readonly ReportSection[] {
  const words = verifyMessages[language];
  const { counts, people } = comparison;
  const lists = (only.length > 0 ? FINDINGS.filter((one) => only.includes(one)) : LISTED)
    .filter((finding) => counts[finding] > 0)
    .map((finding) => listSection(finding, comparison, language))
    .filter(({ tables }) => tables.length > 0);
  const ends = people.some(({ remarks }) => remarks.includes("text-only")) ? [words.textEnds] : [];
  const more = comparison.ok ? ends : [words.notRefuted, ...ends];
  const counted = [...lines.slice(1), ...countLines(comparison, language), ...more];
  return [{ title: lines[0] ?? "", lines: counted, tables: [] }, ...lists];
}

function countLines({ counts, people, unknownUnwalked }: Comparison, language: Language): string[] {
  const words = verifyMessages[language];
  const recorded = people.filter(({ state }) => state !== null);
  const told = FINDINGS.map((finding) => {
    const count = recorded.filter((one) => one.finding === finding).length;
    return count === 0 ? "" : `${count} ${words.findings[finding]}`;
  }).filter((text) => text !== "");
  const registered = counts["registered-unwalked"];
  const not = counts["unregistered-unwalked"];
  const unwalked = registered + not + unknownUnwalked;
  return [
    ...(recorded.length > 0 ? [words.recorded(recorded.length, told.join(", "))] : []),
    ...(unwalked > 0 ? [words.unwalked(unwalked, registered, not, unknownUnwalked)] : []),
  ];
}

function listSection(finding: Finding, { people }: Comparison, language: Language): ReportSection {
  const words = verifyMessages[language];
  const listed = people.filter(
    (one) => one.finding === finding && (one.state !== null || finding.endsWith("-unwalked")),
  );
  const rows = listed.slice(0, NAMED).map((one) => rowOf(one, language));
  const all = [words.person, words.recordedAt, words.by, words.ticket, words.inEntra];
  const used = all.map((_, index) => index === 0 || rows.some((row) => row[index] !== ""));
  const kept = (row: readonly string[]) => row.filter((_, index) => used[index]);
  const rest = listed.length - rows.length;
  return {
    title: `${words.lists[finding]} (${listed.length})`,
    lines: rest > 0 ? [words.more(rest, finding)] : [],
    tables:
      rows.length === 0
        ? []
        : [{ columns: kept(all).map((title) => ({ title })), rows: rows.map(kept) }],
  };
}

function rowOf(one: PersonFinding, language: Language): string[] {
  const at = one.at === null ? "" : shortMoment(one.at);
  return [one.person, at, one.by ?? "", one.ticket ?? "", inEntra(one, language).join("; ")];
}

/** What is there, and what to know of it. */
function inEntra(one: PersonFinding, language: Language): string[] {
  const words = verifyMessages[language];
  const { methods, account, suggestion, again, finding, remarks } = one;
  const known: Partial<Record<string, string>> = words.methods;
  const list = (methods ?? []).map((method: Method | string) => known[method] ?? method).join(", ");
  const there = methods === null ? words.lost : list === "" ? words.nothing : list;
  return [
    ...(finding === "absent" ? [] : [there]),
    ...remarks.map((remark) => words.remarks[remark]),
    ...(account === null ? [] : [words.account(account)]),
    ...(suggestion === null ? [] : [words.suggestion(suggestion)]),
    ...(again === null ? [] : [words.again(shortMoment(again))]),
  ];
}

/** One person on one line: what was found, what is there, what is recorded, and of when that is. */
export function verificationLine(one: PersonFinding, shape: string, language: Language): string {
  const words = verifyMessages[language];
  const { state, at, by, asOf, finding } = one;
  const recorded =
    state === null
      ? words.noRecord
      : state === "complete" && at !== null
        ? words.marked(shortMoment(at), by)
        : words.markedOpen;
  const parts = [
    words.findings[finding],
    ...inEntra(one, language),
    recorded,
    ...(finding === "too-early" ? [words.behind] : []),
    ...(asOf === null ? [] : [words.ofExport(shape, shortMoment(asOf))]),
  ];
  return printable(`${one.person}: ${parts.join("; ")}`);
}

/** Rows with the keys of the JSON for columns; lists are words with spaces between. */
export function verificationCsv(people: readonly PersonFinding[]): string {
  const names = [
    "person",
    "finding",
    "state",
    "at",
    "by",
    "ticket",
    "asOf",
    "source",
    "account",
    "suggestion",
    "again",
  ] as const;
  return renderCsv([
    [...names, "methods", "remarks"],
    ...people.map((one) => [
      ...names.map((name) => one[name]),
      one.methods === null ? null : one.methods.join(" "),
      one.remarks.join(" "),
    ]),
  ]);
}
