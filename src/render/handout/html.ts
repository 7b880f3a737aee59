/** The leaflet as one HTML file that needs nothing else: no script, no picture, no font, no network. */

import type { Plan } from "../../guide/plan.ts";
import { plainText } from "../../guide/text.ts";
import { htmlProblems } from "./html-problems.ts";
import { htmlStep } from "./html-step.ts";
import { html, Markup } from "./markup.ts";
import { dayInWords, groupProblems, type Handout } from "./model.ts";
import { doneIcon, rich } from "./pieces.ts";

/** Languages written from right to left. */
const RIGHT_TO_LEFT = ["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"];

/** The style sheet and the SHA-256 of it in base64, which alone the file's policy lets in. */
export interface StyleSheet {
  css: string;
  sha256: string;
}

/** The leaflet as an HTML document. */
export function renderHtml(handout: Handout, style: StyleSheet): string {
  const { plan, words } = handout;
  const groups = groupProblems(plan);
  const troubled = new Set(groups.map(({ step }) => step?.ref));
  const rtl = RIGHT_TO_LEFT.includes(plan.language.split("-")[0] ?? "");
  const document = html`<!DOCTYPE html>
<html lang="${plan.language}"${rtl && html` dir="rtl"`}>${htmlHead(plan, style)}
<body>${htmlTop(handout)}
<main>
<p class="how">${words.howTo}</p>${htmlQuestions(handout)}${plan.chapters.map((chapter) => htmlChapter(chapter, handout, troubled))}${
    plan.finish !== null &&
    html`
<p class="finish">${doneIcon} <span>${rich(plan.finish)}</span></p>`
  }${htmlProblems(groups, handout)}
</main>${htmlFooter(handout)}
</body>
</html>
`;
  return document.source;
}

function htmlHead(plan: Plan, { css, sha256 }: StyleSheet): Markup {
  const policy = `default-src 'none'; style-src 'sha256-${sha256}'; base-uri 'none'; form-action 'none'`;
  return html`
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${plainText(plan.title)}</title>
<style>${new Markup(css)}</style>
</head>`;
}

function htmlTop(handout: Handout): Markup {
  const { plan, words } = handout;
  return html`
<header class="top">
<div>
<p class="kind">${words.kind}</p>
<h1>${rich(plan.title)}</h1>${
    plan.summary !== null &&
    html`
<p class="summary">${rich(plan.summary)}</p>`
  }
</div>${htmlContact(handout)}
</header>`;
}

function htmlFooter({ plan, words, contact }: Handout): Markup {
  const day = dayInWords(plan.date, plan.language);
  return html`
<footer>
<p>${words.edition(plainText(plan.title), plan.version, day)}</p>${
    contact !== null &&
    html`
<p>${words.contact} ${contact}</p>`
  }
</footer>`;
}

function htmlContact({ contact, words }: Handout): Markup {
  return html`
<div class="contact">
<p><strong>${words.contact}</strong></p>
<p>${contact ?? words.noContact}</p>
<p class="hint">${words.neverAsked}</p>
</div>`;
}

function htmlQuestions({ plan, words }: Handout): Markup | null {
  const open = plan.questions.filter(({ answer }) => answer === null);
  const given = plan.questions.flatMap(({ answer, choices }) =>
    choices.filter(({ id }) => id === answer).map(({ label }) => rich(label)),
  );
  if (open.length + given.length === 0) return null;
  return html`
<ul class="questions">${given.map(
    (label) => html`
<li><strong>${words.onlyFor}</strong> ${label}</li>`,
  )}${open.map(
    ({ ask, choices }) => html`
<li><strong>${rich(ask)}</strong> ${words.choices(choices.map(({ label }) => `“${plainText(label, ["", ""])}”`))}</li>`,
  )}
</ul>`;
}

function htmlChapter(
  chapter: Plan["chapters"][number],
  handout: Handout,
  troubled: ReadonlySet<string | undefined>,
): Markup {
  const { words } = handout;
  const steps = chapter.steps.filter(({ applies }) => applies);
  const skipped = chapter.steps.filter(({ applies }) => !applies).map(({ ref }) => ref);
  const heading = `chapter-${chapter.number}`;
  return html`
<section class="chapter" aria-labelledby="${heading}">
<h2 id="${heading}"><span class="kind">${words.chapter(chapter.number)}</span> ${rich(chapter.title)}</h2>${
    skipped.length > 0 &&
    html`
<p class="skipped">${words.notNeeded(skipped)}</p>`
  }${
    steps.length > 0 &&
    html`
<ol class="steps">${steps.map((step) => htmlStep(step, handout, troubled.has(step.ref)))}
</ol>`
  }
</section>`;
}
