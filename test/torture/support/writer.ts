/**
 * A process that records through the real store, for tests that kill it or run many of them:
 * `writer.js <folder> <person> <command> …`. What it prints was durably recorded before.
 */
import { writeSync } from "node:fs";
import { Failure } from "../../../src/exit.ts";
import { createRun } from "../../../src/io/records/run.ts";
import { recordsMessages } from "../../../src/messages/records.ts";
import type { Entry } from "../../../src/record/entry.ts";
import { foldLog } from "../../../src/record/fold.ts";
import { entriesToMove } from "../../../src/record/move.ts";
import type { RecordStore } from "../../../src/record/store.ts";
import { entryOf, keyOf } from "../../support/records.ts";
import { armFault, disarmFault, installFaults, systemError } from "./fault.ts";

const [folder = "", person = "", command = "", ...rest] = process.argv.slice(2);
const key = keyOf(person);
const run = createRun(new Date().toISOString());

// Standard output is a pipe here: written at once, so that a kill loses nothing that was said.
const say = (line: string) => writeSync(1, `${line}\n`);

async function openStore(): Promise<RecordStore> {
  const { createFolderStore } = await import("../../../src/io/records/folder-store.ts");
  const place = { directory: folder, isNamed: false, messages: recordsMessages.en };
  return createFolderStore(place, run.id);
}

/** An entry that makes a step done. */
function done(step: string, whose = person): Entry {
  const change = { type: "state", step, state: "done" } as const;
  const at = new Date().toISOString();
  return entryOf(whose, [change], { id: run.entryId(), run: run.id, at });
}

async function stepsOf(store: RecordStore, whose = person): Promise<string[]> {
  return Object.keys(foldLog(await store.read(keyOf(whose)))?.steps ?? {});
}

const commands: Record<string, () => Promise<void>> = {
  /** Marks these steps one after another. */
  async mark() {
    const store = await openStore();
    for (const step of rest) {
      await store.append([done(step)]);
      say(step);
    }
  },
  /** Marks a step after another, killed just before one of the calls to the file system of the last. */
  async killed() {
    const [before = "", step = "", call = ""] = rest;
    await kill(call, async (store) => {
      if (before !== "") await store.append([done(before)]);
      return () => store.append([done(step)]);
    });
  },
  /** Moves what is recorded to somebody else, killed just before one of its calls. */
  async "killed-move"() {
    const [other = "", call = ""] = rest;
    await kill(call, async (store) => {
      const moved = entriesToMove(await store.read(key), other);
      return async () => {
        await store.append(moved);
        await store.remove(key, new Set(moved.map(({ id }) => id)));
      };
    });
  },
  /**
   * Marks a step for one person after another, each time with another call failing, until all calls have
   * had their turn; somebody new, or somebody for whom this process recorded before.
   */
  async failing() {
    installFaults();
    const [code = "", isKnown = ""] = rest;
    const store = await openStore();
    await import("../../../src/io/records/folder-writer.ts");
    for (let call = 0, isOver = false; !isOver; call++) {
      const whose = `${person} ${call}`;
      if (isKnown === "known") await store.append([done("before", whose)]);
      const before = (await stepsOf(store, whose)).join();
      armFault(call, () => {
        throw systemError(code);
      });
      const outcome = await store.append([done("step", whose)]).then(
        () => "done",
        (error: unknown) => (error instanceof Failure ? "failure" : `${error}`),
      );
      isOver = disarmFault();
      const after = (await stepsOf(store, whose)).join();
      const is =
        after === before
          ? "old"
          : after === [before, "step"].filter(Boolean).join()
            ? "new"
            : after;
      await store.append([done("again", whose)]);
      const again = (await stepsOf(store, whose)).includes("again") ? "goes-on" : "stuck";
      say([call, outcome, is, again].join(" "));
    }
  },
  async read() {
    say(JSON.stringify(await (await openStore()).read(key)));
  },
};

async function kill(
  call: string,
  prepare: (store: RecordStore) => Promise<() => Promise<void>>,
): Promise<void> {
  installFaults();
  const store = await openStore();
  // Loaded before, so that the calls counted are those of the change alone.
  await import("../../../src/io/records/folder-writer.ts");
  const act = await prepare(store);
  armFault(Number(call), () => process.kill(process.pid, "SIGKILL"));
  await act();
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
