/** States of a walk for tests of its machine, and outcomes in short. */
import { readFileSync } from "node:fs";
import type { WalkEvent } from "../../src/ask/event.ts";
import type { Guide } from "../../src/guide/format.ts";
import type { GuideOrigin, LoadedGuide } from "../../src/guide/guide-files.ts";
import type { Change } from "../../src/record/change.ts";
import type { Log } from "../../src/record/entry.ts";
import { foldLog } from "../../src/record/fold.ts";
import { makeEntry } from "../../src/record/make-entry.ts";
import { personNamed } from "../../src/record/person.ts";
import type { GuideRecord } from "../../src/record/record.ts";
import { makeSubject } from "../../src/record/subject.ts";
import type { Viewing } from "../../src/record/viewing.ts";
import type { Effect, Moment, ResultEvent } from "../../src/walk/effect.ts";
import { next } from "../../src/walk/next.ts";
import type { Outcome, Scene, WalkState } from "../../src/walk/state.ts";
import { logOfRecord, testRun } from "./records.ts";

/** When things happen in these tests, by whom, and after how long on screen. */
export const moment: Moment = { at: "2026-11-23T09:30:00.000Z", by: "tester", shown: 4000 };

/** When what is recorded already happened. */
export const EARLIER = "2026-11-20T15:00:00.000Z";

/** A guide of the project, by its id. */
export function projectGuide(id: string): Guide {
  const file = new URL(`../../guides/${id}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Guide;
}

const authenticator = projectGuide("microsoft-authenticator");

/** What a state is made of; whatever is not said is a walk in English with iPhone and computer, begun earlier. */
export interface Beginning extends Partial<Omit<WalkState, "subject" | "viewing">> {
  guide?: Guide;
  origin?: GuideOrigin;
  person?: string;
  /** What is recorded already: null for nothing at all. */
  recorded?: readonly Change[] | null;
  /** Goes before `recorded`: the record as it is. */
  record?: GuideRecord;
  viewing?: Partial<Viewing>;
}

/** The steps of a guide as changes that make them done. */
export function done(...steps: string[]): Change[] {
  return steps.map((step) => ({ type: "state", step, state: "done" }));
}

/** Every step of the guide done. */
export const allDone: readonly Change[] = done(
  ...authenticator.chapters.flatMap(({ steps }) => steps.map(({ id }) => id)),
);

/** A log of one entry with these changes, on an iPhone with a computer unless the changes say otherwise. */
export function logWith(
  changes: readonly Change[],
  guide: Guide = authenticator,
  person = "j.jansen",
): Log {
  const iphone: Change = { type: "answer", question: "phone", choice: "iphone" };
  const computer: Change = { type: "answer", question: "computer", choice: "yes" };
  const said = { guide, person, language: "en", screens: "en", at: EARLIER, by: "earlier" };
  const entry = makeEntry([], [iphone, computer, ...changes], { ...said, run: testRun() });
  return entry === null ? [] : [entry];
}

/** The record that these changes lead to. */
export function recordWith(...wanted: Parameters<typeof logWith>): GuideRecord {
  const record = foldLog(logWith(...wanted));
  if (record === null) throw new Error("these changes lead to nothing");
  return record;
}

/** A state in that scene. */
export function stateIn(scene: Scene, beginning: Beginning = {}): WalkState {
  const { guide = authenticator, origin = "built-in", person = "j.jansen" } = beginning;
  const { recorded = [], record: given, viewing: looked, ...fields } = beginning;
  const loaded: LoadedGuide = { guide, origin, name: guide.id, path: `/guides/${guide.id}.json` };
  const log =
    given !== undefined
      ? logOfRecord(given)
      : recorded === null
        ? []
        : logWith(recorded, guide, person);
  const viewing: Viewing = {
    language: "en",
    date: "2026-11-23",
    given: { answers: {}, screens: undefined },
    defaults: { answers: undefined, screens: undefined },
    ...looked,
  };
  const { origin: _origin, person: _person, guide: _guide, ...others } = fields;
  return {
    scene,
    subject: makeSubject(loaded, personNamed(person), log, viewing),
    viewing,
    language: "en",
    open: "ask",
    unnamed: false,
    unrecorded: null,
    lostFrom: null,
    returns: false,
    contact: null,
    command: "mfa-guide",
    pending: [],
    shown: 0,
    opened: [],
    hosts: [],
    message: null,
    ...others,
  };
}

/** What became of a state, in short: changes as "state check-app done", "seen check-app 4". */
export interface InShort {
  scene: Scene;
  message: string | null;
  effects: string[];
}

/** What an event leads to, in short. */
export function led(state: WalkState, event: WalkEvent | ResultEvent, at = moment): InShort {
  return inShort(next(state, event, at));
}

/** An outcome in short. */
export function inShort({ state, effects }: Outcome): InShort {
  return { scene: state.scene, message: state.message, effects: effects.flatMap(effectInShort) };
}

function effectInShort(effect: Effect): string[] {
  switch (effect.type) {
    case "record":
      return effect.changes.map(changeInShort);
    case "move":
      return [
        `move ${effect.from.name} to ${effect.to.name}`,
        ...effect.changes.map(changeInShort),
      ];
    case "meet":
      return [`meet ${effect.person.name}`];
    case "open":
      return [`open ${effect.url}`];
    case "copy":
      return [`copy ${effect.what} ${effect.text}`];
  }
}

/** A change as one line: its type, then its values that are there. */
export function changeInShort({ type, ...values }: Change): string {
  const words = Object.values(values)
    .filter((value) => value !== undefined)
    .map((value) => (typeof value === "object" ? Object.values(value ?? {}).join(" ") : value));
  return [type, ...words].join(" ");
}
