/** What the person should be looking at, drawn as a small window with HTML alone. */
import type { PlannedDrawing } from "../../guide/plan.ts";
import { isRightToLeft } from "../../text/language-tag.ts";
import { labelled, only } from "./choices.ts";
import { htmlPlaces } from "./html-places.ts";
import { doneIcon, qrSign } from "./icons.ts";
import { html, type Markup, type Part } from "./markup.ts";
import type { Handout } from "./model.ts";

/** The drawings of a step. */
export function htmlDrawings(drawings: readonly PlannedDrawing[], handout: Handout): Markup | null {
  if (drawings.length === 0) return null;
  return html`
<div class="screens">${drawings.map((drawing) => htmlDrawing(drawing, handout))}
</div>`;
}

function htmlDrawing(drawing: PlannedDrawing, { plan, words }: Handout): Markup {
  const other = plan.screens === plan.language ? null : plan;
  const aside = (text: string) => spoken(text, other?.language ?? null);
  return html`
<figure class="screen${drawing.place.id === "phone" && " phone"}"${only(drawing)}>
<figcaption>${labelled(drawing)}${htmlPlaces(drawing.places, words.youSee)}</figcaption>
<div class="window"${other !== null && html` lang="${other.screens}"`}${isRightToLeft(plan.screens) && html` dir="rtl"`}>
<div class="bar"></div>
<p class="title">${drawing.title}</p>${drawing.lines.map(htmlLine)}${drawing.fields.map(
    (field) => html`
<p class="field">${field}${aside(words.field)}</p>`,
  )}${htmlChoices(drawing, aside(words.chooseThis))}${htmlButtons(drawing, aside(words.pressThis))}${
    drawing.note !== null &&
    html`
<p class="note"${other !== null && html` lang="${other.language}"`}${isRightToLeft(plan.screens) && html` dir="ltr"`}>${drawing.note}</p>`
  }
</div>
</figure>`;
}

/** A line on a screen; what the terminal shows with signs, such as "[ QR code ]", is drawn. */
function htmlLine(line: string): Markup {
  const ticked = /^\[[vx]\] (.+)$/i.exec(line)?.[1];
  if (ticked !== undefined)
    return html`
<p>${doneIcon} ${ticked}</p>`;
  const framed = /^\[ (.+) \]$/.exec(line)?.[1];
  if (framed === undefined)
    return html`
<p>${line}</p>`;
  return html`
<p class="sign">${/\bQR\b/.test(framed) && qrSign}<span>${framed}</span></p>`;
}

/** What a drawing shows by its looks alone, said to those who do not see it. */
function spoken(text: string, language: string | null): Markup {
  return html`<span class="spoken"${language !== null && html` lang="${language}"`}> (${text})</span>`;
}

function htmlChoices({ choices }: PlannedDrawing, chosenAside: Markup): Part {
  if (choices.length === 0) return null;
  return html`
<ul class="choices">${choices.map(
    ({ text, chosen }) => html`
<li${chosen && html` class="chosen"`}>${text}${chosen && chosenAside}</li>`,
  )}
</ul>`;
}

function htmlButtons({ buttons }: PlannedDrawing, pressAside: Markup): Part {
  if (buttons.length === 0) return null;
  return html`
<p class="buttons">${buttons.map(
    ({ text, press }) => html`
<span class="button${press && " press"}">${text}${press && pressAside}</span>`,
  )}
</p>`;
}
