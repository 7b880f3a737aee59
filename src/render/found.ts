/** What a search found, as text and as JSON. */
import { DEFAULT_GUIDE } from "../guide/default-guide.ts";
import { plainText } from "../guide/text.ts";
import type { Language } from "../messages/language.ts";
import { searchMessages } from "../messages/search.ts";
import type { Hit } from "../search/finder.ts";
import { printable } from "../text/printable.ts";
import { problemLines } from "./problem.ts";
import { paint, rich, type Style, wrap } from "./style.ts";

/** So many are read; the rest would only scroll the best away. */
const SHOWN = 5;

/** The best of what was found: where it is, and of a problem what helps. */
export function renderFound(hits: readonly Hit[], style: Style, language: Language): string {
  return hits
    .slice(0, SHOWN)
    .map((hit) => blockOf(hit, style, language).join("\n"))
    .join("\n\n");
}

function blockOf(hit: Hit, style: Style, language: Language): string[] {
  const { bold, dim } = paint(style);
  const { guide } = hit.plan;
  const places = placesOf(hit).join(", ") || searchMessages[language].atAnyStep;
  const place = guide === DEFAULT_GUIDE ? places : `${places} · ${printable(guide)}`;
  if (hit.kind === "step") {
    return wrap(`${bold(rich(hit.step.title, style))} ${dim(`(${place})`)}`, style.width);
  }
  const [symptom = "", ...remedies] = problemLines(hit.problem, hit.plan, language, style);
  return [symptom, ...remedies, dim(`  ${place}`)];
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
