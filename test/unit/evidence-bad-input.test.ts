/** What cannot be used is refused with its own reason, and what can be used in part is doubted. */
import { describe, expect, it } from "vitest";
import { InputFault, type InputProblem } from "../../src/evidence/input-fault.ts";
import { MOST_BYTES, readExport } from "../../src/evidence/read-export.ts";
import { exportBytes, exportFiles, readAll, readText, verdicts } from "../support/evidence.ts";

function problemOf(read: () => unknown): InputProblem {
  try {
    read();
  } catch (error) {
    if (error instanceof InputFault) return error.problem;
    throw error;
  }
  throw new Error("nothing was wrong");
}

const REFUSED: Record<string, InputProblem> = {
  "bom-only.json": { kind: "empty" },
  "empty.json": { kind: "empty" },
  "empty-array.json": { kind: "no-rows" },
  "csv-header-only.csv": { kind: "no-rows" },
  "csv-without-upn.csv": { kind: "no-sign-in-names", columns: ["name", "mfa"] },
  "cut-off.json": { kind: "cut-off" },
  "format-table.txt": { kind: "screen-text" },
  "graph-error-403.json": {
    kind: "graph-error",
    code: "Authorization_RequestDenied",
    cause: "rights",
  },
  "graph-error-no-licence.json": {
    kind: "graph-error",
    code: "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
    cause: "licence",
  },
  "graph-error-role.json": {
    kind: "graph-error",
    code: "Authentication_RequestFromUnsupportedUserRole",
    cause: "role",
  },
  "null.json": { kind: "no-list" },
  "other-json.json": { kind: "not-recognised", columns: ["hello"] },
  "prompt-copied.txt": { kind: "prompt" },
  "web-page.html": { kind: "web-page" },
  "workbook.xlsx": { kind: "workbook" },
};
const DOUBTED = [
  "contains-secret.json",
  "control-characters.json",
  "csv-formula.csv",
  "duplicate-rows-disagree.json",
  "two-pages-concatenated.json",
  "users-list.json",
];

describe("what is refused", () => {
  it("is all that is bad but what is doubted", () => {
    expect(exportFiles("bad")).toEqual([...Object.keys(REFUSED), ...DOUBTED].sort());
  });

  it.each(Object.entries(REFUSED))("%s", (name, problem) => {
    expect(problemOf(() => readAll(exportBytes(`bad/${name}`)))).toEqual(problem);
  });

  it("more than is read, without reading it", () => {
    const chunk = new Uint8Array(MOST_BYTES / 2);
    expect(problemOf(() => readExport([chunk, chunk, Uint8Array.of(1)]).next())).toEqual({
      kind: "too-large",
    });
  });

  it.each([
    ["[1, 2]", { kind: "no-list" }],
    ['["a@example.org"]', { kind: "no-list" }],
    ["[null]", { kind: "no-list" }],
    ["[}", { kind: "not-json" }],
    ["[{]}", { kind: "not-json" }],
    ['{"value": [{"userPrincipalName": "a@x"}], x}', { kind: "not-json" }],
    ['{"userPrincipalName": "a@x"} trailing', { kind: "not-json" }],
    ['{"value": [{"a": "open', { kind: "cut-off" }],
    ['[{"userPrincipalName": "a@x", "isMfaCapable": true}]\nPS C:\\> ls', { kind: "prompt" }],
    ["jan@pc:~$ az rest --url x\n{}", { kind: "prompt" }],
    ["DisplayName : iPhone\nId : 1", { kind: "screen-text" }],
    ["just text", { kind: "not-recognised", columns: [] }],
    ['userPrincipalName,methodsRegistered\na@x,"[open', { kind: "open-quote", line: 2 }],
    ["Id,CreatedDateTime,AdditionalProperties\n1,,System.Object", { kind: "kinds-lost" }],
    [
      '[{"id": "1", "isMfaCapable": true}]',
      { kind: "no-sign-in-names", columns: ["id", "ismfacapable"] },
    ],
  ] as const)("%j", (text, problem) => {
    expect(problemOf(() => readText(text))).toEqual(problem);
  });

  it("Graph's error in the midst of pages", () => {
    const page = '{"value": [{"userPrincipalName": "a@x", "isMfaCapable": true}]}';
    expect(
      problemOf(() => readText(`${page}\n{"error": {"code": "InvalidAuthenticationToken"}}`)),
    ).toEqual({
      kind: "graph-error",
      code: "InvalidAuthenticationToken",
      cause: "signed-out",
    });
  });
});

