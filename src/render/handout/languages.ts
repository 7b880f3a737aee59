/** Several languages in one file: a switch at the top, without a script. */
import { languageName } from "../../messages/language.ts";
import { html, type Markup } from "./markup.ts";
import type { Handout } from "./model.ts";

/** The switch, or null for one language. */
export function htmlLanguages(handouts: readonly Handout[]): Markup | null {
  if (handouts.length < 2) return null;
  return html`
<nav class="languages" aria-label="${handouts.map(({ words }) => words.language).join(" / ")}">
<fieldset>
<legend class="spoken">${handouts.map(({ words }) => words.language).join(" / ")}</legend>${handouts.map(
    ({ plan: { language } }, index) => html`
<label lang="${language}"><input type="radio" name="language" data-choice="language ${language}"${index === 0 && " checked"}> <span>${nameOf(language)}</span></label>`,
  )}
</fieldset>
</nav>`;
}

/** The rules of the switch. Without `:has()` the languages stand one behind the other. */
export function languageCss(handouts: readonly Handout[]): string {
  if (handouts.length < 2) return "";
  return handouts
    .map(
      ({ plan: { language } }) =>
        `body:has([data-choice="language ${language}"]:checked) .leaflet:not([lang="${language}"]) { display: none; }\n`,
    )
    .join("");
}

/** A language's name in itself, such as "Nederlands". */
function nameOf(language: string): string {
  const name = languageName(language, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
