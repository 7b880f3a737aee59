/** What records and exports say, put beside each other. */
import { describe, expect, it } from "vitest";
import type { Expectation } from "../../src/evidence/methods.ts";
import { personNamed } from "../../src/record/person.ts";
import { Accounts } from "../../src/verify/accounts.ts";
import { compare } from "../../src/verify/compare.ts";
import type { Finding, Recorded } from "../../src/verify/finding.ts";
import { type Everything, exportBytes, readAll, readText } from "../support/evidence.ts";

const AS_OF = "2026-11-25T09:00:00.000Z";
const LONG_AGO = "2026-11-20T09:00:00.000Z";

interface Input {
  from: Everything;
  asOf?: string;
}

function accountsOf(
  inputs: readonly Input[],
  { expectation = "push" as Expectation, grace = undefined as number | undefined } = {},
): Accounts {
  const accounts = new Accounts(expectation, grace);
  inputs.forEach(({ from, asOf = AS_OF }, index) => {
    for (const found of from.found) {
      if ("facts" in found) accounts.add(found.facts, asOf, index);
      if ("names" in found) accounts.addNames(found.names);
    }
  });
  return accounts;
}

function record(name: string, more: Partial<Recorded> = {}): Recorded {
  const { name: person, key } = personNamed(name);
  const nothing = { by: "t.bos", ticket: null, accountId: null };
  return { person, key, state: "complete", at: LONG_AGO, ...nothing, ...more };
}

const report = { from: readAll(exportBytes("graph-v1-report.json")) };

/** The findings for records, by the part of the name before the @. */
function findings(
  records: readonly Recorded[],
  accounts: Accounts,
  only: readonly Finding[] = [],
): Record<string, Finding> {
  const { people } = compare(records, accounts, { person: undefined, only });
  return Object.fromEntries(people.map(({ person, finding }) => [person.split("@")[0], finding]));
}

function rows(...people: readonly [string, readonly string[], object?][]): Everything {
  return readText(
    JSON.stringify(
      people.map(([userPrincipalName, methodsRegistered, more]) => ({
        userPrincipalName,
        methodsRegistered,
        ...more,
      })),
    ),
  );
}

const PUSH = ["microsoftAuthenticatorPush"];

describe("findings", () => {
  it("of records and of those who have none", () => {
    const records = [
      record("j.jansen@example.org"),
      record("p.peters@example.org"),
      record("m.devries@example.org", { at: "2026-11-25T08:50:00.000Z" }),
      record("s.smit@example.org", { state: "in-progress" }),
      record("a.bakker@example.org", { state: "blocked" }),
      record("l.degroot@example.org"),
      record("nobody@example.org"),
    ];
    const { people, counts, unknownUnwalked, ok } = compare(records, accountsOf([report]), {
      person: undefined,
      only: [],
    });
    expect(people.map(({ person, finding }) => [person.split("@")[0], finding])).toEqual([
      ["p.peters", "not-registered"],
      ["s.smit", "registered-open"],
      ["m.devries", "too-early"],
      ["l.degroot", "unknown"],
      ["nobody", "absent"],
      ["j.jansen", "confirmed"],
      ["a.bakker", "open"],
    ]);
    expect(counts).toEqual({
      "not-registered": 1,
      "registered-open": 1,
      "too-early": 1,
      unknown: 1,
      absent: 1,
      confirmed: 1,
      open: 1,
      "registered-unwalked": 3,
      "unregistered-unwalked": 1,
    });
    expect(unknownUnwalked).toBe(0);
    expect(ok).toBe(false);
  });

  it("list those without a record only where they are asked for", () => {
    expect(findings([], accountsOf([report]), ["unregistered-unwalked", "unknown"])).toEqual({
      "p.peters": "unregistered-unwalked",
      "m.devries": "unregistered-unwalked",
      "a.bakker": "unregistered-unwalked",
      "t.bos": "unregistered-unwalked",
      "l.degroot": "unknown",
    });
  });

  it("are fine when all who are complete are confirmed, whatever is open", () => {
    const records = [
      record("j.jansen@example.org"),
      record("p.peters@example.org", { state: "in-progress" }),
    ];
    const asked = { person: undefined, only: [] };
    expect(compare(records, accountsOf([report]), asked).ok).toBe(true);
    expect(compare([], accountsOf([report]), asked).ok).toBe(true);
  });
});

