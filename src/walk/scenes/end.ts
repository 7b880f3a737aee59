/** The end: steps that are open, and a record that cannot be written. */
import { plainText } from "../../guide/text.ts";
import type { Change } from "../../record/change.ts";
import { openSteps as openOf, type StepStatus } from "../../record/status.ts";
import { rangesOf } from "../../record/step-ranges.ts";
import { copySummary } from "../copying.ts";
import { stepNamed, wordsOf } from "../lookups.ts";
import { andThen, arrive, leave, to } from "../moves.ts";
import { record } from "../recording.ts";
import type { WalkState } from "../state.ts";
import type { Definition, SceneNamed } from "./scene.ts";

/** Behind the last step with steps open: go there, say they were done earlier, or leave. */
export const openSteps: Definition<"open-steps"> = {
  ask(state) {
    const words = wordsOf(state);
    const { status, plan } = state.subject;
    const todo = todoOf(state);
    const options = [
      { value: "leave", label: words.leave, keys: ["q"] },
      { value: "go", label: words.goToFirstOpen },
    ];
    if (todo.length > 0) {
      options.push({ value: "done", label: words.doneEarlier(rangesOf(todo, status.steps)) });
    }
    options.push({ value: "copy", label: words.copySummary, keys: ["k"] });
    return {
      kind: "choose",
      title: plainText(plan.title),
      intro: [
        words.theseAreOpen,
        openOf(status)
          .map((step) => `${step.ref} ${step.title} (${words.states[step.state]})`)
          .join("\n"),
        words.howToGoOn,
      ],
      options,
      initial: 0,
      canCancel: false,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen") return to(state, scene);
    if (event.value === "go") {
      const first = openOf(state.subject.status)[0];
      return first === undefined ? to(state, { name: "left" }) : arrive(state, first.id);
    }
    if (event.value === "copy") return copySummary(state);
    if (event.value !== "done") return leave(state, moment);
    const changes = todoOf(state).map(
      ({ id }): Change => ({ type: "state", step: id, state: "done" }),
    );
    return andThen(record(state, changes, moment), (now) =>
      to(now, openOf(now.subject.status).length === 0 ? { name: "all-done" } : scene),
    );
  },
};

/** Everything is done: what to say at the end, and the summary for the ticket. */
export const allDone: Definition<"all-done"> = {
  ask(state) {
    const words = wordsOf(state);
    const { plan } = state.subject;
    return {
      kind: "choose",
      title: plainText(plan.title),
      intro: [words.allDone, ...(plan.finish === null ? [] : [plainText(plan.finish)])],
      options: [
        { value: "leave", label: words.leave, keys: ["q"] },
        { value: "copy", label: words.copySummary, keys: ["k"] },
      ],
      initial: 0,
      canCancel: false,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen") return to(state, scene);
    return event.value === "copy" ? copySummary(state) : leave(state, moment);
  },
};

/** The record could not be written: again, on without it, or stop. */
export const notRecorded: Definition<"not-recorded"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    return {
      kind: "choose",
      title: words.notRecordedTitle,
      intro: [scene.reason, words.howToGoOn],
      options: [
        { value: "again", label: words.tryAgain },
        { value: "on", label: words.goOnUnrecorded },
        { value: "stop", label: words.stopHere, keys: ["q"] },
      ],
      initial: 0,
      canCancel: false,
    };
  },
  on(state, scene, event) {
    const value = event.type === "chosen" ? event.value : "";
    if (value === "again") {
      return { state: { ...state, scene: scene.back }, effects: [scene.effect] };
    }
    const unrecorded = state.unrecorded ?? "failed";
    const lostFrom = state.lostFrom ?? lostFromOf(state, scene);
    if (value === "on") return to({ ...state, unrecorded, lostFrom }, scene.back);
    if (value === "stop") return to({ ...state, unrecorded, lostFrom }, { name: "left" });
    return to(state, scene);
  },
};

/** The number as on paper of the first step that was to be recorded; null where that was about none. */
function lostFromOf(state: WalkState, { effect, back }: SceneNamed<"not-recorded">): string | null {
  const changes = effect.type === "meet" ? [] : effect.changes;
  const steps = changes.flatMap((change) => ("step" in change ? (change.step ?? []) : []));
  const [step = "step" in back ? back.step : undefined] = steps;
  return step === undefined ? null : stepNamed(state, step).ref;
}

/** The open steps at which nothing is known to be wrong. */
function todoOf(state: WalkState): readonly StepStatus[] {
  return openOf(state.subject.status).filter((step) => step.state === "todo");
}