describe("what is doubted", () => {
  it("a pass in full is noticed, and is in nothing that is told", () => {
    const all = readAll(exportBytes("bad/contains-secret.json"));
    expect(all.end.secret).toBe(true);
    expect(JSON.stringify(all)).not.toContain("MadeUp-Pass-1");
    expect(all.facts[0]?.methods).toEqual(["temporaryAccessPass"]);
  });

  it.each(["control-characters.json", "csv-formula.csv"])("%s: a name that is none", (name) => {
    expect(readAll(exportBytes(`bad/${name}`)).found).toEqual([
      { shape: "report", unusable: true },
    ]);
  });

  it.each(["a\u202e@x", "a\u0007@x", "a b@x", "no name", "", "@x", `${"a".repeat(2000)}@x`])(
    "the name %j",
    (userPrincipalName) => {
      const row = { userPrincipalName, isMfaCapable: true };
      expect(readText(JSON.stringify([row])).found).toEqual([{ shape: "report", unusable: true }]);
    },
  );

  it("rows of one person that disagree are both handed on", () => {
    const all = readAll(exportBytes("bad/duplicate-rows-disagree.json"));
    expect(all.facts.map(({ methods }) => methods?.length)).toEqual([2, 0]);
  });

  it("users give names only", () => {
    expect(readAll(exportBytes("bad/users-list.json")).found).toEqual([
      {
        shape: "users",
        names: {
          name: "j.jansen@example.org",
          id: "00000000-0000-4000-8000-000000000001",
          others: [],
        },
      },
    ]);
  });
});

describe("pages", () => {
  const page = (name: string, next: boolean) =>
    JSON.stringify({
      ...(next ? { "@odata.nextLink": "https://graph.microsoft.com/x" } : {}),
      value: [{ userPrincipalName: `${name}@x`, methodsRegistered: [] }],
    });

  it("behind each other are one list", () => {
    const all = readAll(exportBytes("bad/two-pages-concatenated.json"));
    expect(all.facts.length).toBe(10);
    expect(all.end).toMatchObject({ pagesWithNext: 1, lastPages: 1 });
    expect(Object.keys(verdicts(all, "push")).length).toBe(10);
  });

  it("in one list are the same, and a page that is missing is noticed", () => {
    const whole = readText(`[${page("a", true)},${page("b", false)}]`);
    expect(whole.facts.length).toBe(2);
    expect(whole.end).toMatchObject({ pagesWithNext: 1, lastPages: 1 });
    expect(readText(`[${page("a", true)},${page("b", true)}]`).end).toMatchObject({
      pagesWithNext: 2,
      lastPages: 0,
    });
    expect(readAll(exportBytes("graph-v1-report-page1.json")).end.lastPages).toBe(0);
  });

  it("may be joined files, with a mark of each", () => {
    expect(readText(`${page("a", true)}\r\n\u001a\ufeff${page("b", false)}`).facts.length).toBe(2);
  });

  it("may be one row on each line, of several kinds", () => {
    const methods = {
      "@odata.context":
        "https://graph.microsoft.com/v1.0/$metadata#users('c%40x')/authentication/methods",
      value: [],
    };
    const lines = [
      { userPrincipalName: "a@x", methodsRegistered: ["microsoftAuthenticatorPush"] },
      {
        userPrincipalName: "b@x",
        authMethod: "fido2",
        feature: "registration",
        isSuccess: true,
        eventDateTime: "2026-11-24T10:00:00Z",
      },
      methods,
    ].map((line) => JSON.stringify(line));
    const all = readText(lines.join("\n"));
    expect(all.found.map(({ shape }) => shape)).toEqual(["report", "events", "methods"]);
    expect(verdicts(all, "push")).toEqual({ a: "confirmed", b: "unknown", c: "refuted" });
    expect(verdicts(all, "passkey").b).toBe("confirmed");
  });
});

describe("fields that mean something to JavaScript", () => {
  it("mean nothing here", () => {
    const text =
      '[{"__proto__": {"methodsRegistered": ["microsoftAuthenticatorPush"]}, "userPrincipalName": "a@x", "isMfaCapable": false}]';
    const all = readText(text);
    expect(verdicts(all, "push")).toEqual({ a: "unknown" });
    expect(({} as Record<string, unknown>).methodsRegistered).toBeUndefined();
  });
});
