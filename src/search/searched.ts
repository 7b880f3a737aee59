import type { Guide } from "../guide/format.ts";
import { makePlan } from "../guide/make-plan.ts";
import type { Plan } from "../guide/plan.ts";
import type { Searched } from "./finder.ts";

/** A plan, with itself in the words of the reader's language where the screens are in another. */
export function searchedOf(guide: Guide, plan: Plan): Searched {
  const { date, answers, language, screens } = plan;
  if (screens === language) return { plan, translated: null };
  return { plan, translated: makePlan(guide, { date, answers, language, screens: language }) };
}
