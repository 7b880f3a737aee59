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
import { createFolderStore } from "../../src/io/records/folder-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import type { Change } from "../../src/record/change.ts";
import type { RecordStore } from "../../src/record/store.ts";
import { newFolder } from "../support/environment.ts";
import { entryOf, keyOf } from "../support/records.ts";
import { runWriter } from "./support/run-writer.ts";

const isRoot = process.getuid?.() === 0;
const mounted: string[] = [];

const done = (step: string): Change => ({ type: "state", step, state: "done" });

function storeIn(directory: string): RecordStore {
  const place = { directory, isNamed: false, messages: recordsMessages.en };
  return createFolderStore(place, "this-test");
}

/** The files below a folder. */
function filesBelow(directory: string): string[] {
  return readdirSync(directory).flatMap((person) => readdirSync(join(directory, person)));
}

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
    const store = storeIn(directory);
    // Four pages, so that there are moments at which a part of it fits.
    const note: Change = { type: "note", step: "a", note: "x".repeat(3 * PAGE) };
    const first = entryOf("jan", [note]);
    await store.append([first]);
    let failed = 0;
    for (let pages = 0; pages <= 8; pages++) {
      fill(pages);
      const entry = entryOf("jan", [note]);
      const outcome = await store.append([entry]).catch((error: unknown) => error);
      const stored = await store.read(keyOf("jan"));
      if (outcome instanceof Failure) {
        failed += 1;
        expect(outcome.message).toMatch(/disk is full/);
        expect(stored).toEqual([first]);
      } else {
        expect(stored).toEqual([first, entry]);
        break;
      }
    }
    expect(failed).toBeGreaterThan(2);
    empty();
    await store.append([entryOf("jan", [done("scan-qr")])]);
    expect(await store.read(keyOf("jan"))).toHaveLength(3);
    expect(filesBelow(directory)).toHaveLength(1);
  });

  it("that somebody new does not fit on leaves no file of theirs", async () => {
    const [directory, fill] = tinyDisk(16);
    const store = storeIn(directory);
    await store.append([entryOf("jan", [done("a")])]);
    fill(0);
    const failure = await store.append([entryOf("piet", [done("a")])]).catch((error) => error);
    expect((failure as Failure).message).toMatch(/disk is full/);
    expect(filesBelow(directory)).toHaveLength(1);
  });

  it("can still be cleaned up by forgetting somebody", async () => {
    const [directory, fill] = tinyDisk(16);
    const store = storeIn(directory);
    await store.append([entryOf("jan", [done("a")])]);
    fill(1);
    expect(await store.forget(keyOf("jan").person)).toMatchObject({ guides: ["sample"], left: [] });
  });
});

describe.skipIf(!canMount)("a disk that is mounted read-only", () => {
  it("is read as always, and an error to write to", async () => {
    const folder = newFolder();
    const directory = join(folder, "records");
    const store = storeIn(directory);
    await store.append([entryOf("jan", [done("a")])]);
    mount(["--bind", folder], folder);
    expect(spawnSync("mount", ["-o", "remount,ro,bind", folder]).status).toBe(0);
    expect(await store.read(keyOf("jan"))).toHaveLength(1);
    for (const action of [
      () => store.append([entryOf("jan", [done("scan-qr")])]),
      () => store.append([entryOf("piet", [done("a")])]),
    ]) {
      const failure = await action().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect((failure as Failure).code).toBe("records");
      expect((failure as Failure).message).toMatch(/the disk is read-only/);
    }
    const { left } = await store.forget(keyOf("jan").person);
    expect(left.map(({ reason }) => reason)).toContain("the disk is read-only");
    expect(await store.read(keyOf("jan"))).toHaveLength(1);
  });
});

// root may write anywhere, so somebody else has to try.
const under = isRoot ? ["setpriv", "--reuid=61003", "--regid=61003", "--clear-groups"] : [];
const canBeSomebody = !isRoot || spawnSync("setpriv", ["--version"]).status === 0;

describe.skipIf(!canBeSomebody)("a folder that may not be written", () => {
  /** A folder with a step of jan, and the paths of what is in it. */
  async function recorded() {
    const above = newFolder();
    chmodSync(above, 0o755);
    const directory = join(above, "records");
    mkdirSync(directory);
    await runWriter([directory, "jan", "mark", "first"]);
    const folder = join(directory, readdirSync(directory)[0] as string);
    return { directory, folder, file: join(folder, readdirSync(folder)[0] as string) };
  }

  it("is read as always, and an error to write to", async () => {
    const { directory, folder, file } = await recorded();
    chmodSync(file, 0o644);
    chmodSync(folder, 0o555);
    chmodSync(directory, 0o555);
    const before = readFileSync(file, "utf8");
    const read = await runWriter([directory, "jan", "read"], { under });
    expect(read.lines.join()).toContain("first");
    for (const person of ["jan", "somebody new"]) {
      const run = await runWriter([directory, person, "mark", "second"], { under });
      expect(run.code).toBe(4);
      expect(run.stderr).toBe("");
      expect(run.lines.join()).toContain(directory);
      expect(run.lines.join()).toMatch(/permission is denied.*MFA_GUIDE_RECORDS/);
    }
    expect(readFileSync(file, "utf8")).toBe(before);
    expect(filesBelow(directory)).toHaveLength(1);
    for (const path of [directory, folder]) chmodSync(path, 0o755);
  });

  it("or not be looked into, is an error to read too: never “not started”", async () => {
    const { directory, folder, file } = await recorded();
    chmodSync(directory, isRoot ? 0o700 : 0o000);
    const run = await runWriter([directory, "jan", "read"], { under });
    expect(run.code).toBe(4);
    expect(run.lines.join()).toMatch(/cannot be read: permission is denied/);
    chmodSync(directory, 0o755);
    if (isRoot) {
      for (const path of [folder, file]) {
        const unreadable = await runWriter([directory, "jan", "read"], { under });
        expect(unreadable.code).toBe(4);
        expect(unreadable.lines.join()).toContain(path);
        chmodSync(path, 0o755);
      }
    }
  });
});
