import { describe, expect, it } from "vitest";
import type { Ask } from "../../src/ask/ask.ts";
import { askLines } from "../../src/ask/ask-lines.ts";
import { Interrupted } from "../../src/exit.ts";
import { starterGuide } from "../../src/guide/starter.ts";
import { walkMessages } from "../../src/messages/walk.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { fakeEdges, NOW, runCli, type Surroundings } from "../support/edges.ts";
import { styleWith } from "../support/screens.ts";
import {
  askedInShort,
  enters,
  type Press,
  pressing,
  prompterThat,
} from "../support/scripted-prompter.ts";
import { allDone, done, recordWith } from "../support/walk-state.ts";

const GUIDE = "microsoft-authenticator";
const whole = ["1.1", "1.2", "1.3", ...Array.from({ length: 11 }, (_, place) => `2.${place + 1}`)];

/** A terminal, where a setting says that there is a computer too, so that the phone alone is asked. */
function inTerminal(more: Surroundings = {}): Surroundings {
  const { answers, ...settings } = more.settings ?? {};
  return {
    terminal: true,
    ...more,
    settings: { ...settings, answers: { computer: "yes", ...answers } },
  };
}

/** Runs the walk in a terminal, pressing these keys. */
function walk(argv: readonly string[], keys: readonly Press[], more: Surroundings = {}) {
  return runCli(argv, inTerminal({ answers: pressing(keys), ...more }));
}

/** Runs the walk over what is recorded already. */
function walkAgain(
  record: GuideRecord,
  argv: readonly string[],
  keys: readonly Press[],
  more: Surroundings = {},
) {
  const edges = fakeEdges(inTerminal({ answers: pressing(keys), ...more }));
  edges.store.put(record);
  return runCli(argv, edges);
}

