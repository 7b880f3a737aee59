import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Failure } from "../../src/exit.ts";
import { createFolderStore } from "../../src/io/records/folder-store.ts";
import { personFolder } from "../../src/io/records/place.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import type { Change } from "../../src/record/change.ts";
import type { RecordStore } from "../../src/record/store.ts";
import { newFolder, removeFolders } from "../support/environment.ts";
import { entryOf, keyOf } from "../support/records.ts";
import { listed } from "../support/store-contract.ts";

const done = (step: string): Change => ({ type: "state", step, state: "done" });
const whole = JSON.stringify(entryOf("jan", [done("a")]));

let directory: string;
let folder: string;
let file: string;
let store: RecordStore;

beforeEach(() => {
  directory = join(newFolder(), "records");
  const place = { directory, isNamed: false, messages: recordsMessages.en };
  store = createFolderStore(place, "now");
  folder = personFolder(place, keyOf("jan").person);
  mkdirSync(folder, { recursive: true });
  file = join(folder, "sample.earlier.jsonl");
  writeFileSync(file, `${whole}\n`);
});
afterEach(() => removeFolders());

async function failureOf(action: Promise<unknown>): Promise<Failure> {
  const failure = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(Failure);
  return failure as Failure;
}

describe("a line that cannot be read", () => {
  it.each([
    ["empty", "", /line 2: it is not JSON/],
    ["cut off", whole.slice(0, -20), /line 2: it is not JSON, or cut off/],
    ["something else", "[1]", /line 2: it holds something else than a record/],
    ["of a wrong type", whole.replace('"agent"', "7"), /“by” is missing or wrong/],
    ["wrong in a change", whole.replace('"done"', '"gone"'), /“changes.0.state” is missing or/],
    ["with a key __proto__", whole.replace("{", '{"__proto__":{},'), /“__proto__”/],
    ["somebody else's", JSON.stringify(entryOf("piet", [])), /line 2: .* another person/],
    ["another guide's", JSON.stringify(entryOf("jan", [], { guide: "other" })), /another guide/],
    ["newer", whole.replace('"entryVersion":1', '"entryVersion":7'), /a newer mfa-guide/],
    ["of a newer kind", whole.replace('"state"', '"telepathy"'), /a newer mfa-guide/],
  ])(
    "because it is %s: file and line are named, and nothing is overwritten",
    async (_, line, reason) => {
      const text = `${whole}\n${line}\n${whole}\n`;
      writeFileSync(file, text);
      for (const action of [
        store.read(keyOf("jan")),
        store.remove(keyOf("jan"), new Set([JSON.parse(whole).id])),
      ]) {
        const failure = await failureOf(action);
        expect(failure.code).toBe("records");
        expect(failure.message).toContain(file);
        expect(failure.message).toMatch(reason);
        expect(failure.hint).toMatch(/Restore the file|Update mfa-guide/);
      }
      expect(readFileSync(file, "utf8")).toBe(text);
      expect(readdirSync(folder)).toHaveLength(1);
      expect(await listed(store)).toEqual([
        { file, log: null, reason: expect.stringMatching(reason) },
      ]);
    },
  );

  it("because its writer died in it is passed over when it is the last, wherever it was cut", async () => {
    for (let length = 0; length < whole.length; length += 7) {
      const text = `${whole}\n${whole.slice(0, length)}`;
      writeFileSync(file, text);
      expect(await store.read(keyOf("jan"))).toHaveLength(1);
    }
  });

  it("of a newer program says so without its line break too", async () => {
    writeFileSync(file, whole.replace('"entryVersion":1', '"entryVersion":2'));
    expect((await failureOf(store.read(keyOf("jan")))).hint).toMatch(/Update mfa-guide/);
  });
});

