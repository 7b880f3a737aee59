import { describe, expect, it } from "vitest";
import type { StepAction } from "../../src/ask/ask.ts";
import { askOf, next } from "../../src/walk/next.ts";
import {
  allDone,
  done,
  inShort,
  led,
  moment,
  projectGuide,
  stateIn,
} from "../support/walk-state.ts";

const SETUP = "https://aka.ms/mfasetup";

function at(step: string) {
  return { name: "step", step } as const;
}

/** What a key on a step leads to, in short. */
function press(action: StepAction, step: string, beginning: Parameters<typeof stateIn>[1] = {}) {
  return led(stateIn(at(step), beginning), { type: "action", action });
}

describe("Enter on a step", () => {
  it("records it as done with its time on screen, and goes on", () => {
    expect(press("done", "open-store")).toEqual({
      scene: at("install-app"),
      message: null,
      effects: ["state open-store done", "seen open-store 4", "current install-app"],
    });
  });

  it("of somebody alone at the computer with a page opens that first, and is a yes the second time", () => {
    const first = next(
      stateIn(at("sign-in"), { unnamed: true }),
      { type: "action", action: "done" },
      moment,
    );
    expect(inShort(first)).toEqual({
      scene: at("sign-in"),
      message: `Opening in the browser: ${SETUP}`,
      effects: [`open ${SETUP}`],
    });
    expect(led(first.state, { type: "action", action: "done" })).toEqual({
      scene: at("more-information"),
      message: null,
      effects: ["state sign-in done", "seen sign-in 8", "current more-information"],
    });
  });

  it("is a yes at once where nothing is opened, and on the phone", () => {
    // For somebody else the page is to be opened on their computer.
    expect(press("done", "sign-in").scene).toEqual(at("more-information"));
    expect(press("done", "sign-in", { open: "never", unnamed: true }).scene).toEqual(
      at("more-information"),
    );
    expect(press("done", "install-app").scene).toEqual(at("check-app"));
  });

  it("opens the page on arrival where the setting says so, and only once", () => {
    const arrived = next(
      stateIn(at("check-app"), { open: "always" }),
      { type: "action", action: "done" },
      moment,
    );
    expect(inShort(arrived)).toMatchObject({ scene: at("sign-in") });
    expect(inShort(arrived).effects.at(-1)).toBe(`open ${SETUP}`);
    const back = next(arrived.state, { type: "action", action: "back" }, moment);
    const again = led(back.state, { type: "action", action: "done" });
    expect(again.scene).toEqual(at("sign-in"));
    expect(again.effects).not.toContain(`open ${SETUP}`);
  });

  it("says what was said on the command line and what settings answer, once", () => {
    const begun = next(
      stateIn(at("open-store"), {
        recorded: null,
        pending: [{ type: "ticket", ticket: "INC-1" }],
        viewing: {
          defaults: { answers: { phone: "android", computer: "yes" }, screens: undefined },
        },
      }),
      { type: "action", action: "done" },
      moment,
    );
    expect(inShort(begun).effects.slice(0, 4)).toEqual([
      "ticket INC-1",
      "answer phone android",
      "answer computer yes",
      "state open-store done",
    ]);
    expect(led(begun.state, { type: "action", action: "done" }).effects).toEqual([
      "state install-app done",
      "seen install-app 4",
      "current check-app",
    ]);
  });

  it("behind the last step says so when all is done", () => {
    const others = allDone.filter((change) => !("step" in change) || change.step !== "verified");
    expect(press("done", "verified", { recorded: others })).toEqual({
      scene: { name: "all-done" },
      message: null,
      effects: ["state verified done", "seen verified 4", "current "],
    });
  });

  it("behind the last step names what is open", () => {
    expect(press("done", "verified").scene).toEqual({ name: "open-steps" });
  });

  it("records nothing in a dry run, but goes on as if", () => {
    const state = stateIn(at("open-store"), { unrecorded: "dry-run", open: "never" });
    const { state: after, effects } = next(state, { type: "action", action: "done" }, moment);
    expect(effects).toEqual([]);
    expect(after.scene).toEqual(at("install-app"));
    expect(after.subject.status.completed).toBe(1);
  });

  it("passes steps that an answer rules out", () => {
    const guide = projectGuide("microsoft-authenticator");
    const second = guide.chapters[0]?.steps[1];
    if (second !== undefined) second.when = { phone: "android" };
    expect(press("done", "open-store", { guide }).scene).toEqual(at("check-app"));
    expect(press("back", "check-app", { guide }).scene).toEqual(at("open-store"));
  });
});

describe("going back", () => {
  it("goes to the step before and is recorded", () => {
    expect(press("back", "install-app")).toEqual({
      scene: at("open-store"),
      message: null,
      effects: ["seen install-app 4", "current open-store"],
    });
  });

  it("says at the first step that it is the first, and records nothing", () => {
    expect(press("back", "open-store")).toEqual({
      scene: at("open-store"),
      message: "This is the first step.",
      effects: [],
    });
  });

  it("records nothing before anything happened", () => {
    const nothing = {
      recorded: null,
      viewing: { given: { answers: { phone: "iphone", computer: "yes" }, screens: undefined } },
    };
    expect(press("back", "install-app", nothing)).toEqual({
      scene: at("open-store"),
      message: null,
      effects: [],
    });
  });
});

