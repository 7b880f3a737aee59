/** Two desks that lost the network in the middle of the same set-up, and a sync tool that brings them together. */
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import { PERSON } from "../support/walk.ts";

async function run(home: string, ...args: string[]) {
  const ran = await runProgram([...args, "--for", PERSON], { home });
  expect(ran.stderr).toBe("");
  return ran.stdout;
}

/** What one desk has is copied to the other, each file also under the name of a conflict. */
function sync(from: string, to: string): void {
  cpSync(join(from, "records"), join(to, "records"), { recursive: true });
  for (const person of readdirSync(join(from, "records"))) {
    for (const name of readdirSync(join(from, "records", person))) {
      const copy = name.replace(/\.jsonl$/, "-DESKTOP-7.jsonl");
      cpSync(join(from, "records", person, name), join(to, "records", person, copy));
    }
  }
}

it("show the same, complete story afterwards, with what each did", async () => {
  const [one, other] = [newFolder(), newFolder()];
  await run(one, "mark", "done", "--step", "1.1", "--ticket", "INC-1");
  sync(one, other);
  await run(one, "mark", "done", "--step", "1.2");
  await run(other, "mark", "blocked", "--step", "2.5", "--note", "no camera");
  await run(one, "mark", "done", "--step", "1.3");
  await run(other, "mark", "undo");
  await run(other, "mark", "done", "--step", "2.1");
  sync(one, other);
  sync(other, one);
  const story = ["status", "--history", "--json"];
  const [here, there] = [await run(one, ...story), await run(other, ...story)];
  expect(here).toBe(there);
  const { steps, history, ticket } = JSON.parse(here);
  const done = steps.filter(({ state }: { state: string }) => state === "done");
  expect(done.map(({ ref }: { ref: string }) => ref)).toEqual(["1.1", "1.2", "1.3", "2.1"]);
  expect(ticket).toBe("INC-1");
  expect(history).toHaveLength(6);
  const forgotten = JSON.parse(await run(one, "forget", "--yes", "--json"));
  expect(forgotten.files.length).toBeGreaterThan(6);
  expect(readdirSync(join(one, "records"))).toEqual([]);
});
