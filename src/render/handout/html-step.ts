import type { PlannedLink, PlannedStep } from "../../guide/plan.ts";
import { labelled, only } from "./choices.ts";
import { htmlDrawings } from "./html-drawing.ts";
import { htmlItems, lineItems } from "./html-lines.ts";
import { htmlPlaces } from "./html-places.ts";
import { htmlTrouble } from "./html-problems.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { addressOf, firstWithLink, type Handout, type ProblemGroup, stepId } from "./model.ts";
import { qrSvg } from "./qr-svg.ts";
import { rich } from "./rich.ts";

/**
 * One step as an item of its chapter's list.
 * @param trouble what can go wrong with it
 */
export function htmlStep(
  step: PlannedStep,
  handout: Handout,
  trouble: ProblemGroup | undefined,
): Markup {
  const { words } = handout;
  const wide = step.drawings.length > 1;
  return html`
<li class="step${wide && " wide"}" id="${stepId(handout, step.ref)}"${only(step)}>
<header>
<h3><span class="number">${step.ref}</span> <span>${rich(step.title)}</span></h3>
<p class="place">${htmlPlaces(step.places, words.places)}</p>
</header>
<div class="content">
<div class="text">${
    step.label !== null &&
    html`
<p class="only for" data-asks="${step.only.map(({ question }) => question).join(" ")}"><strong>${words.onlyFor}</strong> ${step.label}</p>`
  }${
    step.optional !== null &&
    html`
<p class="only"><strong>${words.optional}</strong> ${rich(step.optional)}</p>`
  }${htmlLines(step)}${htmlValues(step, handout)}${htmlNotices(step, handout)}${htmlLinks(step, handout)}
</div>${htmlDrawings(step.drawings, handout)}
<p class="tick"><label><input type="checkbox" data-tick="${step.id}"> <span>${step.check === null ? words.done : rich(step.check)}</span></label></p>
</div>${trouble !== undefined && htmlTrouble(trouble, handout)}
</li>`;
}

function htmlLines({ id, lines, tick }: PlannedStep): Markup {
  if (!tick) {
    return html`
<ol class="lines">${htmlItems(lines)}
</ol>`;
  }
  return html`
<ul class="boxes">${lineItems(lines).map(
    ({ only, text, copies }, index) => html`
<li${only}><label><input type="checkbox" data-tick="${id}/${index + 1}"> <span>${text}</span></label>${copies}</li>`,
  )}
</ul>`;
}

/** What to write down, with room to do so. */
function htmlValues({ values }: PlannedStep, { words }: Handout): Part {
  return values.map(
    ({ ask, hint, optional }) => html`
<p class="value"><strong>${words.writeDown}</strong> ${rich(ask)}${hint !== null && html` <span class="hint">(${rich(hint)})</span>`}${optional && html` <span class="hint">(${words.optionalValue})</span>`} <span class="blank"></span></p>`,
  );
}

function htmlNotices({ notices }: PlannedStep, { words }: Handout): Part {
  return notices.map(
    (notice) => html`
<p class="notice ${notice.kind}"${only(notice)}><strong>${words.notices[notice.kind]}</strong> ${labelled(notice)}${rich(notice.text)}</p>`,
  );
}

function htmlLinks(step: PlannedStep, handout: Handout): Part {
  if (step.links.length === 0) return null;
  const links = step.links.map((link, index) =>
    htmlLink(link, `${stepId(handout, step.ref)}-qr-${index + 1}`, step, handout),
  );
  return html`
<ul class="links">${links}
</ul>`;
}

function htmlLink(link: PlannedLink, id: string, step: PlannedStep, handout: Handout): Markup {
  const { words } = handout;
  const name = html`${labelled(link)}${rich(link.title)}`;
  if (link.missing.length > 0) {
    return html`
<li${only(link)}><span class="address">${name}
<code>${link.url}</code></span></li>`;
  }
  const address = addressOf(link.url);
  if (address === null)
    return html`
<li${only(link)}>${name}</li>`;
  const qr = hasCode(link, step, handout) ? qrSvg(address, id, words.qr(address)) : null;
  const hint = step.on === "computer" ? words.typeAddress : qr !== null && words.scanCode;
  return html`
<li${only(link)}${qr !== null && html` class="coded"`}>${qr}
<span class="address">${name}
<a href="${address}" rel="noreferrer">${address}</a>${
    hint &&
    html`
<span class="hint">${hint}</span>`
  }</span></li>`;
}

/** A code is for the phone's camera, so only what is opened on the phone has one, and once. */
function hasCode({ url }: PlannedLink, step: PlannedStep, { plan }: Handout): boolean {
  return step.on === "phone" && firstWithLink(plan, url, "phone") === step;
}
