/** The language of the person's screens: changed by one key where there are two, else chosen from a list. */

import { knownWords } from "../../guide/known-words.ts";
import type { PlannedStep } from "../../guide/plan.ts";
import { screenLanguages } from "../../guide/text.ts";
import { languageName } from "../../messages/language.ts";
import type { Change } from "../../record/change.ts";
import type { Moment } from "../effect.ts";
import { wordsOf } from "../lookups.ts";
import { andThen, to } from "../moves.ts";
import { record } from "../recording.ts";
import type { Outcome, WalkState } from "../state.ts";
import type { Definition } from "./scene.ts";

export const screens: Definition<"screens"> = {
  ask(state) {
    const words = wordsOf(state);
    const { loaded, plan } = state.subject;
    const known = new Map(knownWords(loaded.guide).map((some) => [some.language, some]));
    const tags = byName(state);
    return {
      kind: "choose",
      title: words.whichScreens,
      intro: [],
      options: tags.map((value) => {
        const name = languageName(value, state.language);
        const some = known.get(value);
        const label = some === undefined ? name : words.wordsKnown(name, some.known, some.words);
        return { value, label };
      }),
      // So that Enter changes between the guide's own languages, there and back.
      initial: Math.max(
        0,
        tags.findIndex((tag) => tag !== plan.screens),
      ),
      canCancel: true,
    };
  },
  on(state, { step }, event, moment) {
    return event.type === "chosen"
      ? show(state, step, event.value, moment)
      : to(state, { name: "step", step });
  },
};

/** The guide's other language, where it has two; a list where it has more. */
export function changeScreens(state: WalkState, step: PlannedStep, moment: Moment): Outcome {
  const { loaded, plan } = state.subject;
  const languages = screenLanguages(loaded.guide);
  if (languages.length > 2) return to(state, { name: "screens", step: step.id });
  const other = languages.find((tag) => tag !== plan.screens);
  if (other !== undefined) return show(state, step.id, other, moment);
  const name = languageName(plan.screens, state.language);
  return to(state, { name: "step", step: step.id }, wordsOf(state).oneLanguage(name));
}

function show(state: WalkState, step: string, language: string, moment: Moment): Outcome {
  const { plan } = state.subject;
  const viewing = { ...state.viewing, given: { ...state.viewing.given, screens: language } };
  const changes: Change[] = [
    { type: "languages", language: plan.language, screens: { computer: language } },
  ];
  return andThen(record({ ...state, viewing }, changes, moment), (now) =>
    to(
      now,
      { name: "step", step },
      wordsOf(state).screensNow(languageName(language, state.language)),
    ),
  );
}

/** The guide's own languages first, then the others by what they are called. */
function byName({ subject, language }: WalkState): readonly string[] {
  const { languages, screens = [] } = subject.loaded.guide;
  const { compare } = new Intl.Collator(language);
  const others = [...screens].sort((a, b) =>
    compare(languageName(a, language), languageName(b, language)),
  );
  return [...languages, ...others];
}
