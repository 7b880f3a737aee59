import type { RichText } from "../../guide/text.ts";
import { html, type Markup } from "./markup.ts";

/** Rich text as HTML, the words on the screens bold. */
export function rich(text: RichText): Markup {
  return html`${text.map((span) => (span.word ? html`<b>${span.text}</b>` : span.text))}`;
}
