/** The history of a person, for the terminal and as Markdown for a ticket. */
import { escapeMarkdown } from "../text/markdown.ts";
import { printable } from "../text/printable.ts";
import type { HistoryModel } from "./history-model.ts";
import { cells, pad, paint, type Style, wrap } from "./style.ts";

/** The history as text: who and how far, then each call with what happened and when. */
export function renderHistory(model: HistoryModel, style: Style): string {
  const { bold, dim } = paint(style);
  const lines = wrap(printable(model.title), style.width).map((line) => bold(line));
  lines.push("");
  for (const { label, text } of model.facts) {
    lines.push(...wrap(printable(text), style.width, `${dim(`${printable(label)}:`)} `));
  }
  if (model.nothing !== null) lines.push("", model.nothing);
  for (const { title, lines: told } of model.runs) {
    lines.push("", ...wrap(printable(title), style.width).map((line) => bold(line)));
    const column = Math.max(...told.map(({ time }) => cells(time)));
    told.forEach(({ time, text }, place) => {
      // Once for all that happened in the same minute.
      const shown = told[place - 1]?.time === time ? "" : time;
      lines.push(...wrap(printable(text), style.width, `  ${pad(shown, column)}  `));
    });
  }
  return lines.join("\n");
}

/** The history as CommonMark; whatever was typed or comes from a guide stays text. */
export function renderHistoryMarkdown(model: HistoryModel): string {
  const blocks = [
    `## ${escapeMarkdown(model.title)}`,
    model.facts
      .map(({ label, text }) => `- **${escapeMarkdown(label, false)}:** ${escapeMarkdown(text)}`)
      .join("\n"),
  ];
  if (model.nothing !== null) blocks.push(model.nothing);
  for (const { title, lines } of model.runs) {
    blocks.push(`### ${escapeMarkdown(title)}`);
    blocks.push(lines.map(({ time, text }) => `- **${time}** ${escapeMarkdown(text)}`).join("\n"));
  }
  return blocks.join("\n\n");
}
