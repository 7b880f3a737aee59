/** The summary of a person as Markdown, for a ticket. */
import type { Plan } from "../guide/plan.ts";
import type { Language } from "../messages/language.ts";
import type { Status } from "../record/status.ts";
import { codeBlock, escapeMarkdown } from "../text/markdown.ts";
import { type Fact, type SummaryContext, type SummaryStep, summarise } from "./summary-model.ts";

/** The summary as CommonMark; whatever was typed or comes from a guide stays text. */
export function renderSummaryMarkdown(
  status: Status,
  plan: Plan,
  language: Language,
  context: SummaryContext = {},
): string {
  const summary = summarise(status, plan, language, context);
  const blocks = [`## ${escapeMarkdown(summary.title)}`, list(summary.facts, "")];
  summary.chapters.forEach((chapter, index) => {
    blocks.push(`### ${index + 1} ${escapeMarkdown(chapter.title)}`);
    blocks.push(chapter.steps.map(stepLines).join("\n"));
  });
  if (summary.open !== null) blocks.push(`**${summary.open.label}:** ${summary.open.text}`);
  if (summary.next !== null) blocks.push(summary.next.label, codeBlock(summary.next.text));
  return blocks.join("\n\n");
}

function stepLines(step: SummaryStep): string {
  const line = `- **${step.ref}** ${escapeMarkdown(step.title)}: ${step.state}`;
  return step.details.length === 0 ? line : `${line}\n${list(step.details, "  ")}`;
}

function list(facts: readonly Fact[], indent: string): string {
  return facts
    .map(
      ({ label, text }) =>
        `${indent}- **${escapeMarkdown(label, false)}:** ${escapeMarkdown(text)}`,
    )
    .join("\n");
}
