/** An ask on screen: how it looks now, and what a key makes of it. No input or output of its own. */
import type { WalkMessages } from "../messages/walk.ts";
import type { Find } from "../search/finder.ts";
import type { Ask, ChooseAsk, StepAction, StepAsk, TellAsk } from "./ask.ts";
import { type AskView, scrolled } from "./ask-view.ts";
import { layoutChoice, type Selection } from "./choose-screen.ts";
import type { WalkEvent } from "./event.ts";
import { type Key, stepKeys } from "./keys.ts";
import { createSearch } from "./search-view.ts";
import { layoutStep, type View } from "./step-screen.ts";
import { layoutTell } from "./tell-screen.ts";
import { typedNumber } from "./typed-number.ts";

/**
 * The view of an ask that is answered by keys.
 * @param find what a search finds with
 */
export function createView(
  ask: Exclude<Ask, { kind: "text" }>,
  words: WalkMessages,
  find: Find = () => [],
): AskView {
  switch (ask.kind) {
    case "step":
      return stepView(ask, words);
    case "choose":
      return choiceView(ask, words);
    case "tell":
      return tellView(ask, words);
    case "search":
      return createSearch(ask, find, words);
  }
}

/** What records at once, and so takes somebody who has seen the step. */
const RECORDING: readonly StepAction[] = ["done", "skip"];

function stepView(ask: StepAsk, words: WalkMessages): AskView {
  let view: View = { scroll: 0, drawings: null };
  let furthest = 0;
  let page = 1;
  let whole = true;
  const look = (key: Key) => {
    const scroll = scrolled(key, Math.min(view.scroll, furthest), furthest, page);
    if (scroll !== null) view = { ...view, scroll };
    if (key === "v") view = { scroll: 0, drawings: whole ? "small" : "whole" };
  };
  return {
    lay(style, rows) {
      const layout = layoutStep(ask, view, style, rows, words);
      furthest = layout.furthest;
      whole = layout.whole;
      page = layout.page;
      return layout.lines;
    },
    press(keys, meant) {
      for (const key of keys) look(key);
      const [key = "", ...others] = keys;
      // Behind another key in one piece it was pasted, or typed at another screen.
      if (others.length > 0) return null;
      const action = Object.hasOwn(stepKeys, lower(key)) ? stepKeys[lower(key)] : undefined;
      if (action === undefined || (RECORDING.includes(action) && !meant)) return null;
      return { type: "action", action };
    },
  };
}

function choiceView(ask: ChooseAsk, words: WalkMessages): AskView {
  const first: Selection = { index: ask.initial, typed: "", above: 0 };
  let selection = first;
  let hidden = 0;
  const last = ask.options.length - 1;
  const choose = (index: number): WalkEvent | null => {
    const option = ask.options[index];
    return option === undefined ? null : { type: "chosen", value: option.value };
  };
  const letterAt = (key: Key) => ask.options.findIndex(({ keys }) => keys?.includes(key));
  const actionOf = (key: Key): WalkEvent | null => {
    if (key === "escape" || (key === "b" && ask.canCancel)) {
      return ask.canCancel ? { type: "cancel" } : null;
    }
    const action = Object.hasOwn(stepKeys, key) ? stepKeys[key] : undefined;
    return action !== undefined && ask.actions?.includes(action)
      ? { type: "action", action }
      : null;
  };
  return {
    lay(style, rows) {
      const layout = layoutChoice(ask, selection, style, rows, words);
      hidden = layout.hidden;
      return layout.lines;
    },
    press(keys, meant) {
      for (const key of keys) {
        const chosen = key === "enter" ? selection.index : letterAt(lower(key));
        // Moving to an option means that the list was seen.
        if (chosen !== -1) return meant || selection !== first ? choose(chosen) : null;
        const event = actionOf(lower(key));
        if (event !== null) return event;
        selection = /^[0-9.,]$/.test(key)
          ? typedNumber(selection, key, ask.options)
          : movedSelection(selection, key, last, hidden);
      }
      return null;
    },
  };
}

/** The selection after a key that moves it; above the first option, what stands before it can be read. */
function movedSelection(before: Selection, key: Key, last: number, hidden: number): Selection {
  const { index } = before;
  const above = Math.min(before.above, hidden);
  if (index === 0 && (key === "up" || key === "page-up")) {
    return { index, typed: "", above: Math.min(hidden, above + (key === "up" ? 1 : 5)) };
  }
  if (above > 0 && (key === "down" || key === "page-down")) {
    return { index, typed: "", above: Math.max(0, above - (key === "down" ? 1 : 5)) };
  }
  const moved = scrolled(key, index, last, 5);
  return moved === null ? before : { index: moved, typed: "", above: 0 };
}

/** The keys that lead on from something to read. */
const LEAVING: readonly Key[] = ["enter", "escape", "q", "j", "y", "b"];

function tellView(ask: TellAsk, words: WalkMessages): AskView {
  let scroll = 0;
  let furthest = 0;
  let page = 1;
  return {
    lay(style, rows) {
      const layout = layoutTell(ask, scroll, style, rows, words);
      furthest = layout.furthest;
      page = layout.page;
      return layout.lines;
    },
    press(keys) {
      for (const key of keys) {
        if (LEAVING.includes(lower(key))) return { type: "continue" };
        scroll = scrolled(key, Math.min(scroll, furthest), furthest, page) ?? scroll;
      }
      return null;
    },
  };
}

function lower(key: Key): Key {
  return key.length === 1 ? key.toLowerCase() : key;
}
