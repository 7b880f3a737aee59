/** Problems counted: how often each came, which remedy helped, and what was typed where none fitted. */
import type { RemedyEvent } from "./log-events.ts";
import { compare } from "./median.ts";
import { blockedSteps } from "./report-person.ts";
import type {
  ReportedOther,
  ReportedProblem,
  ReportedRemedy,
  ReportInput,
} from "./report-shape.ts";

/** The problems that people had, the most common first. */
export function problemsOf({ people, problems }: ReportInput): ReportedProblem[] {
  const had = new Map<string, Had>();
  const of = (id: string) => {
    const found = had.get(id) ?? { people: new Set(), blocked: new Set(), remedies: [] };
    had.set(id, found);
    return found;
  };
  people.forEach(({ status, events }, person) => {
    for (const { problem } of blockedSteps(status)) {
      if (problem !== null) of(problem).blocked.add(person);
    }
    for (const { problem } of [...events.blocks, ...events.remedies, ...blockedSteps(status)]) {
      if (problem !== null) of(problem).people.add(person);
    }
    for (const remedy of events.remedies) of(remedy.problem).remedies.push(remedy);
  });
  return [...had]
    .map(([id, found]) => {
      const known = problems.find((problem) => problem.id === id);
      return {
        id,
        title: known?.title ?? null,
        people: found.people.size,
        blocked: found.blocked.size,
        tried: found.remedies.length,
        helped: found.remedies.filter(({ helped }) => helped).length,
        remedies: remediesOf(found.remedies, known?.remedies ?? []),
      };
    })
    .sort((a, b) => b.people - a.people || compare(a.id, b.id));
}

interface Had {
  people: Set<number>;
  blocked: Set<number>;
  remedies: RemedyEvent[];
}

function remediesOf(
  events: readonly RemedyEvent[],
  known: ReportInput["problems"][number]["remedies"],
): ReportedRemedy[] {
  const counted = new Map<number, ReportedRemedy>();
  for (const { try: number, helped } of events) {
    const title = known.find((remedy) => remedy.number === number)?.title ?? null;
    const remedy = counted.get(number) ?? { try: number, title, tried: 0, helped: 0 };
    remedy.tried += 1;
    if (helped) remedy.helped += 1;
    counted.set(number, remedy);
  }
  return [...counted.values()].sort((a, b) => a.try - b.try);
}

/** What was typed where a step was blocked by nothing that the guide knows, the most common first. */
export function othersOf({ people }: ReportInput): ReportedOther[] {
  const counted = new Map<string, ReportedOther>();
  const blocks = people.flatMap(({ events }) => events.blocks);
  for (const { problem, note, step, at } of blocks) {
    if (problem !== null || note === null) continue;
    const key = JSON.stringify([step, note.toLowerCase()]);
    const other = counted.get(key) ?? { step, note, times: 0, at };
    counted.set(key, { ...other, times: other.times + 1, at: at > other.at ? at : other.at });
  }
  return [...counted.values()].sort((a, b) => b.times - a.times || compare(b.at, a.at));
}
