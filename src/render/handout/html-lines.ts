/** Lines to do or to try, in HTML. */
import type { PlannedLine } from "../../guide/plan.ts";
import { labelled, only } from "./choices.ts";
import { html, type Markup } from "./markup.ts";
import { rich } from "./rich.ts";

/** An item of a list: its attributes, its text, and the blocks below it. */
interface LineItem {
  only: readonly Markup[];
  text: Markup | null;
  copies: Markup[];
}

/** Lines to do or to try; what is to be copied stands below the line before it. */
export function lineItems(lines: readonly PlannedLine[]): LineItem[] {
  const items: LineItem[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (line.copy === null) {
      items.push({ only: only(line), text: html`${labelled(line)}${rich(line.text)}`, copies: [] });
    } else {
      const copy = html`<div${only(line)}>${line.label !== null && html`<p>${labelled(line)}</p>`}<pre class="copy">${line.copy}</pre></div>`;
      if (last === undefined) items.push({ only: [], text: null, copies: [copy] });
      else last.copies.push(copy);
    }
  }
  return items;
}

/** The items of a list in HTML. */
export function htmlItems(lines: readonly PlannedLine[]): Markup[] {
  return lineItems(lines).map(
    ({ only, text, copies }) => html`
<li${only}>${text}${copies}</li>`,
  );
}
