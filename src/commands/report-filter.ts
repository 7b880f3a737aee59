/** Which people and events a report is about, and what is asked for that nobody ever heard of. */
import { Failure } from "../exit.ts";
import { argumentMessages } from "../messages/arguments.ts";
import type { Language } from "../messages/language.ts";
import { reportMessages } from "../messages/report.ts";
import type { LogEvents } from "../record/log-events.ts";
import { blockedSteps, stuckAt } from "../record/report-person.ts";
import type { ReportInput, ReportSubject } from "../record/report-shape.ts";
import type { Status } from "../record/status.ts";
import { printable } from "../text/printable.ts";
import { suggest } from "../text/suggest.ts";

/** Of a person, all that is given must hold. */
export interface PeopleFilter {
  state?: Status["state"] | undefined;
  ticket?: string | undefined;
  /** The id or the number on paper of the step where somebody is. */
  step?: string | undefined;
  /** The id of a problem that somebody has, or had in the period. */
  problem?: string | undefined;
}

/** The events from a moment on, and of one agent, where these are given. */
export function eventsWithin(
  events: LogEvents,
  since: string | null,
  by: string | undefined,
): LogEvents {
  const within = (event: { at: string; by: string }) =>
    (since === null || event.at >= since) && (by === undefined || isAgent(event.by, by));
  return {
    calls: events.calls.filter(within),
    remedies: events.remedies.filter(within),
    blocks: events.blocks.filter(within),
  };
}

/** Whether these are the same agent; user names have no capitals. */
export function isAgent(by: string, name: string): boolean {
  return by.toLowerCase() === name.trim().toLowerCase();
}

/** The input with only the people that the filter wants. */
export function filtered(input: ReportInput, filter: PeopleFilter): ReportInput {
  return { ...input, people: input.people.filter((subject) => isWanted(subject, input, filter)) };
}

function isWanted(
  { status, events }: ReportSubject,
  { steps }: ReportInput,
  { state, ticket, step, problem }: PeopleFilter,
): boolean {
  if (state !== undefined && status.state !== state) return false;
  if (ticket !== undefined && status.ticket !== ticket.trim()) return false;
  if (step !== undefined) {
    const at = stuckAt(status);
    const ref = steps.find(({ id }) => id === at)?.ref;
    if (at === null || (at !== step && ref !== step)) return false;
  }
  const had = [...events.blocks, ...events.remedies, ...blockedSteps(status)];
  return problem === undefined || had.some((event) => event.problem === problem);
}

/**
 * Refuses a step or problem that neither a guide nor a record knows.
 * @throws Failure `unknown-step` or `usage`, with what it may have meant
 */
export function checkNames(
  inputs: readonly ReportInput[],
  { step, problem }: PeopleFilter,
  language: Language,
): void {
  const words = reportMessages[language];
  const people = inputs.flatMap((input) => input.people);
  // Where nothing is recorded no guide is known either, and any name may be right.
  if (inputs.length === 0) return;
  if (step !== undefined) {
    const current = people.flatMap(({ status }) => stuckAt(status) ?? []);
    const known = inputs.flatMap(({ steps }) => steps.flatMap(({ id, ref }) => [id, ref]));
    refuseUnknown("unknown-step", words.unknownStep, step, [...known, ...current], language);
  }
  if (problem !== undefined) {
    const recorded = people.flatMap(({ status, events }) =>
      [...events.blocks, ...events.remedies, ...blockedSteps(status)].flatMap(
        (event) => event.problem ?? [],
      ),
    );
    const known = inputs.flatMap(({ problems }) => problems.map(({ id }) => id));
    refuseUnknown("usage", words.unknownProblem, problem, [...known, ...recorded], language);
  }
}

/** Refuses an agent who never recorded anything; where nobody did, any name may be right. */
export function checkAgent(
  by: string | undefined,
  agents: ReadonlySet<string>,
  language: Language,
): void {
  if (by === undefined || agents.size === 0) return;
  if ([...agents].some((agent) => isAgent(agent, by))) return;
  refuseUnknown("usage", reportMessages[language].unknownAgent, by, [...agents], language);
}

function refuseUnknown(
  code: "usage" | "unknown-step",
  message: (name: string) => string,
  name: string,
  known: readonly string[],
  language: Language,
): void {
  if (known.includes(name)) return;
  throw new Failure(code, message(printable(name)), {
    hint: argumentMessages[language].didYouMean(suggest(name, [...new Set(known)]).map(printable)),
  });
}
