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
import { createRecordStore } from "../../src/io/records/record-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import type { Listed, RecordStore } from "../../src/record/store.ts";
import { newFolder, removeFolders } from "../support/environment.ts";
import { doneStep, keyOf, recordOf, withStep } from "../support/records.ts";

afterEach(() => removeFolders());

function newStore(directory = join(newFolder(), "records")): [RecordStore, string] {
  return [createRecordStore(directory, recordsMessages.en), directory];
}

async function listed(store: RecordStore, guide?: string): Promise<Listed[]> {
  const all: Listed[] = [];
  for await (const one of store.list(guide)) all.push(one);
  return all;
}

describe("reading", () => {
  it("creates nothing", async () => {
    const [store, directory] = newStore();
    expect(await store.read(keyOf("jan"))).toBeNull();
    expect(await store.guidesOf(keyOf("jan").person)).toEqual([]);
    expect(await listed(store)).toEqual([]);
    expect(await store.forget(keyOf("jan").person)).toEqual([]);
    expect(existsSync(directory)).toBe(false);
  });

  it("finds a person in any case and Unicode form", async () => {
    const [store] = newStore();
    await store.change(keyOf("Zoë"), () => recordOf("Zoë"));
    expect((await store.read(keyOf("ZOE\u0308")))?.person).toBe("Zoë");
  });

  it("lists in the order of their names, one guide only when asked", async () => {
    const [store, directory] = newStore();
    for (const guide of ["sample", "other"]) {
      for (const person of ["jan", "piet"]) {
        await store.change(keyOf(person, guide), () => recordOf(person, { guide }));
      }
    }
    writeFileSync(join(directory, "notes.json"), "{}");
    expect((await listed(store)).map(({ record }) => record?.guide)).toEqual([
      ...["other", "other", "sample", "sample"],
    ]);
    expect((await listed(store, "other")).map(({ record }) => record?.person).sort()).toEqual([
      ...["jan", "piet"],
    ]);
  });
});

describe("changing", () => {
  it("gives back and stores what the transition returns", async () => {
    const [store] = newStore();
    const key = keyOf("jan");
    const first = await store.change(key, (stored) => {
      expect(stored).toBeNull();
      return recordOf("jan");
    });
    expect(await store.read(key)).toEqual(first);
    const second = await store.change(key, (stored) => withStep(stored, "jan", "scan-qr"));
    expect(await store.read(key)).toEqual(second);
    expect(second.steps).toEqual({ "scan-qr": doneStep });
  });

  it("writes nothing when the very same record comes back", async () => {
    const [store, directory] = newStore();
    await store.change(keyOf("jan"), () => recordOf("jan"));
    const file = join(directory, readdirSync(directory)[0] as string);
    const before = statSync(file, { bigint: true });
    await store.change(keyOf("jan"), (stored) => stored ?? recordOf("jan"));
    expect(statSync(file, { bigint: true }).ino).toBe(before.ino);
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
  });

  it("passes on what the transition throws, and leaves the lock free", async () => {
    const [store, directory] = newStore();
    const bug = new TypeError("a bug");
    const thrown = store.change(keyOf("jan"), () => {
      throw bug;
    });
    await expect(thrown).rejects.toBe(bug);
    expect(readdirSync(directory)).toEqual([]);
  });

  it("leaves one file for each person and guide, and nothing beside", async () => {
    const [store, directory] = newStore();
    await Promise.all(
      ["jan", "piet"].map((person) => store.change(keyOf(person), () => recordOf(person))),
    );
    await store.change(keyOf("jan", "other"), () => recordOf("jan", { guide: "other" }));
    expect(readdirSync(directory).every((name) => /^[a-z]+--[0-9a-f]{32}\.json$/.test(name))).toBe(
      true,
    );
    expect(readdirSync(directory)).toHaveLength(3);
  });

  it("loses nothing when twenty change one record at once", async () => {
    const [store] = newStore();
    const steps = Array.from({ length: 20 }, (_, index) => `step-${index}`);
    await Promise.all(
      steps.map((step) => store.change(keyOf("jan"), (stored) => withStep(stored, "jan", step))),
    );
    expect(Object.keys((await store.read(keyOf("jan")))?.steps ?? {}).sort()).toEqual(steps.sort());
  });

  it("keeps the keys that a later program added", async () => {
    const [store, directory] = newStore();
    await store.change(keyOf("jan"), () => recordOf("jan"));
    const file = join(directory, readdirSync(directory)[0] as string);
    writeFileSync(file, JSON.stringify({ ...recordOf("jan"), mood: "good" }));
    await store.change(keyOf("jan"), (stored) => withStep(stored, "jan", "scan-qr"));
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ mood: "good" });
  });

  it.each([
    "../../x",
    "/etc/passwd",
    "CON",
    "nul.json",
    "a/b",
    "a\\b",
    ".",
    "😀".repeat(256),
    "%2e%2e",
    "__proto__",
    "; rm -rf ~",
  ])("gives %s a file of its own in the folder", async (person) => {
    const [store, directory] = newStore();
    await store.change(keyOf("somebody"), () => recordOf("somebody"));
    await store.change(keyOf(person), () => recordOf(person));
    expect((await store.read(keyOf(person)))?.person).toBe(person);
    expect(readdirSync(directory)).toHaveLength(2);
    expect(readdirSync(join(directory, ".."))).toEqual(["records"]);
  });
});