describe("one person", () => {
  const ask = (name: string, records: readonly Recorded[] = []) =>
    compare(records, accountsOf([report]), { person: personNamed(name), only: [] });

  it("is fine when registered, whatever the record says", () => {
    expect(ask("j.jansen@example.org")).toMatchObject({
      ok: true,
      people: [{ finding: "registered-unwalked", state: null }],
    });
    const open = record("j.jansen@example.org", { state: "in-progress" });
    expect(ask("j.jansen@example.org", [open])).toMatchObject({
      ok: true,
      people: [{ finding: "registered-open" }],
    });
  });

  it("is not fine when not, or not there", () => {
    expect(ask("p.peters@example.org")).toMatchObject({
      ok: false,
      people: [{ finding: "unregistered-unwalked" }],
    });
    expect(ask("nobody@example.org")).toMatchObject({ ok: false, people: [{ finding: "absent" }] });
  });

  it("may be whose the methods of one user are", () => {
    const methods = readAll(exportBytes("ps7-Get-MgUserAuthenticationMethod.json"));
    const accounts = accountsOf([{ from: methods }]);
    expect(accounts.settle("J.Jansen@example.org")).toBe(0);
    const person = personNamed("j.jansen@example.org");
    expect(compare([], accounts, { person, only: [] }).ok).toBe(true);
    expect(accountsOf([{ from: methods }]).settle(undefined)).toBe(1);
    expect(accountsOf([{ from: methods }, { from: methods }]).settle("a@x")).toBe(2);
  });

  it("is found by the id that methods were asked for with", () => {
    const id = "00000000-0000-4000-8000-000000000001";
    const context = `https://graph.microsoft.com/v1.0/$metadata#users('${id}')/authentication/methods`;
    const methods = readText(JSON.stringify({ "@odata.context": context, value: [] }));
    const accounts = accountsOf([report, { from: methods }]);
    expect(accounts.settle(undefined)).toBe(0);
    expect(findings([record("j.jansen@example.org")], accounts)).toEqual({
      "j.jansen": "not-registered",
    });
  });
});

describe("how far an export may be behind", () => {
  const at = (moment: string) => record("p.peters@example.org", { at: moment });

  it("is 36 hours for a report, to the second", () => {
    const accounts = accountsOf([report]);
    expect(findings([at("2026-11-23T21:00:00.000Z")], accounts)).toEqual({
      "p.peters": "too-early",
    });
    expect(findings([at("2026-11-23T20:59:59.000Z")], accounts)).toEqual({
      "p.peters": "not-registered",
    });
  });

  it("tells when an export can say it", () => {
    const { people } = compare([at("2026-11-25T08:50:00.000Z")], accountsOf([report]), {
      person: undefined,
      only: [],
    });
    expect(people[0]?.again).toBe("2026-11-26T20:50:00.000Z");
  });

  it("is nothing for methods, but no mark of later is refuted", () => {
    const from = readAll(exportBytes("graph-v1-methods-none.json"));
    const jansen = (moment: string) =>
      findings([record("j.jansen@example.org", { at: moment })], accountsOf([{ from }]));
    expect(jansen("2026-11-25T08:59:59.000Z")).toEqual({ "j.jansen": "not-registered" });
    expect(jansen("2026-11-25T09:00:00.000Z")).toEqual({ "j.jansen": "too-early" });
    expect(jansen("2026-11-25T10:00:00.000Z")).toEqual({ "j.jansen": "too-early" });
  });

  it("can be said, and a confirmation needs none", () => {
    const accounts = accountsOf([report], { grace: 1 });
    expect(findings([at("2026-11-25T07:59:59.000Z")], accounts)).toEqual({
      "p.peters": "not-registered",
    });
    const jansen = record("j.jansen@example.org", { at: "2026-11-25T10:00:00.000Z" });
    expect(findings([jansen], accounts)).toEqual({ "j.jansen": "confirmed" });
  });
});

