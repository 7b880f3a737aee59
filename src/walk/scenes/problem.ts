/** Something is wrong: the symptom, then its remedies one at a time. */

import type { PlannedProblem, PlannedRemedy } from "../../guide/plan.ts";
import { plainText } from "../../guide/text.ts";
import type { Change } from "../../record/change.ts";
import { labelled } from "../../render/step.ts";
import { follow } from "../endings.ts";
import { stepNamed, wordsOf } from "../lookups.ts";
import { andThen, arrive, goForward, leave, to } from "../moves.ts";
import { record, seen } from "../recording.ts";
import type { WalkState } from "../state.ts";
import { blocked, hasFailed, problemAt, tryProblem } from "../troubles.ts";
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
      label:
        labelled(problem.label, plainText(problem.symptom)) + triedOf(state, scene.step, problem),
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
    const { step } = scene;
    if (event.value === OTHER) return to(state, { name: "search", step, back: scene });
    return tryProblem(state, step, event.value, moment);
  },
};

export const remedy: Definition<"remedy"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    const problem = problemAt(state, scene.step, scene.problem);
    const tried = remedyAt(problem, scene.index);
    const more = scene.index + 1 < problem.remedies.length;
    const failed = tried !== undefined && hasFailed(state, scene.step, problem.id, tried.number);
    const leadsTo = tried?.ending?.type === "goto" ? tried.ending.guide : null;
    return {
      kind: "choose",
      title: plainText(problem.symptom),
      intro: [
        words.remedy(scene.index + 1, problem.remedies.length) +
          (failed ? ` (${words.triedInVain})` : ""),
        labelled(tried?.label ?? null, plainText(tried?.text ?? [])),
        leadsTo === null ? words.didItHelp : words.goThere,
      ],
      options: [
        {
          value: "yes",
          label: leadsTo === null ? words.itHelped : words.yesOnWith(leadsTo),
          keys: ["j", "y"],
        },
        { value: "no", label: more ? words.itDidNot : words.nothingHelped, keys: ["n"] },
      ],
      initial: 0,
      canCancel: true,
    };
  },
  on(state, scene, event, moment) {
    if (event.type !== "chosen") {
      return scene.index > 0
        ? to(state, { ...scene, index: scene.index - 1 })
        : to(state, { name: "problems", step: scene.step });
    }
    const problem = problemAt(state, scene.step, scene.problem);
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

/** No remedy helped: what to tell second line, then stop or go on. */
export const unsolved: Definition<"unsolved"> = {
  ask(state, scene) {
    const words = wordsOf(state);
    const problem = scene.problem === null ? null : problemAt(state, scene.step, scene.problem);
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
        ...(state.contact === null ? [] : [words.contact(state.contact)]),
        words.stopOrGoOn,
      ],
      options: [
        { value: "stop", label: words.stopHere, keys: ["q"] },
        { value: "another", label: words.anotherSymptom, keys: ["p"] },
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
    if (event.value === "another") return to(state, { name: "problems", step: scene.step });
    return goForward(state, stepNamed(state, scene.step), [], moment);
  },
};

function triedChanges(
  { step, problem }: SceneNamed<"remedy">,
  tried: PlannedRemedy | undefined,
  helped: boolean,
): Change[] {
  return tried === undefined ? [] : [{ type: "tried", step, problem, try: tried.number, helped }];
}

/** How many of a problem's remedies were tried in vain, behind its name; empty where none was. */
function triedOf(state: WalkState, step: string, { id, remedies }: PlannedProblem): string {
  const failed = remedies.filter(({ number }) => hasFailed(state, step, id, number)).length;
  return failed === 0 ? "" : ` (${wordsOf(state).triedOf(failed, remedies.length)})`;
}

function remedyAt(problem: PlannedProblem, index: number): PlannedRemedy | undefined {
  return problem.remedies[index];
}

function titleOf(state: WalkState, id: string): string {
  const step = stepNamed(state, id);
  return `${step.ref} ${plainText(step.title)}`;
}
