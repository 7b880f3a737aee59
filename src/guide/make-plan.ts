import { type OpenQuestion, weigh } from "./condition.ts";
import type { Chapter, Condition, Goto, Guide, Line, On, Remedy, Screen, Text } from "./format.ts";
import { labelOf } from "./label.ts";
import { type NumberedStep, numberSteps } from "./numbering.ts";
import type {
  Plan,
  PlannedDrawing,
  PlannedEnding,
  PlannedLine,
  PlannedLink,
  PlannedPlace,
  PlannedProblem,
  PlannedQuestion,
  PlannedStep,
  PlanOptions,
  Shown,
} from "./plan.ts";
import {
  guideLanguage,
  type Languages,
  plainText,
  type RichText,
  richText,
  screenText,
} from "./text.ts";
import { copiedIds, fillAddress, fillCopy } from "./values.ts";

/** Makes the plan of a valid guide. */
export function makePlan(guide: Guide, options: PlanOptions): Plan {
  const planner = new Planner(guide, options);
  const chapters = planner.chapters();
  return {
    guide: guide.id,
    version: guide.version,
    date: options.date,
    answers: options.answers,
    language: planner.languages.language,
    screens: planner.languages.screens,
    title: planner.rich(guide.title),
    summary: planner.richOrNull(guide.summary),
    finish: planner.richOrNull(guide.finish),
    minutes: guide.minutes ?? null,
    prepare: planner.lines(guide.prepare ?? []),
    for: planner.richOrNull(guide.for),
    evidence: guide.evidence?.expect ?? null,
    questions: planner.questions(),
    chapters,
    steps: chapters.flatMap((chapter) => chapter.steps),
    anywhere: (guide.anywhere ?? []).map((name) => planner.problem(name, FOR_ALL)),
  };
}

class Planner {
  readonly languages: Languages;
  private readonly guide: Guide;
  private readonly options: PlanOptions;
  private copied: ReadonlySet<string> | null = null;

  constructor(guide: Guide, options: PlanOptions) {
    this.guide = guide;
    this.options = options;
    this.languages = {
      language: guideLanguage(guide, options.language),
      screens: guideLanguage(guide, options.screens),
    };
  }

  rich(text: Text): RichText {
    return richText(this.guide, text, this.languages);
  }

  richOrNull(text: Text | undefined): RichText | null {
    return text === undefined ? null : this.rich(text);
  }

  questions(): PlannedQuestion[] {
    const { answers } = this.options;
    return (this.guide.questions ?? []).map((question) => ({
      id: question.id,
      ask: this.rich(question.ask),
      choices: question.choices.map((choice) => ({
        id: choice.id,
        label: this.rich(choice.label),
        ending: this.ending(choice),
      })),
      answer: (Object.hasOwn(answers, question.id) ? answers[question.id] : null) ?? null,
    }));
  }

  chapters(): { id: string; number: number; title: RichText; steps: PlannedStep[] }[] {
    const numbered = numberSteps(this.guide);
    return this.guide.chapters.map((source, index) => {
      const chapter = { id: source.id, number: index + 1, title: this.rich(source.title) };
      const own = numbered.filter((step) => step.chapter === source);
      return { ...chapter, steps: own.map((step) => this.step(step, chapter)) };
    });
  }

  private step(
    { step, chapter: source, number, ref }: NumberedStep<Chapter>,
    chapter: PlannedStep["chapter"],
  ): PlannedStep {
    const outcome = weigh({ when: step.when }, this.options);
    const places = this.places(step.on ?? source.on ?? this.guide.on ?? "computer");
    return {
      id: step.id,
      number,
      ref,
      chapter,
      title: this.rich(step.title),
      on: places[0]?.id ?? "computer",
      places,
      applies: outcome.met,
      ...(outcome.met ? this.shown(outcome.open) : FOR_ALL),
      lines: this.lines(step.do),
      tick: step.tick ?? false,
      values: (step.values ?? []).map(({ id, ask, pattern, hint, optional }) => ({
        id,
        ask: this.rich(ask),
        pattern: pattern ?? null,
        hint: this.richOrNull(hint),
        optional: optional ?? false,
        copied: this.isCopied(id),
        value: this.valueOf(id),
      })),
      check: this.richOrNull(step.check),
      seen: step.seen ?? null,
      drawings: this.kept(step.screens ?? [], (screen, shown) => this.drawing(screen, shown)),
      links: this.kept(
        (step.links ?? []).map((link) => (typeof link === "string" ? { link } : link)),
        ({ link }, shown) => this.link(link, shown),
      ),
      problems: this.kept(
        (step.problems ?? []).map((use) => (typeof use === "string" ? { problem: use } : use)),
        ({ problem }, shown) => this.problem(problem, shown),
      ),
      notices: this.kept(step.notices ?? [], ({ kind, text }, shown) => ({
        kind,
        text: this.rich(text),
        ...shown,
      })),
      optional: this.richOrNull(step.optional),
    };
  }

