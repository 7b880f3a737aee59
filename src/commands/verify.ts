/** `verify`: what is recorded beside what Entra exported. Handles no credentials and opens no connection. */
import type { Edges } from "../edges.ts";
import type { Expectation } from "../evidence/methods.ts";
import { ExitCode, Failure } from "../exit.ts";
import type { Guide } from "../guide/format.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import { reportMessages } from "../messages/report.ts";
import { verifyMessages } from "../messages/verify.ts";
import type { Person } from "../record/person.ts";
import { shortMoment } from "../render/moment.ts";
import { print, printJson } from "../render/print.ts";
import { renderReport, renderReportMarkdown } from "../render/report.ts";
import { styleOf } from "../render/style.ts";
import { verificationCsv, verificationLine, verificationSections } from "../render/verification.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";
import { Accounts } from "../verify/accounts.ts";
import { type Comparison, compare } from "../verify/compare.ts";
import { type Compared, FINDINGS, type Finding } from "../verify/finding.ts";
import { personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide } from "./load-guide.ts";
import type { Ui } from "./ui.ts";
import { failureOf, nameOf, type ReadInput, readInputs } from "./verify-inputs.ts";
import { readRecords, recordEvidence, type VerifiedRecords } from "./verify-records.ts";

export interface VerifyOptions {
  file?: readonly string[] | undefined;
  guide?: string | undefined;
  for?: string | undefined;
  expect?: Expectation | undefined;
  asOf?: string | undefined;
  grace?: string | undefined;
  record?: boolean | undefined;
  only?: readonly string[] | undefined;
  format?: "text" | "markdown" | "csv" | "json" | undefined;
  json?: boolean | undefined;
  quiet?: boolean | undefined;
}

/** What was compared. */
interface Verification {
  guide: Guide;
  expect: Expectation;
  grace: number | undefined;
  person: Person | undefined;
  only: readonly Finding[];
  inputs: readonly ReadInput[];
  records: VerifiedRecords;
  comparison: Comparison;
  /** For how many people evidence was recorded. */
  recorded: number;
}

/** Exit code 0 when everybody asked about is confirmed, 1 when not: which is not the same as refuted. */
export async function run(options: VerifyOptions, edges: Edges, ui: Ui): Promise<number> {
  const { language } = ui;
  const { only, grace, asOf, person } = checked(options, edges, language);
  const { guide } = await loadGuide(options.guide ?? DEFAULT_GUIDE, edges, language);
  const expect = options.expect ?? expectedBy(guide, language);
  const files = filesOf(options, edges, language);
  const accounts = new Accounts(expect, grace);
  const inputs = await readInputs(files, asOf, accounts, edges, language);
  settle(accounts, person, inputs, language);
  const records = await readRecords(guide, person, edges, ui);
  const json = options.json || options.format === "json";
  const listed = json || options.format === "csv" || only.length > 0 ? only : INVITED;
  const comparison = compare(records.recorded, accounts, { person, only: listed });
  const recorded = options.record
    ? await recordEvidence(comparison.people, records.logs, expect, guide, edges, ui)
    : 0;
  const verification = {
    guide,
    expect,
    grace,
    person,
    only,
    inputs,
    records,
    comparison,
    recorded,
  };
  warn(verification, edges, language);
  if (!options.quiet) write(verification, json ? "json" : (options.format ?? "text"), edges, ui);
  return comparison.ok ? ExitCode.ok : ExitCode.notComplete;
}

/** Who has no record and is listed without being asked for: those to invite. */
const INVITED: readonly Finding[] = ["unregistered-unwalked"];

function checked(options: VerifyOptions, edges: Edges, language: Language) {
  const words = verifyMessages[language];
  const { asOf, grace } = options;
  const only = (options.only ?? []).map((word) => findingNamed(word, language));
  const moment = asOf === undefined ? undefined : momentNamed(asOf, edges.now(), language);
  const hours = grace === undefined ? undefined : Number(grace);
  if (hours !== undefined && !(/^\d{1,4}(?:\.\d+)?$/.test(grace ?? "") && hours <= 8760)) {
    throw new Failure("usage", words.badGrace(printable(grace ?? "")));
  }
  const person = options.for === undefined ? undefined : personOf(options.for, language);
  return { only, asOf: moment, grace: hours, person };
}

function findingNamed(word: string, language: Language): Finding {
  const found = FINDINGS.find((finding) => finding === word);
  if (found !== undefined) return found;
  const message = `--only: ${printable(word)}? ${FINDINGS.join(", ")}`;
  const near = suggest(word, FINDINGS);
  throw new Failure("usage", message, { hint: argumentMessages[language].didYouMean(near) });
}

