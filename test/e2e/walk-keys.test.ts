import { describe, expect, it } from "vitest";
import { openTerminal } from "../support/terminal.ts";
import {
  atStep,
  enterTo,
  expectLeft,
  openWalk,
  PERSON,
  passWelcome,
  pressFor,
  pressRead,
  recordIn,
  recordsIn,
  shows,
  stepsIn,
} from "../support/walk.ts";

describe("the keys of a step", () => {
  it("b goes back one step, and what was done there stays done", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 3);
    terminal.press("b");
    await atStep(terminal, 2);
    expect(terminal.screen()).toContain("On the phone (done)");
    terminal.press("b");
    await atStep(terminal, 1);
    await pressFor(terminal, "b", "This is the first step.");
    const record = recordIn(terminal.home);
    expect(stepsIn(record, "done")).toEqual(["open-store", "install-app"]);
    expect(record.current).toBe("open-store");
  });

  it("j and y mean yes, as Enter does", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    terminal.press("j");
    await atStep(terminal, 2);
    terminal.press("Y");
    await atStep(terminal, 3);
  });

  it("s asks for a reason on a required step, and skips with it", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "s", "Why is this step skipped?");
    terminal.type("IT did it before");
    await terminal.waitFor("IT did it before");
    terminal.press("Enter");
    await atStep(terminal, 2);
    expect(terminal.screen()).toContain("Skipped.");
    expect(recordIn(terminal.home).steps["open-store"]).toMatchObject({
      state: "skipped",
      note: "IT did it before",
    });
  });

  it("s without a reason skips nothing", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "s", "Why is this step skipped?");
    await pressFor(terminal, "Enter", "Not skipped: a reason is needed.");
    await atStep(terminal, 1);
  });

  it("s on an optional step takes the optional ones behind it along: one key to the end", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 12);
    terminal.press("s");
    await expectLeft(terminal, 0);
    const record = recordIn(terminal.home);
    expect(stepsIn(record, "skipped")).toEqual(["phone-number", "text-code", "verified"]);
    expect(record.completedAt).not.toBeNull();
  });

  it("u takes the last yes back and returns to its step, again the one before", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 3);
    await pressFor(terminal, "u", "Taken back: 1.2 ");
    await atStep(terminal, 2);
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store"]);
    await pressFor(terminal, "u", "Taken back: 1.1 ");
    await atStep(terminal, 1);
    await pressFor(terminal, "u", "There is nothing to take back.");
    await enterTo(terminal, 1, 2);
    expect(stepsIn(recordIn(terminal.home), "done")).toEqual(["open-store"]);
  });

  it("a adds a note for the ticket, shown on the step and kept in the record", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "a", "Note for the ticket");
    terminal.type("Work phone, 漢字 é");
    await terminal.waitFor("Work phone, 漢字 é");
    terminal.press("Enter");
    await shows(terminal, "Noted.");
    expect(terminal.screen()).toContain("Note: Work phone, 漢字 é");
    expect(recordIn(terminal.home).steps["open-store"]?.note).toBe("Work phone, 漢字 é");
  });

  it("g goes to a step from the list, by its number as on paper, by arrows, and Esc leads back", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    await pressFor(terminal, "g", "Go to which step?");
    expect(terminal.screen()).toContain("1.1  Open the app store (done)");
    await pressFor(terminal, "2", /› 2\.1/);
    await pressFor(terminal, ".", /· 2\.$/m);
    await pressFor(terminal, "9", /› 2\.9 /);
    terminal.press("Enter");
    await atStep(terminal, 12);
    await pressFor(terminal, "g", "Go to which step?");
    await pressFor(terminal, "Up", /› 2\.8/);
    terminal.press("Enter");
    await atStep(terminal, 11);
    await pressFor(terminal, "g", "Go to which step?");
    terminal.send("2.6\r");
    await atStep(terminal, 9);
    await pressFor(terminal, "g", "Go to which step?");
    terminal.press("Escape");
    await atStep(terminal, 9);
  });

  it("/ finds what the caller says at any step, as it is typed, and Enter leads to what helps", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 2);
    await pressFor(terminal, "/", "What does the caller say?");
    terminal.type("qr code");
    await terminal.waitFor(/say\? qr code[\s\S]*› +2\.\d+/);
    terminal.press("Ctrl+U");
    terminal.type("papre notifi");
    await terminal.waitFor(/› .*notification/i);
    await pressFor(terminal, "Enter", "Remedy 1 of");
    await pressFor(terminal, "Escape", "What goes wrong?");
    expect(terminal.screen()).toContain("Step 1.2 ·");
    terminal.press("Escape");
    await atStep(terminal, 2);
    await pressFor(terminal, "/", "What does the caller say?");
    terminal.paste("xyzzy");
    await terminal.waitFor("› None of these");
    await pressFor(terminal, "Enter", "This step is noted as blocked.");
    expect(recordIn(terminal.home).steps["install-app"]).toMatchObject({
      state: "blocked",
      note: "xyzzy",
    });
  });

  it("w moves what was done to the right person, who then has the only record", async () => {
    const terminal = openTerminal([
      "--lang",
      "en",
      "--answer",
      "phone=android",
      "--answer",
      "computer=yes",
      "--no-open",
    ]);
    await passWelcome(terminal);
    await enterTo(terminal, 1, 3);
    expect(recordIn(terminal.home).person).toBe("me");
    await pressFor(terminal, "w", "Who is it for?");
    terminal.type(PERSON);
    await terminal.waitFor(PERSON);
    await pressFor(terminal, "Enter", "Which ticket?");
    terminal.type("INC-7");
    await terminal.waitFor("INC-7");
    await pressFor(terminal, "Enter", `Now for ${PERSON}, ticket INC-7.`);
    await atStep(terminal, 3);
    const record = recordIn(terminal.home);
    expect(record).toMatchObject({ person: PERSON, ticket: "INC-7" });
    expect(stepsIn(record, "done")).toEqual(["open-store", "install-app"]);
    await enterTo(terminal, 3, 4);
    expect(recordsIn(terminal.home)).toHaveLength(1);
  });

  it("l changes the language of the screens, and is recorded", async () => {
    const terminal = openWalk(["--step", "2.5"]);
    await atStep(terminal, 8);
    expect(terminal.screen()).toContain("[ Next ]");
    await pressFor(terminal, "l", "In which language");
    await pressFor(terminal, "Enter", "The screens are shown in");
    expect(terminal.screen()).toContain("2.5 Connect the app to your account");
    expect(terminal.screen()).not.toContain("[ Next ]");
    expect(recordIn(terminal.home).screens).not.toBe("en");
  });

  it("v shows the drawings whole, then small", async () => {
    const terminal = openWalk(["--step", "2.1"]);
    await atStep(terminal, 4);
    expect(terminal.screen()).toContain("Computer: Sign in [ Next ]");
    await pressFor(terminal, "v", "lines below");
    expect(terminal.screen()).not.toContain("Computer: Sign in [ Next ]");
    await pressFor(terminal, "End", "└──");
    expect(terminal.screen()).toContain("Do you see “More information required");
    await pressFor(terminal, "v", "Computer: Sign in [ Next ]");
  });

  it("? shows every key, and any way back leads to the step", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    for (const back of ["Enter", "Escape", "q"]) {
      await pressFor(terminal, "?", "All keys");
      expect(terminal.screen()).toContain("language of the screens");
      terminal.press(back);
      await atStep(terminal, 1);
    }
  });

  it("a key without a meaning does nothing", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    for (const key of ["x", "é", "Tab", "Right", "Escape", "Delete", "7"]) {
      await pressRead(terminal, key);
      expect(terminal.screen()).toContain("Step 1.1 ·");
    }
    await pressFor(terminal, "?", "All keys");
    expect(() => recordIn(terminal.home)).toThrow();
  });
});

