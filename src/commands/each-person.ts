/** Does something for many people in one start, and tells about each. */
import type { Edges } from "../edges.ts";
import type { Language } from "../messages/language.ts";
import { peopleMessages } from "../messages/people.ts";
import { openSteps, type Status } from "../record/status.ts";
import type { Listed } from "./people-list.ts";

/** How many people are done between two words about progress. */
const PROGRESS_EVERY = 50;

/** Calls `act` for one after another, and says on a terminal how far it is. */
export async function forEach(
  people: readonly Listed[],
  edges: Edges,
  language: Language,
  act: (one: Listed, place: number) => Promise<void>,
): Promise<void> {
  const words = peopleMessages[language];
  const spinner = edges.stderr.isTTY ? await edges.spinner(words.progress(0, people.length)) : null;
  try {
    for (const [place, one] of people.entries()) {
      if (place % PROGRESS_EVERY === 0) spinner?.update(words.progress(place, people.length));
      await act(one, place);
    }
  } finally {
    spinner?.stop();
  }
}

/** A person in the JSON of `--from`. Its keys are contract and only ever added to. */
export function personInJson(status: Status, line: number, ok: boolean) {
  const { person, ticket, state, completed, total, updatedAt, completedAt } = status;
  const open = openSteps(status).map(({ id, ref }) => ({ id, ref }));
  return { line, person, ticket, state, completed, total, open, updatedAt, completedAt, ok };
}