describe("a file that cannot be read", () => {
  it("because it is far too big is not read into memory", async () => {
    truncateSync(file, 3_000_000_000);
    expect((await failureOf(store.read(keyOf("jan")))).message).toMatch(/too big/);
  });

  it("because it is a folder", async () => {
    rmSync(file);
    mkdirSync(file);
    expect((await failureOf(store.read(keyOf("jan")))).message).toMatch(/not a regular file/);
  });

  it("because it is a symbolic link, even one that leads nowhere", async () => {
    const outside = join(directory, "..", "outside.jsonl");
    rmSync(file);
    symlinkSync(outside, file);
    expect((await failureOf(store.read(keyOf("jan")))).message).toMatch(/symbolic link/);
    writeFileSync(outside, `${whole}\n`);
    expect((await failureOf(store.read(keyOf("jan")))).message).toMatch(/symbolic link/);
    expect((await store.forget(keyOf("jan").person)).guides).toEqual(["sample"]);
    expect(readdirSync(join(directory, ".."))).toContain("outside.jsonl");
  });
});

describe("a person's folder that is none", () => {
  it.each<[string, () => void]>([
    ["a file", () => writeFileSync(folder, "")],
    ["a link elsewhere", () => symlinkSync(join(directory, ".."), folder)],
    ["a link that leads nowhere", () => symlinkSync("/nowhere/at/all", folder)],
  ])("because it is %s: is named, never followed, and forgotten", async (_, spoil) => {
    rmSync(folder, { recursive: true });
    spoil();
    const above = readdirSync(join(directory, ".."));
    expect((await failureOf(store.read(keyOf("jan")))).message).toContain(folder);
    expect((await failureOf(store.append([entryOf("jan", [done("a")])]))).message).toContain(
      folder,
    );
    expect(await listed(store)).toMatchObject([{ file: folder, log: null }]);
    expect((await store.forget(keyOf("jan").person)).files).toEqual([folder]);
    expect(readdirSync(directory)).toEqual([]);
    expect(readdirSync(join(directory, ".."))).toEqual(above);
  });
});

describe("a folder that is none", () => {
  it.each<[string, (above: string) => string, boolean]>([
    ["a file", (above) => written(join(above, "records")), false],
    ["below a file", (above) => join(written(join(above, "file")), "records"), false],
    ["a link that leads nowhere", (above) => linked(join(above, "records"), "/nowhere"), false],
    [
      "below a link that leads nowhere",
      (above) => join(linked(join(above, "home"), "/nowhere"), "records"),
      false,
    ],
    ["a link to itself", (above) => linked(join(above, "records"), join(above, "records")), false],
    ["not there, though it was named", (above) => join(above, "share", "records"), true],
  ])("because it is %s: everything fails and says where", async (_, spoil, isNamed) => {
    const above = newFolder();
    const path = spoil(above);
    const before = readdirSync(above);
    const place = { directory: path, isNamed, messages: recordsMessages.en };
    const broken = createFolderStore(place, "now");
    for (const action of [
      () => broken.read(keyOf("jan")),
      () => broken.append([entryOf("jan", [done("a")])]),
      () => broken.held(keyOf("jan").person),
      () => broken.forget(keyOf("jan").person),
      () => listed(broken),
    ]) {
      const failure = await failureOf(action());
      expect(failure.code).toBe("records");
      expect(failure.message).toContain(isNamed ? path : above);
      expect(failure.hint).toMatch(/MFA_GUIDE_RECORDS|Connect/);
    }
    expect(readdirSync(above)).toEqual(before);
  });
});

it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
  "what may not be written is named, and nothing is left behind",
  async () => {
    chmodSync(folder, 0o500);
    const failure = await failureOf(store.append([entryOf("jan", [done("b")])]));
    expect(failure.message).toMatch(/permission is denied/);
    expect(readdirSync(folder)).toEqual(["sample.earlier.jsonl"]);
  },
);

function written(path: string): string {
  writeFileSync(path, "");
  return path;
}

function linked(path: string, target: string): string {
  symlinkSync(target, path);
  return path;
}
