/** Reads all records for the report. */
import type { Edges } from "../edges.ts";
import type { Guide } from "../guide/format.ts";
import { makePlan } from "../guide/make-plan.ts";
import type { Plan } from "../guide/plan.ts";
import { symptomOf } from "../guide/problem-named.ts";
import { plainText } from "../guide/text.ts";
import { foldLog } from "../record/fold.ts";
import { orphanStatus } from "../record/orphan-status.ts";
import { personNamed } from "../record/person.ts";
import type { GuideRecord } from "../record/record.ts";
import type { ReportInput, UnreadableRecord } from "../record/report-shape.ts";
import { makeStatus, type Status } from "../record/status.ts";
import { readableGuide } from "./load-guide.ts";
import { ReadingProgress } from "./reading-progress.ts";
import type { Ui } from "./ui.ts";

/** Which records are wanted. */
export interface RecordFilter {
  /** The only guide, or undefined for all. */
  guide: Guide | undefined;
  /** Only what was updated at this moment (ISO 8601 in UTC) or later. */
  since: string | undefined;
  state: Status["state"] | undefined;
}

export interface CollectedRecords {
  inputs: readonly ReportInput[];
  unreadable: readonly UnreadableRecord[];
  /** What goes wrong, in words; null where guide or problem are not known. */
  symptom(guide: string, problem: string): string | null;
}

/** Reads the records one after another; those that cannot be read are told beside the others. */
export async function collectRecords(
  filter: RecordFilter,
  edges: Edges,
  ui: Ui,
): Promise<CollectedRecords> {
  const plans = new Map<string, PlannedGuide | null>();
  const statuses = new Map<string, Status[]>();
  const unreadable: UnreadableRecord[] = [];
  const { guide: only } = filter;
  if (only !== undefined) {
    statuses.set(only.id, []);
    // A file that was given by its path would not be found by its id.
    plans.set(only.id, planned(only, ui));
  }
  const progress = new ReadingProgress(edges, ui.language);
  const planOf = async (id: string) => {
    if (!plans.has(id)) plans.set(id, await planFor(id, edges, ui));
    return plans.get(id) ?? null;
  };
  try {
    const store = await edges.records(ui.language);
    for await (const { file, log, reason } of store.list(only?.id)) {
      await progress.count();
      edges.interrupted.throwIfAborted();
      if (log === null) {
        unreadable.push({ file, reason });
        continue;
      }
      const record = foldLog(log);
      if (record === null) continue;
      if (filter.since !== undefined && record.updatedAt < filter.since) continue;
      const status = statusIn(await planOf(record.guide), record);
      if (filter.state !== undefined && status.state !== filter.state) continue;
      const others = statuses.get(record.guide);
      if (others === undefined) statuses.set(record.guide, [status]);
      else others.push(status);
    }
  } finally {
    progress.stop();
  }
  for (const id of statuses.keys()) await planOf(id);
  const sorted = [...statuses].sort(([a], [b]) => (a < b ? -1 : 1));
  const inputs = sorted.map(([id, found]) => inputOf(id, found, plans.get(id) ?? null));
  const symptom = (guide: string, problem: string) => {
    const plan = plans.get(guide)?.plan;
    return plan === undefined ? null : plainText(symptomOf(plan, problem));
  };
  return { inputs, unreadable, symptom };
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

function inputOf(guide: string, statuses: Status[], shown: PlannedGuide | null): ReportInput {
  const steps = (shown?.plan.steps ?? []).map(({ id, ref, title }) => ({
    id,
    ref,
    title: plainText(title),
  }));
  return { guide, title: shown === null ? null : plainText(shown.plan.title), steps, statuses };
}
