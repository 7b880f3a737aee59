/** Choosing one's phone, and each other open question, with buttons and without a script. */
import type { Plan, Shown } from "../../guide/plan.ts";
import { plainText } from "../../guide/text.ts";
import { html, type Markup } from "./markup.ts";
import { type Handout, idOf } from "./model.ts";
import { rich } from "./rich.ts";

/** For whom a part is, as attributes that the rules of `choiceCss` look at. */
export function only({ only }: Pick<Shown, "only">): readonly Markup[] {
  // Ids of questions and choices are lower-case letters, digits and hyphens by the format.
  return only.map(({ question, choices }) => html` data-for-${question}="${choices.join(" ")}"`);
}

/** For whom a part is, such as "Android:"; it goes when that has been chosen. */
export function labelled({ label, only: open }: Shown): Markup | null {
  if (label === null) return null;
  const asked = open.map(({ question }) => question).join(" ");
  return html`<strong class="for" data-asks="${asked}">${label}:</strong> `;
}

/** The buttons of one open question; all of the guide is shown until one of them is pressed. */
export function htmlChoice(
  { id, ask, choices }: Plan["questions"][number],
  handout: Handout,
): Markup {
  const { words } = handout;
  const name = idOf(handout, `choose-${id}`);
  return html`
<fieldset class="choose">
<legend>${rich(ask)}</legend>
<p class="without">${words.choices(choices.map(({ label }) => `“${label.map(({ text }) => text).join("")}”`))}</p>
<div class="buttons-row">${choices.map(
    (choice) => html`
<label><input type="radio" name="${name}" data-choice="${id} ${choice.id}"> <span>${rich(choice.label)}</span></label>`,
  )}
<label><input type="radio" name="${name}" data-choice="${id}" checked> <span>${words.showAll}</span></label>
</div>${choices.map((choice) => htmlEnd(id, choice, handout))}
</fieldset>`;
}

/** What ends the leaflet for those who choose this. */
function htmlEnd(
  question: string,
  { id, label, ending }: Plan["questions"][number]["choices"][number],
  { words }: Handout,
): Markup | null {
  if (ending === null || ending.type === "goto") return null;
  const shown = { label: plainText(label), only: [{ question, choices: [id] }] };
  return html`
<p class="ends"${only(shown)}>${labelled(shown)}<strong>${words[ending.type]}</strong> ${rich(ending.text)}</p>`;
}

/**
 * The rules that hide what is for other choices than the one that is pressed. A browser without
 * `:has()` passes them over and shows everything, each part with the label of whom it is for.
 */
export function choiceCss(plan: Plan): string {
  const rules = plan.questions
    .filter(({ answer }) => answer === null)
    .flatMap(({ id, choices }) =>
      choices.map(({ id: choice }) => {
        const chosen = `.leaflet:has([data-choice="${id} ${choice}"]:checked)`;
        return `${chosen} [data-for-${id}]:not([data-for-${id}~="${choice}"]), ${chosen} .for[data-asks="${id}"] { display: none; }`;
      }),
    );
  return rules.length === 0 ? "" : `${rules.join("\n")}\n`;
}
