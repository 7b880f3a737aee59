/** Every JSON document is as its published schema says, and the schemas say everything there is. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { type FakeEdges, fakeEdges, NOW, runCli } from "../support/edges.ts";

const folder = new URL("../../docs/schemas/", import.meta.url);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
const schemas = new Map(
  readdirSync(folder).map((file) => {
    const schema = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    return [file.replace(".schema.json", ""), ajv.compile(closed(schema))] as const;
  }),
);

/** The schema with every object closed, so that a key which nobody described is found. */
function closed(schema: unknown): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(schema), (_, value) =>
    value !== null && typeof value === "object" && "properties" in value && "type" in value
      ? { ...value, additionalProperties: false }
      : value,
  );
  return { ...copy, $id: `closed-${copy.$id}` };
}

function conforms(name: string, text: string): void {
  const validate = schemas.get(name);
  if (validate === undefined) throw new Error(`there is no schema ${name}`);
  validate(JSON.parse(text));
  expect(validate.errors ?? [], text).toEqual([]);
}

/** People in every state, one of them with a note, a problem and a remedy tried, one unreadable. */
async function populated(): Promise<FakeEdges> {
  const edges = fakeEdges({ ownGuides: { broken: "{", "microsoft-2": "[]" } });
  edges.readable.set("people.csv", { contents: "ready\nbusy\nsomebody new\n", changedAt: NOW });
  const report = JSON.stringify([
    { userPrincipalName: "ready@example.org", methodsRegistered: ["microsoftAuthenticatorPush"] },
    { userPrincipalName: "other@example.org", methodsRegistered: [] },
  ]);
  edges.readable.set("report.json", { contents: report, changedAt: NOW });
  await runCli(["mark", "done", "--all", "--for", "ready@example.org"], edges);
  await runCli(["mark", "done", "--all", "--for", "ready", "--answer", "phone=iphone"], edges);
  await runCli(["mark", "done", "--step", "1", "--for", "busy", "--ticket", "INC-1"], edges);
  const blocked = ["--step", "2.5", "--problem", "camera-refused", "--note", "x"];
  await runCli(["mark", "blocked", ...blocked, "--for", "stuck"], edges);
  const record = edges.store.recordOf("microsoft-authenticator", "stuck");
  const step = record?.steps["scan-qr"];
  if (!record || !step) throw new Error("nothing recorded");
  const tried = [{ problem: "camera-refused", try: 1, helped: false, at: NOW, by: "tester" }];
  const steps = { "scan-qr": { ...step, tried, seconds: 75 } };
  edges.store.put({ ...record, steps });
  edges.store.put({ ...record, guide: "gone", person: "orphan" });
  edges.store.putUnreadable("microsoft-authenticator", "lost", "it is empty");
  return edges;
}

test.each([
  ["status", ["status", "--json"]],
  ["status", ["status", "--format", "json", "--for", "stuck"]],
  ["status", ["status", "--json", "--for", "ready", "--lang", "nl"]],
  ["status", ["mark", "skipped", "--step", "12", "--json"]],
  ["status", ["status", "--history", "--json", "--for", "busy"]],
  ["status", ["mark", "undo", "--for", "busy", "--json"]],
  ["check", ["check", "--json"]],
  ["check", ["check", "--json", "--for", "ready"]],
  ["check", ["check", "--json", "--for", "stuck", "--step", "2.5", "--step", "1"]],
  ["check", ["check", "--json", "--for", "ready@example.org", "--verified"]],
  ["show", ["show", "--json"]],
  ["show", ["show", "new-phone", "--json", "--step", "1", "--answer", "phone=android"]],
  ["people", ["check", "--from", "people.csv", "--json"]],
  ["people", ["mark", "done", "--step", "1", "--from", "people.csv", "--json"]],
  ["search", ["search", "no", "code", "--json"]],
  ["search", ["search", "geen code", "--json", "--lang", "nl", "--guide", "new-phone"]],
  ["search", ["search", "xyzzy", "--json"]],
  ["list", ["list", "--json"]],
  ["report", ["report", "--json"]],
  ["report", ["report", "new-phone", "--json"]],
  ["report", ["report", "--format", "json", "--state", "blocked"]],
  ["validate", ["validate", "guides/new-phone.json", "--json"]],
  ["validate", ["validate", "nowhere.json", "--json"]],
  ["verify", ["verify", "report.json", "--json", "--only", "unregistered-unwalked", "--record"]],
  ["verify", ["verify", "report.json", "--json", "--for", "busy"]],
  ["error", ["verify", "people.csv", "--json"]],
  ["error", ["check", "nowhere", "--json"]],
  ["error", ["check", "--for", "lost", "--json"]],
  ["error", ["show", "broken", "--json"]],
  ["error", ["status", "--json", "--nonsense"]],
  ["error", ["statsu", "--json"]],
  ["error", ["show", "--step", "99", "--json"]],
  ["error", ["forget", "--for", "ready", "--json"]],
  ["error", ["mark", "--json"]],
  ["error", ["check", "--json", "--lang", "de"]],
  ["error", ["status", "--format", "json", "--for"]],
])("%s: %j", async (schema, argv) => {
  const { stdout } = await runCli(argv, await populated());
  conforms(schema, stdout);
});

test("what a hostile guide or name says stays within one JSON document", async () => {
  const edges = fakeEdges();
  const person = `"},"x":["${"\u{1f600}".repeat(3)}\\`;
  await runCli(
    ["mark", "done", "--step", "1", "--for", person, "--note", "\u001b]0;x\u0007"],
    edges,
  );
  const { stdout } = await runCli(["status", "--json", "--for", person], edges);
  conforms("status", stdout);
  expect(JSON.parse(stdout).person).toBe(person);
});
