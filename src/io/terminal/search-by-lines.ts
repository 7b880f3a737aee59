/** A search in plain lines: words are typed, what fits them is numbered, a number chooses. */
import type { SearchAsk } from "../../ask/ask.ts";
import { promptLine } from "../../ask/ask-lines.ts";
import type { WalkEvent } from "../../ask/event.ts";
import type { WalkMessages } from "../../messages/walk.ts";
import type { Hit } from "../../search/finder.ts";
import { finderFor } from "./finder-for.ts";

/** So many can be listened to. */
const MOST = 5;

/**
 * Searches until something is chosen. Other words search anew, an empty line leads back.
 * @param next the next line that is typed, or null when there are no more
 * @param say prints lines
 */
export async function searchByLines(
  ask: SearchAsk,
  next: () => Promise<string | null>,
  say: (lines: readonly string[]) => void,
  words: WalkMessages,
): Promise<WalkEvent> {
  const [find, { eventOf }, { labelOf }] = await Promise.all([
    finderFor(ask),
    import("../../ask/search-view.ts"),
    import("../../ask/search-screen.ts"),
  ]);
  let typed = "";
  let hits: readonly Hit[] = [];
  for (;;) {
    say([typed === "" ? `${promptLine(ask, words)}:` : `${words.numberOrWords}:`]);
    const line = (await next())?.trim();
    if (line === undefined) return { type: "end-of-input" };
    if (line === "") return { type: "cancel" };
    const number = /^\d{1,2}$/.test(line) && typed !== "" ? Number(line) : 0;
    if (number === hits.length + 1) return { type: "text", text: typed };
    const hit = hits[number - 1];
    if (hit !== undefined) return eventOf(hit);
    typed = line;
    hits = find(typed).slice(0, MOST);
    say(
      [...hits.map((found) => labelOf(found, words)), ask.other].map(
        (label, place) => `${place + 1}. ${label}`,
      ),
    );
  }
}
