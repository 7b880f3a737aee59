/** Walks a guide with every combination of answers: which steps are reached, which questions asked. */
import { type OpenQuestion, weigh } from "../condition.ts";
import type { Condition, Guide, Step } from "../format.ts";
import { gatesOf } from "../gates.ts";

/** More combinations than that are not walked: no guide that people can follow has as many. */
export const MOST_COMBINATIONS = 20_000;

/** Nor more conditions than that weighed, all walks together: a second or two. */
const MOST_WEIGHED = 4_000_000;

/** What no combination of answers leads to; `whole` is false when there are too many to try all. */
export interface Unreached {
  steps: ReadonlySet<string>;
  questions: ReadonlySet<string>;
  whole: boolean;
}

/** Walks a valid guide. Days are left aside: what is shown on any day counts. */
export function findUnreached(guide: Guide): Unreached {
  const { questions = [] } = guide;
  const walker = new Walker(guide);
  const sizes = questions.map(({ choices }) => choices.length);
  const combinations = sizes.reduce((product, size) => product * size, 1);
  const allowed = Math.min(MOST_COMBINATIONS, Math.ceil(MOST_WEIGHED / walker.size));
  const most = Math.min(combinations, allowed);
  for (let number = 0; number < most && !walker.complete; number += 1) {
    let left = number;
    const answers: Record<string, string> = {};
    for (const { id, choices } of questions) {
      answers[id] = choices[left % choices.length]?.id ?? "";
      left = Math.floor(left / choices.length);
    }
    walker.walk(answers);
  }
  const { steps, questions: unasked } = walker.left;
  return { steps, questions: unasked, whole: walker.complete || combinations <= allowed };
}

class Walker {
  readonly left: { steps: Set<string>; questions: Set<string> };
  private readonly guide: Guide;
  private readonly steps: readonly { id: string; when: Condition["when"]; parts: Condition[] }[];
  private readonly gates: readonly string[];
  private readonly endings: ReadonlySet<string>;

  constructor(guide: Guide) {
    this.guide = guide;
    const { questions = [] } = guide;
    this.steps = guide.chapters.flatMap((chapter) =>
      chapter.steps.map((step) => ({
        id: step.id,
        when: step.when,
        parts: conditionsIn([chapter.on ?? guide.on, partsOf(step, guide)]),
      })),
    );
    this.gates = gatesOf(guide);
    this.endings = new Set(
      questions.flatMap(({ id, choices }) =>
        choices
          .filter(({ stop, finish }) => stop !== undefined || finish !== undefined)
          .map((choice) => `${id} ${choice.id}`),
      ),
    );
    this.left = {
      steps: new Set(this.steps.map(({ id }) => id)),
      questions: new Set(questions.map(({ id }) => id)),
    };
  }

  /** How many conditions one walk weighs at most. */
  get size(): number {
    return this.steps.reduce((sum, { parts }) => sum + 1 + parts.length, 1);
  }

  get complete(): boolean {
    return this.left.steps.size + this.left.questions.size === 0;
  }

  /** One walk in which these answers are given when they are asked for. */
  walk(answers: Readonly<Record<string, string>>): void {
    const known: Record<string, string> = {};
    const ends = (question: string) => {
      const answer = answers[question] ?? "";
      known[question] = answer;
      this.left.questions.delete(question);
      return this.endings.has(`${question} ${answer}`);
    };
    if (this.gates.some(ends)) return;
    for (const { id, when, parts } of this.steps) {
      let outcome = weigh({ when }, { answers: known, date: "" });
      while (outcome.met && outcome.open[0] !== undefined) {
        if (ends(outcome.open[0].question)) return;
        outcome = weigh({ when }, { answers: known, date: "" });
      }
      if (!outcome.met) continue;
      for (let question = this.next(parts, known); question !== null; ) {
        if (ends(question)) return;
        question = this.next(parts, known);
      }
      this.left.steps.delete(id);
    }
  }

  /** The guide's first open question that one of these parts depends on. */
  private next(parts: readonly Condition[], answers: Record<string, string>): string | null {
    const open = new Set(
      parts.flatMap((part) => {
        const outcome = weigh({ when: part.when }, { answers, date: "" });
        return outcome.met ? outcome.open.map(({ question }: OpenQuestion) => question) : [];
      }),
    );
    return this.guide.questions?.find(({ id }) => open.has(id))?.id ?? null;
  }
}

/** What of a step can depend on an answer, its problems and their remedies included. */
function partsOf({ when: _, ...step }: Step, { problems = {} }: Guide): unknown[] {
  const named = (step.problems ?? []).map((use) => (typeof use === "string" ? use : use.problem));
  return [step, ...named.map((name) => problems[name])];
}

function conditionsIn(part: unknown): Condition[] {
  if (typeof part !== "object" || part === null) return [];
  const inside = Object.values(part).flatMap(conditionsIn);
  return "when" in part ? [part as Condition, ...inside] : inside;
}
