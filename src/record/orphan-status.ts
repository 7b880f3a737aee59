import type { GuideRecord } from "./record.ts";
import type { Status } from "./status.ts";

/** The status of a record whose guide is no longer there: what the record alone can tell. */
export function orphanStatus(record: GuideRecord): Status {
  const steps = Object.entries(record.steps).map(([id, step], index) => ({
    id,
    number: index + 1,
    ref: id,
    title: id,
    optional: false,
    applies: true,
    ...step,
    ticks: step.ticks ?? [],
    missing: [],
  }));
  const blocked = steps.some(({ state }) => state === "blocked");
  const { guide, guideVersion, person, ticket, answers, values, ending, current } = record;
  const { startedAt, updatedAt, completedAt } = record;
  return {
    guide,
    guideVersion,
    currentGuideVersion: guideVersion,
    person,
    ticket,
    language: record.language ?? "",
    screens: record.screens ?? "",
    answers,
    values,
    ending,
    state: completedAt !== null ? "complete" : blocked ? "blocked" : "in-progress",
    completed: steps.filter(({ state }) => state === "done").length,
    total: steps.length,
    current: completedAt === null ? current : null,
    startedAt,
    updatedAt,
    completedAt,
    evidence: record.evidence ?? null,
    steps,
  };
}
