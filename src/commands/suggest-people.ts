import type { Edges } from "../edges.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import { statusMessages } from "../messages/status.ts";
import type { Subject } from "../record/subject.ts";
import { print } from "../render/print.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";

/** How many records are looked at: enough for a helpdesk, and done before anybody waits. */
const RECORDS_READ = 1000;

/** Says on stderr which recorded person may have been meant, when a name is near to one. */
export async function suggestPeople(
  { person, plan, record }: Subject,
  edges: Edges,
  language: Language,
): Promise<void> {
  // Somebody whose completion no longer counts is not started either, but is known.
  if (record !== null) return;
  const names: string[] = [];
  let left = RECORDS_READ;
  const store = await edges.records(language);
  for await (const { log } of store.list(plan.guide)) {
    if (log?.[0] !== undefined) names.push(log[0].person);
    left -= 1;
    if (left === 0) break;
  }
  const near = suggest(person.key, names).map(printable);
  if (near.length === 0) return;
  const nothing = statusMessages[language].nothingRecorded(printable(person.name));
  print(edges.stderr, `${nothing} ${argumentMessages[language].didYouMean(near)}`);
}
