/** What is typed: notes, reasons, and whom it is for. */

import { plainText } from "../../guide/text.ts";
import type { Change } from "../../record/change.ts";
import { isTooLong } from "../../record/label-limit.ts";
import { NOBODY_NAMED, personNamed } from "../../record/person.ts";
import { isPrintable, printable } from "../../text/printable.ts";
import type { Moment } from "../effect.ts";
import { stepNamed, ticketOf, wordsOf } from "../lookups.ts";
import { andThen, goForward, to } from "../moves.ts";
import { moveTo, record } from "../recording.ts";
import type { Outcome, WalkState } from "../state.ts";
import type { Definition, SceneNamed } from "./scene.ts";

export const note: Definition<"note"> = {
  ask(state, scene) {
    return textAsk(state, scene.step, state.message ?? wordsOf(state).noteQuestion);
  },
  on(state, scene, event, moment) {
    const { back } = scene;
    const words = wordsOf(state);
    if (event.type !== "text") return to(state, back);
    const text = printable(event.text).trim();
    if (text === "") return to(state, back, words.nothingNoted);
    if (isTooLong(text)) return to(state, scene, words.longText);
    const noted = record(state, [{ type: "note", step: scene.step, note: text }], moment);
    return andThen(noted, (now) => to(now, back, words.noted));
  },
};

export const skipReason: Definition<"skip-reason"> = {
  ask(state, scene) {
    return textAsk(state, scene.step, state.message ?? wordsOf(state).skipQuestion);
  },
  on(state, scene, event, moment) {
    const words = wordsOf(state);
    const back = { name: "step", step: scene.step } as const;
    // A slip of the finger, which nobody has to explain.
    if (event.type !== "text") return to(state, back);
    const text = printable(event.text).trim();
    if (text === "") return to(state, back, words.notSkipped);
    if (isTooLong(text)) return to(state, scene, words.longText);
    const { step } = scene;
    const changes: Change[] = [
      { type: "state", step, state: "skipped" },
      { type: "note", step, note: text },
    ];
    return goForward(state, stepNamed(state, step), changes, moment, words.skipped(1));
  },
};

export const person: Definition<"person"> = {
  ask(state, scene) {
    const { person, plan } = state.subject;
    const { name } = person;
    const words = wordsOf(state);
    const asked = plan.for === null ? words.personQuestion : words.whichOne(plainText(plan.for));
    return {
      ...textAsk(state, scene.step, state.message ?? asked),
      initial: name === NOBODY_NAMED ? "" : printable(name),
      mayBeEmpty: true,
    };
  },
  on(state, scene, event) {
    if (event.type !== "text") return to(state, scene.back);
    const typed = event.text.trim();
    const wrong = wrongLabel(state, typed);
    if (wrong !== null) return to(state, scene, wrong);
    const name = typed === "" ? state.subject.person.name : typed;
    return to(state, { name: "ticket", step: scene.step, person: name, back: scene.back });
  },
};

export const ticket: Definition<"ticket"> = {
  ask(state, scene) {
    return {
      ...textAsk(state, scene.step, state.message ?? wordsOf(state).ticketQuestion),
      // A record edited by hand can hold anything, and this is put where the person types.
      initial: printable(ticketOf(state) ?? ""),
      mayBeEmpty: true,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "text") return to(state, scene.back);
    const typed = event.text.trim();
    const wrong = wrongLabel(state, typed);
    if (wrong !== null) return to(state, scene, wrong);
    return correct(state, scene, typed === "" ? null : typed, moment);
  },
};

/** What was done so far moves along to the person it was done for. */
function correct(
  state: WalkState,
  scene: SceneNamed<"ticket">,
  ticketTyped: string | null,
  moment: Moment,
): Outcome {
  const words = wordsOf(state);
  const whom = personNamed(scene.person);
  const changes = [{ type: "ticket", ticket: ticketTyped }] as const;
  const moved =
    whom.key === state.subject.person.key
      ? record(state, changes, moment)
      : moveTo(state, whom, changes, moment);
  return andThen(moved, (now) => to(now, scene.back, words.nowFor(whom.name, ticketTyped)));
}

/** Why a text cannot be a person or a ticket; null when it can. */
function wrongLabel(state: WalkState, typed: string): string | null {
  if (!isPrintable(typed) || typed.includes("\ufffd")) return wordsOf(state).unprintable;
  return isTooLong(typed) ? wordsOf(state).longText : null;
}

function textAsk(state: WalkState, id: string, question: string) {
  const step = stepNamed(state, id);
  const title = `${step.ref} ${plainText(step.title)}`;
  return { kind: "text", title, question, initial: "", mayBeEmpty: false } as const;
}
