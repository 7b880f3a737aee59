/** What a handout is made of, whatever its format. */
import type { Plan, PlannedProblem, PlannedStep } from "../../guide/plan.ts";
import type { HandoutMessages } from "../../messages/handout.ts";

export interface Handout {
  plan: Plan;
  words: HandoutMessages;
  /** How to reach the helpdesk, or null. */
  contact: string | null;
}

/** The problems of one step, or of every step. */
export interface ProblemGroup {
  /** Null for the problems that fit every step. */
  step: PlannedStep | null;
  /** What is told in full here: each problem is told once, at the first step that has it. */
  problems: readonly PlannedProblem[];
  /** What is told at an earlier step. */
  elsewhere: readonly { problem: PlannedProblem; ref: string | null }[];
}

/** The problems of all steps that apply, grouped by step, then those that fit every step. */
export function groupProblems(plan: Plan): ProblemGroup[] {
  const toldAt = new Map<string, string | null>(plan.anywhere.map(({ id }) => [id, null]));
  const groups = plan.steps
    .filter((step) => step.applies)
    .map((step): ProblemGroup => {
      const known = step.problems.filter(({ id }) => toldAt.has(id));
      const elsewhere = known.map((problem) => ({ problem, ref: toldAt.get(problem.id) ?? null }));
      const problems = step.problems.filter(({ id }) => !toldAt.has(id));
      for (const { id } of problems) toldAt.set(id, step.ref);
      return { step, problems, elsewhere };
    });
  return [...groups, { step: null, problems: plan.anywhere, elsewhere: [] }].filter(
    ({ problems, elsewhere }) => problems.length + elsewhere.length > 0,
  );
}

/** The number on paper of the step with this id, or null. */
export function refOf(plan: Plan, id: string | null): string | null {
  return plan.steps.find((step) => step.id === id && step.applies)?.ref ?? null;
}

/** The step that shows an address first: it alone gets the QR code. */
export function firstWithLink(plan: Plan, url: string): PlannedStep | undefined {
  return plan.steps.find((step) => step.applies && step.links.some((link) => link.url === url));
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
