import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Failure } from "../../src/exit.ts";
import { PRIVATE } from "../../src/io/files/access.ts";
import { acquireLock, LockLost, LockTimeout } from "../../src/io/records/file-lock.ts";
import { type ProcessIdentity, thisProcess } from "../../src/io/records/lock-owner.ts";
import { createRecordStore } from "../../src/io/records/record-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import { newFolder, removeFolders } from "../support/environment.ts";
import { keyOf, recordOf } from "../support/records.ts";

const TIMING = { timeout: 2_000, beat: 20, silence: 300 };
const IMPATIENT = { ...TIMING, timeout: 200 };

let directory: string;
let file: string;

beforeEach(() => {
  directory = newFolder();
  file = join(directory, "some.lock");
});
afterEach(() => removeFolders());

function plant(owner: Partial<ProcessIdentity>, path = file): void {
  const whole = { token: "0123456789ab", ...thisProcess(), ...owner };
  writeFileSync(path, JSON.stringify(whole));
}

/** The number of a process that has just ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid as number;
}

async function milliseconds(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

describe("a lock", () => {
  it("leaves nothing behind, released or committed", async () => {
    (await acquireLock(file, PRIVATE, TIMING)).release();
    const lock = await acquireLock(file, PRIVATE, TIMING);
    lock.commit(() => {});
    lock.release();
    expect(readdirSync(directory)).toEqual([]);
  });

  it("is held by one at a time", async () => {
    let inside = 0;
    const enter = async () => {
      const lock = await acquireLock(file, PRIVATE, TIMING);
      inside += 1;
      const seen = inside;
      await sleep(1);
      inside -= 1;
      lock.commit(() => {});
      return seen;
    };
    expect(new Set(await Promise.all(Array.from({ length: 20 }, enter)))).toEqual(new Set([1]));
  });

  it("that a running process holds is waited for, and then named", async () => {
    const held = await acquireLock(file, PRIVATE, TIMING);
    const error = await acquireLock(file, PRIVATE, IMPATIENT).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(LockTimeout);
    expect(error).toMatchObject({ file, owner: { pid: process.pid } });
    held.release();
    expect(readdirSync(directory)).toEqual([]);
  });

  it("keeps beating while it is held, so that other hosts leave it alone", async () => {
    const held = await acquireLock(file, PRIVATE, TIMING);
    // Others see the same file under a host that they cannot ask.
    plant({ host: "elsewhere" });
    const waiting = acquireLock(file, PRIVATE, { ...TIMING, timeout: 1_000 });
    await expect(waiting).rejects.toBeInstanceOf(LockTimeout);
    held.release();
  });
});

describe("a lock of a process that is gone", () => {
  it("on this host is taken over at once", async () => {
    plant({ pid: await endedProcess() });
    let takenOver = false;
    const took = await milliseconds(async () => {
      const lock = await acquireLock(file, PRIVATE, TIMING);
      takenOver = lock.takenOver;
      lock.release();
    });
    expect(takenOver).toBe(true);
    expect(took).toBeLessThan(TIMING.silence);
    expect(readdirSync(directory)).toEqual([]);
  });

  it.runIf(process.platform === "linux")(
    "is told from a later process with the same number",
    async () => {
      plant({ start: "1" });
      const lock = await acquireLock(file, PRIVATE, IMPATIENT);
      expect(lock.takenOver).toBe(true);
      lock.release();
    },
  );

  it("is taken over at once when it is this process that could not remove it", async () => {
    plant({});
    const lock = await acquireLock(file, PRIVATE, IMPATIENT);
    expect(lock.takenOver).toBe(true);
    lock.release();
  });

  it("elsewhere is taken over when its heart stood still", async () => {
    plant({ host: "elsewhere" });
    const took = await milliseconds(async () =>
      (await acquireLock(file, PRIVATE, TIMING)).release(),
    );
    expect(took).toBeGreaterThanOrEqual(TIMING.silence);
    expect(readdirSync(directory)).toEqual([]);
  });

  it("elsewhere is not taken over while its heart beats", async () => {
    plant({ host: "elsewhere" });
    const heart = setInterval(() => utimesSync(file, new Date(), new Date()), 20);
    await expect(acquireLock(file, PRIVATE, { ...TIMING, timeout: 1_000 })).rejects.toBeInstanceOf(
      LockTimeout,
    );
    clearInterval(heart);
  });

  it.each(["", "{", "[]", '{"token":"../../x","host":"a","pid":1,"start":null}'])(
    "and left nothing readable (%j) is taken over when nothing beats",
    async (content) => {
      writeFileSync(file, content);
      const lock = await acquireLock(file, PRIVATE, TIMING);
      expect(lock.takenOver).toBe(true);
      lock.release();
      expect(readdirSync(directory)).toEqual([]);
    },
  );

  it("and died while it took over another dead one's lock", async () => {
    const pid = await endedProcess();
    plant({ pid });
    const claim = { token: "ba9876543210", ...thisProcess(), pid };
    writeFileSync(`${file}.0123456789ab`, JSON.stringify(claim));
    const lock = await acquireLock(file, PRIVATE, TIMING);
    lock.release();
    expect(readdirSync(directory)).toEqual([]);
  });

  it("is taken over by one of many who wait", async () => {
    plant({ pid: await endedProcess() });
    let inside = 0;
    const enter = async () => {
      const lock = await acquireLock(file, PRIVATE, TIMING);
      inside += 1;
      const seen = inside;
      await sleep(1);
      inside -= 1;
      lock.release();
      return seen;
    };
    expect(new Set(await Promise.all(Array.from({ length: 20 }, enter)))).toEqual(new Set([1]));
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe("a process that others took for dead", () => {
  it("does not write, and leaves the lock of the next one alone", async () => {
    const lost = await acquireLock(file, PRIVATE, TIMING);
    plant({ token: "ba9876543210" } as Partial<ProcessIdentity>, file);
    let wrote = false;
    expect(() =>
      lost.commit(() => {
        wrote = true;
      }),
    ).toThrow(LockLost);
    expect(wrote).toBe(false);
    expect(readdirSync(directory)).toEqual(["some.lock"]);
  });

  it("does not write while another is about to take its lock", async () => {
    const lost = await acquireLock(file, PRIVATE, TIMING);
    plant({}, `${file}.${lost.token}`);
    expect(() => lost.commit(() => {})).toThrow(LockLost);
    expect(readdirSync(directory).sort()).toEqual(["some.lock", `some.lock.${lost.token}`]);
  });
});

describe("the store", () => {
  it("names the lock, who holds it and what to do when it takes too long", async () => {
    const store = createRecordStore(directory, recordsMessages.en, IMPATIENT);
    await store.change(keyOf("jan"), () => recordOf("jan"));
    const lock = join(directory, (readdirSync(directory)[0] as string).replace("json", "lock"));
    plant({ pid: process.ppid, start: null }, lock);
    const failure = await store
      .change(keyOf("jan"), (stored) => ({ ...recordOf("jan"), ...stored, ticket: "1" }))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toContain(lock);
    expect((failure as Failure).message).toContain(`process ${process.ppid} on ${hostname()}`);
    expect((failure as Failure).hint).toMatch(/delete that file/);
    expect((await store.read(keyOf("jan")))?.ticket).toBeNull();
  });

  it("cleans up after a dead process, and lists neither locks nor temporary files", async () => {
    const store = createRecordStore(directory, recordsMessages.en, TIMING);
    await store.change(keyOf("jan"), () => recordOf("jan"));
    const base = join(directory, (readdirSync(directory)[0] as string).slice(0, -".json".length));
    const pid = await endedProcess();
    plant({ pid }, `${base}.lock`);
    plant({ pid }, `${base}.lock.0123456789ab.ticket`);
    plant({ pid }, `${base}.lock.aaaaaaaaaaaa`);
    writeFileSync(`${base}.0123456789ab.tmp`, "{");
    writeFileSync(`${base}.0123456789ab.tmp.tmp-1234567890abcdef`, "");
    const listed = [];
    for await (const one of store.list()) listed.push(one.file);
    expect(listed).toEqual([`${base}.json`]);
    await store.change(keyOf("jan"), (stored) => ({ ...recordOf("jan"), ...stored, ticket: "1" }));
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it("reads beside a lock without waiting", async () => {
    const store = createRecordStore(directory, recordsMessages.en, TIMING);
    await store.change(keyOf("jan"), () => recordOf("jan"));
    plant({}, join(directory, (readdirSync(directory)[0] as string).replace("json", "lock")));
    expect(await milliseconds(() => store.read(keyOf("jan")))).toBeLessThan(100);
  });
});
