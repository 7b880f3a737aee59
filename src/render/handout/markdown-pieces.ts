/** Small pieces of Markdown that several parts of the leaflet use. */
import type { PlannedLine } from "../../guide/plan.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { richMarkdown } from "../rich-markdown.ts";

/** Lines to do or to try as a numbered list. */
export function numbered(lines: readonly PlannedLine[]): string {
  return lines.map(({ text, label }, index) => `${index + 1}. ${line({ text, label })}`).join("\n");
}

/** One such line behind the marker of a list. */
export function line({ text, label }: Pick<PlannedLine, "text" | "label">): string {
  return label === null ? richMarkdown(text) : `${labelled(label)}${richMarkdown(text, false)}`;
}

/** For whom a part is, such as "**Android:** ". */
export function labelled(label: string | null): string {
  return label === null ? "" : `${bold(`${label}:`)} `;
}

/** Text in bold, for a place with a space or nothing on both sides. */
export function bold(text: string): string {
  const trimmed = escapeMarkdown(text, false).trim();
  return trimmed === "" ? "" : `**${trimmed}**`;
}
