/** The parts that a plan is made of: texts, lines, places, endings and values, with options applied. */
import { type OpenQuestion, weigh } from "./condition.ts";
import type { Condition, Goto, Guide, Line, On, Remedy, Step, Text } from "./format.ts";
import { labelOf } from "./label.ts";
import type {
  PlannedEnding,
  PlannedLine,
  PlannedPlace,
  PlannedRemedy,
  PlannedValue,
  PlanOptions,
  Shown,
} from "./plan.ts";
import { guideLanguage, type Languages, type RichText, richText, screenLanguage } from "./text.ts";
import { copiedIds, fillCopy } from "./values.ts";

/** Shown to everybody. */
export const FOR_ALL: Shown = { label: null, only: [] };

interface Endings {
  stop?: Text | undefined;
  finish?: Text | undefined;
  goto?: Goto | undefined;
}

/** A line in its longest form; one to copy has no text. */
interface WholeLine extends Condition, Endings {
  text?: Text | undefined;
  copy?: string | undefined;
  aloud?: boolean | undefined;
}

function whole(line: Remedy): WholeLine {
  // A text's languages have two or three letters, so neither key is one.
  const isWhole =
    typeof line === "object" && (Object.hasOwn(line, "text") || Object.hasOwn(line, "copy"));
  return isWhole ? (line as WholeLine) : { text: line as Text };
}

/** Makes the parts of a guide as these options show them. */
export class PlanParts {
  readonly languages: Languages;
  private readonly guide: Guide;
  private readonly options: PlanOptions;
  private copied: ReadonlySet<string> | null = null;

  constructor(guide: Guide, options: PlanOptions) {
    this.guide = guide;
    this.options = options;
    this.languages = {
      language: guideLanguage(guide, options.language),
      screens: screenLanguage(guide, options.screens),
    };
  }

  rich(text: Text): RichText {
    return richText(this.guide, text, this.languages);
  }

  richOrNull(text: Text | undefined): RichText | null {
    return text === undefined ? null : this.rich(text);
  }

  /** Of some parts those that are shown. */
  kept<T extends Condition, R>(parts: readonly T[], make: (part: T, shown: Shown) => R): R[] {
    return parts.flatMap((part) => {
      const outcome = weigh(part, this.options);
      return outcome.met ? [make(part, this.shown(outcome.open))] : [];
    });
  }

  lines(lines: readonly Line[]): PlannedLine[] {
    return this.kept(this.wanted(lines), (line, shown) => this.line(line, shown));
  }

  remedies(lines: readonly Remedy[]): PlannedRemedy[] {
    return this.kept(this.wanted(lines), (line, shown) => ({
      ...this.line(line, shown),
      ending: this.ending(line),
    }));
  }

  values({ values = [] }: Step): PlannedValue[] {
    return values.map(({ id, ask, pattern, hint, optional }) => ({
      id,
      ask: this.rich(ask),
      pattern: pattern ?? null,
      hint: this.richOrNull(hint),
      optional: optional ?? false,
      copied: this.isCopied(id),
      value: this.valueOf(id),
    }));
  }

  /** The lines without those to read aloud, where nobody is read to. */
  private wanted<L extends Remedy>(lines: readonly L[]): (WholeLine & { number: number })[] {
    return lines
      .map((line, index) => ({ ...whole(line), number: index + 1 }))
      .filter(({ aloud }) => !aloud || this.options.aloud);
  }

  private line(line: WholeLine & { number: number }, shown: Shown): PlannedLine {
    const { number, copy = null, text, aloud = false } = line;
    if (copy === null) return { number, text: this.rich(text ?? ""), copy, aloud, ...shown };
    const filled = fillCopy(copy, this.options.values ?? {});
    return { number, text: [{ text: filled, word: false }], copy: filled, aloud, ...shown };
  }

  /** The first place that fits; where that depends on an open question, each that may. */
  places(on: On): PlannedPlace[] {
    const uses: readonly Exclude<On, string>[number][] =
      typeof on === "string" ? [{ place: on }] : on;
    const found: PlannedPlace[] = [];
    for (const { place, when } of uses) {
      const outcome = weigh({ when }, this.options);
      if (!outcome.met) continue;
      const last = outcome.open.length === 0;
      found.push(this.place(place, last ? this.remaining(found) : this.shown(outcome.open)));
      if (last) break;
    }
    return found;
  }

  /** For whom the last place is: who chooses none of what those before are for, if that is one question. */
  private remaining(before: readonly PlannedPlace[]): Shown {
    const open = before.flatMap(({ only }) => only);
    const asked = this.guide.questions?.find(({ id }) => id === open[0]?.question);
    if (asked === undefined || open.length > before.length) return FOR_ALL;
    if (open.some(({ question }) => question !== asked.id)) return FOR_ALL;
    const taken = open.flatMap(({ choices }) => choices);
    const choices = asked.choices.map(({ id }) => id).filter((id) => !taken.includes(id));
    return choices.length === 0 ? FOR_ALL : this.shown([{ question: asked.id, choices }]);
  }

  place(id: string, shown: Shown): PlannedPlace {
    const { places = {} } = this.guide;
    return { id, name: Object.hasOwn(places, id) ? this.richOrNull(places[id]) : null, ...shown };
  }

  private isCopied(value: string): boolean {
    this.copied ??= copiedIds(this.guide);
    return this.copied.has(value);
  }

  private valueOf(id: string): string | null {
    const { values = {} } = this.options;
    return Object.hasOwn(values, id) ? (values[id] ?? null) : null;
  }

  ending(part: Endings): PlannedEnding | null {
    const { stop, finish, goto } = part;
    if (stop !== undefined) return { type: "stop", text: this.rich(stop) };
    if (finish !== undefined) return { type: "finish", text: this.rich(finish) };
    if (goto === undefined) return null;
    return typeof goto === "string"
      ? { type: "goto", guide: null, step: goto }
      : { type: "goto", guide: goto.guide, step: goto.step ?? null };
  }

  shown(open: readonly OpenQuestion[]): Shown {
    return { label: labelOf(this.guide, open, this.languages), only: open };
  }
}
