/** The leaflet as one HTML file that needs nothing else: no picture, no font, no network. */
import type { Plan } from "../../guide/plan.ts";
import { plainText } from "../../guide/text.ts";
import { isRightToLeft } from "../../text/language-tag.ts";
import { choiceCss, htmlChoice } from "./choices.ts";
import { handoutCss } from "./css.ts";
import { htmlContents, htmlFind, htmlProgress } from "./html-finding.ts";
import { htmlItems } from "./html-lines.ts";
import { htmlAnywhere } from "./html-problems.ts";
import { htmlStep } from "./html-step.ts";
import { doneIcon } from "./icons.ts";
import { htmlLanguages, languageCss } from "./languages.ts";
import { html, Markup, type Part } from "./markup.ts";
import { dayInWords, groupProblems, type Handout, idOf, type ProblemGroup } from "./model.ts";
import { rich } from "./rich.ts";
import { handoutScript } from "./script.ts";

/** What the file may run and how it looks; their hashes are in its policy, and nothing else is let in. */
export interface Inline {
  css: string;
  script: string;
}

/** The SHA-256 of each, in base64. */
export type InlineHashes = Record<keyof Inline, string>;

/** What stands between the style and script tags of the leaflets of one guide. */
export function inlineOf(handouts: readonly [Handout, ...Handout[]]): Inline {
  const [{ plan }] = handouts;
  return { css: `${handoutCss}${choiceCss(plan)}${languageCss(handouts)}`, script: handoutScript };
}

/** The leaflet as an HTML document, in one language or in several, the first of which is shown first. */
export function renderHtml(
  handouts: readonly [Handout, ...Handout[]],
  hashes: InlineHashes,
): string {
  const [{ plan }] = handouts;
  const { css, script } = inlineOf(handouts);
  const policy = `default-src 'none'; style-src 'sha256-${hashes.css}'; script-src 'sha256-${hashes.script}'; base-uri 'none'; form-action 'none'`;
  const document = html`<!DOCTYPE html>
<html lang="${plan.language}"${direction(plan.language)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${plainText(plan.title)}</title>
<style>${new Markup(css)}</style>
</head>
<body data-store="mfa-guide/${plan.guide}/${plan.version.split(".")[0] ?? ""}">${htmlLanguages(handouts)}
<main>${handouts.map(htmlLeaflet)}
</main>
<script>${new Markup(script)}</script>
</body>
</html>
`;
  return document.source;
}

function direction(language: string): Markup | null {
  return isRightToLeft(language) ? html` dir="rtl"` : null;
}

function htmlLeaflet(handout: Handout): Markup {
  const { plan } = handout;
  const groups = groupProblems(plan);
  return html`
<article class="leaflet" lang="${plan.language}"${direction(plan.language)}>${htmlTop(handout)}
<p class="how">${introduction(handout, groups)}</p>${htmlBeforehand(handout)}${htmlQuestions(handout)}${htmlProgress(handout)}${htmlFind(groups, handout)}${htmlContents(handout)}${plan.chapters.map((chapter) => htmlChapter(chapter, handout, groups))}${
    plan.finish !== null &&
    html`
<p class="finish">${doneIcon} <span>${rich(plan.finish)}</span></p>`
  }${htmlAnywhere(groups, handout)}${htmlFooter(handout)}
</article>`;
}

/** How to use the leaflet, as far as the guide has what is spoken of. */
function introduction({ plan, words }: Handout, groups: readonly ProblemGroup[]): string {
  const shown = plan.steps.filter(({ applies }) => applies);
  const pressed = shown.some(({ drawings }) =>
    drawings.some(({ buttons }) => buttons.some(({ press }) => press)),
  );
  return [
    words.howTo,
    pressed ? words.howToDrawings : "",
    groups.some(({ step }) => step !== null) ? words.howToProblems : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
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
<p class="edition">${editionOf(handout)}</p>
</div>${htmlContact(handout)}
</header>`;
}

/** How long it takes, and what to have ready. */
function htmlBeforehand({ plan, words }: Handout): Part {
  const { minutes, prepare } = plan;
  return [
    minutes !== null &&
      html`
<p class="minutes">${words.minutes(minutes)}</p>`,
    prepare.length > 0 &&
      html`
<div class="prepare">
<p><strong>${words.prepare}</strong></p>
<ul>${htmlItems(prepare)}
</ul>
</div>`,
  ];
}

/** Which guide, version and day. */
function editionOf({ plan, words }: Handout): string {
  const day = dayInWords(plan.date, plan.language);
  return words.edition(plainText(plan.title), plan.version, day);
}

function htmlFooter(handout: Handout): Markup {
  const { words, contact } = handout;
  return html`
<footer>
<p>${editionOf(handout)}</p>${
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

function htmlQuestions(handout: Handout): Markup | null {
  const { plan, words } = handout;
  const open = plan.questions.filter(({ answer }) => answer === null);
  const given = plan.questions.flatMap(({ answer, choices }) =>
    choices.filter(({ id }) => id === answer).map(({ label }) => rich(label)),
  );
  if (open.length + given.length === 0) return null;
  return html`
<div class="questions">${given.map(
    (label) => html`
<p><strong>${words.onlyFor}</strong> ${label}</p>`,
  )}${open.map((question) => htmlChoice(question, handout))}
</div>`;
}

function htmlChapter(
  chapter: Plan["chapters"][number],
  handout: Handout,
  groups: readonly ProblemGroup[],
): Markup {
  const { words } = handout;
  const steps = chapter.steps.filter(({ applies }) => applies);
  const skipped = chapter.steps.filter(({ applies }) => !applies).map(({ ref }) => ref);
  const heading = idOf(handout, `chapter-${chapter.number}`);
  return html`
<section class="chapter" aria-labelledby="${heading}">
<h2 id="${heading}"><span class="kind">${words.chapter(chapter.number)}</span> ${rich(chapter.title)}</h2>${
    skipped.length > 0 &&
    html`
<p class="skipped">${words.notNeeded(skipped)}</p>`
  }${
    steps.length > 0 &&
    html`
<ol class="steps">${steps.map((step) =>
      htmlStep(
        step,
        handout,
        groups.find((group) => group.step === step),
      ),
    )}
</ol>`
  }
</section>`;
}