describe("several exports", () => {
  const yes = rows(["a@x", PUSH]);
  const no = rows(["a@x", []]);
  const methods = (...list: readonly string[]) =>
    readText(
      JSON.stringify({
        "@odata.context":
          "https://graph.microsoft.com/v1.0/$metadata#users('a%40x')/authentication/methods",
        value: list.map((type) => ({
          "@odata.type": `#microsoft.graph.${type}AuthenticationMethod`,
        })),
      }),
    );

  it("the later one counts, in whatever order", () => {
    const old = { from: yes, asOf: "2026-11-24T09:00:00.000Z" };
    for (const inputs of [
      [old, { from: no }],
      [{ from: no }, old],
    ]) {
      expect(findings([record("a@x")], accountsOf(inputs))).toEqual({ a: "not-registered" });
    }
  });

  it("methods go before a report that may be behind them", () => {
    const hourAgo = { from: methods("microsoftAuthenticator"), asOf: "2026-11-25T08:00:00.000Z" };
    for (const inputs of [
      [hourAgo, { from: no }],
      [{ from: no }, hourAgo],
    ]) {
      expect(findings([record("a@x")], accountsOf(inputs))).toEqual({ a: "confirmed" });
    }
    const daysAgo = { from: methods(), asOf: "2026-11-22T08:00:00.000Z" };
    expect(findings([record("a@x")], accountsOf([daysAgo, { from: yes }]))).toEqual({
      a: "confirmed",
    });
  });

  it("an event tells what the report does not know yet, and refutes nothing", () => {
    const event = (isSuccess: boolean) => ({
      from: readText(
        JSON.stringify([
          {
            userPrincipalName: "a@x",
            feature: "registration",
            authMethod: "microsoftAuthenticatorPush",
            eventDateTime: "2026-11-25T07:00:00Z",
            isSuccess,
          },
        ]),
      ),
    });
    expect(findings([record("a@x")], accountsOf([{ from: no }, event(true)]))).toEqual({
      a: "confirmed",
    });
    expect(findings([record("a@x")], accountsOf([{ from: yes }, event(false)]))).toEqual({
      a: "confirmed",
    });
    expect(findings([record("a@x")], accountsOf([event(false)]))).toEqual({ a: "unknown" });
  });

  it("one that lost the methods gives way to one that has them", () => {
    const lost = { from: rows(["a@x", [], { methodsRegistered: "System.String[]" }]) };
    expect(findings([record("a@x")], accountsOf([{ from: no }, lost]))).toEqual({
      a: "not-registered",
    });
    expect(findings([record("a@x")], accountsOf([lost]))).toEqual({ a: "unknown" });
  });

  it("rows of one person that disagree say nothing, those that agree say it once", () => {
    const twice = { from: readAll(exportBytes("bad/duplicate-rows-disagree.json")) };
    expect(findings([record("j.jansen@example.org")], accountsOf([twice]))).toEqual({
      "j.jansen": "unknown",
    });
    const same = accountsOf([{ from: rows(["a@x", PUSH], ["A@X", PUSH]) }]);
    expect(same.size).toBe(1);
    expect(findings([record("a@x")], same)).toEqual({ a: "confirmed" });
  });
});

