import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolderStore } from "../../src/io/records/folder-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import { foldLog } from "../../src/record/fold.ts";
import type { RecordStore } from "../../src/record/store.ts";
import { newFolder } from "../support/environment.ts";
import { keyOf } from "../support/records.ts";
import { runWriter, type WriterRun } from "./support/run-writer.ts";

function newStore(): [RecordStore, string] {
  const directory = join(newFolder(), "records");
  mkdirSync(directory, { mode: 0o755 });
  const place = { directory, isNamed: true, messages: recordsMessages.en };
  return [createFolderStore(place, "this-test"), directory];
}

function times<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

/** Names of so many steps that one process marks. */
function stepsOf(process: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `step-${process}-${index}`);
}

async function recorded(store: RecordStore): Promise<Set<string>> {
  return new Set(Object.keys(foldLog(await store.read(keyOf("jan")))?.steps ?? {}));
}

describe("many processes at once", () => {
  it("fifty that each mark forty steps of one person: nothing lost, nobody fails", async () => {
    const [store, directory] = newStore();
    const runs = await times(50, (index) =>
      runWriter([directory, "jan", "mark", ...stepsOf(index, 40)]),
    );
    expect(runs.map(({ code, stderr }) => `${code}${stderr}`)).toEqual(Array(50).fill("0"));
    expect((await recorded(store)).size).toBe(2000);
    const [folder = ""] = readdirSync(directory);
    expect(readdirSync(join(directory, folder))).toHaveLength(50);
  });

  it("fifty on fifty persons: fifty records", async () => {
    const [store, directory] = newStore();
    await times(50, (index) => runWriter([directory, `person ${index}`, "mark", "scan-qr"]));
    const people = new Set<string>();
    for await (const { log } of store.list()) people.add(log?.[0]?.person ?? "?");
    expect(people.size).toBe(50);
    expect(readdirSync(directory)).toHaveLength(50);
  });

  it("that are killed at random while others go on: every confirmed step is there", async () => {
    const [store, directory] = newStore();
    const runs: Promise<WriterRun>[] = [];
    for (let index = 0; index < 30; index++) {
      const victim = index % 3 > 0;
      runs.push(
        runWriter([directory, "jan", "mark", ...stepsOf(index, victim ? 3000 : 40)], {
          started: (child) => {
            if (victim) setTimeout(() => child.kill("SIGKILL"), 300 + index * 37);
          },
        }),
      );
    }
    const ends = await Promise.all(runs);
    expect(ends.filter(({ code }) => code === 0)).toHaveLength(10);
    expect(ends.filter(({ signal }) => signal === "SIGKILL")).toHaveLength(20);
    const confirmed = ends.flatMap(({ lines }) => lines);
    const known = await recorded(store);
    expect(confirmed.filter((step) => !known.has(step))).toEqual([]);
    // A kill between writing and saying so leaves at most one step unsaid for each victim.
    expect(known.size).toBeLessThanOrEqual(confirmed.length + 20);
  });
});

const isRoot = process.getuid?.() === 0;
const hasSetpriv = spawnSync("setpriv", ["--version"]).status === 0;

// Becoming other users takes root and setpriv (util-linux).
describe.skipIf(!isRoot || !hasSetpriv)("two users who share a folder by a group", () => {
  const [ANN, BOB, GROUP] = [61_001, 61_002, 61_100];
  const as = (user: number) => [
    ...["setpriv", `--reuid=${user}`, `--regid=${user}`, `--groups=${GROUP}`, "--no-new-privs"],
  ];

  /** `setgid`: new files get the folder's group by themselves. */
  function sharedFolder(mode: number): [RecordStore, string] {
    const [store, directory] = newStore();
    chmodSync(join(directory, ".."), 0o755);
    chownSync(directory, ANN, GROUP);
    chmodSync(directory, mode);
    return [store, directory];
  }

  it.each([0o770, 0o2770])("both read and write, one after the other (%o)", async (mode) => {
    const [store, directory] = sharedFolder(mode);
    for (const [user, step] of [
      [ANN, "first"],
      [BOB, "second"],
      [ANN, "third"],
    ] as const) {
      const run = await runWriter([directory, "jan", "mark", step], { under: as(user) });
      expect(run).toMatchObject({ code: 0, stderr: "" });
      const [folder = ""] = readdirSync(directory);
      const names = readdirSync(join(directory, folder));
      for (const path of [folder, ...names.map((name) => join(folder, name))]) {
        const { mode: pathMode, gid } = statSync(join(directory, path));
        expect([pathMode & 0o777, gid]).toEqual([path === folder ? 0o770 : 0o660, GROUP]);
      }
    }
    expect([...(await recorded(store))]).toEqual(["first", "second", "third"]);
    const read = await runWriter([directory, "jan", "read"], { under: as(BOB) });
    expect(read.lines.join()).toContain('"third"');
  });

  it("both write at once, also beside one that is killed", async () => {
    const [store, directory] = sharedFolder(0o770);
    const marking = times(10, (index) =>
      runWriter([directory, "jan", "mark", ...stepsOf(index, 20)], {
        under: as(index % 2 ? ANN : BOB),
      }),
    );
    expect((await marking).map(({ code }) => code)).toEqual(Array(10).fill(0));
    const victim = runWriter([directory, "jan", "mark", ...stepsOf(10, 3000)], {
      under: as(ANN),
      said: (_, child) => child.kill("SIGKILL"),
    });
    expect((await victim).signal).toBe("SIGKILL");
    const after = await runWriter([directory, "jan", "mark", "last"], { under: as(BOB) });
    expect(after.code).toBe(0);
    expect((await recorded(store)).size).toBeGreaterThanOrEqual(202);
  });

  it("who is not in the group may neither read nor write, and is told so", async () => {
    const [, directory] = sharedFolder(0o770);
    await runWriter([directory, "jan", "mark", "first"], { under: as(ANN) });
    const stranger = ["setpriv", "--reuid=61003", "--regid=61003", "--clear-groups"];
    for (const command of [["read"], ["mark", "second"]]) {
      const run = await runWriter([directory, "jan", ...command], { under: stranger });
      expect(run.code).toBe(4);
      expect(run.lines.join()).toMatch(/permission is denied.*MFA_GUIDE_RECORDS/);
    }
  });
});
