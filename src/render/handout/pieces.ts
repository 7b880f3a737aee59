/** Small pieces of the leaflet that several parts of it use. */
import type { Place } from "../../guide/format.ts";
import type { RichText } from "../../guide/text.ts";
import { html, type Markup } from "./markup.ts";

/** Rich text as HTML, the words on the screens bold. */
export function rich(text: RichText): Markup {
  return html`${text.map((span) => (span.word ? html`<b>${span.text}</b>` : span.text))}`;
}

/** For whom a part is, such as "Android:", while the question is unanswered; else nothing. */
export function labelled(label: string | null): Markup | null {
  return label === null ? null : html`<strong class="for">${label}:</strong> `;
}

/** The id of a step's heading; numbers on paper are the same in every edition of a guide. */
export function stepAnchor(ref: string): string {
  return `step-${ref.replace(".", "-")}`;
}

/** The id of a step's part of the problems. */
export function problemsAnchor(ref: string | null): string {
  return ref === null ? "problems-anywhere" : `problems-${ref.replace(".", "-")}`;
}

/** A picture of where to act, beside the words that say so. */
export function placeIcon(place: Place): Markup {
  return place === "phone"
    ? html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect x="4.25" y="1" width="7.5" height="14" rx="1.5" /><path d="M7 12.75h2" /></svg>`
    : html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect x="1" y="2.5" width="14" height="9" rx="1" /><path d="M5 14h6M8 11.5V14" /></svg>`;
}

/** A tick in a circle, for the end. */
export const doneIcon: Markup = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="7" /><path d="M4.75 8.25l2.25 2.25 4.25-4.75" /></svg>`;
