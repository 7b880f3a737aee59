/** Reads all records for the report. */
import type { Edges } from "../edges.ts";
import type { Guide } from "../guide/format.ts";
import { makePlan } from "../guide/make-plan.ts";
import type { Plan } from "../guide/plan.ts";
import { problemsIn } from "../guide/problem-named.ts";
import { plainText } from "../guide/text.ts";
import type { Log } from "../record/entry.ts";
import { foldLog } from "../record/fold.ts";
import { eventsOf } from "../record/log-events.ts";
import { orphanStatus } from "../record/orphan-status.ts";
import { personNamed } from "../record/person.ts";
import type { GuideRecord } from "../record/record.ts";
import { briefStatus } from "../record/report-person.ts";
import type {
  ReportInput,
  ReportPeriod,
  ReportSubject,
  UnreadableRecord,
} from "../record/report-shape.ts";
import { makeStatus, type Status } from "../record/status.ts";
import { parseAnswers } from "./arguments.ts";
import { readableGuide } from "./load-guide.ts";
import { ReadingProgress } from "./reading-progress.ts";
import { checkAgent, eventsWithin, isAgent } from "./report-filter.ts";
import type { Ui } from "./ui.ts";

/** Which records are wanted. */
export interface RecordFilter {
  /** The only guide, or undefined for all. */
  guide: Guide | undefined;
  /** When something was recorded; what came after it is as if it had not happened yet. */
  period: ReportPeriod;
  /** The only agent, or undefined for all. */
  by: string | undefined;
  /** Answers that must have been given, as `question=choice`. */
  answers: readonly string[];
}

export interface CollectedRecords {
  inputs: readonly ReportInput[];
  unreadable: readonly UnreadableRecord[];
}

/** Reads the records one after another; those that cannot be read are told beside the others. */
export async function collectRecords(
  filter: RecordFilter,
  edges: Edges,
  ui: Ui,
): Promise<CollectedRecords> {
  const plans = new Map<string, PlannedGuide | null>();
  const subjects = new Map<string, ReportSubject[]>();
  const unreadable: UnreadableRecord[] = [];
  const agents = new Set<string>();
  const { guide: only } = filter;
  if (only !== undefined) {
    subjects.set(only.id, []);
    // A file that was given by its path would not be found by its id.
    plans.set(only.id, planned(only, ui));
  }
  const progress = new ReadingProgress(edges, ui.language);
  try {
    const store = await edges.records(ui.language);
    for await (const { file, log, reason } of store.list(only?.id)) {
      await progress.count();
      edges.interrupted.throwIfAborted();
      if (log === null) {
        unreadable.push({ file, reason });
        continue;
      }
      for (const { by } of log) agents.add(by);
      const [first] = log;
      if (first === undefined) continue;
      const { guide } = first;
      if (!plans.has(guide)) plans.set(guide, await planFor(guide, edges, ui));
      const subject = subjectOf(log, plans.get(guide) ?? null, filter);
      if (subject === null) continue;
      const others = subjects.get(guide);
      if (others === undefined) subjects.set(guide, [subject]);
      else others.push(subject);
    }
  } finally {
    progress.stop();
  }
  checkAgent(filter.by, agents, ui.language);
  const asked = answersWanted(filter.answers, plans, ui);
  const sorted = [...subjects].sort(([a], [b]) => (a < b ? -1 : 1));
  const inputs = sorted.map(([id, people]) => {
    const wanted = people.filter(({ status: { answers } }) =>
      asked.every(([question, choice]) => answers[question] === choice),
    );
    return inputOf(id, wanted, plans.get(id) ?? null);
  });
  return { inputs, unreadable };
}

/** What a log says of somebody in the period; null when it is nothing, or nothing by that agent. */
function subjectOf(
  log: Log,
  shown: PlannedGuide | null,
  { period: { since, until }, by }: RecordFilter,
): ReportSubject | null {
  const known = until === null ? log : log.filter(({ at }) => at < until);
  const record = foldLog(known);
  if (record === null || (since !== null && record.updatedAt < since)) return null;
  if (by !== undefined) {
    const own = known.some((entry) => isAgent(entry.by, by) && (since ?? "") <= entry.at);
    if (!own) return null;
  }
  return {
    status: briefStatus(statusIn(shown, record)),
    events: eventsWithin(eventsOf(known), since, by),
  };
}

/** The answers that are wanted, checked against the questions of all guides that somebody works with. */
function answersWanted(
  answers: readonly string[],
  plans: ReadonlyMap<string, PlannedGuide | null>,
  { language }: Ui,
): [string, string][] {
  if (answers.length === 0 || plans.size === 0) return [];
  const choices = new Map<string, { id: string }[]>();
  for (const question of [...plans.values()].flatMap((plan) => plan?.guide.questions ?? [])) {
    choices.set(question.id, [...(choices.get(question.id) ?? []), ...question.choices]);
  }
  const questions = [...choices].map(([id, all]) => ({ id, choices: all }));
  return Object.entries(parseAnswers(answers, { questions }, language));
}

/** A guide that is there, and how it is shown to whoever reads the report. */
interface PlannedGuide {
  guide: Guide;
  plan: Plan;
}

async function planFor(id: string, edges: Edges, ui: Ui): Promise<PlannedGuide | null> {
  const guide = await readableGuide(id, edges, ui.language);
  return guide === null ? null : planned(guide, ui);
}

function planned(guide: Guide, { language, today: date }: Ui): PlannedGuide {
  return { guide, plan: makePlan(guide, { language, screens: language, answers: {}, date }) };
}

function statusIn(shown: PlannedGuide | null, record: GuideRecord): Status {
  if (shown === null) return orphanStatus(record);
  const options = { ...shown.plan, answers: record.answers };
  return makeStatus(shown.guide, options, record, personNamed(record.person));
}

function inputOf(
  guide: string,
  people: readonly ReportSubject[],
  shown: PlannedGuide | null,
): ReportInput {
  if (shown === null) return { guide, title: null, steps: [], problems: [], people };
  const { plan } = shown;
  return {
    guide,
    title: plainText(plan.title),
    steps: plan.steps.map(({ id, ref, title }) => ({ id, ref, title: plainText(title) })),
    problems: problemsIn(plan).map(({ id, symptom, remedies }) => ({
      id,
      title: plainText(symptom),
      remedies: remedies.map(({ number, text }) => ({ number, title: plainText(text) })),
    })),
    people,
  };
}
