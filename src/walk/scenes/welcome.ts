/** What somebody alone sees first: what this is, how long it takes, what to have ready, whom to ask. */
import type { RichText } from "../../guide/text.ts";
import { plainText } from "../../guide/text.ts";
import { wordsOf } from "../lookups.ts";
import { arrive } from "../moves.ts";
import type { Definition } from "./scene.ts";

export const welcome: Definition<"welcome"> = {
  ask(state) {
    const { plan } = state.subject;
    const { welcome: words, begin, contact } = wordsOf(state);
    const said = (text: string): RichText => [{ text, word: false }];
    const ready = plan.prepare.filter(({ copy }) => copy === null);
    return {
      kind: "tell",
      title: plainText(plan.title),
      body: {
        kind: "blocks",
        blocks: [
          [
            ...(plan.summary === null ? [] : [plan.summary]),
            ...(plan.minutes === null ? [] : [said(words.minutes(plan.minutes))]),
          ],
          ready.length === 0
            ? []
            : [
                said(words.prepare),
                ...ready.map(({ label, text }) => [
                  ...said(label === null ? "- " : `- ${label}: `),
                  ...text,
                ]),
              ],
          [said(words.stop), said(words.nothingSent)],
          [
            ...(state.contact === null ? [] : [said(contact(state.contact))]),
            said(words.otherLanguage),
          ],
        ],
      },
      code: null,
      enter: begin,
    };
  },
  on: (state, scene) => arrive(state, scene.step, state.message),
};