  private kept<T extends Condition, R>(
    parts: readonly T[],
    make: (part: T, shown: Shown) => R,
  ): R[] {
    return parts.flatMap((part) => {
      const outcome = weigh(part, this.options);
      return outcome.met ? [make(part, this.shown(outcome.open))] : [];
    });
  }

  lines(lines: readonly Line[]): PlannedLine[] {
    return this.kept(this.wanted(lines), (line, shown) => this.line(line, shown));
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
  private places(on: On): PlannedPlace[] {
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

  private place(id: string, shown: Shown): PlannedPlace {
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

  private ending(part: Endings): PlannedEnding | null {
    const { stop, finish, goto } = part;
    if (stop !== undefined) return { type: "stop", text: this.rich(stop) };
    if (finish !== undefined) return { type: "finish", text: this.rich(finish) };
    if (goto === undefined) return null;
    return typeof goto === "string"
      ? { type: "goto", guide: null, step: goto }
      : { type: "goto", guide: goto.guide, step: goto.step ?? null };
  }

  private drawing(screen: Screen, shown: Shown): PlannedDrawing {
    const onScreen = (text: Text) => screenText(this.guide, text, this.languages.screens);
    const places = this.places(screen.on);
    return {
      place: places[0] ?? this.place("computer", FOR_ALL),
      places,
      title: onScreen(screen.title),
      lines: (screen.lines ?? []).map(onScreen),
      fields: (screen.fields ?? []).map(onScreen),
      choices: (screen.choices ?? []).map(({ text, chosen }) => ({
        text: onScreen(text),
        chosen: chosen ?? false,
      })),
      buttons: (screen.buttons ?? []).map(({ text, press }) => ({
        text: onScreen(text),
        press: press ?? false,
      })),
      note: screen.note === undefined ? null : plainText(this.rich(screen.note)),
      ...shown,
    };
  }

  private link(name: string, shown: Shown): PlannedLink {
    const link = named(this.guide.links, name);
    const { url, missing } = fillAddress(link.url, this.options.values ?? {});
    return {
      id: name,
      url: missing.length === 0 ? addressAsOpened(url) : url,
      missing,
      title: this.rich(link.title),
      say: this.richOrNull(link.say),
      ...shown,
    };
  }

  problem(name: string, shown: Shown): PlannedProblem {
    const problem = named(this.guide.problems, name);
    return {
      id: name,
      symptom: this.rich(problem.symptom),
      remedies: this.kept(this.wanted(problem.try ?? []), (line, part) => ({
        ...this.line(line, part),
        ending: this.ending(line),
      })),
      otherwise: this.richOrNull(problem.otherwise),
      it: this.lines(problem.it ?? []),
      ending: this.ending(problem),
      direct: problem.try === undefined,
      ...shown,
    };
  }

  private shown(open: readonly OpenQuestion[]): Shown {
    return { label: labelOf(this.guide, open, this.languages), only: open };
  }
}

/** Shown to everybody. */
const FOR_ALL: Shown = { label: null, only: [] };

/**
 * The address as a browser has it, with the host that is really opened: in punycode where letters only
 * look like others, in decimals where it is a number.
 */
function addressAsOpened(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  const isPlain = url === address?.origin || url.startsWith(`${address?.origin}/`);
  return address === null || (isPlain && /^[!-~]*$/.test(url)) ? url : address.href;
}

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

function named<T>(all: Record<string, T> | undefined, name: string): T {
  const found = all !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
  if (found === undefined) throw new Error(`the guide has no “${name}”, which a step names`);
  return found;
}
