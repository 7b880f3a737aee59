import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Failure } from "../../src/exit.ts";
import { createFolderStore } from "../../src/io/records/folder-store.ts";
import { personFolder } from "../../src/io/records/place.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import type { Change } from "../../src/record/change.ts";
import type { RecordStore } from "../../src/record/store.ts";
import { newFolder, removeFolders } from "../support/environment.ts";
import { MemoryRecords } from "../support/memory-records.ts";
import { entryOf, keyOf, testRun } from "../support/records.ts";
import { describeStore, listed } from "../support/store-contract.ts";

afterEach(() => removeFolders());

const done = (step: string): Change => ({ type: "state", step, state: "done" });

function newStore(directory = join(newFolder(), "records"), isNamed = false) {
  const place = { directory, isNamed, messages: recordsMessages.en };
  const jan = personFolder(place, keyOf("jan").person);
  const open = (): RecordStore => createFolderStore(place, testRun().id);
  return { store: open(), open, directory, jan };
}

let memory = new MemoryRecords();
describeStore("a store in memory", (anew) => {
  if (anew) memory = new MemoryRecords();
  return memory;
});

let folder = "";
describeStore("a store in a folder", (anew) => {
  if (anew) folder = join(newFolder(), "records");
  return newStore(folder).store;
});

describe("a folder", () => {
  it("is not made by reading, listing or forgetting", async () => {
    const { store, directory } = newStore();
    await store.read(keyOf("jan"));
    await listed(store);
    await store.held(keyOf("jan").person);
    await store.forget(keyOf("jan").person);
    expect(existsSync(directory)).toBe(false);
  });

  it("holds a folder a person, and in it a file for each guide and run, which is appended to", async () => {
    const { store, open, directory, jan } = newStore();
    await store.append([entryOf("jan", [done("a")])]);
    const [file = ""] = readdirSync(jan);
    const before = readFileSync(join(jan, file), "utf8");
    await store.append([entryOf("jan", [done("b")])]);
    expect(readFileSync(join(jan, file), "utf8").startsWith(before)).toBe(true);
    await store.append([entryOf("jan", [done("b")], { guide: "other" })]);
    await open().append([entryOf("jan", [done("b")])]);
    expect(readdirSync(directory)).toHaveLength(1);
    expect(readdirSync(jan).map((name) => name.replace(/run-\d+/, "run"))).toEqual([
      "other.run.jsonl",
      "sample.run.jsonl",
      "sample.run.jsonl",
    ]);
  });

  it("reads the copies that sync tools make, and counts each entry once", async () => {
    const { store, jan } = newStore();
    const [one, two] = [entryOf("jan", [done("a")]), entryOf("jan", [done("b")])];
    await store.append([one]);
    const [name = ""] = readdirSync(jan);
    const base = name.replace(".jsonl", "");
    const copies = [
      `${base} (1).jsonl`,
      `${base}-DESKTOP.jsonl`,
      `${base}.sync-conflict-20261125-101112-ABCDEFG.jsonl`,
      `${base} (J. Jansen's conflicted copy 2026-11-25).jsonl`,
    ];
    for (const copy of copies) {
      writeFileSync(join(jan, copy), `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`);
    }
    writeFileSync(join(jan, ".sync.tmp"), "half of");
    writeFileSync(join(jan, "desktop.ini"), "[.ShellClassInfo]");
    expect(await store.read(keyOf("jan"))).toEqual([one, two]);
    expect(await listed(store)).toHaveLength(1);
  });

  it("reads lines that an editor ended in its own way", async () => {
    const { store, jan } = newStore();
    const [one, two] = [entryOf("jan", [done("a")]), entryOf("jan", [done("b")])];
    mkdirSync(jan, { recursive: true });
    const text = `\uFEFF${JSON.stringify(one)}\r\n${JSON.stringify(two)}`;
    writeFileSync(join(jan, "sample.x.jsonl"), text);
    expect(await store.read(keyOf("jan"))).toEqual([one, two]);
  });

  it("forgets copies, backups and whatever else lies with a person", async () => {
    const { store, directory, jan } = newStore();
    await store.append([entryOf("jan", [done("a")])]);
    mkdirSync(join(jan, "old"));
    writeFileSync(join(jan, "old", "sample.x.jsonl.bak"), "{ cut o");
    writeFileSync(join(jan, "sample.x (1).jsonl"), "{ cut o");
    mkdirSync(`${jan} (1)`);
    writeFileSync(join(`${jan} (1)`, "sample.y.jsonl"), "");
    const { guides, files, left } = await store.forget(keyOf("jan").person);
    expect({ guides, left }).toEqual({ guides: ["sample"], left: [] });
    expect(files).toHaveLength(4);
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe.skipIf(process.platform === "win32")("who may read it", () => {
  it("is the owner alone, the folders included", async () => {
    const { store, directory } = newStore();
    await store.append([entryOf("jan", [done("a")])]);
    expect(modesIn(directory)).toEqual([0o700, 0o700, 0o600]);
  });

  it("is the group too where the folder is writable for it, whatever the umask", async () => {
    const { store, directory } = newStore();
    mkdirSync(directory);
    chmodSync(directory, 0o770);
    const umask = process.umask(0o077);
    try {
      await store.append([entryOf("jan", [done("a")])]);
    } finally {
      process.umask(umask);
    }
    expect(modesIn(directory)).toEqual([0o770, 0o770, 0o660]);
  });

  it("works in a folder that is a symbolic link", async () => {
    const above = newFolder();
    mkdirSync(join(above, "real"));
    symlinkSync(join(above, "real"), join(above, "link"));
    const { store } = newStore(join(above, "link"), true);
    await store.append([entryOf("jan", [done("a")])]);
    expect(await store.read(keyOf("jan"))).toHaveLength(1);
    expect(readdirSync(join(above, "real"))).toHaveLength(1);
  });
});

it("speaks the language it was given", async () => {
  const above = newFolder();
  writeFileSync(join(above, "records"), "");
  const place = { directory: join(above, "records"), isNamed: false, messages: recordsMessages.nl };
  const store = createFolderStore(place, "run");
  const failure = await store.read(keyOf("jan")).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).message).toMatch(/^De map .* kan niet worden gelezen/);
});

function modesIn(path: string): number[] {
  const { mode } = statSync(path);
  const below = statSync(path).isDirectory() ? readdirSync(path) : [];
  return [mode & 0o777, ...below.flatMap((name) => modesIn(join(path, name)))];
}
