import type { PlannedLink, PlannedStep } from "../../guide/plan.ts";
import { htmlScreens } from "./html-screen.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { addressOf, firstWithLink, type Handout } from "./model.ts";
import { labelled, placeIcon, problemsAnchor, rich, stepAnchor } from "./pieces.ts";
import { qrSvg } from "./qr-svg.ts";

/**
 * One step as an item of its chapter's list.
 * @param troubled whether the section of problems has something on it
 */
export function htmlStep(step: PlannedStep, handout: Handout, troubled: boolean): Markup {
  const { words } = handout;
  const anchor = stepAnchor(step.ref);
  const wide = step.screens.length > 1;
  return html`
<li class="step${wide && " wide"}" id="${anchor}">
<header>
<h3><span class="number">${step.ref}</span> <span>${rich(step.title)}</span></h3>
<p class="place">${placeIcon(step.on)} ${words.places[step.on]}</p>
</header>
<div class="content">
<div class="text">${
    step.label !== null &&
    html`
<p class="only"><strong>${words.onlyFor}</strong> ${step.label}</p>`
  }${
    step.optional !== null &&
    html`
<p class="only"><strong>${words.optional}</strong> ${rich(step.optional)}</p>`
  }
<ol class="lines">${step.lines.map(
    ({ text, label }) => html`
<li>${labelled(label)}${rich(text)}</li>`,
  )}
</ol>${htmlNotices(step, handout)}${htmlLinks(step, handout)}
</div>${htmlScreens(step.screens, handout)}
<div class="end">
<p class="tick"><label><input type="checkbox"> <span>${step.check === null ? words.done : rich(step.check)}</span></label></p>${
    troubled &&
    html`
<p class="trouble"><a href="#${problemsAnchor(step.ref)}">${words.seeProblems(step.ref)}</a></p>`
  }
</div>
</div>
</li>`;
}

function htmlNotices({ notices }: PlannedStep, { words }: Handout): Part {
  return notices.map(
    ({ kind, text, label }) => html`
<p class="notice ${kind}"><strong>${words.notices[kind]}</strong> ${labelled(label)}${rich(text)}</p>`,
  );
}

function htmlLinks(step: PlannedStep, handout: Handout): Part {
  if (step.links.length === 0) return null;
  const links = step.links.map((link, index) =>
    htmlLink(link, `${stepAnchor(step.ref)}-qr-${index + 1}`, step, handout),
  );
  return html`
<ul class="links">${links}
</ul>`;
}

function htmlLink(link: PlannedLink, id: string, step: PlannedStep, handout: Handout): Markup {
  const { words, plan } = handout;
  const name = html`${labelled(link.label)}${rich(link.title)}`;
  const address = addressOf(link.url);
  if (address === null)
    return html`
<li>${name}</li>`;
  const qr = firstWithLink(plan, link.url) === step ? qrSvg(address, id, words.qr(address)) : null;
  const hint = step.on === "computer" ? words.typeAddress : qr !== null && words.scanCode;
  return html`
<li>${qr}
<span class="address">${name}
<a href="${address}" rel="noreferrer">${address}</a>${
    hint &&
    html`
<span class="hint">${hint}</span>`
  }</span></li>`;
}
