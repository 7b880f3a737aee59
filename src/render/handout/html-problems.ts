/** The section "Not working?": every problem, by step. */
import type { PlannedProblem } from "../../guide/plan.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { type Handout, type ProblemGroup, refOf } from "./model.ts";
import { labelled, problemsAnchor, rich } from "./pieces.ts";

/** The section, or null where no step has problems. */
export function htmlProblems(groups: readonly ProblemGroup[], handout: Handout): Markup | null {
  if (groups.length === 0) return null;
  return html`
<section class="problems" aria-labelledby="problems">
<h2 id="problems">${handout.words.notWorking}</h2>
<div class="columns">${groups.map((group) => htmlGroup(group, handout))}
</div>
</section>`;
}

function htmlGroup({ step, problems, elsewhere }: ProblemGroup, handout: Handout): Markup {
  const { words } = handout;
  return html`
<section aria-labelledby="${problemsAnchor(step?.ref ?? null)}">
<h3 id="${problemsAnchor(step?.ref ?? null)}">${
    step === null
      ? words.anywhere
      : html`<span class="number">${step.ref}</span> <span>${rich(step.title)}</span>`
  }</h3>${problems.map((problem) => htmlProblem(problem, handout))}${htmlElsewhere(elsewhere, words.seeAlso, words.anywhere)}
</section>`;
}

function htmlProblem(problem: PlannedProblem, { plan, words }: Handout): Markup {
  const goto = refOf(plan, problem.goto);
  return html`
<div class="problem">
<h4 id="problem-${problem.id}">${labelled(problem.label)}${rich(problem.symptom)}</h4>
<ol class="lines">${problem.remedies.map(
    ({ text, label }) => html`
<li>${labelled(label)}${rich(text)}</li>`,
  )}
</ol>${
    problem.otherwise !== null &&
    html`
<p><strong>${words.otherwise}</strong> ${rich(problem.otherwise)}</p>`
  }${
    goto !== null &&
    html`
<p>${words.goOn(goto)}</p>`
  }
</div>`;
}

function htmlElsewhere(
  elsewhere: ProblemGroup["elsewhere"],
  seeAlso: string,
  anywhere: string,
): Part {
  if (elsewhere.length === 0) return null;
  return html`
<div class="problem also">
<p><strong>${seeAlso}</strong></p>
<ul>${elsewhere.map(
    ({ problem, ref }) => html`
<li><a href="#problem-${problem.id}">${rich(problem.symptom)}</a> (${ref ?? anywhere})</li>`,
  )}
</ul>
</div>`;
}
