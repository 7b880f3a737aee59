/** What helps to find one's place: contents, how far one is, a search through the problems. */
import type { Plan } from "../../guide/plan.ts";
import { only } from "./choices.ts";
import { html, type Markup } from "./markup.ts";
import { type Handout, idOf, type ProblemGroup, stepId } from "./model.ts";
import { rich } from "./rich.ts";

/** The list of chapters and steps, folded away on screen. */
export function htmlContents(handout: Handout): Markup {
  const { plan, words } = handout;
  return html`
<nav aria-label="${words.contents}">
<details class="contents">
<summary><strong>${words.contents}</strong></summary>
<ol>${plan.chapters.map((chapter) => htmlContentsOf(chapter, handout))}
</ol>
</details>
</nav>`;
}

function htmlContentsOf(chapter: Plan["chapters"][number], handout: Handout): Markup | null {
  const steps = chapter.steps.filter(({ applies }) => applies);
  if (steps.length === 0) return null;
  return html`
<li><a href="#${idOf(handout, `chapter-${chapter.number}`)}">${rich(chapter.title)}</a>
<ol>${steps.map(
    (step) => html`
<li${only(step)}><a href="#${stepId(handout, step.ref)}">${step.ref} ${rich(step.title)}</a></li>`,
  )}
</ol></li>`;
}

/** How far one is, where to go on, and a way to begin again; shown when the script runs. */
export function htmlProgress(handout: Handout): Markup {
  const { words } = handout;
  const count = idOf(handout, "count");
  return html`
<div class="progress" data-script data-count="${words.ticked("{done}", "{all}")}" data-next="${words.goOnAt("{step}")}" hidden>
<progress max="1" value="0" aria-labelledby="${count}"></progress>
<span class="count" id="${count}"></span>
<a class="next" href="#${stepId(handout, handout.plan.steps[0]?.ref ?? "")}" hidden>${words.goOnAt("")}</a>
<button type="button" class="again" data-sure="${words.beginAgainSure}">${words.beginAgain}</button>
</div>`;
}

/** The field that finds problems by words; shown when the script runs. Null where there are none. */
export function htmlFind(groups: readonly ProblemGroup[], handout: Handout): Markup | null {
  const { words } = handout;
  if (groups.length === 0) return null;
  const field = idOf(handout, "find");
  return html`
<div class="find" data-script data-some="${words.found("{count}")}" data-none="${words.foundNone}" hidden>
<label for="${field}">${words.find}</label>
<input type="search" id="${field}" autocomplete="off" spellcheck="false" placeholder="${words.findExample}">
<p class="found hint" role="status"></p>
<ol class="results"></ol>
</div>`;
}
