/** What to do when a step does not work, folded away at the step; and what fits every step. */
import type { PlannedEnding, PlannedProblem, PlannedStep } from "../../guide/plan.ts";
import { labelled, only } from "./choices.ts";
import { htmlItems, lineItems } from "./html-lines.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { type Handout, idOf, type ProblemGroup, problemId, refOf, stepId } from "./model.ts";
import { rich } from "./rich.ts";

/** The folded part of a step that has problems. */
export function htmlTrouble(group: ProblemGroup, handout: Handout): Markup {
  const { words } = handout;
  const count = group.problems.length + group.elsewhere.length;
  return html`
<details class="trouble">
<summary><strong>${words.notWorking}</strong> <span class="hint">${words.problemCount(count)}</span></summary>
<div class="problems">${htmlList(group, handout)}
</div>${htmlStuck(handout)}
</details>`;
}

/** The section of what fits every step, or null where there is none. */
export function htmlAnywhere(groups: readonly ProblemGroup[], handout: Handout): Markup | null {
  const group = groups.find(({ step }) => step === null);
  if (group === undefined) return null;
  const heading = idOf(handout, "problems");
  return html`
<section class="anywhere" aria-labelledby="${heading}">
<h2 id="${heading}">${handout.words.anywhereTitle}</h2>
<div class="problems">${htmlList(group, handout)}
</div>${htmlStuck(handout)}
</section>`;
}

function htmlList({ step, problems, elsewhere }: ProblemGroup, handout: Handout): Part {
  return [
    ...problems.map((problem) => htmlProblem(problem, step, handout)),
    ...elsewhere.map(({ problem, ref }) => htmlReference(problem, ref, handout)),
  ];
}

function htmlProblem(problem: PlannedProblem, step: PlannedStep | null, handout: Handout): Markup {
  const { words } = handout;
  const leadsOn = endingHtml(problem.ending, handout);
  return html`
<details class="problem" id="${problemId(handout, problem.id, step)}"${only(problem)}>
<summary>${labelled(problem)}${rich(problem.symptom)}</summary>
<div class="remedies">${
    problem.remedies.length > 0 &&
    html`
<ol class="lines">${problem.remedies.map((remedy) =>
      lineItems([remedy]).map(
        (item) => html`
<li${item.only}>${item.text}${item.copies}${endingHtml(remedy.ending, handout)}</li>`,
      ),
    )}
</ol>`
  }${
    problem.otherwise !== null &&
    html`
<p><strong>${words.otherwise}</strong> ${rich(problem.otherwise)}</p>`
  }${leadsOn}${
    problem.it.length > 0 &&
    html`
<div class="it">
<p><strong>${words.forIt}</strong></p>
<ul>${htmlItems(problem.it)}
</ul>
</div>`
  }${
    step !== null &&
    leadsOn === null &&
    html`
<p class="back"><a href="#${stepId(handout, step.ref)}">${words.backTo(step.ref)}</a></p>`
  }
</div>
</details>`;
}

/** What follows, as a paragraph; null where it is the next step. */
function endingHtml(ending: PlannedEnding | null, handout: Handout): Markup | null {
  const { plan, words } = handout;
  if (ending === null) return null;
  if (ending.type !== "goto") {
    return html`
<p><strong>${words[ending.type]}</strong> ${rich(ending.text)}</p>`;
  }
  if (ending.guide !== null) {
    return html`
<p>${words.goOnGuide(ending.guide)}</p>`;
  }
  const ref = refOf(plan, ending.step);
  if (ref === null) return null;
  return html`
<p><a href="#${stepId(handout, ref)}">${words.goOn(ref)}</a></p>`;
}

/** A problem that is told at an earlier step: where. */
function htmlReference(problem: PlannedProblem, ref: string | null, handout: Handout): Markup {
  const { plan, words } = handout;
  const step = plan.steps.find((one) => one.ref === ref) ?? null;
  return html`
<p class="reference"${only(problem)}>${labelled(problem)}<a href="#${problemId(handout, problem.id, step)}">${rich(problem.symptom)}</a> <span class="hint">(${ref === null ? words.anywhere : words.stepName(ref)})</span></p>`;
}

/** Whom to turn to, at each place where one can get stuck. */
function htmlStuck({ contact, words }: Handout): Markup {
  return html`
<p class="stuck"><strong>${words.stuck}</strong> ${contact ?? words.noContact}</p>`;
}
