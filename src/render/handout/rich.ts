import type { RichText, Span } from "../../guide/text.ts";
import { isRightToLeft } from "../../text/language-tag.ts";
import { html, type Markup } from "./markup.ts";

/**
 * Rich text as HTML, the words on the screens bold. One in another language says which; one from right to
 * left is isolated, so that it does not change places with its neighbours.
 */
export function rich(text: RichText): Markup {
  return html`${text.map((span) => (span.word ? word(span) : span.text))}`;
}

function word({ text, language }: Span): Markup {
  if (language === undefined) return html`<b>${text}</b>`;
  if (!isRightToLeft(language)) return html`<b lang="${language}">${text}</b>`;
  return html`<b><bdi lang="${language}" dir="rtl">${text}</bdi></b>`;
}
