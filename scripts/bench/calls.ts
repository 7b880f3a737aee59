/** Records as a helpdesk leaves them: calls over two months, some stuck, some in two goes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { personDigest } from "../../src/io/records/place.ts";
import type { Change } from "../../src/record/change.ts";
import type { Entry } from "../../src/record/entry.ts";
import { personNamed } from "../../src/record/person.ts";

const GUIDE = "microsoft-authenticator";
/** The steps that a phone call goes through, and the one where some get stuck. */
const STEPS = [
  "open-store",
  "install-app",
  "check-app",
  "sign-in",
  "more-information",
  "app-ready",
  "add-account",
  "scan-qr",
  "test-notification",
  "notification-approved",
  "finished",
  "verified",
];
const HARD = "scan-qr";
const AGENTS = 8;
const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2026, 8, 21, 7);

/** Makes a folder of records with the calls of so many people, about 28 entries each. */
export function recordsOfCalls(directory: string, people: number): void {
  for (let number = 0; number < people; number += 1) {
    const person = `person.${number}@example.org`;
    const place = join(directory, personDigest(personNamed(person)));
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const entries = callOf(person, number);
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    writeFileSync(join(place, `${GUIDE}.${entries[0]?.run}.jsonl`), lines, { mode: 0o600 });
  }
}

function callOf(person: string, number: number): Entry[] {
  const start = FIRST + (number % 60) * DAY + (number % 9) * 60 * 60 * 1000;
  const run = `${new Date(start).toISOString().replace(/\D/g, "").slice(0, 17)}-${number}`;
  const isStuck = number % 5 === 0;
  const changes: Change[][] = [[{ type: "began", at: new Date(start).toISOString(), desk: "pc" }]];
  for (const [index, step] of STEPS.entries()) {
    changes.push([{ type: "seen", step, seconds: 20 + ((number + index) % 60) }]);
    changes.push([{ type: "state", step, state: isStuck && step === HARD ? "blocked" : "done" }]);
  }
  const tried = { type: "tried", step: HARD, problem: "camera-refused" } as const;
  for (const remedy of [1, 2]) changes.push([{ ...tried, try: remedy, helped: !isStuck }]);
  changes.push([{ type: "ended", seconds: 300 + (number % 300) }]);
  return changes.map((own, index) => ({
    entryVersion: 1,
    id: `${run}.${index + 1}`,
    at: new Date(start + index * 20_000).toISOString(),
    by: `agent${number % AGENTS}`,
    run,
    guide: GUIDE,
    guideVersion: "1.0.0",
    person,
    changes: own,
  }));
}
