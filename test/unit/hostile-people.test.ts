import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Edges } from "../../src/edges.ts";
import { createFolderStore } from "../../src/io/records/folder-store.ts";
import { personFolder } from "../../src/io/records/place.ts";
import { recordsMessages } from "../../src/messages/records.ts";
import { personNamed } from "../../src/record/person.ts";
import { fakeEdges, runCli } from "../support/edges.ts";
import { hostileText } from "../support/hostile.ts";
import { testRun } from "../support/records.ts";

let directory = "";
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "mfa-guide-people-"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Fake edges, but with records as files. */
function edgesOnDisk(records: string) {
  const place = { directory: records, isNamed: false, messages: recordsMessages.en };
  const store = async () => createFolderStore(place, testRun().id);
  return Object.assign(fakeEdges(), { records: store satisfies Edges["records"] });
}

const SAFE = /^[0-9a-f]{32}$/;

it("people with names that are paths, devices or emoji each get a folder of their own in the folder", async () => {
  const names = [
    "../../x",
    "..\\..\\x",
    "/etc/passwd",
    "C:\\x",
    "C:x",
    "CON",
    "con.json",
    "NUL",
    "a/b",
    "a\\b",
    "a:b",
    ".",
    "..",
    "~",
    "-",
    "*",
    "x ",
    "__proto__",
    "constructor",
    "%2e%2e%2f",
    "$(calc)",
    "😀".repeat(256),
    "é".repeat(2000),
    "me2",
  ];
  const records = join(directory, "names");
  const edges = edgesOnDisk(records);
  for (const name of names) {
    const argv = ["mark", "done", "--step", "1", `--for=${name}`];
    expect(await runCli(argv, edges), name).toMatchObject({ code: 0 });
  }
  const folders = readdirSync(records);
  expect(folders).toHaveLength(names.length);
  for (const folder of folders) {
    expect(folder).toMatch(SAFE);
    expect(readdirSync(join(records, folder))).toEqual([
      expect.stringMatching(/^microsoft-authenticator\.[a-z0-9-]+\.jsonl$/),
    ]);
  }
  expect(readdirSync(directory)).toEqual(["names"]);
  for (const name of names) {
    const { stdout } = await runCli(["status", "--json", `--for=${name}`], edges);
    expect(JSON.parse(stdout)).toMatchObject({ person: name.trim(), completed: 1 });
  }
}, 20_000);

it("the name of any person's folder is safe on every system and says nothing about the person", () => {
  const property = fc.property(fc.oneof(hostileText, fc.string({ unit: "binary" })), (name) => {
    const place = { directory: "", isNamed: false, messages: recordsMessages.en };
    expect(personFolder(place, personNamed(name))).toMatch(SAFE);
  });
  fc.assert(property, { seed: 7, numRuns: 500 });
});

it("who differs in case or Unicode form only is the same person, everybody else is not", async () => {
  const property = fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
    const { key } = personNamed(name);
    expect(personNamed(name.normalize("NFD")).key).toBe(key);
    expect(personNamed(name.normalize("NFC")).key).toBe(key);
    expect(personNamed(`  ${name}\u00a0`).key).toBe(key);
    expect(personNamed(`${name}x`).key).not.toBe(key);
  });
  fc.assert(property, { seed: 8, numRuns: 500 });
  const edges = edgesOnDisk(join(directory, "forms"));
  await runCli(["mark", "done", "--step", "1", "--for", "Zoë JANSEN"], edges);
  for (const name of ["zoë jansen", "ZOE\u0308 Jansen", " Zoë Jansen "]) {
    const { stdout } = await runCli(["status", "--json", "--for", name], edges);
    expect(JSON.parse(stdout), name).toMatchObject({ person: "Zoë JANSEN", completed: 1 });
  }
  expect(readdirSync(join(directory, "forms"))).toHaveLength(1);
});

it("names and tickets that hide, turn or break text are refused, notes are flattened", async () => {
  for (const label of ["a\nb", "a\u001b[2J", "\u202ea", "a\u200bb", "\u3164", "\u2800", "\ud800"]) {
    for (const option of ["--for", "--ticket"]) {
      const { code, edges } = await runCli(["mark", "done", "--step", "1", option, label]);
      expect({ option, label, code, writes: edges.store.writes }).toMatchObject({
        code: 2,
        writes: 0,
      });
    }
  }
  const note = "first\nsecond\u001b[2J\u202e";
  const { code, edges } = await runCli(["mark", "done", "--step", "1", "--note", note]);
  expect(code).toBe(0);
  const record = edges.store.recordOf("microsoft-authenticator", "me");
  expect(Object.values(record?.steps ?? {})[0]?.note).toBe("first second\ufffd[2J\ufffd");
});
