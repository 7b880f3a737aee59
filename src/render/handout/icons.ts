/** Small pictures beside words. */
import { html, type Markup } from "./markup.ts";

/** A picture of where to act, beside the words that say so. */
export function placeIcon(place: string): Markup {
  return place === "phone"
    ? html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect x="4.25" y="1" width="7.5" height="14" rx="1.5" /><path d="M7 12.75h2" /></svg>`
    : html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect x="1" y="2.5" width="14" height="9" rx="1" /><path d="M5 14h6M8 11.5V14" /></svg>`;
}

/** A tick in a circle, for the end. */
export const doneIcon: Markup = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="7" /><path d="M4.75 8.25l2.25 2.25 4.25-4.75" /></svg>`;

/** A small QR code without a meaning, for where a screen shows one. */
export const qrSign: Markup = html`<svg class="sign-qr" viewBox="0 0 21 21" aria-hidden="true" focusable="false" shape-rendering="crispEdges"><path d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0z" /><path class="light" d="M1 1h5v5H1zM15 1h5v5h-5zM1 15h5v5H1z" /><path d="M2 2h3v3H2zM16 2h3v3h-3zM2 16h3v3H2zM9 0h2v3H9zM12 2h1v4h-1zM8 5h3v2H8zM0 9h3v2H0zM5 8h2v3H5zM9 9h4v3H9zM14 8h3v2h-3zM18 10h3v3h-3zM8 14h2v2H8zM11 13h2v5h-2zM14 14h3v2h-3zM15 18h2v3h-2zM19 15h2v4h-2zM8 19h4v2H8z" /></svg>`;
