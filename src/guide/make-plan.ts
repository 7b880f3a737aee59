import { weigh } from "./condition.ts";
import type { Chapter, Guide, Screen, Text } from "./format.ts";
import { type NumberedStep, numberSteps } from "./numbering.ts";
import type {
  Plan,
  PlannedDrawing,
  PlannedLink,
  PlannedProblem,
  PlannedQuestion,
  PlannedStep,
  PlanOptions,
  Shown,
} from "./plan.ts";
import { FOR_ALL, PlanParts } from "./plan-parts.ts";
import { plainText, type RichText, screenText } from "./text.ts";
import { fillAddress } from "./values.ts";

/** Makes the plan of a valid guide. */
export function makePlan(guide: Guide, options: PlanOptions): Plan {
  const parts = new PlanParts(guide, options);
  const planner = new Planner(guide, options, parts);
  const chapters = planner.chapters();
  return {
    guide: guide.id,
    version: guide.version,
    date: options.date,
    answers: options.answers,
    language: parts.languages.language,
    screens: parts.languages.screens,
    title: parts.rich(guide.title),
    summary: parts.richOrNull(guide.summary),
    finish: parts.richOrNull(guide.finish),
    minutes: guide.minutes ?? null,
    aloud: options.aloud ?? false,
    prepare: parts.lines(guide.prepare ?? []),
    for: parts.richOrNull(guide.for),
    evidence: guide.evidence?.expect ?? null,
    questions: planner.questions(),
    chapters,
    steps: chapters.flatMap((chapter) => chapter.steps),
    anywhere: (guide.anywhere ?? []).map((name) => planner.problem(name, FOR_ALL)),
  };
}

class Planner {
  private readonly guide: Guide;
  private readonly options: PlanOptions;
  private readonly parts: PlanParts;

  constructor(guide: Guide, options: PlanOptions, parts: PlanParts) {
    this.guide = guide;
    this.options = options;
    this.parts = parts;
  }

  questions(): PlannedQuestion[] {
    const { parts } = this;
    const { answers } = this.options;
    return (this.guide.questions ?? []).map((question) => ({
      id: question.id,
      ask: parts.rich(question.ask),
      choices: question.choices.map((choice) => ({
        id: choice.id,
        label: parts.rich(choice.label),
        ending: parts.ending(choice),
      })),
      answer: (Object.hasOwn(answers, question.id) ? answers[question.id] : null) ?? null,
    }));
  }

  chapters(): { id: string; number: number; title: RichText; steps: PlannedStep[] }[] {
    const { parts } = this;
    const numbered = numberSteps(this.guide);
    return this.guide.chapters.map((source, index) => {
      const chapter = { id: source.id, number: index + 1, title: parts.rich(source.title) };
      const own = numbered.filter((step) => step.chapter === source);
      return { ...chapter, steps: own.map((step) => this.step(step, chapter)) };
    });
  }

  private step(
    { step, chapter: source, number, ref }: NumberedStep<Chapter>,
    chapter: PlannedStep["chapter"],
  ): PlannedStep {
    const { parts } = this;
    const outcome = weigh({ when: step.when }, this.options);
    const places = parts.places(step.on ?? source.on ?? this.guide.on ?? "computer");
    return {
      id: step.id,
      number,
      ref,
      chapter,
      title: parts.rich(step.title),
      on: places[0]?.id ?? "computer",
      places,
      applies: outcome.met,
      ...(outcome.met ? parts.shown(outcome.open) : FOR_ALL),
      lines: parts.lines(step.do),
      tick: step.tick ?? false,
      values: parts.values(step),
      check: parts.richOrNull(step.check),
      seen: step.seen ?? null,
      drawings: parts.kept(step.screens ?? [], (screen, shown) => this.drawing(screen, shown)),
      links: parts.kept(
        (step.links ?? []).map((link) => (typeof link === "string" ? { link } : link)),
        ({ link }, shown) => this.link(link, shown),
      ),
      problems: parts.kept(
        (step.problems ?? []).map((use) => (typeof use === "string" ? { problem: use } : use)),
        ({ problem }, shown) => this.problem(problem, shown),
      ),
      notices: parts.kept(step.notices ?? [], ({ kind, text }, shown) => ({
        kind,
        text: parts.rich(text),
        ...shown,
      })),
      optional: parts.richOrNull(step.optional),
    };
  }

  private drawing(screen: Screen, shown: Shown): PlannedDrawing {
    const { parts } = this;
    const onScreen = (text: Text) => screenText(this.guide, text, parts.languages);
    const places = parts.places(screen.on);
    return {
      place: places[0] ?? parts.place("computer", FOR_ALL),
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
      note: screen.note === undefined ? null : plainText(parts.rich(screen.note)),
      ...shown,
    };
  }

  private link(name: string, shown: Shown): PlannedLink {
    const { parts } = this;
    const link = named(this.guide.links, name);
    const { url, missing } = fillAddress(link.url, this.options.values ?? {});
    return {
      id: name,
      url: missing.length === 0 ? addressAsOpened(url) : url,
      missing,
      title: parts.rich(link.title),
      say: parts.richOrNull(link.say),
      ...shown,
    };
  }

  problem(name: string, shown: Shown): PlannedProblem {
    const { parts } = this;
    const problem = named(this.guide.problems, name);
    return {
      id: name,
      symptom: parts.rich(problem.symptom),
      remedies: parts.remedies(problem.try ?? []),
      otherwise: parts.richOrNull(problem.otherwise),
      it: parts.lines(problem.it ?? []),
      ending: parts.ending(problem),
      direct: problem.try === undefined,
      ...shown,
    };
  }
}

/**
 * The address as a browser has it, with the host that is really opened: in punycode where letters only
 * look like others, in decimals where it is a number.
 */
function addressAsOpened(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  const isPlain = url === address?.origin || url.startsWith(`${address?.origin}/`);
  return address === null || (isPlain && /^[!-~]*$/.test(url)) ? url : address.href;
}

function named<T>(all: Record<string, T> | undefined, name: string): T {
  const found = all !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
  if (found === undefined) throw new Error(`the guide has no “${name}”, which a step names`);
  return found;
}
