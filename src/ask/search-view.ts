/** A search on screen: the words typed, and what fits them. */
import type { WalkMessages } from "../messages/walk.ts";
import type { Find, Hit } from "../search/finder.ts";
import type { SearchAsk } from "./ask.ts";
import { type AskView, scrolled } from "./ask-view.ts";
import type { WalkEvent } from "./event.ts";
import { named } from "./keys.ts";
import { layoutSearch } from "./search-screen.ts";
import { edited } from "./typed-text.ts";

/** The view of a search; every key that changes the words searches anew. */
export function createSearch(ask: SearchAsk, find: Find, words: WalkMessages): AskView {
  let text = "";
  let hits: readonly Hit[] = [];
  let index = 0;
  const enter = (): WalkEvent | null => {
    const hit = hits[index];
    if (hit !== undefined) return eventOf(hit);
    const said = text.trim();
    return said === "" ? null : { type: "text", text: said };
  };
  return {
    lay: (style, rows) => layoutSearch(ask, { text, hits, index }, style, rows, words),
    press(_keys, _meant, raw = "") {
      for (const piece of piecesOf(raw)) {
        const key = piece === " " ? piece : (named[piece] ?? piece);
        if (key === "escape") return { type: "cancel" };
        if (key === "enter") return enter();
        // Behind what was found stands what choosing none of it means.
        const moved = scrolled(key, index, text.trim() === "" ? 0 : hits.length, 5);
        if (moved !== null) index = moved;
        else {
          const changed = edited(text, piece);
          if (changed !== text) {
            text = changed;
            hits = find(text);
            index = 0;
          }
        }
      }
      return null;
    },
  };
}

/** What a hit is to the walk. */
export function eventOf(hit: Hit): WalkEvent {
  const id = hit.kind === "problem" ? hit.problem.id : hit.step.id;
  return { type: "found", kind: hit.kind, id };
}

/** Keys and characters, in order. */
function piecesOf(raw: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin so
  return raw.match(/\u001b(?:\[[0-?]*[ -/]*[@-~]|O[@-~])|\r\n|[\s\S]/gu) ?? [];
}
