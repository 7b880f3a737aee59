/** What a history says, before it is laid out. Texts are as recorded: renderers make them printable. */
import { plainText } from "../guide/text.ts";
import { historyMessages } from "../messages/history.ts";
import type { Language } from "../messages/language.ts";
import { summaryMessages } from "../messages/summary.ts";
import { type HistoryEntry, type HistoryRun, historyOf } from "../record/history.ts";
import type { Block } from "../record/record.ts";
import type { Subject } from "../record/subject.ts";
import { purposeOf } from "../record/undo.ts";
import { changeTexts, type Names } from "./change-words.ts";
import { clockTime, duration, localMoment } from "./moment.ts";
import type { Fact } from "./summary-model.ts";

export interface HistoryModel {
  title: string;
  facts: readonly Fact[];
  runs: readonly { title: string; lines: readonly { time: string; text: string }[] }[];
  /** Said where nothing happened, else null. */
  nothing: string | null;
}

/** What happened for a person, grouped by call. */
export function historyModel(subject: Subject, language: Language): HistoryModel {
  const { status, plan, log } = subject;
  const summary = summaryMessages[language];
  const { person, ticket, completed, total } = status;
  const facts: [string, string | null][] = [
    [plan.for === null ? summary.for : plainText(plan.for), person],
    [summary.ticket, ticket],
    [summary.state, summary.progress(summary.states[status.state], completed, total)],
  ];
  const history = historyOf(log);
  const entries = new Map(
    history.flatMap((run) => run.entries.map((entry) => [entry.id, entry] as const)),
  );
  const told = { names: { steps: status.steps, plan }, entries, solved: solvedIn(subject) };
  const runs = history.flatMap((run) => {
    const lines = run.entries.flatMap((entry) => linesOf(entry, told, language));
    return lines.length === 0 ? [] : [{ title: titleOf(run, language), lines }];
  });
  return {
    title: plainText(plan.title),
    facts: facts.flatMap(([label, text]) => (text === null ? [] : [{ label, text }])),
    runs,
    nothing: runs.length === 0 ? historyMessages[language].nothing : null,
  };
}

/** What it takes to tell an entry. */
interface Told {
  names: Names;
  entries: ReadonlyMap<string, HistoryEntry>;
  /** The steps at which a block was solved, by the moment when it was. */
  solved: ReadonlyMap<string, readonly (Block & { step: string })[]>;
}

function titleOf(run: HistoryRun, language: Language): string {
  const words = historyMessages[language];
  const { kind, by, desk, seconds } = run;
  return [
    `${words.kinds[kind]} ${localMoment(run.startedAt, language)}`,
    desk === null ? by : words.atDesk(by, desk),
    ...(seconds === null ? [] : [duration(seconds, language)]),
  ].join(", ");
}

/** An entry in lines: one for each thing that happened. */
function linesOf(entry: HistoryEntry, told: Told, language: Language) {
  const words = historyMessages[language];
  const { names, entries, solved } = told;
  const undone = entry.changes.flatMap((change) => {
    const other = change.type === "undo" ? entries.get(change.entry) : undefined;
    if (other === undefined) return [];
    return [words.tookBack(changeTexts(purposeOf(other), names, language).join("; "))];
  });
  const ended = (solved.get(entry.at) ?? []).map(({ step, at }) => {
    const ref = names.steps.find(({ id }) => id === step)?.ref ?? step;
    return words.solved(ref, localMoment(at, language));
  });
  const texts = [...undone, ...changeTexts(entry.changes, names, language), ...ended];
  const time = clockTime(entry.at, language);
  return texts.map((text) => ({
    time,
    text: entry.undone ? words.wasTakenBack(text) : text,
  }));
}

function solvedIn({ record }: Subject): Told["solved"] {
  const solved = new Map<string, (Block & { step: string })[]>();
  for (const attempt of record === null ? [] : [...record.attempts, record]) {
    for (const [step, { blocks }] of Object.entries(attempt.steps)) {
      for (const block of blocks) {
        if (block.solvedAt === null) continue;
        solved.set(block.solvedAt, [...(solved.get(block.solvedAt) ?? []), { step, ...block }]);
      }
    }
  }
  return solved;
}
