import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Failure } from "../../src/exit.ts";
import { createRecordStore } from "../../src/io/records/record-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import { newFolder } from "../support/environment.ts";
import { keyOf, recordOf, withStep } from "../support/records.ts";
import { runWriter } from "./support/run-writer.ts";

const isRoot = process.getuid?.() === 0;
const mounted: string[] = [];

// Before the folders are removed: what is mounted there goes first.
afterEach(() => {
  for (const path of mounted.splice(0).reverse()) spawnSync("umount", [path]);
});

function mount(args: readonly string[], path: string): void {
  const { status, stderr } = spawnSync("mount", [...args, path], { encoding: "utf8" });
  if (status !== 0) throw new Error(`mount: ${stderr}`);
  mounted.push(path);
}

const canMount = (() => {
  if (!isRoot) return false;
  const folder = newFolder();
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "tmpfs", folder]).status === 0;
  if (isMounted) spawnSync("umount", [folder]);
  return isMounted;
})();

// Mounting takes root.
describe.skipIf(!canMount)("a full disk", () => {
  const PAGE = 4096;

  function tinyDisk(pages: number): [string, (leave: number) => void, () => void] {
    const disk = newFolder();
    mount(["-t", "tmpfs", "-o", `size=${pages * PAGE},mode=700`, "tmpfs"], disk);
    const filler = join(disk, "filler");
    const fill = (leave: number) => {
      rmSync(filler, { force: true });
      const free = statfsSync(disk).bfree - leave;
      writeFileSync(filler, Buffer.alloc(free * PAGE));
    };
    return [join(disk, "records"), fill, () => rmSync(filler)];
  }

  it("at any moment of a write is an error that says so; what was there stays whole", async () => {
    const [directory, fill, empty] = tinyDisk(64);
    const store = createRecordStore(directory, recordsMessages.en);
    // Four pages, so that there are moments at which a part of it fits.
    const note = "x".repeat(3 * PAGE);
    const before = await store.change(keyOf("jan"), () => recordOf("jan", { ticket: note }));
    let failed = 0;
    for (let pages = 0; pages <= 8; pages++) {
      fill(pages);
      const change = store.change(keyOf("jan"), (stored) => ({
        ...recordOf("jan"),
        ...stored,
        updatedAt: `2026-11-23T10:00:0${pages}.000Z`,
      }));
      const outcome = await change.catch((error: unknown) => error);
      const stored = await store.read(keyOf("jan"));
      if (outcome instanceof Failure) {
        failed += 1;
        expect(outcome.message).toMatch(/disk is full/);
        expect(stored).toEqual(before);
      } else {
        expect(stored).toEqual(outcome);
        break;
      }
    }
    expect(failed).toBeGreaterThan(2);
    empty();
    await store.change(keyOf("jan"), (stored) => withStep(stored, "jan", "scan-qr"));
    expect((await store.read(keyOf("jan")))?.steps).toHaveProperty("scan-qr");
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it("can still be cleaned up by forgetting somebody", async () => {
    const [directory, fill] = tinyDisk(16);
    const store = createRecordStore(directory, recordsMessages.en);
    await store.change(keyOf("jan"), () => recordOf("jan"));
    fill(1);
    expect(await store.forget(keyOf("jan").person)).toEqual(["sample"]);
  });
});

describe.skipIf(!canMount)("a disk that is mounted read-only", () => {
  it("is read as always, and an error to write to", async () => {
    const folder = newFolder();
    const directory = join(folder, "records");
    const store = createRecordStore(directory, recordsMessages.en);
    await store.change(keyOf("jan"), () => recordOf("jan"));
    mount(["--bind", folder], folder);
    expect(spawnSync("mount", ["-o", "remount,ro,bind", folder]).status).toBe(0);
    expect((await store.read(keyOf("jan")))?.person).toBe("jan");
    for (const action of [
      () => store.change(keyOf("jan"), (stored) => withStep(stored, "jan", "scan-qr")),
      () => store.change(keyOf("piet"), () => recordOf("piet")),
      () => store.forget(keyOf("jan").person),
    ]) {
      const failure = await action().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect((failure as Failure).code).toBe("records");
      expect((failure as Failure).message).toMatch(/the disk is read-only/);
    }
    expect((await store.read(keyOf("jan")))?.steps).toEqual({});
  });
});

// root may write anywhere, so somebody else has to try.
const under = isRoot ? ["setpriv", "--reuid=61003", "--regid=61003", "--clear-groups"] : [];
const canBeSomebody = !isRoot || spawnSync("setpriv", ["--version"]).status === 0;

describe.skipIf(!canBeSomebody)("a folder that may not be written", () => {
  it("is read as always, and an error to write to", async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    const directory = join(folder, "records");
    mkdirSync(directory);
    await runWriter([directory, "jan", "mark", "first"]);
    const file = join(directory, readdirSync(directory)[0] as string);
    chmodSync(file, 0o644);
    chmodSync(directory, 0o555);
    const before = readFileSync(file, "utf8");
    expect((await runWriter([directory, "jan", "read"], { under })).lines.join()).toContain(
      "first",
    );
    for (const place of [directory, join(directory, "below")]) {
      const run = await runWriter([place, "jan", "mark", "second"], { under });
      expect(run.code).toBe(4);
      expect(run.stderr).toBe("");
      expect(run.lines.join()).toContain(place);
      expect(run.lines.join()).toMatch(/permission is denied.*MFA_GUIDE_RECORDS/);
    }
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(readdirSync(directory)).toHaveLength(1);
    chmodSync(directory, 0o755);
  });

  it("or not be looked into, is an error to read too: never “not started”", async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    const directory = join(folder, "records");
    mkdirSync(directory);
    await runWriter([directory, "jan", "mark", "first"]);
    chmodSync(directory, 0o700);
    if (!isRoot) chmodSync(directory, 0o000);
    const run = await runWriter([directory, "jan", "read"], { under });
    expect(run.code).toBe(4);
    expect(run.lines.join()).toMatch(/cannot be read: permission is denied/);
    chmodSync(directory, 0o755);
    if (isRoot) {
      const file = join(directory, readdirSync(directory)[0] as string);
      const unreadable = await runWriter([directory, "jan", "read"], { under });
      expect(unreadable.code).toBe(4);
      expect(unreadable.lines.join()).toContain(file);
    }
  });
});
