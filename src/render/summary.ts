/** The summary of a person, for the terminal and for pasting into a ticket. */
import type { Plan } from "../guide/plan.ts";
import type { Language } from "../messages/language.ts";
import type { Status } from "../record/status.ts";
import { printable } from "../text/printable.ts";
import { cells, pad, paint, type Style, wrap } from "./style.ts";
import {
  type Fact,
  type Mark,
  type SummaryContext,
  type SummaryStep,
  summarise,
} from "./summary-model.ts";

/** The summary as text: who, how far, each step with what happened, what is open, and what to type next. */
export function renderSummary(
  status: Status,
  plan: Plan,
  style: Style,
  language: Language,
  context: SummaryContext = {},
): string {
  const summary = summarise(status, plan, language, context);
  const spoken = context.spoken ?? false;
  const { bold } = paint(style);
  const lines = [
    ...wrap(printable(summary.title), style.width).map((line) => bold(line)),
    "",
    ...factLines(summary.facts, style),
  ];
  summary.chapters.forEach((chapter, index) => {
    const title = wrap(printable(chapter.title), style.width, `${index + 1}  `);
    lines.push("", ...title.map((line) => bold(line)));
    lines.push(...chapter.steps.flatMap((step) => stepLines(step, spoken, style)));
  });
  if (summary.open !== null) {
    lines.push("", ...wrap(summary.open.text, style.width, `${summary.open.label}: `));
  }
  // A command that was wrapped could not be copied.
  if (summary.next !== null) lines.push("", summary.next.label, `  ${summary.next.text}`);
  return lines.join("\n");
}

/** Names and what they are, in two columns; in one where that leaves too little room. */
function factLines(facts: readonly Fact[], style: Style): string[] {
  const { dim } = paint(style);
  const labels = facts.map(({ label }) => printable(label));
  const column = Math.max(...labels.map((label) => cells(label))) + 2;
  const narrow = style.width - column < 30;
  return facts.flatMap(({ text }, row) => {
    const label = labels[row] ?? "";
    const shown = printable(text);
    if (narrow) return wrap(`${dim(`${label}:`)} ${shown}`, style.width);
    const [first = "", ...others] = wrap(shown, style.width, " ".repeat(column));
    return [dim(pad(label, column)) + first.slice(column), ...others];
  });
}

const MARKS: Readonly<Record<Mark, readonly [unicode: string, ascii: string]>> = {
  done: ["✓", "x"],
  blocked: ["!", "!"],
  skipped: ["–", "-"],
  unneeded: ["–", "-"],
  inapplicable: [" ", " "],
  todo: ["·", "."],
};

function stepLines(step: SummaryStep, spoken: boolean, style: Style): string[] {
  const [unicode, ascii] = MARKS[step.mark];
  const mark = spoken ? " " : style.unicode ? unicode : ascii;
  const title = printable(step.title);
  const text = step.mark === "done" && !spoken ? title : `${title} (${step.state})`;
  const color = colorOf(step.mark, style);
  const lines = wrap(text, style.width, `${mark} ${pad(step.ref, 5)}`).map((line) => color(line));
  const details = step.details.flatMap(({ label, text: detail }) =>
    wrap(
      `${printable(label)}: ${printable(detail)}`,
      style.width,
      " ".repeat(style.width < 60 ? 4 : 7),
    ),
  );
  return [...lines, ...details];
}

function colorOf(mark: Mark, style: Style): (text: string) => string {
  const { green, red, yellow, dim } = paint(style);
  const colors = { done: green, blocked: red, skipped: yellow, todo: String };
  return mark === "unneeded" || mark === "inapplicable" ? dim : colors[mark];
}