describe("the whole walk", () => {
  it("is two questions, fourteen Enters and one that opens the page", async () => {
    const terminal = { terminal: true, answers: pressing(["enter", "enter", ...enters(15)]) };
    const { code, stdout, stderr, edges } = await runCli([], terminal);
    expect(askedInShort(edges.asked)).toEqual([
      "Set up Microsoft Authenticator",
      "Set up Microsoft Authenticator",
      ...whole.slice(0, 4),
      ...whole.slice(3),
      "Set up Microsoft Authenticator",
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain("Done. From now on you approve a sign-in");
    expect(stdout).toContain("complete, 14 of 14 steps");
    expect(edges.openedUrls).toEqual(["https://aka.ms/mfasetup"]);
    const record = edges.store.recordOf(GUIDE, "me");
    expect(record).toMatchObject({
      answers: { phone: "iphone", computer: "yes" },
      // Later than the fourteen before it, though the clock stands still.
      completedAt: NOW.replace("000Z", "015Z"),
      completedVersion: "1.0.0",
      current: null,
      startedAt: NOW,
    });
    expect(Object.values(record?.steps ?? {})).toHaveLength(14);
  });

  it("is exactly fourteen with the phone said and nothing opened", async () => {
    const { code, edges } = await walk(["--answer", "phone=iphone", "--no-open"], enters(14));
    expect(askedInShort(edges.asked)).toEqual([...whole, "Set up Microsoft Authenticator"]);
    expect(code).toBe(0);
    expect(edges.openedUrls).toEqual([]);
    // Once for each step, and once when the call ends.
    expect(edges.store.writes).toBe(15);
  });

  it("records each step when it is confirmed, with its time on screen", async () => {
    const edges = fakeEdges(inTerminal());
    const seen: (number | undefined)[] = [];
    const store = edges.store;
    const slow = pressing(["enter", "a", ...enters(3)]);
    edges.prompter = prompterThat((ask) => {
      seen.push(Object.keys(store.recordOf(GUIDE, "me")?.steps ?? {}).length);
      edges.advance(7);
      return slow.next().value(ask);
    });
    expect((await runCli([], edges)).code).toBe(1);
    expect(seen).toEqual([0, 0, 0, 1, 2, 3]);
    expect(store.recordOf(GUIDE, "me")?.steps["open-store"]).toMatchObject({
      state: "done",
      by: "tester",
      seconds: 7,
    });
  });

  it("leaves the terminal as it was, and asks where the terminal is", async () => {
    const edges = fakeEdges(inTerminal());
    let closed = 0;
    edges.prompter = prompterThat(
      () => ({ type: "end-of-input" }),
      () => {
        closed += 1;
      },
    );
    expect((await runCli([], edges)).code).toBe(1);
    expect(closed).toBe(1);
  });
});

describe("arguments", () => {
  it.each<[string, string[], Press[], { code: number; asked: string[]; record?: object | null }]>([
    [
      "q at once records nothing",
      ["--answer", "phone=android"],
      ["q"],
      { code: 1, asked: ["1.1"], record: null },
    ],
    [
      "--ticket is recorded with the first step",
      ["--ticket", " INC-1042 ", "--answer", "phone=android"],
      ["enter", "q"],
      {
        code: 1,
        asked: ["1.1", "1.2"],
        record: {
          ticket: "INC-1042",
          answers: { phone: "android" },
          current: "install-app",
          language: "en",
          screens: "en",
          steps: { "open-store": { state: "done" } },
        },
      },
    ],
    [
      "--screens is the language of the screens",
      ["--screens", "nl", "--answer", "phone=android"],
      ["enter", "q"],
      { code: 1, asked: ["1.1", "1.2"], record: { language: "en", screens: "nl" } },
    ],
    [
      "--step by number",
      ["--step", "5", "--answer", "phone=android"],
      ["q"],
      { code: 1, asked: ["2.2"], record: null },
    ],
    [
      "--step as on paper",
      ["--step", "2.5", "--answer", "phone=android"],
      ["enter", "q"],
      { code: 1, asked: ["2.5", "2.6"], record: { steps: { "scan-qr": { state: "done" } } } },
    ],
    [
      "--step by its id",
      ["--step=scan-qr", "--answer", "phone=android"],
      ["q"],
      { code: 1, asked: ["2.5"], record: null },
    ],
    [
      "the guide by its name",
      ["new-phone"],
      [],
      { code: 1, asked: ["Authenticator on a new phone"], record: null },
    ],
    [
      "the command by its name",
      ["walk", GUIDE, "--answer", "phone=android"],
      ["q"],
      { code: 1, asked: ["1.1"], record: null },
    ],
  ])("%s", async (_name, argv, keys, { code, asked, record }) => {
    const ran = await walk(argv, keys);
    expect(ran.code).toBe(code);
    expect(askedInShort(ran.edges.asked)).toEqual(asked);
    const stored = ran.edges.store.recordOf(GUIDE, "me");
    if (record === undefined || record === null) expect(stored).toBeNull();
    else expect(stored).toMatchObject(record);
  });

  it("--for is the person, by any case", async () => {
    const first = await walk(
      ["--for", "J.Jansen@example.org", "--answer", "phone=iphone"],
      ["enter", "q"],
    );
    expect(first.edges.store.recordOf(GUIDE, "j.jansen@example.org")?.person).toBe(
      "J.Jansen@example.org",
    );
    expect(first.stdout).toContain("mfa-guide --for J.Jansen@example.org --step 1.2");
  });

  it("--dry-run records nothing, opens nothing, and ends by what it would have recorded", async () => {
    const dry = ["--dry-run", "--answer", "phone=iphone"];
    const { code, stdout, stderr, edges } = await walk(dry, enters(14));
    expect(code).toBe(0);
    expect(stdout).toContain("complete, 14 of 14 steps");
    expect(stderr).toContain("Nothing of this was recorded");
    expect([edges.store.writes, edges.openedUrls.length]).toEqual([0, 0]);
    expect(edges.asked[0]).toMatchObject({ kind: "step", unrecorded: "dry-run" });
    expect((await walk(dry, enters(13))).code).toBe(1);
  });

  it("--dry-run stays one when a person is looked up", async () => {
    const { edges } = await walk(
      ["--dry-run", "--answer", "phone=iphone"],
      ["w", { text: "a.devries" }, { text: "INC-1" }, "enter", "enter", "q"],
    );
    expect(edges.store.writes).toBe(0);
  });

  it("settings answer, open and choose the screens, and what is said goes before them", async () => {
    const settings = { answers: { phone: "android" }, open: "always", screens: "nl" } as const;
    const set = await walk(["--step", "4"], ["enter", "q"], { settings });
    expect(set.edges.openedUrls).toEqual(["https://aka.ms/mfasetup"]);
    expect(set.edges.store.recordOf(GUIDE, "me")).toMatchObject({
      answers: { phone: "android" },
      screens: "nl",
      steps: { "sign-in": { state: "done" } },
    });
    const said = await walk(
      ["--step", "4", "--no-open", "--screens", "en", "--answer", "phone=iphone"],
      ["enter", "q"],
      { settings },
    );
    expect(said.edges.openedUrls).toEqual([]);
    expect(said.edges.store.recordOf(GUIDE, "me")).toMatchObject({
      answers: { phone: "iphone" },
      screens: "en",
    });
  });

  it("a guide whose steps depend on a setting is completed by it", async () => {
    const { code } = await walk(["sample"], enters(20), {
      ownGuides: { sample: JSON.stringify(starterGuide("sample")) },
      settings: { answers: { phone: "other" }, open: "never" },
    });
    expect(code).toBe(0);
  });

  it("MFA_GUIDE_TODAY is the day that is shown, and never what is recorded", async () => {
    const more = { env: { MFA_GUIDE_TODAY: "2027-06-01" } };
    const { edges } = await walk(["--answer", "phone=iphone"], ["enter", "q"], more);
    const [first] = edges.asked;
    expect(first?.kind === "step" && first.subject.plan.date).toBe("2027-06-01");
    expect(edges.store.recordOf(GUIDE, "me")?.steps["open-store"]?.at).toBe(NOW);
  });
});

describe("a second walk", () => {
  const begun = recordWith([
    ...done("open-store", "install-app"),
    { type: "ticket", ticket: "INC-1" },
    { type: "current", step: "check-app" },
  ]);
  const mine = { ...begun, person: "me" };

  it.each<[string, GuideRecord, string[], Press[], string[]]>([
    ["takes up where it stopped", begun, ["--for", "j.jansen"], ["q"], ["1.3"]],
    ["goes where --step says", begun, ["--for", "j.jansen", "--step", "2.5"], ["q"], ["2.5"]],
    [
      "asks first when nobody was named",
      mine,
      [],
      ["enter", "q"],
      ["Set up Microsoft Authenticator", "1.3"],
    ],
    [
      "begins anew by --restart",
      begun,
      ["--for", "j.jansen", "--restart"],
      ["2", "enter", "q"],
      ["Set up Microsoft Authenticator", "1.1"],
    ],
    [
      "begins anew when that is chosen",
      mine,
      ["--answer", "phone=android"],
      ["down", "enter", "q"],
      ["Set up Microsoft Authenticator", "1.1"],
    ],
  ])("%s", async (_name, record, argv, keys, asked) => {
    const { code, edges } = await walkAgain(record, argv, keys);
    expect(askedInShort(edges.asked)).toEqual(asked);
    expect(code).toBe(1);
  });

  it("says what it found", async () => {
    const { edges } = await walkAgain(begun, ["--for", "j.jansen"], ["q"]);
    const [first] = edges.asked;
    expect(first?.kind === "step" && first.message).toMatch(
      /^Begun earlier: 2 of 14 steps are done, last on .*2026.*, ticket INC-1\.$/,
    );
  });

  it("begun anew keeps the attempt before, and is for the new ticket", async () => {
    const argv = [
      "--for",
      "j.jansen",
      "--restart",
      "--ticket",
      "INC-2",
      "--answer",
      "phone=android",
    ];
    const { edges } = await walkAgain(begun, argv, ["enter", "q"]);
    expect(edges.store.recordOf(GUIDE, "j.jansen")).toMatchObject({
      ticket: "INC-2",
      answers: { phone: "android" },
      steps: { "open-store": { state: "done", by: "tester" } },
      attempts: [{ ticket: "INC-1", answers: { phone: "iphone" } }],
    });
  });

  it.each([
    ["the summary, and Enter leaves", ["--for", "j.jansen"], ["enter"], 0],
    ["the step that is named", ["--for", "j.jansen", "--step", "2.5"], ["q"], 0],
  ])("of who is complete shows %s", async (_name, argv, keys, code) => {
    const ran = await walkAgain(recordWith(allDone), argv, keys);
    expect(ran.code).toBe(code);
    expect(ran.edges.asked).toHaveLength(1);
    expect(ran.stdout).toContain("complete, 14 of 14 steps");
  });

  it("moves what was done to the person it was for", async () => {
    const keys: Press[] = ["enter", "w", { text: "a.devries" }, { text: "INC-7" }, "enter", "q"];
    const { edges } = await walkAgain(mine, [], keys);
    expect(edges.store.recordOf(GUIDE, "me")).toBeNull();
    expect(edges.store.recordOf(GUIDE, "a.devries")).toMatchObject({
      ticket: "INC-7",
      current: "sign-in",
      steps: { "open-store": { by: "earlier" }, "check-app": { by: "tester" } },
    });
  });
});

describe("a walk with trouble", () => {
  it("records remedies, the problem and the way on", async () => {
    const argv = ["--step", "2.1", "--no-open", "--answer", "phone=iphone"];
    // The third symptom, whose three remedies do not help, then on, and a note.
    const keys: Press[] = [
      "p",
      "3",
      "enter",
      "n",
      "n",
      "n",
      "down",
      "down",
      "enter",
      "a",
      { text: "slow line" },
      "q",
    ];
    const { code, stdout, edges } = await walk(argv, keys);
    expect(code).toBe(1);
    expect(edges.store.recordOf(GUIDE, "me")?.steps).toMatchObject({
      "sign-in": {
        state: "blocked",
        problem: "wrong-password",
        tried: [1, 2, 3].map((number) => ({
          problem: "wrong-password",
          try: number,
          helped: false,
        })),
      },
      "more-information": { state: "todo", note: "slow line" },
    });
    expect(stdout).toContain("blocked, 0 of 14 steps");
    expect(stdout).toContain("slow line");
  });

  it("skips with a reason, and the end names what is open", async () => {
    const argv = ["--step", "2.8", "--no-open", "--answer", "phone=iphone"];
    const { code, edges } = await walk(argv, ["s", { text: "done elsewhere" }, "s", "q"]);
    expect(code).toBe(1);
    expect(askedInShort(edges.asked).slice(-2)).toEqual(["2.9", "Set up Microsoft Authenticator"]);
    expect(edges.store.recordOf(GUIDE, "me")?.steps).toMatchObject({
      finished: { state: "skipped", note: "done elsewhere" },
      verified: { state: "skipped", seconds: null },
    });
  });

  it.each([
    ["says why nothing is opened, and goes on", { opened: false, reason: "remote" }],
    ["opens", { opened: true }],
  ] as const)("%s", async (_name, opened) => {
    const argv = ["--step", "2.1", "--answer", "phone=iphone"];
    const { edges } = await walk(argv, ["enter", "enter", "q"], { opened });
    expect(askedInShort(edges.asked)).toEqual(["2.1", "2.1", "2.2"]);
    const [, second] = edges.asked;
    expect(second?.kind === "step" && second.message).toContain("https://aka.ms/mfasetup");
  });

  it("a store that fails offers to go on, still ends with the summary, and exits 4", async () => {
    const edges = fakeEdges(
      inTerminal({
        terminal: true,
        answers: pressing(["enter", "enter", "down", "enter", ...enters(2), "q"]),
      }),
    );
    edges.store.refusesToWrite = "The disk is full.";
    const { code, stdout, stderr } = await runCli(["--answer", "phone=iphone"], edges);
    expect(askedInShort(edges.asked)).toEqual([
      "1.1",
      "This could not be recorded",
      "This could not be recorded",
      "1.2",
      "1.3",
      "2.1",
    ]);
    expect(edges.asked[3]).toMatchObject({ unrecorded: "failed" });
    expect(code).toBe(4);
    expect(stdout).toContain("in progress, 3 of 14 steps");
    expect(stderr).toContain("Nothing of this was recorded");
    expect(edges.store.recordOf(GUIDE, "me")).toBeNull();
  });

  it("a store that works again loses nothing", async () => {
    const edges = fakeEdges(inTerminal());
    edges.store.refusesToWrite = "The disk is full.";
    const keys = pressing([...enters(4), "q"]);
    edges.prompter = prompterThat((ask) => {
      if (ask.kind === "choose") edges.store.refusesToWrite = null;
      return keys.next().value(ask);
    });
    const { code } = await runCli(["--answer", "phone=iphone"], edges);
    expect(code).toBe(1);
    expect(Object.keys(edges.store.recordOf(GUIDE, "me")?.steps ?? {})).toEqual([
      "open-store",
      "install-app",
      "check-app",
    ]);
  });

  it("the end of input where nothing can be recorded exits 4", async () => {
    const edges = fakeEdges(inTerminal({ answers: pressing(["enter"]) }));
    edges.store.refusesToWrite = "The disk is full.";
    expect((await runCli(["--answer", "phone=iphone"], edges)).code).toBe(4);
  });

  it("a move that fails and then works takes everything along", async () => {
    const edges = fakeEdges(inTerminal());
    const keys = pressing([
      "enter",
      "enter",
      "w",
      { text: "a.devries" },
      { text: "" },
      "enter",
      "q",
    ]);
    edges.prompter = prompterThat((ask) => {
      if (ask.kind === "text") edges.store.refusesToWrite = "The disk is full.";
      if (ask.kind === "choose") edges.store.refusesToWrite = null;
      return keys.next().value(ask);
    });
    await runCli(["--answer", "phone=iphone"], edges);
    expect(edges.store.recordOf(GUIDE, "me")).toBeNull();
    expect(edges.store.recordOf(GUIDE, "a.devries")?.steps["open-store"]?.state).toBe("done");
  });

  it("interrupted says how to go on, and nothing more", async () => {
    const edges = fakeEdges(inTerminal());
    const keys = pressing(["enter"]);
    edges.prompter = prompterThat((ask) => {
      if (edges.asked.push(ask) === 2) throw new Interrupted(143);
      return keys.next().value(ask);
    });
    const { code, stdout, stderr } = await runCli(
      ["--for", "j.jansen", "--answer", "phone=iphone"],
      edges,
    );
    expect([code, stdout]).toEqual([143, ""]);
    expect(stderr).toBe("Stopped. To go on: mfa-guide --for j.jansen --step 1.2 --lang en\n");
  });
});

describe("what is refused before anything is asked", () => {
  const terminal: Surroundings = { terminal: true };

  it.each<[string, string[], Surroundings, number, string]>([
    [
      "a word that is nothing",
      ["lst"],
      terminal,
      2,
      "“lst” is neither a command nor a guide.\nDid you mean list?",
    ],
    ["a mistyped guide", ["new-fone"], terminal, 2, "Did you mean new-phone?"],
    ["an unknown guide after walk", ["walk", "new-fone"], terminal, 3, "Did you mean new-phone?"],
    ["an unknown file", ["./gone.json"], terminal, 3, "gone.json"],
    ["an unknown step", ["--step", "15"], terminal, 2, "There is no step “15”."],
    ["a mistyped step", ["--step", "scan-rq"], terminal, 2, "Did you mean scan-qr?"],
    ["an unknown answer", ["--answer", "phone=nokia"], terminal, 2, "Possible: iphone, android."],
    ["an unknown question", ["--answer", "fone=iphone"], terminal, 2, "Did you mean phone?"],
    [
      "an unknown language of the screens",
      ["--screens", "xx"],
      terminal,
      2,
      "There is no language “xx” here.",
    ],
    ["an empty person", ["--for", " "], terminal, 2, "--for needs a text"],
    [
      "a person with control characters",
      ["--for", "a\u001b[2Jb"],
      terminal,
      2,
      "--for may not contain",
    ],
    ["a ticket with a line break", ["--ticket", "a\nb"], terminal, 2, "--ticket may not contain"],
    [
      "a ticket that is too long",
      ["--ticket", "x".repeat(4097)],
      terminal,
      2,
      "--ticket is longer than 4096 bytes.",
    ],
    [
      "a day that is none",
      [],
      { ...terminal, env: { MFA_GUIDE_TODAY: "tomorrow" } },
      2,
      "MFA_GUIDE_TODAY needs a day",
    ],
    [
      "broken settings",
      [],
      { ...terminal, brokenSettings: "The settings are broken." },
      4,
      "The settings are broken.",
    ],
    ["no terminal", [], {}, 2, "There is no terminal to ask on."],
    [
      "no terminal, plain lines by the variable",
      [],
      { env: { ACCESSIBLE: "1" } },
      2,
      "no terminal",
    ],
    ["no terminal, a dumb one", [], { env: { TERM: "dumb" } }, 2, "no terminal"],
    [
      "no terminal, plain lines by the setting",
      [],
      { settings: { accessible: true } },
      2,
      "no terminal",
    ],
  ])("%s", async (_name, argv, surroundings, code, message) => {
    const ran = await runCli(argv, surroundings);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).toMatch(/^mfa-guide: /);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect([ran.edges.prompters.length, ran.edges.store.writes]).toEqual([0, 0]);
  });

  it("names what there is for scripts when there is no terminal", async () => {
    const { stderr } = await runCli([]);
    for (const name of ["show", "check", "mark", "--accessible", "ssh -t", "docker run -it"]) {
      expect(stderr).toContain(name);
    }
  });

  it("a number alone names the step to begin at", async () => {
    for (const argv of [["2.5"], ["8"], ["--for", "jan", "2.5"]]) {
      const { edges } = await walk([...argv, "--answer", "phone=iphone"], ["q"]);
      expect(askedInShort(edges.asked)).toEqual(["2.5"]);
    }
    expect((await runCli(["9.9"], { terminal: true })).stderr).toContain("no step “9.9”");
  });

  it("a record that cannot be read: named, never overwritten, exit 4", async () => {
    const edges = fakeEdges(inTerminal());
    edges.store.putUnreadable(GUIDE, "me", "it is empty");
    const { code, stderr } = await runCli([], edges);
    expect(code).toBe(4);
    expect(stderr).toContain(`${GUIDE}--me cannot be read: it is empty.`);
    expect(edges.asked).toEqual([]);
  });
});

describe("plain lines", () => {
  it.each<[string, string[], Surroundings, boolean]>([
    ["a terminal", [], { terminal: true }, false],
    ["the option in a terminal", ["--accessible"], { terminal: true }, true],
    ["the option in a pipe", ["--accessible"], {}, true],
    ["the variable in a terminal", [], { terminal: true, env: { ACCESSIBLE: "1" } }, true],
    ["the variable that says no", [], { terminal: true, env: { ACCESSIBLE: "0" } }, false],
    ["the variable that is empty", [], { terminal: true, env: { ACCESSIBLE: "" } }, false],
    ["a dumb terminal", [], { terminal: true, env: { TERM: "dumb" } }, true],
    ["the setting in a terminal", [], { terminal: true, settings: { accessible: true } }, true],
  ])("%s", async (_name, argv, surroundings, accessible) => {
    const { code, edges } = await runCli(argv, surroundings);
    expect(edges.prompters).toEqual([{ accessible, language: "en" }]);
    expect(code).toBe(1);
  });
});

describe("the language", () => {
  it.each<[string, string[], Surroundings, string]>([
    [
      "by the locale",
      [],
      { locale: "nl_NL.UTF-8" },
      "Wat voor telefoon heeft u: een iPhone of een Android?",
    ],
    ["by --lang", ["--lang", "nl"], {}, "Wat voor telefoon heeft u: een iPhone of een Android?"],
    ["English otherwise", [], { locale: "C" }, "Which phone do you have: an iPhone or an Android?"],
  ])("%s", async (_name, argv, surroundings, question) => {
    const { edges } = await runCli(argv, { terminal: true, ...surroundings });
    const [ask] = edges.asked;
    expect(ask?.kind === "choose" && ask.intro.at(-1)).toBe(question);
  });

  it("of the summary and of what is wrong is the person's", async () => {
    const dutch = await walk(
      ["--lang", "nl", "--dry-run", "--answer", "phone=iphone"],
      ["enter", "q"],
    );
    expect(dutch.stdout).toContain("bezig, 1 van 14 stappen");
    expect(dutch.stderr).toContain("Hiervan is niets vastgelegd");
    const { stderr } = await runCli(["--lang", "nl"]);
    expect(stderr).toContain("Er is geen terminal om vragen op te stellen.");
  });
});

describe("a problem that leads to another guide", () => {
  const step = (id: string, more = {}) => ({ id, title: id, do: ["Go."], check: "Done?", ...more });
  const guideOf = (id: string, steps: readonly object[], more = {}) =>
    JSON.stringify({
      formatVersion: 1,
      id,
      version: "1.0.0",
      languages: ["en"],
      title: `The ${id}`,
      on: "computer",
      questions: [
        {
          id: "phone",
          ask: "Which phone?",
          choices: [
            { id: "iphone", label: "iPhone" },
            { id: "android", label: "Android" },
          ],
        },
      ],
      chapters: [{ id: "only", title: "Only", steps }],
      ...more,
    });
  const lines = ["Go.", { text: "Tap.", when: { phone: "android" } }];
  const ownGuides = {
    first: guideOf(
      "first",
      [step("one", { do: lines, problems: ["other", "lost"] }), step("two")],
      {
        problems: {
          other: { symptom: "Another guide", goto: { guide: "second", step: "four" } },
          lost: { symptom: "No such guide", try: ["Look."], goto: { guide: "third" } },
        },
      },
    ),
    second: guideOf("second", [step("three", { do: lines }), step("four")]),
  };
  const argv = ["first", "--for", "anna", "--ticket", "INC-1"];
  const answered = [...argv, "--answer", "phone=android"];

  it("goes there for the same person, ticket and answers, and comes back when it is complete", async () => {
    const there = ["p", "enter", "enter", "2", "enter", "enter", "enter"];
    const { code, stdout, edges } = await walk(answered, [...there, "enter", "enter"], {
      ownGuides,
    });
    expect(askedInShort(edges.asked)).toEqual([
      "1.1",
      "1.1 one",
      "1.2",
      "The second",
      "1.1",
      "1.2",
      "1.1",
      "1.2",
      "The first",
    ]);
    expect(edges.asked[6]).toMatchObject({ message: "“The second” is done. On here." });
    expect(code).toBe(0);
    expect(stdout).toMatch(/The first[\s\S]*INC-1[\s\S]*The second[\s\S]*INC-1/);
    expect(edges.store.recordOf("second", "anna")).toMatchObject({
      ticket: "INC-1",
      answers: { phone: "android" },
    });
  });

  it("ends there when it is stopped there, and the guide asked for decides the exit code", async () => {
    const { code, stdout, edges } = await walk(answered, ["p", "enter", "enter", "q"], {
      ownGuides,
    });
    expect(askedInShort(edges.asked)).toEqual(["1.1", "1.1 one", "1.2", "The second"]);
    expect(code).toBe(1);
    expect(stdout).toContain("mfa-guide second --for anna");
  });

  it("says when that guide is not there, and goes on", async () => {
    const keys = ["p", "2", "enter", "enter", "q"];
    const { code, edges } = await walk(answered, keys, { ownGuides });
    expect(code).toBe(1);
    const last = edges.asked.at(-1);
    expect(last).toMatchObject({
      kind: "step",
      message: expect.stringContaining("no guide “third”"),
    });
  });
});

describe("somebody alone", () => {
  /** What is asked first, in plain lines. */
  async function first(argv: readonly string[], more: Surroundings = {}): Promise<string> {
    const edges = fakeEdges({ terminal: true, ...more });
    const asked: Ask[] = [];
    edges.prompter = prompterThat((ask) => {
      asked.push(ask);
      return { type: "end-of-input" };
    });
    await runCli(argv, edges);
    const [ask] = asked;
    const words = walkMessages[argv.includes("nl") ? "nl" : "en"];
    return ask === undefined ? "" : askLines(ask, styleWith(80), words).join("\n");
  }

  it("sees first what this is, how long it takes, what to have ready, and whom to ask", async () => {
    const settings = { contact: "helpdesk, 030 123 4567" };
    const shown = await first([], { settings });
    for (const text of [
      "about 10 minutes",
      "Have ready:",
      "stop at any moment",
      "Nothing is sent",
    ]) {
      expect(shown).toContain(text);
    }
    expect(shown).toContain("helpdesk, 030 123 4567");
    expect(await first(["--lang", "nl"], { settings })).toContain("Leg klaar:");
    expect(await first([])).not.toContain("Ask:");
  });

  it("is not welcomed when somebody is named, at a step, or back again", async () => {
    for (const argv of [
      ["--for", "jan"],
      ["--step", "2.5"],
    ]) {
      expect(await first(argv)).not.toContain("Have ready:");
    }
    const edges = fakeEdges({ terminal: true });
    await runCli(["mark", "done", "--step", "1"], edges);
    const { stderr } = await runCli([], edges);
    expect(stderr).not.toContain("Have ready:");
  });

  it("is told no lines to say aloud; who is called for is", async () => {
    const argv = [
      "--step",
      "2.1",
      "--no-open",
      "--answer",
      "phone=iphone",
      "--answer",
      "computer=yes",
    ];
    expect(await first(argv)).not.toContain("Say:");
    expect(await first([...argv, "--for", "jan"])).toContain("Say:");
  });
});

describe("whom to ask", () => {
  it("stands where nothing helped, in the list of keys and in the summary", async () => {
    const settings = { contact: "030 123 4567" };
    const keys = ["?", "enter", "p", "enter", "n", "n", "n", "n", "n", "q"];
    const { edges, stdout } = await walk(["--for", "jan", "--step", "2.1", "--no-open"], keys, {
      settings,
    });
    expect(stdout).toContain("030 123 4567");
    const texts = edges.asked.map((ask) =>
      askLines(ask, styleWith(80), walkMessages.en).join("\n"),
    );
    expect(texts.filter((text) => text.includes("Ask: 030 123 4567"))).toHaveLength(2);
  });
});

describe("the command to go on with", () => {
  it("is the one that the program was started by", async () => {
    const env = { npm_lifecycle_event: "start", npm_package_name: "mfa-guide" };
    const { stdout } = await walk(["--for", "jan"], ["enter", "enter", "q"], { env });
    expect(stdout).toContain("  npm start -- --for jan --step 1.2 --lang en");
  });
});

describe("a disk that fails half-way", () => {
  it("is told with the step from which on nothing is recorded", async () => {
    const edges = fakeEdges(inTerminal());
    const keys = pressing(["enter", "enter", "down", "enter", "q"]);
    edges.prompter = prompterThat((ask) => {
      // Full from the second step on.
      if (ask.kind === "step" && ask.step.ref === "1.2") edges.store.refusesToWrite = "full";
      return keys.next().value(ask);
    });
    const argv = ["--for", "jan", "--no-open", "--answer", "phone=iphone"];
    const { code, stderr } = await runCli(argv, edges);
    expect(code).toBe(4);
    expect(stderr).toContain("From step 1.2 on nothing is");
  });
});
