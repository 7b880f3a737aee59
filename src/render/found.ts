/** What a search found, as text and as JSON. */
import { DEFAULT_GUIDE } from "../guide/default-guide.ts";
import { plainText } from "../guide/text.ts";
import type { Language } from "../messages/language.ts";
import { searchMessages } from "../messages/search.ts";
import type { Hit } from "../search/finder.ts";
import { groupBy } from "../text/group-by.ts";
import { printable } from "../text/printable.ts";
import { problemLines } from "./problem.ts";
import { paint, rich, type Style, wrap } from "./style.ts";

/** So many are read; the rest would only scroll the best away. */
const SHOWN = 5;

/** The best of what was found: where it is, and of a problem what helps; what guides share is said once. */
export function renderFound(hits: readonly Hit[], style: Style, language: Language): string {
  return [...groupBy(hits, nameOf).values()]
    .slice(0, SHOWN)
    .map((group) => blockOf(group, style, language).join("\n"))
    .join("\n\n");
}

/** What hits that are the same in several guides have in common. */
function nameOf(hit: Hit): string {
  const { guide } = hit.plan;
  return hit.kind === "step"
    ? `${guide} ${hit.step.id}`
    : `${hit.problem.id} ${plainText(hit.problem.symptom)}`;
}

/** The same thing wherever it is; what helps is told as the guide has it that a walk takes without a name. */
function blockOf(same: readonly Hit[], style: Style, language: Language): string[] {
  const { bold, dim } = paint(style);
  const hit = same.find(({ plan }) => plan.guide === DEFAULT_GUIDE) ?? same[0];
  if (hit === undefined) return [];
  const shared = same.length > 1;
  const places = same.map((one) => placeOf(one, shared, language)).join("; ");
  if (hit.kind === "step") {
    return wrap(`${bold(rich(hit.step.title, style))} ${dim(`(${places})`)}`, style.width);
  }
  const [symptom = "", ...remedies] = problemLines(hit.problem, hit.plan, language, style);
  return [symptom, ...remedies, ...wrap(places, style.width, "  ").map((line) => dim(line))];
}

/** The steps of a hit, and their guide; the guide that a walk takes without a name has its name among others only. */
function placeOf(hit: Hit, shared: boolean, language: Language): string {
  const { guide } = hit.plan;
  const places = placesOf(hit).join(", ") || searchMessages[language].atAnyStep;
  return guide === DEFAULT_GUIDE && !shared ? places : `${places} · ${printable(guide)}`;
}

/** The numbers of the steps that a hit is about; none for a problem that fits every step. */
export function placesOf(hit: Hit): string[] {
  return hit.kind === "step" ? [hit.step.ref] : hit.steps.map(({ ref }) => ref);
}

/** A hit in the JSON of `search`. Its keys are contract and only ever added to. */
export function resolveFound(hit: Hit) {
  const { plan, kind } = hit;
  const guide = { guide: plan.guide, version: plan.version };
  if (hit.kind === "step") {
    const { id, number, ref, title } = hit.step;
    return { ...guide, kind, id, text: plainText(title), steps: [{ id, number, ref }] };
  }
  const { id, symptom, remedies, otherwise } = hit.problem;
  return {
    ...guide,
    kind,
    id,
    text: plainText(symptom),
    steps: hit.steps.map(({ id, number, ref }) => ({ id, number, ref })),
    try: remedies.map(({ number, text, label }) => ({ number, text: plainText(text), label })),
    otherwise: otherwise === null ? null : plainText(otherwise),
  };
}
