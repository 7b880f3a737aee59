/** Something is wrong: the symptom, then its remedies one at a time. */

import type { PlannedProblem, PlannedRemedy } from "../../guide/plan.ts";
import { plainText } from "../../guide/text.ts";
import type { Change } from "../../record/change.ts";
import { isTooLong } from "../../record/label-limit.ts";
import { printable } from "../../text/printable.ts";
import type { Moment } from "../effect.ts";
import { follow } from "../endings.ts";
import { stepNamed, wordsOf } from "../lookups.ts";
import { andThen, arrive, goForward, leave, to } from "../moves.ts";
import { record, seen } from "../recording.ts";
import type { Outcome, WalkState } from "../state.ts";
import type { Definition, SceneNamed } from "./scene.ts";

/** The value of the choice for what the guide does not know; no problem's id begins so. */
const OTHER = "-other";

/** The problems of a step, then those that fit every step. */
function problemsAt(state: WalkState, id: string): readonly PlannedProblem[] {
  const own = stepNamed(state, id).problems;
  const everywhere = state.subject.plan.anywhere.filter(
    (problem) => !own.some((other) => other.id === problem.id),
  );
  return [...own, ...everywhere];
}

export const problems: Definition<"problems"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    const listed = problemsAt(state, scene.step).map((problem) => ({
      value: problem.id,
      label: labelled(problem.label, plainText(problem.symptom)),
    }));
    return {
      kind: "choose",
      title: titleOf(state, scene.step),
      intro: [words.whatIsWrong],
      options: [...listed, { value: OTHER, label: words.somethingElse }],
      initial: 0,
      canCancel: true,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen") return to(state, { name: "step", step: scene.step });
    if (event.value === OTHER) return to(state, { name: "other-problem", step: scene.step });
    const { step } = scene;
    const problem = event.value;
    // With these answers, on this day, there may be nothing to try.
    const chosen = problemAt(state, { step, problem });
    if (remedyAt(chosen, 0) === undefined) {
      return chosen.direct && chosen.ending !== null
        ? follow(state, chosen.ending, step, { problem }, [], moment)
        : blocked(state, step, problem, [], moment);
    }
    return to(state, { name: "remedy", step, problem, index: 0 });
  },
};

export const remedy: Definition<"remedy"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    const problem = problemAt(state, scene);
    const tried = remedyAt(problem, scene.index);
    const more = scene.index + 1 < problem.remedies.length;
    return {
      kind: "choose",
      title: plainText(problem.symptom),
      intro: [
        words.remedy(scene.index + 1, problem.remedies.length),
        labelled(tried?.label ?? null, plainText(tried?.text ?? [])),
        words.didItHelp,
      ],
      options: [
        { value: "yes", label: words.itHelped, keys: ["j", "y"] },
        { value: "no", label: more ? words.itDidNot : words.nothingHelped, keys: ["n"] },
      ],
      initial: 0,
      canCancel: true,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen") return to(state, { name: "problems", step: scene.step });
    const problem = problemAt(state, scene);
    const helped = event.value === "yes";
    const changes = triedChanges(scene, remedyAt(problem, scene.index), helped);
    if (helped) {
      const tried = remedyAt(problem, scene.index);
      const ending = tried?.ending ?? (problem.ending?.type === "stop" ? null : problem.ending);
      const cause = { problem: problem.id, try: tried?.number };
      if (ending !== null) return follow(state, ending, scene.step, cause, changes, moment);
      return andThen(record(state, [...changes, seen(state, scene.step)], moment), (now) =>
        arrive(now, scene.step, wordsOf(now).solved),
      );
    }
    if (scene.index + 1 < problem.remedies.length) {
      return andThen(record(state, changes, moment), (now) =>
        to(now, { ...scene, index: scene.index + 1 }),
      );
    }
    if (problem.ending?.type === "stop") {
      return follow(state, problem.ending, scene.step, { problem: problem.id }, changes, moment);
    }
    return blocked(state, scene.step, scene.problem, changes, moment);
  },
};

/** The guide does not know it: what it is, in the agent's own words, blocks the step. */
export const otherProblem: Definition<"other-problem"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    return {
      kind: "text",
      title: titleOf(state, scene.step),
      question: state.message ?? words.describeProblem,
      initial: "",
      mayBeEmpty: false,
    };
  },
  on(state, scene, event, moment) {
    const { step } = scene;
    const text = event.type === "text" ? printable(event.text).trim() : "";
    if (text === "") return to(state, { name: "step", step });
    if (isTooLong(text)) return to(state, scene, wordsOf(state).longText);
    return blocked(state, step, null, [{ type: "note", step, note: text }], moment);
  },
};

/** No remedy helped: what to tell second line, then stop or go on. */
export const unsolved: Definition<"unsolved"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    const problem = problemsAt(state, scene.step).find(({ id }) => id === scene.problem);
    const otherwise = problem?.otherwise ?? null;
    const forIt = (problem?.it ?? []).map(
      ({ label, text }) => `- ${labelled(label, plainText(text))}`,
    );
    return {
      kind: "choose",
      title: titleOf(state, scene.step),
      intro: [
        words.stepIsBlocked,
        ...(otherwise === null ? [] : [plainText(otherwise)]),
        ...(forIt.length === 0 ? [] : [[words.forIt, ...forIt].join("\n")]),
        words.stopOrGoOn,
      ],
      options: [
        { value: "stop", label: words.stopHere, keys: ["q"] },
        { value: "on", label: words.goOnAnyway },
        { value: "back", label: words.backToStep, keys: ["b"] },
      ],
      initial: 0,
      canCancel: true,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen" || event.value === "back") {
      return to(state, { name: "step", step: scene.step });
    }
    if (event.value === "stop") return leave(state, moment);
    return goForward(state, stepNamed(state, scene.step), [], moment);
  },
};

function blocked(
  state: WalkState,
  step: string,
  problem: string | null,
  before: readonly Change[],
  moment: Moment,
): Outcome {
  const changes: Change[] = [
    ...before,
    { type: "state", step, state: "blocked", problem: problem ?? undefined },
    seen(state, step),
    { type: "current", step },
  ];
  return andThen(record(state, changes, moment), (now) =>
    to(now, { name: "unsolved", step, problem }),
  );
}

function triedChanges(
  { step, problem }: SceneNamed<"remedy">,
  tried: PlannedRemedy | undefined,
  helped: boolean,
): Change[] {
  return tried === undefined ? [] : [{ type: "tried", step, problem, try: tried.number, helped }];
}

function problemAt(state: WalkState, scene: { step: string; problem: string }): PlannedProblem {
  const problem = problemsAt(state, scene.step).find(({ id }) => id === scene.problem);
  if (problem === undefined) throw new Error(`step ${scene.step} has no problem ${scene.problem}`);
  return problem;
}

function remedyAt(problem: PlannedProblem, index: number): PlannedRemedy | undefined {
  return problem.remedies[index];
}

function titleOf(state: WalkState, id: string): string {
  const step = stepNamed(state, id);
  return `${step.ref} ${plainText(step.title)}`;
}

function labelled(label: string | null, text: string): string {
  return label === null ? text : `${label}: ${text}`;
}
