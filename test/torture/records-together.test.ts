import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { thisProcess } from "../../src/io/records/lock-owner.ts";
import { createRecordStore } from "../../src/io/records/record-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import type { RecordStore } from "../../src/record/store.ts";
import { newFolder } from "../support/environment.ts";
import { keyOf, recordOf } from "../support/records.ts";
import { runWriter, type WriterRun } from "./support/run-writer.ts";

function newStore(): [RecordStore, string] {
  const directory = join(newFolder(), "records");
  mkdirSync(directory, { mode: 0o755 });
  return [createRecordStore(directory, recordsMessages.en), directory];
}

function times<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid as number;
}

/** Puts a lock on jan's record, as a process would have left it. */
async function plantLock(store: RecordStore, directory: string, owner: object): Promise<string> {
  await store.change(keyOf("jan"), (stored) => stored ?? recordOf("jan", { ticket: "0" }));
  const record = readdirSync(directory).find((name) => name.endsWith(".json")) as string;
  const lock = join(directory, record.replace("json", "lock"));
  writeFileSync(lock, JSON.stringify({ token: "0123456789ab", ...thisProcess(), ...owner }));
  return lock;
}

describe("many processes at once", () => {
  it("fifty on one person: nothing lost, nobody fails, nothing left over", async () => {
    const [store, directory] = newStore();
    const runs = await times(50, (index) => runWriter([directory, "jan", "mark", `step-${index}`]));
    expect(runs.map(({ code, stderr }) => `${code}${stderr}`)).toEqual(Array(50).fill("0"));
    const record = await store.read(keyOf("jan"));
    expect(Object.keys(record?.steps ?? {})).toHaveLength(50);
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it("fifty on fifty persons: fifty records", async () => {
    const [store, directory] = newStore();
    await times(50, (index) => runWriter([directory, `person ${index}`, "mark", "scan-qr"]));
    const people = new Set<string>();
    for await (const { record } of store.list()) people.add(record?.person ?? "?");
    expect(people.size).toBe(50);
    expect(readdirSync(directory)).toHaveLength(50);
  });

  it("eight that count together, over and over, count every time", async () => {
    const [store, directory] = newStore();
    await times(8, () => runWriter([directory, "jan", "count", "100"]));
    expect((await store.read(keyOf("jan")))?.ticket).toBe("800");
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it("that find a dead process's lock: one takes it over, none counts in vain", async () => {
    const [store, directory] = newStore();
    for (let round = 1; round <= 5; round++) {
      await plantLock(store, directory, { pid: await endedProcess() });
      const runs = await times(12, () => runWriter([directory, "jan", "count", "3"]));
      expect(runs.map(({ code }) => code)).toEqual(Array(12).fill(0));
      expect((await store.read(keyOf("jan")))?.ticket).toBe(String(round * 36));
    }
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it("that are killed at random while others count: every confirmed count is there", async () => {
    const [store, directory] = newStore();
    const runs: Promise<WriterRun>[] = [];
    let confirmed = 0;
    const said = () => {
      confirmed += 1;
    };
    for (let index = 0; index < 30; index++) {
      const victim = index % 3 > 0;
      runs.push(
        runWriter([directory, "jan", "count", victim ? "1000" : "40"], {
          said,
          started: (child) => {
            if (victim) setTimeout(() => child.kill("SIGKILL"), 300 + index * 37);
          },
        }),
      );
    }
    const ends = await Promise.all(runs);
    expect(ends.filter(({ code }) => code === 0)).toHaveLength(10);
    expect(ends.filter(({ signal }) => signal === "SIGKILL")).toHaveLength(20);
    // A kill between writing and saying so leaves at most one count unsaid for each victim.
    const counted = Number((await store.read(keyOf("jan")))?.ticket);
    expect(counted).toBeGreaterThanOrEqual(confirmed);
    expect(counted).toBeLessThanOrEqual(confirmed + 20);
  });
});

describe("a lock of another host", () => {
  it("whose heart stopped is taken over after ten seconds, by one of many", async () => {
    const [store, directory] = newStore();
    await plantLock(store, directory, { host: "another-host" });
    const runs = await times(10, () => runWriter([directory, "jan", "count", "3"]));
    expect(runs.map(({ code }) => code)).toEqual(Array(10).fill(0));
    const took = runs.map(({ milliseconds }) => milliseconds);
    expect(Math.min(...took)).toBeGreaterThan(10_000);
    expect(Math.max(...took)).toBeLessThan(28_000);
    expect((await store.read(keyOf("jan")))?.ticket).toBe("30");
    expect(readdirSync(directory)).toHaveLength(1);
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
      const record = join(directory, readdirSync(directory)[0] as string);
      const { mode: fileMode, gid } = statSync(record);
      expect([fileMode & 0o777, gid]).toEqual([0o660, GROUP]);
    }
    expect(Object.keys((await store.read(keyOf("jan")))?.steps ?? {})).toEqual([
      ...["first", "second", "third"],
    ]);
    const read = await runWriter([directory, "jan", "read"], { under: as(BOB) });
    expect(read.lines.join()).toContain('"third"');
  });

  it("both write at once, and take over each other's dead locks at once", async () => {
    const [store, directory] = sharedFolder(0o770);
    const counting = times(10, (index) =>
      runWriter([directory, "jan", "count", "20"], { under: as(index % 2 ? ANN : BOB) }),
    );
    expect((await counting).map(({ code }) => code)).toEqual(Array(10).fill(0));
    const victim = runWriter([directory, "jan", "count", "100000"], {
      under: as(ANN),
      said: (_, child) => child.kill("SIGKILL"),
    });
    expect((await victim).signal).toBe("SIGKILL");
    const after = await runWriter([directory, "jan", "count", "1"], { under: as(BOB) });
    expect(after.code).toBe(0);
    expect(after.milliseconds).toBeLessThan(3_000);
    expect(Number((await store.read(keyOf("jan")))?.ticket)).toBeGreaterThanOrEqual(202);
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
