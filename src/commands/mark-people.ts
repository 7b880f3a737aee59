/** `mark --from`: records the same steps of everybody on a list, of all or of none. */
import type { Edges } from "../edges.ts";
import { ExitCode, Failure } from "../exit.ts";
import type { Guide } from "../guide/format.ts";
import type { GuideIndex } from "../guide/guide-index.ts";
import { peopleMessages } from "../messages/people.ts";
import type { Viewing } from "../record/viewing.ts";
import { print, printJson } from "../render/print.ts";
import { forEach, personInJson } from "./each-person.ts";
import { type Marked, markEntry } from "./mark-entry.ts";
import { lineOfMarked } from "./mark-line.ts";
import type { Marking } from "./marking.ts";
import { type LineFault, type Listed, readPeople, refuse } from "./people-list.ts";
import type { Ui } from "./ui.ts";

/**
 * Reads the list, makes every entry, and only then records them. Raises Failure `input` with the lines that
 * are wrong, before anything is recorded.
 */
export async function markPeople(
  path: string,
  guide: Guide | GuideIndex,
  viewing: Viewing,
  marking: Marking,
  json: boolean,
  edges: Edges,
  ui: Ui,
): Promise<number> {
  const { language } = ui;
  const people = await readPeople(path, edges, language);
  const store = await edges.records(language);
  const made: { one: Listed; marked: Marked }[] = [];
  const faults: LineFault[] = [];
  for (const one of people) {
    const log = await store.read({ guide: guide.id, person: one.person });
    const { ticket = marking.ticket, note = marking.note } = one;
    const own = { ...marking, ticket, note };
    try {
      made.push({ one, marked: markEntry(log, one.person, guide, viewing, own, edges, language) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push({ line: one.line, message: error.message });
    }
  }
  // What is wrong for everybody is said once, as it is for one.
  if (faults.length === people.length && new Set(faults.map(({ message }) => message)).size === 1) {
    throw new Failure("usage", faults[0]?.message ?? "");
  }
  refuse(faults, language);
  await forEach(people, edges, language, async (_one, place) => {
    const entry = made[place]?.marked.entry ?? null;
    if (entry === null) return;
    try {
      await store.append([entry]);
    } catch (error) {
      throw halfWay(error, place, people.length, ui);
    }
  });
  const ok = made.every(({ marked }) => marked.status.state === "complete");
  if (json) {
    const all = made.map(({ one, marked: { status, entry } }) => ({
      ...personInJson(status, one.line, status.state === "complete"),
      changed: entry !== null,
    }));
    printJson(edges.stdout, { guide: guide.id, people: all, ok });
  } else {
    print(edges.stdout, made.map(({ marked }) => lineOfMarked(marked, marking, ui)).join("\n"));
  }
  return ExitCode.ok;
}

/** The failure, with how far it had come. */
function halfWay(error: unknown, done: number, all: number, { language }: Ui): unknown {
  if (!(error instanceof Failure)) return error;
  const hint = [error.hint, peopleMessages[language].halfWay(done, all)].filter(Boolean).join(" ");
  return new Failure(error.code, error.message, { hint, cause: error });
}