function momentNamed(value: string, now: Date, language: Language): string {
  const words = verifyMessages[language];
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i;
  const moment = form.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(moment)) throw new Failure("usage", words.badMoment(printable(value)));
  if (moment > now.getTime()) throw new Failure("usage", words.future(printable(value)));
  return new Date(moment).toISOString();
}

function expectedBy(guide: Guide, language: Language): Expectation {
  if (guide.evidence !== undefined) return guide.evidence.expect;
  const words = verifyMessages[language];
  throw new Failure("usage", words.expectWhat(guide.id), { hint: words.expectHint });
}

function filesOf({ file = [] }: VerifyOptions, { stdin }: Edges, language: Language) {
  if (file.length > 0) return [...new Set(file)];
  const words = verifyMessages[language];
  if (stdin.isTTY) throw new Failure("usage", words.nothingGiven, { hint: words.nothingGivenHint });
  return ["-"];
}

/** Methods that say nobody's name belong to the person asked about; and something must be about methods. */
function settle(
  accounts: Accounts,
  person: Person | undefined,
  inputs: readonly ReadInput[],
  language: Language,
): void {
  const methods = inputs.find(({ shape }) => shape === "methods")?.file ?? inputs[0]?.file ?? "-";
  if (accounts.settle(person?.name) > 0) throw failureOf({ kind: "whose" }, methods, language);
  const [first] = inputs;
  if (first !== undefined && inputs.every(({ shape }) => shape === "users")) {
    throw failureOf({ kind: "names-only" }, first.file, language);
  }
}

function warn({ inputs, records }: Verification, edges: Edges, language: Language): void {
  const words = verifyMessages[language];
  const lines = inputs.flatMap(({ file, secret, unusable, lost }) => {
    const name = nameOf(file, language);
    return [
      ...(secret ? [words.secret(name)] : []),
      ...(unusable > 0 ? [words.unusable(unusable, name)] : []),
      ...(lost > 0 ? [words.lostMethods(lost, name)] : []),
    ];
  });
  if (inputs.some(({ partial }) => partial)) lines.push(words.partial, words.partialHint);
  const { unreadable } = records;
  if (unreadable.length > 0) {
    lines.push(reportMessages[language].unreadable(unreadable.length));
    lines.push(
      ...unreadable.map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`),
    );
  }
  if (lines.length > 0) print(edges.stderr, lines.join("\n"));
}

function write(
  verification: Verification,
  format: NonNullable<VerifyOptions["format"]>,
  { stdout }: Edges,
  { language }: Ui,
): void {
  const { comparison, person, only, inputs } = verification;
  const listed = (people: readonly Compared[]) =>
    people.filter(({ finding }) => only.length === 0 || only.includes(finding));
  if (format === "json") printJson(stdout, documentOf(verification, listed(comparison.people)));
  else if (format === "csv") stdout.write(verificationCsv(listed(comparison.people)));
  else if (person !== undefined && format === "text") {
    const shape = verifyMessages[language].shapes[inputs[0]?.shape ?? "report"];
    const lines = comparison.people.map((one) => verificationLine(one, shape, language));
    print(stdout, lines.join("\n"));
  } else {
    const lines = headLines(verification, language);
    const sections = verificationSections({ lines, comparison, only }, language);
    print(
      stdout,
      format === "markdown"
        ? renderReportMarkdown(sections)
        : renderReport(sections, styleOf(stdout)),
    );
  }
}

function headLines({ inputs, expect, recorded }: Verification, language: Language): string[] {
  const words = verifyMessages[language];
  return [
    ...inputs.map(({ shape, people, asOf }) =>
      words.input(words.shapes[shape], people, shortMoment(asOf)),
    ),
    words.expects(words.expectations[expect]),
    ...(recorded > 0 ? [words.evidence(recorded)] : []),
  ];
}

/** What `--json` prints. Times are ISO 8601 in UTC. */
function documentOf(verification: Verification, people: readonly Compared[]) {
  const { guide, expect, grace, inputs, records, comparison, recorded } = verification;
  const usual = inputs.some(({ shape }) => shape !== "methods" && shape !== "events") ? 36 : 0;
  return {
    guide: guide.id,
    expect,
    graceHours: grace ?? usual,
    inputs,
    counts: comparison.counts,
    people: people.map(({ facts: _, ...one }) => one),
    unreadable: records.unreadable,
    recorded,
    ok: comparison.ok,
  };
}