describe.skipIf(process.platform === "win32")("who may read it", () => {
  it("is the owner alone, the folder included", async () => {
    const [store, directory] = newStore();
    await store.change(keyOf("jan"), () => recordOf("jan"));
    expect(modesIn(directory)).toEqual([0o700, 0o600]);
  });

  it("is the group too where the folder is writable for it, whatever the umask", async () => {
    const [store, directory] = newStore();
    mkdirSync(directory);
    chmodSync(directory, 0o770);
    const umask = process.umask(0o077);
    try {
      await store.change(keyOf("jan"), () => recordOf("jan"));
    } finally {
      process.umask(umask);
    }
    expect(modesIn(directory)).toEqual([0o770, 0o660]);
  });

  it("works in a folder that is a symbolic link", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "real"));
    symlinkSync(join(folder, "real"), join(folder, "link"));
    const [store] = newStore(join(folder, "link"));
    await store.change(keyOf("jan"), () => recordOf("jan"));
    expect((await store.read(keyOf("jan")))?.person).toBe("jan");
    expect(readdirSync(join(folder, "real"))).toHaveLength(1);
  });
});

describe("moving to another person", () => {
  it("takes the record along and leaves nothing behind", async () => {
    const [store, directory] = newStore();
    await store.change(keyOf("jan"), () => withStep(null, "jan", "scan-qr"));
    const moved = await store.move(keyOf("jan"), keyOf("piet"), (source, target) => {
      expect(target).toBeNull();
      return { ...source, person: "piet" };
    });
    expect(await store.read(keyOf("piet"))).toEqual(moved);
    expect(await store.read(keyOf("jan"))).toBeNull();
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it("merges with what is there, and keeps the remainder", async () => {
    const [store] = newStore();
    await store.change(keyOf("jan"), () => withStep(null, "jan", "scan-qr"));
    await store.change(keyOf("piet"), () => withStep(null, "piet", "download"));
    await store.move(
      keyOf("jan"),
      keyOf("piet"),
      (source, target) => ({ ...recordOf("piet"), steps: { ...source.steps, ...target?.steps } }),
      () => recordOf("jan", { ticket: "earlier" }),
    );
    expect(Object.keys((await store.read(keyOf("piet")))?.steps ?? {})).toEqual([
      ...["scan-qr", "download"],
    ]);
    expect((await store.read(keyOf("jan")))?.ticket).toBe("earlier");
  });

  it("written another way is the same person: only the name changes", async () => {
    const [store] = newStore();
    await store.change(keyOf("jan"), () => recordOf("jan", { attempts: [] }));
    await store.move(keyOf("jan"), keyOf("JAN"), () => {
      throw new Error("nothing to merge");
    });
    expect((await store.read(keyOf("jan")))?.person).toBe("JAN");
  });

  it("fails when nothing is recorded, and writes nothing", async () => {
    const [store, directory] = newStore();
    const move = store.move(keyOf("jan"), keyOf("piet"), (source) => source);
    await expect(move).rejects.toBeInstanceOf(Failure);
    await expect(move).rejects.toThrow("jan");
    expect(readdirSync(directory)).toEqual([]);
  });

  it("there and back at once ends with one of both, and nothing lost", async () => {
    const [store] = newStore();
    await store.change(keyOf("jan"), () => withStep(null, "jan", "scan-qr"));
    await store.change(keyOf("piet"), () => withStep(null, "piet", "download"));
    const move = (from: string, to: string) =>
      store.move(keyOf(from), keyOf(to), (source, target) =>
        recordOf(to, { steps: { ...source.steps, ...target?.steps } }),
      );
    const results = await Promise.allSettled([move("jan", "piet"), move("piet", "jan")]);
    expect(results.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    const left = await listed(store);
    expect(left).toHaveLength(1);
    expect(Object.keys(left[0]?.record?.steps ?? {}).sort()).toEqual(["download", "scan-qr"]);
  });
});

describe("forgetting", () => {
  it("deletes all guides of that person, names them, and spares everybody else", async () => {
    const [store, directory] = newStore();
    for (const guide of ["sample", "other"]) {
      await store.change(keyOf("Jan", guide), () => recordOf("Jan", { guide }));
    }
    await store.change(keyOf("piet"), () => recordOf("piet"));
    expect(await store.guidesOf(keyOf("jan").person)).toEqual(["other", "sample"]);
    expect(await store.forget(keyOf("jan").person)).toEqual(["other", "sample"]);
    expect(await store.guidesOf(keyOf("jan").person)).toEqual([]);
    expect((await listed(store)).map(({ record }) => record?.person)).toEqual(["piet"]);
    expect(readdirSync(directory)).toHaveLength(1);
  });

  it("deletes what cannot be read, and what killed processes left about the person", async () => {
    const [store, directory] = newStore();
    await store.change(keyOf("jan"), () => recordOf("jan"));
    const name = readdirSync(directory)[0] as string;
    writeFileSync(join(directory, name), "{ cut o");
    writeFileSync(join(directory, name.replace("json", "0123456789ab.tmp")), "{}");
    writeFileSync(
      join(directory, name.replace("json", "0123456789ab.tmp.tmp-1234567890abcdef")),
      "",
    );
    expect(await store.guidesOf(keyOf("jan").person)).toEqual(["sample"]);
    expect(await store.forget(keyOf("jan").person)).toEqual(["sample"]);
    expect(readdirSync(directory)).toEqual([]);
  });
});

it("speaks the language it was given", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "records"), "");
  const store = createRecordStore(join(folder, "records"), recordsMessages.nl);
  const failure = await store.read(keyOf("jan")).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).message).toMatch(/^De registratie .* kan niet worden gelezen/);
});

function modesIn(directory: string): number[] {
  const paths = [directory, ...readdirSync(directory).map((name) => join(directory, name))];
  return paths.map((path) => statSync(path).mode & 0o777);
}
