/** Reads all records for the report. */
import type { Edges } from "../edges.ts";
import type { Guide } from "../guide/format.ts";
import { makePlan } from "../guide/make-plan.ts";
import type { Plan } from "../guide/plan.ts";
import { symptomOf } from "../guide/problem-named.ts";
import { plainText } from "../guide/text.ts";
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
  const guides = new Map<string, GuidePlans | null>();
  const statuses = new Map<string, Status[]>();
  const unreadable: UnreadableRecord[] = [];
  const { guide: only } = filter;
  if (only !== undefined) {
    statuses.set(only.id, []);
    // A file that was given by its path would not be found by its id.
    guides.set(only.id, new GuidePlans(only, ui));
  }
  const progress = new ReadingProgress(edges, ui.language);
  const plansOf = async (id: string) => {
    if (!guides.has(id)) guides.set(id, await plansFor(id, edges, ui));
    return guides.get(id) ?? null;
  };
  try {
    const store = await edges.records(ui.language);
    for await (const listed of store.list(only?.id)) {
      await progress.count();
      edges.interrupted.throwIfAborted();
      if (listed.record === null) {
        unreadable.push({ file: listed.file, reason: listed.reason });
        continue;
      }
      const { record } = listed;
      if (filter.since !== undefined && record.updatedAt < filter.since) continue;
      const plans = await plansOf(record.guide);
      const status = plans === null ? orphanStatus(record) : plans.statusOf(record);
      if (filter.state !== undefined && status.state !== filter.state) continue;
      const others = statuses.get(record.guide);
      if (others === undefined) statuses.set(record.guide, [status]);
      else others.push(status);
    }
  } finally {
    progress.stop();
  }
  for (const id of statuses.keys()) await plansOf(id);
  const sorted = [...statuses].sort(([a], [b]) => (a < b ? -1 : 1));
  const inputs = sorted.map(([id, found]) => inputOf(id, found, guides.get(id) ?? null));
  const symptom = (guide: string, problem: string) => {
    const plan = guides.get(guide)?.plan;
    return plan === undefined ? null : plainText(symptomOf(plan, problem));
  };
  return { inputs, unreadable, symptom };
}

function inputOf(guide: string, statuses: Status[], plans: GuidePlans | null): ReportInput {
  const steps = (plans?.plan.steps ?? []).map(({ id, ref, title }) => ({
    id,
    ref,
    title: plainText(title),
  }));
  return { guide, title: plans === null ? null : plainText(plans.plan.title), steps, statuses };
}

async function plansFor(id: string, edges: Edges, ui: Ui): Promise<GuidePlans | null> {
  const guide = await readableGuide(id, edges, ui.language);
  return guide === null ? null : new GuidePlans(guide, ui);
}

/** Plans of one guide: people with the same answers share theirs, which is what makes thousands quick. */
class GuidePlans {
  readonly plan: Plan;
  private readonly guide: Guide;
  private readonly ui: Ui;
  private readonly plans = new Map<string, Plan>();

  constructor(guide: Guide, ui: Ui) {
    this.guide = guide;
    this.ui = ui;
    this.plan = this.planWith({});
  }

  statusOf(record: GuideRecord): Status {
    const plan = this.planWith(record.answers);
    return makeStatus(this.guide, plan, record, personNamed(record.person));
  }

  private planWith(answers: Readonly<Record<string, string>>): Plan {
    const key = JSON.stringify(Object.entries(answers).sort());
    const known = this.plans.get(key);
    if (known !== undefined) return known;
    const { language, today: date } = this.ui;
    const plan = makePlan(this.guide, { language, screens: language, answers, date });
    this.plans.set(key, plan);
    return plan;
  }
}
