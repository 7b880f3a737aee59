import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolderStore } from "../../src/io/records/folder-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import { foldLog } from "../../src/record/fold.ts";
import type { RecordStore } from "../../src/record/store.ts";
import { newFolder } from "../support/environment.ts";
import { entryOf, keyOf } from "../support/records.ts";
import { randomNumbers } from "./support/random.ts";
import { runWriter } from "./support/run-writer.ts";

const KILLS = 200;

function storeIn(directory: string): RecordStore {
  const place = { directory, isNamed: false, messages: recordsMessages.en };
  return createFolderStore(place, "this-test");
}

async function stepsOf(store: RecordStore, person: string): Promise<string[]> {
  return Object.keys(foldLog(await store.read(keyOf(person)))?.steps ?? {});
}

describe("a process that is killed while it records", () => {
  it(`at ${KILLS} random moments loses nothing it confirmed, and is in nobody's way`, async () => {
    const directory = join(newFolder(), "records");
    const store = storeIn(directory);
    const random = randomNumbers(20261123);
    const confirmed = new Set<string>();
    let interrupted = 0;
    for (let round = 0; round < KILLS; round++) {
      const steps = Array.from({ length: 400 }, (_, index) => `step-${round}-${index}`);
      const [after, delay] = [Math.floor(random() * 5), random() * 12];
      const { signal, lines } = await runWriter([directory, "jan", "mark", ...steps], {
        said: (line, child) => {
          if (line === steps[after]) setTimeout(() => child.kill("SIGKILL"), delay);
        },
      });
      if (signal === "SIGKILL") interrupted += 1;
      for (const step of lines) confirmed.add(step);
      const known = new Set(await stepsOf(store, "jan"));
      expect([...confirmed].filter((step) => !known.has(step))).toEqual([]);
    }
    expect(interrupted).toBe(KILLS);
    expect((await store.forget(keyOf("jan").person)).left).toEqual([]);
    expect(readdirSync(directory)).toEqual([]);
  });

  it.each(["", "first"])(
    "just before any of its calls leaves the record old or new, after “%s”",
    async (before) => {
      const folder = newFolder();
      let calls = 0;
      for (let isSurvived = false; !isSurvived; calls++) {
        const directory = join(folder, String(calls));
        const args = [directory, "jan", "killed", before, "second", `${calls}`];
        const { lines, signal } = await runWriter(args);
        isSurvived = lines.includes("survived");
        expect(signal).toBe(isSurvived ? null : "SIGKILL");
        const store = storeIn(directory);
        const steps = await stepsOf(store, "jan");
        const old = before === "" ? "" : before;
        const both = [before, "second"].filter(Boolean).join();
        expect([old, both], `call ${calls}`).toContain(steps.join());
        await store.append([entryOf("jan", [{ type: "state", step: "third", state: "done" }])]);
        expect((await stepsOf(store, "jan")).sort()).toEqual([...steps, "third"].sort());
        await store.forget(keyOf("jan").person);
        expect(readdirSync(directory), `call ${calls}`).toEqual([]);
      }
      // Fewer would mean that the calls were not seen.
      expect(calls).toBeGreaterThan(8);
    },
  );

  it("while it moves a record to another person never loses or doubles a step", async () => {
    const folder = newFolder();
    let calls = 0;
    for (let isSurvived = false; !isSurvived; calls++) {
      const directory = join(folder, String(calls));
      for (const [person, step] of [
        ["jan", "first"],
        ["jan", "second"],
        ["piet", "third"],
      ] as const) {
        await runWriter([directory, person, "mark", step]);
      }
      const { lines } = await runWriter([directory, "jan", "killed-move", "piet", `${calls}`]);
      isSurvived = lines.includes("survived");
      const store = storeIn(directory);
      const both = new Set([...(await stepsOf(store, "jan")), ...(await stepsOf(store, "piet"))]);
      expect([...both].sort(), `call ${calls}`).toEqual(["first", "second", "third"]);
      // Doing it again finishes it.
      await runWriter([directory, "jan", "killed-move", "piet", "100000"]);
      expect(await store.read(keyOf("jan")), `call ${calls}`).toEqual([]);
      expect(await store.read(keyOf("piet")), `call ${calls}`).toHaveLength(3);
    }
    expect(calls).toBeGreaterThan(20);
  });
});
