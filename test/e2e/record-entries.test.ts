/** What the built program writes is as the published schema says. */
import { readdirSync, readFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { newFolder } from "../support/environment.ts";
import { runProgram } from "../support/program.ts";
import { PERSON } from "../support/walk.ts";

const schema = new URL("../../docs/schemas/entry.schema.json", import.meta.url);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
/** With every object closed, so that a key which nobody described is found. */
const conforms = ajv.compile(
  JSON.parse(readFileSync(schema, "utf8"), (_, value) =>
    value?.properties === undefined || value.type !== "object"
      ? value
      : { ...value, additionalProperties: false },
  ),
);

function entriesIn(home: string): unknown[] {
  const records = join(home, "records");
  return readdirSync(records, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(records, name), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line));
}

it("of a walk with a note, a remedy, a block and a word taken back, and of marks beside it", async () => {
  const home = newFolder();
  const words = ["--lang", "en", "--screens", "en", "--accessible", "--no-open", "--for", PERSON];
  const typed = ["1", "", "u", "", "a", "slow", "p", "1", "2", "b", "", "s", "no phone", "q"];
  const walk = [...words, "--answer", "computer=yes", "--ticket", "INC-1"];
  const run = await runProgram(walk, { home, stdin: `${typed.join("\n")}\n` });
  expect(run).toMatchObject({ code: 1, stderr: "" });
  const blocked = ["--step", "2.5", "--problem", "camera-refused", "--note", "x"];
  for (const args of [["blocked", ...blocked], ["undo"], ["done", "--all"]]) {
    const { code } = await runProgram(["mark", ...args, "--for", PERSON], { home });
    expect(code).toBe(0);
  }
  const entries = entriesIn(home) as { changes: { type: string }[] }[];
  for (const entry of entries) expect(conforms(entry), JSON.stringify(entry)).toBe(true);
  const types = new Set(entries.flatMap(({ changes }) => changes.map(({ type }) => type)));
  const expected = ["answer", "began", "complete", "current", "ended", "languages", "note", "seen"];
  expect([...types]).toEqual(
    expect.arrayContaining([...expected, "state", "ticket", "tried", "undo"]),
  );
  const status = ["status", "--history", "--json", "--for", PERSON];
  const { history } = JSON.parse((await runProgram(status, { home })).stdout);
  const kinds = history.map((one: { kind: string }) => one.kind);
  expect(kinds).toEqual(["call", "mark", "mark", "mark"]);
  const [call] = history;
  expect(call).toMatchObject({ desk: hostname(), by: userInfo().username });
  expect(call.seconds).toBeGreaterThanOrEqual(0);
  expect(Date.parse(call.endedAt)).toBeGreaterThanOrEqual(Date.parse(call.startedAt));
});