describe("skipping", () => {
  it("asks the reason of a required step", () => {
    expect(press("skip", "app-ready")).toEqual({
      scene: { name: "skip-reason", step: "app-ready" },
      message: null,
      effects: [],
    });
  });

  it("takes the optional steps right behind an optional one along", () => {
    const rest = allDone.slice(0, 11);
    expect(press("skip", "phone-number", { recorded: rest })).toEqual({
      scene: { name: "all-done" },
      message: null,
      effects: [
        "state phone-number skipped",
        "state text-code skipped",
        "state verified skipped",
        "seen phone-number 4",
        "current ",
      ],
    });
  });

  it("leaves an optional step behind as it is when something is known of it", () => {
    const { effects } = press("skip", "phone-number", { recorded: done("text-code") });
    expect(effects).toEqual([
      "state phone-number skipped",
      "state verified skipped",
      "seen phone-number 4",
      "current ",
    ]);
  });

  it("skips the last optional step alone, and what was done before when it is asked for", () => {
    const { effects } = press("skip", "verified", { recorded: done("verified") });
    expect(effects).toEqual(["state verified skipped", "seen verified 4", "current "]);
  });

  it("stops at a required step and at the end of the chapter, and says how many", () => {
    const guide = projectGuide("microsoft-authenticator");
    for (const step of guide.chapters[0]?.steps ?? []) step.optional = "x";
    expect(press("skip", "install-app", { guide })).toEqual({
      scene: at("sign-in"),
      message: "2 steps skipped.",
      effects: [
        "state install-app skipped",
        "state check-app skipped",
        "seen install-app 4",
        "current sign-in",
      ],
    });
    const [, , third] = guide.chapters[0]?.steps ?? [];
    delete third?.optional;
    expect(press("skip", "install-app", { guide })).toMatchObject({
      scene: at("check-app"),
      message: "Skipped.",
    });
  });
});

describe("a link", () => {
  const unanswered = { recorded: null };

  it.each<[StepAction, string, Parameters<typeof stateIn>[1], object]>([
    ["open", "check-app", {}, { scene: at("check-app"), message: "This step has no link." }],
    ["code", "check-app", {}, { scene: at("check-app"), message: "This step has no link." }],
    ["open", "sign-in", {}, { scene: at("sign-in"), effects: [`open ${SETUP}`] }],
    [
      "open",
      "sign-in",
      { open: "never" },
      {
        scene: at("sign-in"),
        effects: [],
        message: `Opening is switched off. The address: ${SETUP}`,
      },
    ],
    ["code", "sign-in", {}, { scene: { name: "code", step: "sign-in", link: "setup" } }],
    [
      "code",
      "sign-in",
      { open: "never" },
      { scene: { name: "code", step: "sign-in", link: "setup" } },
    ],
    [
      "open",
      "open-store",
      unanswered,
      { scene: { name: "which-link", step: "open-store", use: "open" } },
    ],
    [
      "code",
      "open-store",
      unanswered,
      { scene: { name: "which-link", step: "open-store", use: "code" } },
    ],
  ])("%s on %s %j", (action, step, beginning, expected) => {
    expect(press(action, step, beginning)).toMatchObject({ effects: [], ...expected });
  });

  it("of several is chosen", () => {
    const which = { name: "which-link", step: "open-store" } as const;
    const chosen = { type: "chosen", value: "google-play" } as const;
    expect(led(stateIn({ ...which, use: "open" }, unanswered), chosen)).toMatchObject({
      scene: at("open-store"),
      effects: ["open https://play.google.com/store/apps/details?id=com.azure.authenticator"],
    });
    expect(led(stateIn({ ...which, use: "code" }, unanswered), chosen)).toMatchObject({
      scene: { name: "code", step: "open-store", link: "google-play" },
      effects: [],
    });
  });

  it("of a guide that did not come with the program is confirmed once for each host", () => {
    const asked = next(
      stateIn(at("sign-in"), { origin: "own" }),
      { type: "action", action: "open" },
      moment,
    );
    expect(inShort(asked)).toEqual({
      scene: { name: "confirm-host", step: "sign-in", url: SETUP },
      message: null,
      effects: [],
    });
    const yes = next(asked.state, { type: "chosen", value: "yes" }, moment);
    expect(inShort(yes)).toEqual({
      scene: at("sign-in"),
      message: `Opening in the browser: ${SETUP}`,
      effects: [`open ${SETUP}`],
    });
    expect(led(yes.state, { type: "action", action: "open" }).effects).toEqual([`open ${SETUP}`]);
  });

  it.each([{ type: "chosen", value: "no" }, { type: "cancel" }] as const)(
    "is not opened after %j, and Enter then goes on",
    (event) => {
      const confirm = { name: "confirm-host", step: "sign-in", url: SETUP } as const;
      const no = next(stateIn(confirm, { origin: "path" }), event, moment);
      expect(inShort(no)).toEqual({ scene: at("sign-in"), message: "Not opened.", effects: [] });
      expect(led(no.state, { type: "action", action: "done" }).scene).toEqual(
        at("more-information"),
      );
      expect(led(no.state, { type: "action", action: "open" }).scene).toEqual(confirm);
    },
  );

  it.each([
    [{ opened: true }, `Opened in the browser: ${SETUP}`],
    [
      { opened: false, reason: "remote" },
      `Not opened, this is a remote session. The address: ${SETUP}`,
    ],
    [
      { opened: false, reason: "no-display" },
      `Not opened, there is no desktop here. The address: ${SETUP}`,
    ],
    [
      { opened: false, reason: "no-program" },
      `Not opened, there is no browser here. The address: ${SETUP}`,
    ],
    [
      { opened: false, reason: "failed" },
      `Not opened, the browser did not start. The address: ${SETUP}`,
    ],
  ] as const)("%j is said in one line with the address", (result, message) => {
    expect(led(stateIn(at("sign-in")), { type: "opened", url: SETUP, result })).toEqual({
      scene: at("sign-in"),
      message,
      effects: [],
    });
  });
});

