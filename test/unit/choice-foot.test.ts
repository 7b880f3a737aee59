import { describe, expect, it } from "vitest";
import type { ChooseAsk } from "../../src/ask/ask.ts";
import { createView } from "../../src/ask/view.ts";
import { walkMessages } from "../../src/messages/walk.ts";

const list: ChooseAsk = {
  kind: "choose",
  title: "Go to which step?",
  intro: [],
  options: Array.from({ length: 14 }, (_, place) => ({
    value: `${place}`,
    label: `Step ${place + 1}`,
    ref: `2.${place + 1}`,
  })),
  initial: 0,
  canCancel: true,
  actions: ["note", "who", "copy", "search", "help", "quit"],
};

describe("the foot of a list", () => {
  it.each(["en", "nl"] as const)(
    "says whole things at 40 columns, and what is typed (%s)",
    (language) => {
      const view = createView(list, walkMessages[language]);
      const lay = () => view.lay({ width: 40, color: false, unicode: true }, 24).slice(-2);
      for (const key of ["", "2", ".", "1"]) {
        if (key !== "") view.press([key], true);
        const [hint = "", keys = ""] = lay();
        expect(hint + keys).not.toContain("…");
        expect(keys).toContain(`? ${walkMessages[language].keys.help}`);
      }
      expect(lay()[0]).toMatch(/ · 2\.1$/);
    },
  );

  it("tells every key where there is room", () => {
    const view = createView(list, walkMessages.en);
    const [hint, keys] = view.lay({ width: 80, color: false, unicode: true }, 24).slice(-2);
    expect(hint).toContain("Esc back");
    expect(keys).toBe("a note  w who  k copy  / search  ? all keys  q stop");
  });
});
