/** Small pieces of Markdown that several parts of the leaflet use. */
import type { PlannedLine } from "../../guide/plan.ts";
import { escapeMarkdown } from "../../text/markdown.ts";
import { printable } from "../../text/printable.ts";
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

/** A block of code, its fence longer than any run of backticks in it. */
function code(text: string, label: string | null, indent: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  const whom = label === null ? [] : [`\n${indent}${labelled(label).trim()}\n`];
  return [...whom, ...[fence, printable(text), fence].map((row) => indent + row)].join("\n");
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
