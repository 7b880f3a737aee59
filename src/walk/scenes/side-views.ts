/** Looking around: the list of steps, the keys, links and their codes. */

import { plainText } from "../../guide/text.ts";
import type { StepStatus } from "../../record/status.ts";
import { stepNamed, wholeLinks, wordsOf } from "../lookups.ts";
import { openLink, to } from "../moves.ts";
import type { WalkState } from "../state.ts";
import { goTo as goToStep } from "../troubles.ts";
import type { Definition } from "./scene.ts";

export const goTo: Definition<"goto"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    const { steps } = state.subject.status;
    return {
      kind: "choose",
      title: words.goToTitle,
      intro: [],
      options: steps.map((step) => ({
        value: step.id,
        ref: step.ref,
        group: chapterOf(state, step.id),
        label: stepLabel(state, step),
      })),
      initial: steps.findIndex((step) => step.id === scene.step),
      canCancel: true,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen") return to(state, { name: "step", step: scene.step });
    return goToStep(state, scene.step, event.value, moment);
  },
};

export const help: Definition<"help"> = {
  ask(state) {
    const words = wordsOf(state);
    return {
      kind: "tell",
      title: words.keysTitle,
      body: { kind: "keys", contact: state.contact },
      code: null,
      enter: words.backToStep,
    };
  },
  on: (state, scene) => to(state, scene.back),
};

export const whichLink: Definition<"which-link"> = {
  ask(state, scene) {
    const links = wholeLinks(stepNamed(state, scene.step));
    return {
      kind: "choose",
      title: wordsOf(state).whichLink,
      intro: [],
      options: links.map((link) => ({
        value: link.id,
        label: `${plainText(link.title)} ${link.url}`,
      })),
      initial: 0,
      canCancel: true,
    };
  },
  on(state, scene, event) {
    const back = { name: "step", step: scene.step } as const;
    const links = wholeLinks(stepNamed(state, scene.step));
    const link = event.type === "chosen" ? links.find(({ id }) => id === event.value) : undefined;
    if (link === undefined) return to(state, back);
    return scene.use === "open"
      ? openLink(state, scene.step, link.url)
      : to(state, { name: "code", step: scene.step, link: link.id });
  },
};

export const code: Definition<"code"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    const link = stepNamed(state, scene.step).links.find(({ id }) => id === scene.link);
    return {
      kind: "tell",
      title: plainText(link?.title ?? []),
      body: { kind: "text", text: link?.url ?? "" },
      code: link === undefined ? null : { text: link.url },
      enter: words.backToStep,
    };
  },
  on: (state, scene) => to(state, { name: "step", step: scene.step }),
};

/** A guide that is not built in could lead anywhere: its host is named before it is first opened. */
export const confirmHost: Definition<"confirm-host"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    const { host } = new URL(scene.url);
    return {
      kind: "choose",
      title: words.openHostTitle,
      intro: [words.openHost(host), scene.url, words.openHostQuestion],
      options: [
        { value: "no", label: words.doNotOpen, keys: ["n"] },
        { value: "yes", label: words.doOpen, keys: ["j", "y"] },
      ],
      initial: 0,
      canCancel: true,
    };
  },
  on(state, scene, event) {
    const { host } = new URL(scene.url);
    if (event.type === "chosen" && event.value === "yes") {
      return openLink({ ...state, hosts: [...state.hosts, host] }, scene.step, scene.url);
    }
    const opened = [...state.opened, scene.step];
    const back = { name: "step", step: scene.step } as const;
    return to({ ...state, opened }, back, wordsOf(state).hostNotOpened);
  },
};

/** The chapter of a step, as it stands above its steps. */
function chapterOf(state: WalkState, id: string): string {
  const { number, title } = stepNamed(state, id).chapter;
  return `${number} ${plainText(title)}`;
}

function stepLabel(state: WalkState, step: StepStatus): string {
  const words = wordsOf(state);
  const marks = [
    step.state === "todo" ? "" : words.states[step.state],
    step.optional ? words.optional : "",
    step.applies ? "" : words.doesNotApply,
  ].filter((mark) => mark !== "");
  return `${step.title}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
}