describe("the other keys of a step", () => {
  it.each<[StepAction, string]>([
    ["problem", "problems"],
    ["note", "note"],
    ["goto", "goto"],
    ["who", "person"],
    ["help", "help"],
    ["search", "search"],
  ])("%s leads to the scene %s", (action, name) => {
    expect(press(action, "app-ready")).toMatchObject({
      scene: { name, step: "app-ready" },
      message: null,
      effects: [],
    });
  });

  it("l shows the screens in the guide's next language, there and back, and records it", () => {
    const guide = { ...projectGuide("microsoft-authenticator"), screens: undefined };
    const state = stateIn(at("app-ready"), { guide });
    const english = next(state, { type: "action", action: "screens" }, moment);
    expect(inShort(english)).toEqual({
      scene: at("app-ready"),
      message: "The screens are shown in Dutch now.",
      effects: ["languages en nl"],
    });
    expect(english.state.subject.plan.screens).toBe("nl");
    expect(led(english.state, { type: "action", action: "screens" }).effects).toEqual([
      "languages en en",
    ]);
  });

  it("l lists the languages where there are more than two, the guide's own first, and records the choice", () => {
    const listed = press("screens", "app-ready");
    expect(listed).toMatchObject({ scene: { name: "screens", step: "app-ready" }, effects: [] });
    const state = stateIn({ name: "screens", step: "app-ready" });
    const ask = askOf(state);
    const options = ask?.kind === "choose" ? ask.options : [];
    const labels = options.map(({ label }) => label);
    expect(labels.slice(0, 3)).toEqual([
      "Dutch",
      "English",
      expect.stringMatching(/^Arabic \(\d+ of \d+ words known\)$/),
    ]);
    expect(labels).toContainEqual(expect.stringContaining("Brazilian Portuguese ("));
    const chosen = next(state, { type: "chosen", value: "pl" }, moment);
    expect(inShort(chosen)).toEqual({
      scene: at("app-ready"),
      message: "The screens are shown in Polish now.",
      effects: ["languages en pl"],
    });
    expect(chosen.state.subject.plan.screens).toBe("pl");
  });

  it("l says so when the guide has one language", () => {
    const guide = {
      ...projectGuide("microsoft-authenticator"),
      languages: ["en"],
      screens: undefined,
    };
    expect(press("screens", "app-ready", { guide })).toEqual({
      scene: at("app-ready"),
      message: "This guide knows the screens in English only.",
      effects: [],
    });
  });

  it("q leaves and the next run takes up here", () => {
    expect(press("quit", "app-ready")).toEqual({
      scene: { name: "left" },
      message: null,
      effects: ["seen app-ready 4", "current app-ready"],
    });
  });

  it("q records nothing when nothing was done", () => {
    expect(
      press("quit", "open-store", { recorded: null, pending: [{ type: "ticket", ticket: "T" }] }),
    ).toEqual({
      scene: { name: "left" },
      message: null,
      effects: [],
    });
  });

  it("time on screen counts all visits of a step until it is left", () => {
    const looked = next(stateIn(at("app-ready")), { type: "action", action: "help" }, moment);
    const back = next(looked.state, { type: "continue" }, moment);
    expect(led(back.state, { type: "action", action: "done" }).effects).toContain(
      "seen app-ready 8",
    );
    const noting = next(stateIn(at("app-ready")), { type: "action", action: "note" }, moment);
    const noted = next(noting.state, { type: "text", text: "slow" }, { ...moment, shown: 60_000 });
    const left = next(noted.state, { type: "action", action: "done" }, moment);
    expect(inShort(left).effects).toContain("seen app-ready 8");
    expect(led(left.state, { type: "action", action: "done" }).effects).toContain(
      "seen add-account 4",
    );
  });
});
