/** What a handout is made of, whatever its format. */
import type { Plan, PlannedProblem, PlannedStep, Shown } from "../../guide/plan.ts";
import type { HandoutMessages } from "../../messages/handout.ts";

export interface Handout {
  plan: Plan;
  words: HandoutMessages;
  /** How to reach the helpdesk, or null. */
  contact: string | null;
  /** What every id begins with: nothing, or the language where a file holds several. */
  prefix: string;
}

/** An id in the file of a leaflet. */
export function idOf({ prefix }: Handout, name: string): string {
  return `${prefix}${name}`;
}

/** The id of a step; numbers on paper are the same in every edition of a guide. */
export function stepId(handout: Handout, ref: string): string {
  return idOf(handout, `step-${ref.replace(".", "-")}`);
}

/** The id of a problem as it is told at a step (null: for every step). */
export function problemId(handout: Handout, id: string, step: PlannedStep | null): string {
  return idOf(handout, step === null ? `problem-${id}` : `problem-${step.id}-${id}`);
}

/** A telling of a problem: for whom it is there. */
type Told = readonly { only: Shown["only"]; ref: string | null }[];

/** The problems of one step, or of every step. */
export interface ProblemGroup {
  /** Null for the problems that fit every step. */
  step: PlannedStep | null;
  /** What is told in full here: a problem is told once for everybody whom the first telling reaches. */
  problems: readonly PlannedProblem[];
  /** What is told at an earlier step; its number on paper is null for what fits every step. */
  elsewhere: readonly { problem: PlannedProblem; ref: string | null }[];
}

/** The problems of all steps that apply, grouped by step, then those that fit every step. */
export function groupProblems(plan: Plan): ProblemGroup[] {
  const tellings = new Map<string, Told>(
    plan.anywhere.map(({ id }) => [id, [{ only: [], ref: null }]]),
  );
  const groups = plan.steps.filter((step) => step.applies).map((step) => groupOf(step, tellings));
  return [...groups, { step: null, problems: plan.anywhere, elsewhere: [] }].filter(
    ({ problems, elsewhere }) => problems.length + elsewhere.length > 0,
  );
}

function groupOf(step: PlannedStep, tellings: Map<string, Told>): ProblemGroup {
  const problems: PlannedProblem[] = [];
  const elsewhere: { problem: PlannedProblem; ref: string | null }[] = [];
  for (const problem of step.problems) {
    const told = tellings.get(problem.id) ?? [];
    const only = [...step.only, ...problem.only];
    const reached = told.find((earlier) => reaches(earlier.only, only));
    if (reached !== undefined) elsewhere.push({ problem, ref: reached.ref });
    else {
      problems.push(problem);
      tellings.set(problem.id, [...told, { only, ref: step.ref }]);
    }
  }
  return { step, problems, elsewhere };
}

/** Whether everybody who sees a part with the conditions `later` also sees one with `earlier`. */
function reaches(earlier: Shown["only"], later: Shown["only"]): boolean {
  return earlier.every(({ question, choices }) =>
    later.some(
      (other) =>
        other.question === question && other.choices.every((choice) => choices.includes(choice)),
    ),
  );
}

/** The number on paper of the step with this id, or null. */
export function refOf(plan: Plan, id: string | null): string | null {
  return plan.steps.find((step) => step.id === id && step.applies)?.ref ?? null;
}

/** The first step at that place that shows an address: it alone gets the QR code. */
export function firstWithLink(plan: Plan, url: string, on: string): PlannedStep | undefined {
  return plan.steps.find(
    (step) => step.applies && step.on === on && step.links.some((link) => link.url === url),
  );
}

/** The address as it is shown and opened: hosts in punycode. Null for anything but https. */
export function addressOf(url: string): string | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  return address?.protocol === "https:" ? address.href : null;
}

/** A calendar day (YYYY-MM-DD) in words, such as "23 november 2026". */
export function dayInWords(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
