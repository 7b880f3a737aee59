import type { Language } from "../messages/language.ts";
import { walkMessages } from "../messages/walk.ts";
import { cells, pad, paint, type Style, wrap } from "../render/style.ts";

/** Every key of a step and what it does, one below the other. */
export function renderHelp(style: Style, language: Language): string {
  const { helpRows } = walkMessages[language];
  const { bold } = paint(style);
  const column = Math.max(...helpRows.map(([key]) => cells(key))) + 2;
  return helpRows
    .flatMap(([key, meaning]) => wrap(meaning, style.width, bold(pad(key, column))))
    .join("\n");
}
