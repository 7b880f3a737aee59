import { type Circumstances, type OpenQuestion, weigh } from "./condition.ts";
import type { Chapter, Condition, Guide, Line, Screen, Text } from "./format.ts";
import { type NumberedStep, numberSteps } from "./numbering.ts";
import type {
  Plan,
  PlannedLine,
  PlannedLink,
  PlannedProblem,
  PlannedQuestion,
  PlannedScreen,
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
    questions: planner.questions(),
    chapters,
    steps: chapters.flatMap((chapter) => chapter.steps),
    anywhere: (guide.anywhere ?? []).map((name) => planner.problem(name, FOR_ALL)),
  };
}

class Planner {
  readonly languages: Languages;
  private readonly guide: Guide;
  private readonly circumstances: Circumstances;

  constructor(guide: Guide, options: PlanOptions) {
    this.guide = guide;
    this.circumstances = options;
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
    const { answers } = this.circumstances;
    return (this.guide.questions ?? []).map((question) => ({
      id: question.id,
      ask: this.rich(question.ask),
      choices: question.choices.map(({ id, label }) => ({ id, label: this.rich(label) })),
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
    { step, number, ref }: NumberedStep<Chapter>,
    chapter: PlannedStep["chapter"],
  ): PlannedStep {
    const outcome = weigh({ when: step.when }, this.circumstances);
    return {
      id: step.id,
      number,
      ref,
      chapter,
      title: this.rich(step.title),
      on: step.on,
      applies: outcome.met,
      ...(outcome.met ? this.shown(outcome.open) : FOR_ALL),
      lines: this.lines(step.do),
      check: this.richOrNull(step.check),
      screens: this.kept(step.screens ?? [], (screen, shown) => this.screen(screen, shown)),
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
      const outcome = weigh(part, this.circumstances);
      return outcome.met ? [make(part, this.shown(outcome.open))] : [];
    });
  }

  private lines(lines: readonly Line[]): PlannedLine[] {
    return this.kept(lines.map(withCondition), ({ text }, shown) => ({
      text: this.rich(text),
      ...shown,
    }));
  }

  private screen(screen: Screen, shown: Shown): PlannedScreen {
    const onScreen = (text: Text) => screenText(this.guide, text, this.languages.screens);
    return {
      on: screen.on,
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
      note: screen.note === undefined ? null : onScreen(screen.note),
      ...shown,
    };
  }

  private link(name: string, shown: Shown): PlannedLink {
    const link = named(this.guide.links, name);
    return {
      id: name,
      url: addressAsOpened(link.url),
      title: this.rich(link.title),
      say: this.richOrNull(link.say),
      ...shown,
    };
  }

  problem(name: string, shown: Shown): PlannedProblem {
    const problem = named(this.guide.problems, name);
    const numbered = problem.try.map((line, index) => ({
      ...withCondition(line),
      number: index + 1,
    }));
    return {
      id: name,
      symptom: this.rich(problem.symptom),
      remedies: this.kept(numbered, ({ text, number }, part) => ({
        text: this.rich(text),
        number,
        ...part,
      })),
      otherwise: this.richOrNull(problem.otherwise),
      goto: problem.goto ?? null,
      ...shown,
    };
  }

  private shown(open: readonly OpenQuestion[]): Shown {
    const labels = open.flatMap(({ question, choices }) =>
      choices.map((choice) => this.choiceLabel(question, choice)),
    );
    return { label: labels.length === 0 ? null : labels.join(" / "), only: open };
  }

  private choiceLabel(question: string, choice: string): string {
    const found = this.guide.questions
      ?.find(({ id }) => id === question)
      ?.choices.find(({ id }) => id === choice);
    return found === undefined ? choice : plainText(this.rich(found.label));
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

function withCondition(line: Line): { text: Text } & Condition {
  return isConditional(line) ? line : { text: line };
}

/** A text's languages have two or three letters, so `text` as a key never is one. */
function isConditional(line: Line): line is Exclude<Line, Text> {
  return typeof line === "object" && Object.hasOwn(line, "text");
}

function named<T>(all: Record<string, T> | undefined, name: string): T {
  const found = all !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
  if (found === undefined) throw new Error(`the guide has no “${name}”, which a step names`);
  return found;
}
