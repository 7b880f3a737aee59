import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRecordStore } from "../../src/io/records/record-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import { newFolder } from "../support/environment.ts";
import { keyOf, withStep } from "../support/records.ts";
import { randomNumbers } from "./support/random.ts";
import { runWriter } from "./support/run-writer.ts";

const KILLS = 200;

describe("a process that is killed while it records", () => {
  it(`at ${KILLS} random moments loses nothing it confirmed, and is in nobody's way`, async () => {
    const directory = join(newFolder(), "records");
    const store = createRecordStore(directory, recordsMessages.en);
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
      const known = new Set(Object.keys((await store.read(keyOf("jan")))?.steps ?? {}));
      expect([...confirmed].filter((step) => !known.has(step))).toEqual([]);
      if (known.size > 500) {
        await store.change(keyOf("jan"), (stored) => ({
          ...withStep(stored, "jan", "again"),
          steps: {},
        }));
        confirmed.clear();
      }
    }
    expect(interrupted).toBe(KILLS);
    const start = performance.now();
    await store.change(keyOf("jan"), (stored) => withStep(stored, "jan", "last"));
    expect(performance.now() - start).toBeLessThan(2_000);
    await store.forget(keyOf("jan").person);
    expect(readdirSync(directory).filter((name) => !name.endsWith(".ticket"))).toEqual([]);
  });

  it("just before any of its calls to the file system leaves the record old or new, and the next one writes at once", async () => {
    const folder = newFolder();
    let calls = 0;
    for (let isSurvived = false; !isSurvived; calls++) {
      const directory = join(folder, String(calls));
      mkdirSync(directory);
      const store = createRecordStore(directory, recordsMessages.en);
      await store.change(keyOf("jan"), (stored) => withStep(stored, "jan", "first"));
      const { lines, signal } = await runWriter([directory, "jan", "killed", "second", `${calls}`]);
      isSurvived = lines.includes("survived");
      expect(signal).toBe(isSurvived ? null : "SIGKILL");
      const steps = Object.keys((await store.read(keyOf("jan")))?.steps ?? {});
      expect(["first", "first,second"], `call ${calls}`).toContain(steps.join());
      const start = performance.now();
      await store.change(keyOf("jan"), (stored) => withStep(stored, "jan", "third"));
      expect(performance.now() - start, `call ${calls}`).toBeLessThan(2_000);
      expect(Object.keys((await store.read(keyOf("jan")))?.steps ?? {})).toEqual([
        ...steps,
        "third",
      ]);
      await store.forget(keyOf("jan").person);
      // A ticket that was not signed yet names nobody, so it goes only when it is old.
      const left = readdirSync(directory).filter(
        (name) => statSync(join(directory, name)).size > 0,
      );
      expect(left, `call ${calls}`).toEqual([]);
    }
    // Fewer would mean that the calls were not seen.
    expect(calls).toBeGreaterThan(20);
  });

  it("while it moves a record to another person never loses a step", async () => {
    const folder = newFolder();
    for (let calls = 0, isSurvived = false; !isSurvived; calls++) {
      const directory = join(folder, String(calls));
      const store = createRecordStore(directory, recordsMessages.en);
      await store.change(keyOf("jan"), (stored) => withStep(stored, "jan", "first"));
      await store.change(keyOf("piet"), (stored) => withStep(stored, "piet", "second"));
      const { lines } = await runWriter([directory, "jan", "killed-move", "piet", `${calls}`]);
      isSurvived = lines.includes("survived");
      const [jan, piet] = [await store.read(keyOf("jan")), await store.read(keyOf("piet"))];
      const both = { ...jan?.steps, ...piet?.steps };
      expect(Object.keys(both).sort(), `call ${calls}`).toEqual(["first", "second"]);
      const start = performance.now();
      for (const person of ["jan", "piet"]) {
        await store.change(keyOf(person), (stored) => withStep(stored, person, "third"));
      }
      expect(performance.now() - start, `call ${calls}`).toBeLessThan(2_000);
    }
  });
});
