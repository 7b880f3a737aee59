import {
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
import { createRecordStore } from "../../src/io/records/record-store.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import type { RecordStore } from "../../src/record/store.ts";
import { newFolder, removeFolders } from "../support/environment.ts";
import { keyOf, recordOf, withStep } from "../support/records.ts";

let directory: string;
let file: string;
let store: RecordStore;

beforeEach(async () => {
  directory = join(newFolder(), "records");
  store = createRecordStore(directory, recordsMessages.en);
  await store.change(keyOf("jan"), () => recordOf("jan"));
  file = join(directory, readdirSync(directory)[0] as string);
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

const touch = () => store.change(keyOf("jan"), (stored) => withStep(stored, "jan", "scan-qr"));

describe("a record that cannot be read", () => {
  const text = JSON.stringify(recordOf("jan"));
  it.each([
    ["empty", "", /it is empty/],
    ["cut off", text.slice(0, -20), /not JSON, or cut off/],
    ["something else", "[1]", /something else than a record/],
    ["of a wrong type", text.replace('"nl"', "7"), /“language” is missing or wrong/],
    ["with a key __proto__", text.replace("{", '{"__proto__":{},'), /“__proto__”/],
    ["somebody else's", JSON.stringify(recordOf("piet")), /another person/],
    ["another guide's", JSON.stringify(recordOf("jan", { guide: "other" })), /another guide/],
    ["newer", text.replace('"recordVersion":1', '"recordVersion":7'), /record version 7/],
  ])("because it is %s: named, never overwritten, listed", async (_, content, reason) => {
    writeFileSync(file, content);
    const others = [
      store.read(keyOf("jan")),
      touch(),
      store.move(keyOf("jan"), keyOf("piet"), (source) => source),
    ];
    for (const action of others) {
      const failure = await failureOf(action);
      expect(failure.code).toBe("records");
      expect(failure.message).toContain(file);
      expect(failure.message).toMatch(reason);
      expect(failure.hint).toMatch(/Restore the file|Update mfa-guide/);
    }
    expect(readFileSync(file, "utf8")).toBe(content);
    expect(readdirSync(directory)).toHaveLength(1);
    for await (const listed of store.list()) {
      expect(listed).toEqual({ file, record: null, reason: expect.stringMatching(reason) });
      expect(listed).not.toMatchObject({ reason: expect.stringContaining(file) });
    }
  });

  it("as the target of a move is not overwritten either, and the source stays", async () => {
    writeFileSync(file, "");
    await store.change(keyOf("piet"), () => recordOf("piet"));
    await failureOf(store.move(keyOf("piet"), keyOf("jan"), (source) => source));
    expect(readFileSync(file, "utf8")).toBe("");
    expect((await store.read(keyOf("piet")))?.person).toBe("piet");
  });

  it("because it is far too big is not read into memory", async () => {
    truncateSync(file, 3_000_000_000);
    expect((await failureOf(store.read(keyOf("jan")))).message).toMatch(/too big/);
  });

  it("because it is a folder", async () => {
    rmSync(file);
    mkdirSync(file);
    expect((await failureOf(store.read(keyOf("jan")))).message).toMatch(/not a regular file/);
    expect((await failureOf(touch())).message).toMatch(/not a regular file/);
  });

  it("because it is a symbolic link, even one that leads nowhere: nothing is written through it", async () => {
    const outside = join(directory, "..", "outside.json");
    rmSync(file);
    symlinkSync(outside, file);
    expect((await failureOf(store.read(keyOf("jan")))).message).toMatch(/symbolic link/);
    expect((await failureOf(touch())).message).toMatch(/symbolic link/);
    writeFileSync(outside, JSON.stringify(recordOf("jan")));
    expect((await failureOf(touch())).message).toMatch(/symbolic link/);
    expect(JSON.parse(readFileSync(outside, "utf8"))).toEqual(recordOf("jan"));
    expect(await store.forget(keyOf("jan").person)).toEqual(["sample"]);
    expect(readdirSync(join(directory, ".."))).toContain("outside.json");
  });
});

describe("a folder that is none", () => {
  it.each<[string, (folder: string) => string]>([
    ["a file", (folder) => written(join(folder, "records"))],
    ["below a file", (folder) => join(written(join(folder, "file")), "records")],
    ["a link that leads nowhere", (folder) => linked(join(folder, "records"), "/nowhere/at/all")],
    ["a link to itself", (folder) => linked(join(folder, "records"), join(folder, "records"))],
  ])("because it is %s: everything fails and says where", async (_, spoil) => {
    const path = spoil(newFolder());
    const broken = createRecordStore(path, recordsMessages.en);
    const list = async () => {
      for await (const _ of broken.list()) return;
    };
    for (const action of [
      () => broken.read(keyOf("jan")),
      () => broken.change(keyOf("jan"), () => recordOf("jan")),
      () => broken.guidesOf(keyOf("jan").person),
      () => broken.forget(keyOf("jan").person),
      list,
    ]) {
      const failure = await failureOf(action());
      expect(failure.code).toBe("records");
      expect(failure.message).toContain(path);
      expect(failure.hint).toContain("MFA_GUIDE_RECORDS");
    }
  });
});

function written(path: string): string {
  writeFileSync(path, "");
  return path;
}

function linked(path: string, target: string): string {
  symlinkSync(target, path);
  return path;
}
