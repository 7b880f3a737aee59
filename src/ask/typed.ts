/** What a typed line means as the answer to an ask. Pure. */
import type { WalkMessages } from "../messages/walk.ts";
import type { Ask, ChooseAsk, StepAction } from "./ask.ts";
import type { WalkEvent } from "./event.ts";

/** The event that a line stands for; null when it is no answer to this ask. */
export function eventOfLine(ask: Ask, line: string, words: WalkMessages): WalkEvent | null {
  const typed = line
    .trim()
    .toLowerCase()
    .replace(/^(\d+),(\d+)$/, "$1.$2");
  switch (ask.kind) {
    case "step": {
      if (typed === "") return { type: "action", action: "done" };
      const action = actionOf(typed, words);
      return action === null ? null : { type: "action", action };
    }
    case "choose":
      return chosen(ask, typed, words);
    case "search":
      return line.trim() === "" ? { type: "cancel" } : { type: "text", text: line.trim() };
    case "text": {
      if (line.trim() !== "") return { type: "text", text: line.trim() };
      return ask.initial === "" && !ask.mayBeEmpty
        ? { type: "cancel" }
        : { type: "text", text: ask.initial };
    }
    case "tell":
      return { type: "continue" };
  }
}

function actionOf(typed: string, words: WalkMessages): StepAction | null {
  for (const [action, names] of Object.entries(words.words)) {
    if (names.includes(typed)) return action as StepAction;
  }
  return null;
}

function chosen(ask: ChooseAsk, typed: string, words: WalkMessages): WalkEvent | null {
  const named = ask.options.find(
    ({ label, keys, value }) =>
      keys?.includes(typed) || labelWords(label).includes(typed) || value === typed,
  );
  const option =
    typed === ""
      ? ask.options[ask.initial]
      : (ask.options.find(({ ref }, place) => typed === (ref ?? String(place + 1))) ?? named);
  if (option !== undefined) return { type: "chosen", value: option.value };
  if (ask.canCancel && words.cancelWords.includes(typed)) return { type: "cancel" };
  const action = actionOf(typed, words);
  return action !== null && ask.actions?.includes(action) ? { type: "action", action } : null;
}

/** The label, and what stands before its comma: “yes” for “Yes, solved”. */
function labelWords(label: string): string[] {
  const whole = label.toLowerCase();
  return [whole, whole.split(",")[0] ?? whole];
}
