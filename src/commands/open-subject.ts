import type { Edges } from "../edges.ts";
import { makeSubject, type Subject } from "../record/subject.ts";
import { personOf } from "./arguments.ts";
import { DEFAULT_GUIDE, loadGuide } from "./load-guide.ts";
import { type SubjectOptions, viewingOf } from "./subject.ts";
import type { Ui } from "./ui.ts";

/** Reads guide and record; writes nothing. Raises Failure for a wrong option, guide or record. */
export async function openSubject(options: SubjectOptions, edges: Edges, ui: Ui): Promise<Subject> {
  const person = personOf(options.for, ui.language);
  const loaded = await loadGuide(options.guide ?? DEFAULT_GUIDE, edges, ui.language);
  const viewing = viewingOf(options, loaded.guide, ui);
  const store = await edges.records(ui.language);
  const log = await store.read({ guide: loaded.guide.id, person });
  return makeSubject(loaded, person, log, viewing);
}
