import { describe, expect, it } from "vitest";
import type { Ask, ChooseAsk, TextAsk } from "../../src/ask/ask.ts";
import { stepKeys } from "../../src/ask/keys.ts";
import { eventOfLine } from "../../src/ask/typed.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import { askOf } from "../../src/walk/next.ts";
import { stateIn } from "../support/walk-state.ts";

const { en, nl } = walkMessages;

const list: ChooseAsk = {
  kind: "choose",
  title: "",
  intro: ["Did it help?"],
  options: [
    { value: "yes", label: "Yes, solved", keys: ["j", "y"] },
    { value: "no", label: "No, what else?", keys: ["n"] },
    { value: "later", label: "Later" },
  ],
  initial: 1,
  canCancel: true,
};
const question: TextAsk = {
  kind: "text",
  title: "",
  question: "Note",
  initial: "",
  mayBeEmpty: false,
};
const step = askOf(stateIn({ name: "step", step: "sign-in" })) as Ask;

describe("a line typed at a step", () => {
  it.each([
    ["", "done"],
    ["  ", "done"],
    ["yes", "done"],
    ["J", "done"],
    ["b", "back"],
    ["Back", "back"],
    ["n", "problem"],
    ["no", "problem"],
    ["s", "skip"],
    ["note", "note"],
    ["o", "open"],
    ["c", "code"],
    ["go to", "goto"],
    ["who", "who"],
    ["l", "screens"],
    ["?", "help"],
    ["quit", "quit"],
  ])("%j means %s", (line, action) => {
    expect(eventOfLine(step, line, en)).toEqual({ type: "action", action });
  });

  it.each(["x", "yess", "1", "constructor", "jj"])("%j is no answer", (line) => {
    expect(eventOfLine(step, line, en)).toBeNull();
  });

  it.each([
    ["ja", "done"],
    ["terug", "back"],
    ["nee", "problem"],
    ["overslaan", "skip"],
    ["aantekening", "note"],
    ["stoppen", "quit"],
    ["hulp", "help"],
  ])("in Dutch %j means %s", (line, action) => {
    expect(eventOfLine(step, line, nl)).toEqual({ type: "action", action });
  });

  it("every key of the screens means the same when it is typed", () => {
    for (const words of [en, nl]) {
      for (const [key, action] of Object.entries(stepKeys)) {
        const line = key === "enter" ? "" : key;
        expect(eventOfLine(step, line, words)).toEqual({ type: "action", action });
      }
    }
  });
});

describe("a line typed at a list", () => {
  it.each<[string, object | null]>([
    ["", { type: "chosen", value: "no" }],
    ["1", { type: "chosen", value: "yes" }],
    [" 3 ", { type: "chosen", value: "later" }],
    ["0", null],
    ["4", null],
    ["-1", null],
    ["1.0", null],
    ["y", { type: "chosen", value: "yes" }],
    ["LATER", { type: "chosen", value: "later" }],
    ["yes", { type: "chosen", value: "yes" }],
    ["no, what else?", { type: "chosen", value: "no" }],
    ["back", { type: "cancel" }],
    ["b", { type: "cancel" }],
    ["maybe", null],
  ])("%j", (line, expected) => {
    expect(eventOfLine(list, line, en)).toEqual(expected);
  });

  it("does not lead back where a choice is needed", () => {
    expect(eventOfLine({ ...list, canCancel: false }, "back", en)).toBeNull();
  });
});

describe("a line typed at a question", () => {
  it.each<[string, Partial<TextAsk>, string, object]>([
    [
      "is the text, without blanks around it",
      {},
      "  Two phones ",
      { type: "text", text: "Two phones" },
    ],
    ["keeps capitals", {}, "INC-1042", { type: "text", text: "INC-1042" }],
    ["leads back when it is empty and may not be", {}, "", { type: "cancel" }],
    ["may be empty", { mayBeEmpty: true }, "", { type: "text", text: "" }],
    [
      "keeps what is there when it is empty",
      { initial: "INC-1" },
      " ",
      { type: "text", text: "INC-1" },
    ],
    ["is no word of a list", {}, "back", { type: "text", text: "back" }],
  ])("%s", (_name, change, line, expected) => {
    expect(eventOfLine({ ...question, ...change }, line, en)).toEqual(expected);
  });
});

it("any line behind something to read leads on", () => {
  const tell: Ask = {
    kind: "tell",
    title: "",
    body: { kind: "text", text: "" },
    code: null,
    enter: "",
  };
  for (const line of ["", "q", "whatever"]) {
    expect(eventOfLine(tell, line, en)).toEqual({ type: "continue" });
  }
});
