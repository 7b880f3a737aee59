/** Lines to do or to try, in Markdown, and what stands before them. */
import type { PlannedLine } from "../../guide/plan.ts";
import { codeBlock, escapeMarkdown } from "../../text/markdown.ts";
import { richMarkdown } from "../rich-markdown.ts";

/** Lines to do or to try as a numbered list. */
export function numbered(lines: readonly PlannedLine[]): string {
  let number = 0;
  return listed(lines, () => {
    number += 1;
    return `${number}. `;
  });
}

/** Lines as a list with a marker each; what is to be copied is a block of code in the item before it. */
export function listed(lines: readonly PlannedLine[], marker: () => string): string {
  let indent = "";
  return lines
    .map((part) => {
      if (part.copy !== null) return code(part.copy, part.label, indent);
      const mark = marker();
      indent = " ".repeat(mark.startsWith("-") ? 2 : mark.length);
      return mark + line(part);
    })
    .join("\n");
}

/** What is to be copied as a block of code, below whom it is for. */
function code(text: string, label: string | null, indent: string): string {
  const whom = label === null ? [] : [`\n${indent}${labelled(label).trim()}\n`];
  const rows = codeBlock(text).split("\n");
  return [...whom, ...rows.map((row) => indent + row)].join("\n");
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
