/** One person and one guide, as recorded and as shown: what the walk and the documents are about. */
import type { LoadedGuide } from "../guide/guide-files.ts";
import { makePlan } from "../guide/make-plan.ts";
import type { Plan } from "../guide/plan.ts";
import type { Log } from "./entry.ts";
import { foldLog } from "./fold.ts";
import type { Person } from "./person.ts";
import type { GuideRecord } from "./record.ts";
import { makeStatus, type Status } from "./status.ts";
import { planOptions, type Viewing } from "./viewing.ts";

export interface Subject {
  loaded: LoadedGuide;
  person: Person;
  /** All that is recorded. */
  log: Log;
  /** What that comes to, or null. */
  record: GuideRecord | null;
  plan: Plan;
  status: Status;
}

/** The subject for what is recorded now. */
export function makeSubject(
  loaded: LoadedGuide,
  person: Person,
  log: Log,
  viewing: Viewing,
): Subject {
  const record = foldLog(log);
  const options = planOptions(loaded.guide, record, viewing);
  return {
    loaded,
    person,
    log,
    record,
    plan: makePlan(loaded.guide, options),
    status: makeStatus(loaded.guide, options, record, person),
  };
}