describe("a problem", () => {
  it("offers what helps on this phone, one at a time; what stays unsolved blocks the step, and stopping exits 1", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 3);
    await pressFor(terminal, "p", "What goes wrong?");
    await pressFor(terminal, "Enter", "Remedy 1 of 2");
    expect(terminal.screen()).toContain("Swipe down on the home screen");
    await pressFor(terminal, "n", "Remedy 2 of 2");
    await pressFor(terminal, "n", "This step is noted as blocked.");
    terminal.press("Enter");
    await expectLeft(terminal, 1);
    const step = recordIn(terminal.home).steps["check-app"];
    expect(step).toMatchObject({ state: "blocked", problem: "app-not-found" });
    expect(step?.tried).toMatchObject(
      [1, 3].map((number) => ({ problem: "app-not-found", try: number, helped: false })),
    );
    expect(terminal.screen()).toContain("--step 1.3");
  });

  it("leads back to the step once it is solved, with what helped recorded", async () => {
    const terminal = openWalk();
    await enterTo(terminal, 1, 3);
    await pressFor(terminal, "n", "What goes wrong?");
    await pressFor(terminal, "Enter", "Remedy 1 of 2");
    await pressFor(terminal, "n", "Remedy 2 of 2");
    await pressFor(terminal, "y", "Solved. On with the step.");
    await atStep(terminal, 3);
    terminal.press("Enter");
    await atStep(terminal, 4);
    expect(recordIn(terminal.home).steps["check-app"]).toMatchObject({
      state: "done",
      problem: null,
      tried: [
        { problem: "app-not-found", try: 1, helped: false },
        { problem: "app-not-found", try: 3, helped: true },
      ],
    });
  });

  it("that the guide does not know is described, and the walk can go on", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "p", "What goes wrong?");
    await pressFor(terminal, "End", /› +\d+ Something else/);
    await pressFor(terminal, "Enter", "What does the caller say?");
    terminal.type("zzzz");
    await terminal.waitFor("› None of these");
    await pressFor(terminal, "Enter", "This step is noted as blocked.");
    await pressFor(terminal, "3", /› 3 Go on/);
    terminal.press("Enter");
    await atStep(terminal, 2);
    expect(recordIn(terminal.home).steps["open-store"]).toMatchObject({
      state: "blocked",
      problem: null,
      note: "zzzz",
    });
  });

  it("Esc leads back step by step, and records nothing", async () => {
    const terminal = openWalk();
    await atStep(terminal, 1);
    await pressFor(terminal, "p", "What goes wrong?");
    await pressFor(terminal, "Enter", "Remedy 1 of");
    await pressFor(terminal, "Escape", "What goes wrong?");
    terminal.press("Escape");
    await atStep(terminal, 1);
    expect(() => recordIn(terminal.home)).toThrow();
  });
});
