/**
 * A process that writes records through the real store, for tests that kill it or run many of them:
 * `writer.js <folder> <person> <command> …`. What it prints was durably recorded before.
 */
import { writeSync } from "node:fs";
import { Failure } from "../../../src/exit.ts";
import { recordsMessages } from "../../../src/messages/records.ts";
import type { RecordStore } from "../../../src/record/store.ts";
import { keyOf, recordOf, withStep } from "../../support/records.ts";
import { armFault, disarmFault, installFaults, systemError } from "./fault.ts";

const [folder = "", person = "", command = "", ...rest] = process.argv.slice(2);
const key = keyOf(person);

// Standard output is a pipe here: written at once, so that a kill loses nothing that was said.
const say = (line: string) => writeSync(1, `${line}\n`);

async function openStore(): Promise<RecordStore> {
  const { createRecordStore } = await import("../../../src/io/records/record-store.ts");
  return createRecordStore(folder, recordsMessages.en);
}

const commands: Record<string, () => Promise<void>> = {
  /** Marks these steps one after another. */
  async mark() {
    const store = await openStore();
    for (const step of rest) {
      await store.change(key, (stored) => withStep(stored, person, step));
      say(step);
    }
  },
  /** Adds one to the number in `ticket`, so many times. */
  async count() {
    const store = await openStore();
    for (let times = Number(rest[0]); times > 0; times--) {
      const next = await store.change(key, (stored) => {
        const before = stored ?? recordOf(person, { ticket: "0" });
        return { ...before, ticket: String(Number(before.ticket) + 1) };
      });
      say(next.ticket ?? "");
    }
  },
  /** Marks a step, killed just before one of its calls to the file system. */
  async killed() {
    await kill(rest[1], (store) =>
      store.change(key, (stored) => withStep(stored, person, rest[0] ?? "")),
    );
  },
  /** Moves what is recorded to somebody else, killed just before one of its calls. */
  async "killed-move"() {
    const [other = "", call] = rest;
    await kill(call, (store) =>
      store.move(key, keyOf(other), (source, target) => ({
        ...source,
        person: other,
        steps: { ...source.steps, ...target?.steps },
      })),
    );
  },
  /** Marks steps, each with one call failing, until all calls have had their turn. */
  async failing() {
    installFaults();
    const store = await openStore();
    await import("conf");
    for (let call = 0, isOver = false; !isOver; call++) {
      const before = Object.keys((await store.read(key))?.steps ?? {}).join();
      const step = `step-${call}`;
      armFault(call, () => {
        throw systemError(rest[0] ?? "");
      });
      const outcome = await store
        .change(key, (stored) => withStep(stored, person, step))
        .then(
          () => "done",
          (error: unknown) => (error instanceof Failure ? "failure" : `${error}`),
        );
      isOver = disarmFault();
      const after = Object.keys((await store.read(key))?.steps ?? {}).join();
      const is =
        after === before ? "old" : after === [before, step].filter(Boolean).join() ? "new" : after;
      const start = performance.now();
      await store.change(key, (stored) => withStep(stored, person, "again"));
      say([call, outcome, is, Math.round(performance.now() - start)].join(" "));
    }
  },
  async read() {
    const record = await (await openStore()).read(key);
    say(JSON.stringify(record));
  },
};

async function kill(call = "", act: (store: RecordStore) => Promise<unknown>): Promise<void> {
  installFaults();
  const store = await openStore();
  // Loaded before, so that the calls counted are those of the change alone.
  await import("conf");
  armFault(Number(call), () => process.kill(process.pid, "SIGKILL"));
  await act(store);
  disarmFault();
  say("survived");
}

try {
  await commands[command]?.();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  say(`failure: ${error.message} ${error.hint ?? ""}`);
  process.exitCode = 4;
}
