/** What every store of records promises, as tests. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../src/record/change.ts";
import type { Listed, RecordStore } from "../../src/record/store.ts";
import { entryOf, keyOf } from "./records.ts";

const done = (step: string): Change => ({ type: "state", step, state: "done" });

/**
 * Declares the tests of a store.
 * @param open opens the same store for another run of the program; `anew` begins with an empty one
 */
export function describeStore(
  name: string,
  open: (anew: boolean) => Promise<RecordStore> | RecordStore,
): void {
  describe(name, () => {
    it("is empty in the beginning", async () => {
      const store = await open(true);
      expect(await store.read(keyOf("jan"))).toEqual([]);
      expect(await store.held(keyOf("jan").person)).toEqual({ guides: [], files: [] });
      expect(await listed(store)).toEqual([]);
    });

    it("gives back what was appended, to every run", async () => {
      const store = await open(true);
      const [one, two] = [entryOf("jan", [done("a")]), entryOf("jan", [done("b")])];
      await store.append([one]);
      await store.append([two]);
      expect(await store.read(keyOf("jan"))).toEqual([one, two]);
      const other = await open(false);
      const three = entryOf("jan", [done("c")]);
      await other.append([three]);
      expect(await store.read(keyOf("jan"))).toEqual([one, two, three]);
    });

    it("orders entries by time, and by their ids at the same time", async () => {
      const store = await open(true);
      const early = entryOf("jan", [done("a")], { at: "2026-01-01T00:00:00.000Z" });
      const late = entryOf("jan", [done("b")], { at: "2026-12-01T00:00:00.000Z" });
      const [one, two] = [entryOf("jan", [done("c")]), entryOf("jan", [done("d")])];
      await store.append([late, two]);
      await store.append([one, early]);
      expect(await store.read(keyOf("jan"))).toEqual([early, one, two, late]);
    });

    it("has an entry once, however often it is appended", async () => {
      const store = await open(true);
      const entry = entryOf("jan", [done("a")]);
      await store.append([entry]);
      await (await open(false)).append([entry]);
      expect(await store.read(keyOf("jan"))).toEqual([entry]);
    });

    it("knows a person in any case and Unicode form, and nobody else", async () => {
      const store = await open(true);
      await store.append([entryOf("Zoë", [done("a")])]);
      await store.append([entryOf("ZOE\u0308", [done("b")])]);
      expect(await store.read(keyOf("zoë"))).toHaveLength(2);
      expect(await store.read(keyOf("zoe"))).toEqual([]);
    });

    it("lists everybody, for one guide only when asked", async () => {
      const store = await open(true);
      for (const guide of ["sample", "other"]) {
        for (const person of ["jan", "piet"]) {
          await store.append([entryOf(person, [done("a")], { guide })]);
        }
      }
      const of = (all: Listed[]) => all.map(({ log }) => `${log?.[0]?.guide} ${log?.[0]?.person}`);
      const everybody = ["other jan", "other piet", "sample jan", "sample piet"];
      expect(of(await listed(store)).sort()).toEqual(everybody);
      expect(of(await listed(store, "other")).sort()).toEqual(everybody.slice(0, 2));
    });

    it("takes entries away, whoever wrote them, and keeps the others; twice is once", async () => {
      const store = await open(true);
      const [one, two, three] = ["a", "b", "c"].map((step) => entryOf("jan", [done(step)]));
      if (one === undefined || two === undefined || three === undefined) throw new Error();
      await store.append([one, two]);
      await (await open(false)).append([three]);
      const taken = new Set([one.id, three.id]);
      await store.remove(keyOf("jan"), taken);
      await store.remove(keyOf("jan"), taken);
      expect(await store.read(keyOf("jan"))).toEqual([two]);
      const four = entryOf("jan", [done("d")]);
      await store.append([four]);
      expect(await store.read(keyOf("jan"))).toEqual([two, four]);
      await store.remove(keyOf("jan"), new Set([two.id, four.id]));
      expect(await store.read(keyOf("jan"))).toEqual([]);
      expect(await listed(store)).toEqual([]);
    });

    it("forgets a person with all guides, and nobody else", async () => {
      const store = await open(true);
      for (const guide of ["sample", "other"]) {
        await store.append([entryOf("Jan", [done("a")], { guide })]);
      }
      await store.append([entryOf("piet", [done("a")])]);
      const { person } = keyOf("JAN");
      expect((await store.held(person)).guides).toEqual(["other", "sample"]);
      const forgotten = await store.forget(person);
      expect(forgotten).toMatchObject({ guides: ["other", "sample"], left: [] });
      expect(forgotten.files).toHaveLength(2);
      expect(await store.held(person)).toEqual({ guides: [], files: [] });
      expect(await store.forget(person)).toEqual({ guides: [], files: [], left: [] });
      expect((await listed(store)).map(({ log }) => log?.[0]?.person)).toEqual(["piet"]);
    });

    it("keeps what a later program added to an entry", async () => {
      const store = await open(true);
      const entry = { ...entryOf("jan", [done("a")]), mood: "good" };
      await store.append([entry]);
      expect(await store.read(keyOf("jan"))).toEqual([entry]);
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
    ])("takes %s for a name like any other", async (person) => {
      const store = await open(true);
      await store.append([entryOf("somebody", [done("a")])]);
      await store.append([entryOf(person, [done("b")])]);
      expect((await store.read(keyOf(person)))[0]?.person).toBe(person);
      expect(await listed(store)).toHaveLength(2);
    });
  });
}

/** All that a store lists. */
export async function listed(store: RecordStore, guide?: string): Promise<Listed[]> {
  const all: Listed[] = [];
  for await (const one of store.list(guide)) all.push(one);
  return all;
}
