/** The guides that come with the program, and every way somebody can be led through them. */
import { readdirSync, readFileSync } from "node:fs";
import type { Guide } from "../../src/guide/format.ts";
import { makePlan } from "../../src/guide/make-plan.ts";
import type { Plan, PlannedProblem, PlannedStep } from "../../src/guide/plan.ts";
import { plainText, type RichText } from "../../src/guide/text.ts";

const FOLDER = new URL("../../guides/", import.meta.url);

/** Every guide in `guides/`, by id; new ones come along by themselves. */
export const builtIn: ReadonlyMap<string, Guide> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json") && file !== "guide.schema.json")
    .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as Guide)
    .map((guide) => [guide.id, guide]),
);

/** A guide that comes with the program. */
export function guideNamed(id: string): Guide {
  const guide = builtIn.get(id);
  if (guide === undefined) throw new Error(`there is no guide ${id}`);
  return guide;
}

/** Every combination of answers to the guide's questions, all of them answered. */
export function answersTo(guide: Guide): Record<string, string>[] {
  let all: Record<string, string>[] = [{}];
  for (const { id, choices } of guide.questions ?? []) {
    all = all.flatMap((answers) => choices.map((choice) => ({ ...answers, [id]: choice.id })));
  }
  return all;
}

/** Days on both sides of what changes: now, after the end of text messages, and after its last exceptions. */
export const DAYS = ["2026-11-25", "2027-02-02", "2027-07-02"] as const;

/** Every plan of a guide on a day: all answers, both languages; `name` says which one it is. */
export function plansOf(guide: Guide, date: string): { name: string; plan: Plan }[] {
  return answersTo(guide).flatMap((answers) =>
    guide.languages.map((language) => {
      const screens = language;
      const name = [guide.id, date, language, ...Object.values(answers)].join(" ");
      return { name, plan: makePlan(guide, { language, screens, answers, date, aloud: true }) };
    }),
  );
}

/** Everything that is said to the person on the way, the parts for second line left out. */
export function saidIn(plan: Plan): { where: string; text: string }[] {
  const applying = plan.steps.filter((step) => step.applies);
  const problems = applying.flatMap((step) =>
    [...step.problems, ...plan.anywhere].map((problem) => ({ step, problem })),
  );
  return [
    ...text("finish", plan.finish),
    ...plan.prepare.flatMap((line) => text("prepare", line.text)),
    ...applying.flatMap((step) => [
      ...stepTexts(step).map(({ text: said }) => ({ where: step.id, text: said })),
      ...text(step.id, step.optional),
    ]),
    ...problems.flatMap(({ step, problem }) => problemTexts(`${step.id} ${problem.id}`, problem)),
  ];
}

/** The lines, notices and question of a step. */
export function stepTexts(step: PlannedStep): { where: string; text: string }[] {
  return [
    ...step.lines.flatMap((line) => text("line", line.text)),
    ...step.notices.flatMap((notice) => text("notice", notice.text)),
    ...text("check", step.check),
  ];
}

function problemTexts(where: string, problem: PlannedProblem): { where: string; text: string }[] {
  return [
    ...text(where, problem.symptom),
    ...problem.remedies.flatMap((remedy) => text(where, remedy.text)),
    ...text(where, problem.otherwise),
  ];
}

function text(where: string, rich: RichText | null): { where: string; text: string }[] {
  return rich === null ? [] : [{ where, text: plainText(rich) }];
}
