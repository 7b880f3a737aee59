/** The steps of a guide as one long text, as `show` prints them. */
import type { Plan, PlannedProblem, PlannedStep } from "../guide/plan.ts";
import type { Language } from "../messages/language.ts";
import { showMessages } from "../messages/show.ts";
import { walkMessages } from "../messages/walk.ts";
import type { Status, StepStatus } from "../record/status.ts";
import { endingText, problemLines } from "./problem.ts";
import { lineList, stepBody } from "./step.ts";
import { paint, rich, type Style, wrap } from "./style.ts";

/** Which steps of a plan are shown, and how much of them. */
export interface ShownParts {
  /** The steps' ids. */
  steps: ReadonlySet<string>;
  problems: boolean;
  /** Whether screens are drawn as boxes, or told in a line. */
  drawings: boolean;
}

/** Left of everything below a step's title. */
const INDENT = "     ";

/** The chosen steps with their chapters, numbered as on paper. */
export function renderSteps(
  plan: Plan,
  status: Status,
  { steps, problems, drawings }: ShownParts,
  style: Style,
  language: Language,
): string {
  const { bold } = paint(style);
  const words = showMessages[language];
  const heading = (text: string) => wrap(text, style.width).map((line) => bold(line));
  const statuses = new Map(status.steps.map((step) => [step.id, step]));
  const blocks = [heading(rich(plan.title, style))];
  if (plan.summary !== null) blocks.push(wrap(rich(plan.summary, style), style.width));
  blocks.push(...beforehand(plan, style, language));
  for (const chapter of plan.chapters) {
    const chosen = chapter.steps.filter(({ id }) => steps.has(id));
    if (chosen.length === 0) continue;
    blocks.push(heading(`${chapter.number}  ${rich(chapter.title, style)}`));
    for (const step of chosen) {
      const recorded = statuses.get(step.id);
      if (recorded !== undefined)
        blocks.push(stepLines(step, recorded, plan, drawings, style, language));
      if (problems) blocks.push(...problemBlocks(step.problems, plan, language, style));
    }
  }
  if (problems && plan.anywhere.length > 0) {
    blocks.push(heading(words.atAnyStep));
    blocks.push(...problemBlocks(plan.anywhere, plan, language, style));
  }
  return blocks.map((lines) => lines.join("\n")).join("\n\n");
}

/** How long it takes, and what to have ready. */
function beforehand(plan: Plan, style: Style, language: Language): string[][] {
  const words = showMessages[language];
  const { minutes, prepare } = plan;
  const lines = lineList(prepare, "numbers", style, walkMessages[language]);
  return [
    ...(minutes === null ? [] : [wrap(words.minutes(minutes), style.width)]),
    ...(lines.length === 0 ? [] : [[...wrap(words.prepare, style.width), ...lines]]),
    ...plan.questions.flatMap((question) => endsOf(question, plan, style, language)),
  ];
}

/** The answers that end it before the last step. */
function endsOf(
  { ask, choices }: Plan["questions"][number],
  plan: Plan,
  style: Style,
  language: Language,
): string[][] {
  const ends = choices.flatMap(({ label, ending }) => {
    const text = endingText(ending, plan, "", showMessages[language], style);
    return text === null ? [] : wrap(`${rich(label, style)}: ${text}`, style.width, " - ");
  });
  return ends.length === 0 ? [] : [[...wrap(rich(ask, style), style.width), ...ends]];
}

function stepLines(
  step: PlannedStep,
  status: StepStatus,
  plan: Plan,
  drawings: boolean,
  style: Style,
  language: Language,
): string[] {
  const { bold } = paint(style);
  const inner = { ...style, width: style.width - INDENT.length };
  const title = wrap(rich(step.title, style), style.width, step.ref.padEnd(INDENT.length));
  const body = stepBody(
    step,
    status,
    plan,
    drawings ? step.drawings.length : 0,
    inner,
    walkMessages[language],
  );
  const check =
    step.check === null
      ? []
      : [
          "",
          ...wrap(`${bold(showMessages[language].check)} ${rich(step.check, style)}`, inner.width),
        ];
  return [...title.map((line) => bold(line)), ...indented([...body, ...check])];
}

function problemBlocks(
  problems: readonly PlannedProblem[],
  plan: Plan,
  language: Language,
  style: Style,
): string[][] {
  const inner = { ...style, width: style.width - INDENT.length };
  return problems.map((problem) => indented(problemLines(problem, plan, language, inner)));
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? line : INDENT + line));
}
