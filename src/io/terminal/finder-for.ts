import type { SearchAsk } from "../../ask/ask.ts";
import type { Find } from "../../search/finder.ts";

/** Prepares the search that is asked for; what searches is loaded only then. */
export async function finderFor({ subject, at }: SearchAsk): Promise<Find> {
  const { createFinder, searchedOf } = await import("../../search/finder.ts");
  return createFinder([searchedOf(subject.loaded.guide, subject.plan)], at);
}
