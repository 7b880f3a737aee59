/** What `mark --value` writes down, checked as the walk checks it. */
import { Failure } from "../exit.ts";
import type { Guide, Step } from "../guide/format.ts";
import type { GuideIndex } from "../guide/guide-index.ts";
import { inLanguage } from "../guide/text.ts";
import { copiedIds, valueFault } from "../guide/values.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import { markMessages } from "../messages/mark.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";

/** A value, and the step at which the guide asks for it. */
export interface GivenValue {
  step: string;
  id: string;
  value: string;
}

/** Values written `asset-tag=LT-2041`. Raises Failure `usage` for one that the guide does not ask for, or not so. */
export function parseValues(
  given: readonly string[],
  guide: Guide | GuideIndex,
  language: Language,
): GivenValue[] {
  if (given.length === 0) return [];
  const known = valuesOf(guide);
  return given.map((text) => {
    const [, id = "", value = ""] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    const found = known.find((candidate) => candidate.value.id === id);
    const words = markMessages[language];
    if (found === undefined) {
      const ids = known.map((candidate) => candidate.value.id);
      const near = suggest(id, ids);
      throw new Failure("usage", words.unknownValue(printable(text), ids), {
        hint: argumentMessages[language].didYouMean(near),
      });
    }
    return { step: found.step, id, value: checked(value.trim(), found.value, guide, language) };
  });
}

function checked(
  value: string,
  { id, pattern, hint }: NonNullable<Step["values"]>[number],
  guide: Guide | GuideIndex,
  language: Language,
): string {
  const copied = copiedIds(guide as Guide).has(id);
  const fault = valueFault(value, { pattern: pattern ?? null, optional: false, copied });
  if (fault === null) return value;
  const example = hint === undefined ? "" : inLanguage(hint, language, guide.languages[0] ?? "en");
  const words = markMessages[language];
  throw new Failure("usage", words.wrongValue(id, words.valueFaults[fault](printable(example))));
}

function valuesOf(guide: Guide | GuideIndex) {
  const steps = guide.chapters.flatMap((chapter): readonly Pick<Step, "id" | "values">[] => {
    return chapter.steps as readonly Step[];
  });
  return steps.flatMap(({ id: step, values = [] }) => values.map((value) => ({ step, value })));
}
