/** What `mark` records about one person, made of what is recorded already. */
import type { Edges } from "../edges.ts";
import type { GuideIndex } from "../guide/guide-index.ts";
import type { Language } from "../messages/language.ts";
import { type Entry, type Log, withEntry } from "../record/entry.ts";
import { foldLog } from "../record/fold.ts";
import { makeEntry } from "../record/make-entry.ts";
import type { Person } from "../record/person.ts";
import type { GuideRecord } from "../record/record.ts";
import type { Status, StepStatus } from "../record/status.ts";
import { statusOf, type Viewing } from "../record/viewing.ts";
import { changesFor, type Marking, type MarkingOptions, stepsToMark } from "./marking.ts";

/** What is to be recorded, and what comes of it. */
export interface Marked {
  /** Null where nothing changes. */
  entry: Entry | null;
  /** The steps that were asked for. */
  wanted: readonly StepStatus[];
  /** The status once it is recorded. */
  status: Status;
}

/** Makes the entry; writes nothing. Raises Failure for steps that are unknown or may not be marked so. */
export function markEntry(
  log: Log,
  person: Person,
  guide: GuideIndex,
  viewing: Viewing,
  marking: Marking,
  edges: Pick<Edges, "now" | "userName" | "run">,
  language: Language,
): Marked {
  const before = foldLog(log);
  const { answers, language: spoken, screens, steps } = statusOf(guide, person, before, viewing);
  const wanted = stepsToMark(marking, steps, language);
  // Answers from settings are recorded too, as in the walk: what applies must not depend on who looks.
  // They alone make no record of somebody about whom there is nothing to clear.
  const said = isAboutNothing(marking, before) ? viewing.given.answers : answers;
  const entry = makeEntry(log, changesFor(marking, wanted, said, before), {
    guide,
    person: person.name,
    language: spoken,
    screens,
    at: edges.now().toISOString(),
    by: edges.userName(),
    run: edges.run,
  });
  const record = foldLog(withEntry(log, entry));
  return { entry, wanted, status: statusOf(guide, person, record, viewing) };
}

function isAboutNothing({ state, ticket, note }: MarkingOptions, before: GuideRecord | null) {
  return before === null && state === "todo" && ticket === undefined && note === undefined;
}
