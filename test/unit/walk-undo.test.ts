import { describe, expect, it } from "vitest";
import type { WalkEvent } from "../../src/ask/event.ts";
import type { Change } from "../../src/record/change.ts";
import { next } from "../../src/walk/next.ts";
import type { WalkState } from "../../src/walk/state.ts";
import { done, inShort, led, moment, stateIn } from "../support/walk-state.ts";

const at = (step: string) => ({ name: "step", step }) as const;
const viewing = {
  given: { answers: { phone: "iphone", computer: "yes" }, screens: undefined },
};
const undo: WalkEvent = { type: "action", action: "undo" };
const yes: WalkEvent = { type: "action", action: "done" };

/** The state after each of these in turn. */
function pressed(state: WalkState, ...events: WalkEvent[]): WalkState {
  return events.reduce((now, event) => next(now, event, moment).state, state);
}

describe("u on a step", () => {
  it("takes the last yes back, says what it was and returns to its step, as an entry of its own", () => {
    const state = pressed(stateIn(at("open-store")), yes, yes);
    const { log } = state.subject;
    expect(led(state, undo)).toEqual({
      scene: at("install-app"),
      message: "Taken back: 1.2 Install Microsoft Authenticator: done.",
      effects: [`undo ${log.at(-1)?.id}`, "seen check-app 4", "current install-app"],
    });
    const back = pressed(state, undo);
    expect(back.subject.log).toHaveLength(log.length + 1);
    expect(back.subject.record?.steps["open-store"]?.state).toBe("done");
    expect(back.subject.record?.steps["install-app"]).toMatchObject({ state: "todo", seconds: 4 });
  });

  it("pressed again takes back what was before it, and in the end says that nothing is left", () => {
    const state = pressed(
      stateIn(at("open-store"), { recorded: null, viewing }),
      yes,
      yes,
      undo,
      undo,
    );
    expect(state).toMatchObject({
      scene: at("open-store"),
      message: expect.stringContaining("1.1"),
    });
    expect(state.subject.status).toMatchObject({ completed: 0, answers: viewing.given.answers });
    expect(led(state, undo)).toEqual({
      scene: at("open-store"),
      message: "There is nothing to take back.",
      effects: [],
    });
  });

  it("of the first thing leaves a person about whom nothing is recorded", () => {
    const state = pressed(stateIn(at("open-store"), { recorded: null, viewing }), yes, undo);
    expect(state.subject).toMatchObject({ record: null, status: { state: "not-started" } });
  });

  it("keeps the ticket that was said with the call, and records it with what comes next", () => {
    const pending: Change[] = [{ type: "ticket", ticket: "INC-1" }];
    const state = pressed(
      stateIn(at("open-store"), { recorded: null, pending, viewing }),
      yes,
      undo,
    );
    expect(state.pending).toEqual(pending);
    expect(pressed(state, yes).subject.status).toMatchObject({ ticket: "INC-1", completed: 1 });
  });

  it("takes a note back and stays at the step, with the answers that were recorded along", () => {
    const log = stateIn(at("check-app"), { recorded: done("open-store") });
    const noting: WalkEvent[] = [
      { type: "action", action: "note" },
      { type: "text", text: "slow" },
    ];
    const back = pressed(log, ...noting, undo);
    expect(back).toMatchObject({
      scene: at("check-app"),
      message: expect.stringContaining("note “slow”"),
    });
    const again = pressed(back, undo);
    expect(again.message).toContain("1.1");
  });

  it("says steps that were set together as a range, and stays where it is", () => {
    const before = stateIn(at("check-app"), {
      recorded: [{ type: "tick", step: "finished", line: 1, ticked: true }],
    });
    const marked = pressed(before, yes, { type: "action", action: "earlier" });
    const back = pressed(marked, undo);
    expect(back.message).toMatch(/^Taken back: 1\.1, 1\.2: done/);
    expect(back.scene).toEqual(marked.scene);
    expect(back.subject.status.answers).toEqual(before.subject.status.answers);
  });

  it("in a dry run takes back in the same way and records nothing", () => {
    const dry = pressed(stateIn(at("open-store"), { unrecorded: "dry-run" }), yes);
    const back = next(dry, undo, moment);
    expect(inShort(back)).toMatchObject({ scene: at("open-store"), effects: [] });
    expect(back.state.subject.record?.steps["open-store"]?.state ?? "todo").toBe("todo");
  });
});
