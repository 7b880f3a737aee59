/** What there is to read, as lines: drawn for a screen, and in words for who listens to it. */
import type { WalkMessages } from "../messages/walk.ts";
import { apart } from "../render/step.ts";
import { cells, pad, paint, rich, type Style, wrap } from "../render/style.ts";
import { renderSummary } from "../render/summary.ts";
import { printable } from "../text/printable.ts";
import type { TellBody } from "./ask.ts";

/** The lines of a body, laid out for a style. */
export function tellLines(body: TellBody, style: Style, words: WalkMessages): string[] {
  switch (body.kind) {
    case "text":
      return body.text.split("\n");
    case "keys":
      return [...keyLines(style, words), ...contactLines(body.contact, style, words)];
    case "blocks":
      return apart(
        body.blocks.map((block) => block.flatMap((line) => wrap(rich(line, style), style.width))),
      );
    case "summary":
      return summaryLines(body, style);
  }
}

/** The lines of a body for who listens: without colour, and only the keys that mean something there. */
export function spokenLines(body: TellBody, style: Style, words: WalkMessages): string[] {
  if (body.kind !== "keys") return tellLines(body, { ...style, color: false }, words);
  const rows = words.helpRows
    .filter(([key]) => key !== "v" && key !== words.keyNames.arrows)
    .map(([key, meaning]) => `${key}: ${meaning}`);
  return [...rows, ...contactLines(body.contact, style, words)];
}

/** Whom to ask, where that is known. */
function contactLines(contact: string | null, style: Style, words: WalkMessages): string[] {
  return contact === null ? [] : ["", ...wrap(words.contact(printable(contact)), style.width)];
}

/** Every key of a step and what it does, one below the other. */
function keyLines(style: Style, { helpRows }: WalkMessages): string[] {
  const { bold } = paint(style);
  const column = Math.max(...helpRows.map(([key]) => cells(key))) + 2;
  return helpRows.flatMap(([key, meaning]) => wrap(meaning, style.width, bold(pad(key, column))));
}

function summaryLines(
  { subject, language, context }: Extract<TellBody, { kind: "summary" }>,
  style: Style,
): string[] {
  return renderSummary(subject.status, subject.plan, style, language, context).split("\n");
}