describe("who is who", () => {
  it("regardless of case and of the form of Unicode", () => {
    const accounts = accountsOf([{ from: rows(["RENE\u0301@example.org", PUSH]) }]);
    expect(findings([record("ren\u00e9@example.org")], accounts)).toEqual({
      "ren\u00e9": "confirmed",
    });
  });

  it("by the other names of a users list, unless two have one", () => {
    const users = readText(
      JSON.stringify([
        { userPrincipalName: "jj@x", id: "1", mail: "jan.jansen@x" },
        { userPrincipalName: "kv@x", id: "2", mail: "sales@x", proxyAddresses: ["SMTP:kim@x"] },
        { userPrincipalName: "ss@x", id: "3", mail: "sales@x" },
      ]),
    );
    const from = rows(["jj@x", PUSH], ["kv@x", PUSH], ["ss@x", PUSH]);
    const accounts = accountsOf([{ from }, { from: users }]);
    const records = [record("jan.jansen@x"), record("kim@x"), record("sales@x")];
    expect(findings(records, accounts)).toEqual({
      "jan.jansen": "confirmed",
      kim: "confirmed",
      sales: "absent",
    });
    const { people, counts } = compare(records, accounts, { person: undefined, only: [] });
    expect(people.find(({ person }) => person === "kim@x")?.account).toBe("kv@x");
    expect(counts["registered-unwalked"]).toBe(1);
  });

  it("a guest is suggested and never taken for somebody", () => {
    const guest = record("gast@example.net");
    const { people, counts } = compare([guest], accountsOf([report]), {
      person: undefined,
      only: [],
    });
    expect(people[0]).toMatchObject({
      finding: "absent",
      suggestion: "gast_example.net#EXT#@example.onmicrosoft.com",
    });
    expect(counts["registered-unwalked"]).toBe(5);
  });

  it("a changed name with a known id is told, also when somebody else has the old name", () => {
    const from = rows(["jansen-smit@x", PUSH, { id: "1" }], ["jansen@x", [], { id: "2" }]);
    const { people, counts } = compare(
      [record("jansen@x", { accountId: "1" })],
      accountsOf([{ from }]),
      { person: undefined, only: [] },
    );
    expect(people[0]).toMatchObject({
      person: "jansen@x",
      account: "jansen-smit@x",
      finding: "confirmed",
      remarks: ["renamed"],
    });
    expect(counts["unregistered-unwalked"]).toBe(1);
  });

  it("a name that is no sign-in name is told to be none", () => {
    const { people } = compare([record("me")], accountsOf([report]), {
      person: undefined,
      only: [],
    });
    expect(people[0]).toMatchObject({ finding: "absent", remarks: ["no-sign-in-name"] });
  });
});

describe("remarks", () => {
  const remarksOf = (name: string, ...inputs: readonly Input[]) => {
    const { people } = compare([record(name)], accountsOf(inputs), { person: undefined, only: [] });
    return people[0]?.remarks;
  };

  it.each([
    ["r.mulder", ["not-allowed"]],
    ["a.bakker", ["codes-only"]],
    ["m.devries", ["text-only"]],
    ["t.bos", ["pass-only"]],
    ["s.smit", ["default-phone"]],
    ["j.jansen", []],
    ["l.degroot", []],
  ])("on %s: %j", (person, remarks) => {
    expect(remarksOf(`${person}@example.org`, report)).toEqual(remarks);
  });

  it("on more Authenticators than one, and on Outlook", () => {
    const methods = (...apps: readonly object[]) => ({
      from: readText(
        JSON.stringify({
          "@odata.context":
            "https://graph.microsoft.com/beta/$metadata#users('a%40x')/authentication/methods",
          value: apps.map((app) => ({
            "@odata.type": "#microsoft.graph.microsoftAuthenticatorAuthenticationMethod",
            ...app,
          })),
        }),
      ),
    });
    expect(remarksOf("a@x", methods({}, {}))).toEqual(["several-authenticators"]);
    expect(remarksOf("a@x", methods({ clientAppName: "outlookMobile" }))).toEqual(["outlook-only"]);
  });
});
