/** Every export that administrators make is recognised, and says what it says. */
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../src/evidence/facts.ts";
import { exportBytes, exportFiles, readAll, verdicts } from "../support/evidence.ts";

/** The ten people of every registration report. */
const PUSH: Record<string, Verdict> = {
  "j.jansen": "confirmed",
  "p.peters": "refuted",
  "m.devries": "refuted",
  "a.bakker": "refuted",
  "s.smit": "confirmed",
  "k.visser": "confirmed",
  "gast_example.net#ext#": "confirmed",
  "r.mulder": "confirmed",
  "t.bos": "refuted",
  "l.degroot": "unknown",
};
const PASSKEY: Record<string, Verdict> = {
  ...Object.fromEntries(Object.keys(PUSH).map((person) => [person, "refuted"])),
  "k.visser": "confirmed",
  "l.degroot": "confirmed",
};
/** The methods were lost: what is left is the method that comes first, and that nothing is registered. */
const LOST: Record<string, Verdict> = {
  ...Object.fromEntries(Object.keys(PUSH).map((person) => [person, "unknown"])),
  "j.jansen": "confirmed",
  "k.visser": "confirmed",
  "gast_example.net#ext#": "confirmed",
  "r.mulder": "confirmed",
  "p.peters": "refuted",
  "t.bos": "refuted",
};

const first = (count: number) => Object.fromEntries(Object.entries(PUSH).slice(0, count));
const last = (count: number) => Object.fromEntries(Object.entries(PUSH).slice(-count));
const jansen = { "j.jansen": "confirmed" } as const;
const two = first(2);

const EXPECTED: Record<string, { shape: string; push: Record<string, Verdict> }> = {
  "graph-v1-methods.json": { shape: "methods", push: jansen },
  "graph-v1-methods-all-types.json": { shape: "methods", push: jansen },
  "graph-v1-methods-otp-only.json": { shape: "methods", push: { "j.jansen": "refuted" } },
  "graph-v1-methods-none.json": { shape: "methods", push: { "j.jansen": "refuted" } },
  "graph-beta-methods.json": { shape: "methods", push: jansen },
  "ps7-Get-MgUserAuthenticationMethod.json": { shape: "methods", push: { "?": "confirmed" } },
  "ps7-Get-MgUserAuthenticationMicrosoftAuthenticatorMethod.json": {
    shape: "methods",
    push: { "?": "confirmed" },
  },
  "graph-v1-report.json": { shape: "report", push: PUSH },
  "graph-v1-report-page1.json": { shape: "report", push: first(6) },
  "graph-v1-report-page2.json": { shape: "report", push: last(4) },
  "graph-v1-report-one-user.json": { shape: "report", push: jansen },
  "graph-beta-report.json": { shape: "report", push: PUSH },
  "ps7-Get-MgReport.json": { shape: "report", push: PUSH },
  "ps51-Get-MgReport.utf16le.json": { shape: "report", push: PUSH },
  "ps51-array-wrapped.json": { shape: "report", push: two },
  "m365-registrationdetails.json": { shape: "report", push: PUSH },
  "m365-registrationdetails.csv": { shape: "report", push: LOST },
  "ps51-Export-Csv.csv": { shape: "report", push: LOST },
  "ps7-Export-Csv-joined.csv": { shape: "report", push: PUSH },
  "ps-UseCulture-nl.csv": { shape: "report", push: PUSH },
  "exportUserRegistrationDetails_2026-11-25.csv": { shape: "report", push: PUSH },
  "exportUserRegistrationDetails_2023-shape.csv": { shape: "report", push: two },
  "graph-beta-events.json": {
    shape: "events",
    push: { "j.jansen": "confirmed", "k.visser": "unknown", "p.peters": "unknown" },
  },
  "msol-StrongAuthenticationMethods.json": {
    shape: "msonline",
    push: { "j.jansen": "confirmed", "m.devries": "refuted", "p.peters": "refuted" },
  },
  "msol-export.csv": { shape: "msonline", push: two },
  "msol-export-default-columns.csv": { shape: "msonline", push: { "j.jansen": "unknown" } },
  "admindroid-registered-methods.csv": { shape: "script", push: two },
  "lazyadmin-MFAStatus.csv": { shape: "script", push: first(3) },
  "office365itpros-MFAStatus.csv": { shape: "script", push: two },
};

describe("each export", () => {
  it("is among those that are expected something of", () => {
    expect(exportFiles()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))("%s", (name, { shape, push }) => {
    const all = readAll(exportBytes(name));
    expect(new Set(all.found.map((found) => found.shape))).toEqual(new Set([shape]));
    expect(verdicts(all, "push")).toEqual(push);
    expect(all.found.filter((found) => "unusable" in found)).toEqual([]);
    expect(all.end.secret).toBe(false);
  });

  it.each(Object.keys(EXPECTED))("%s says the same wherever it is cut", (name) => {
    const bytes = exportBytes(name);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
      bytes.subarray(index * 7, index * 7 + 7),
    );
    expect(readAll(...chunks)).toEqual(readAll(bytes));
  });
});

describe("other expectations", () => {
  it("a passkey, in whatever form", () => {
    const all = readAll(exportBytes("graph-v1-report.json"));
    expect(verdicts(all, "passkey")).toEqual(PASSKEY);
    const methods = readAll(exportBytes("graph-v1-methods.json"));
    expect(verdicts(methods, "passkey")).toEqual(jansen);
  });

  it("a second factor: registered is not allowed, and a pass is none", () => {
    expect(verdicts(readAll(exportBytes("graph-v1-report.json")), "mfa")).toEqual({
      ...PUSH,
      "m.devries": "confirmed",
      "a.bakker": "confirmed",
      "r.mulder": "refuted",
      "l.degroot": "confirmed",
    });
  });

  it("Authenticator in any way", () => {
    const rows = ["microsoftAuthenticatorPasswordless", "passKeyDeviceBoundAuthenticator"].map(
      (method, index) => ({
        userPrincipalName: `p${index}@example.org`,
        methodsRegistered: [method],
      }),
    );
    const all = readAll(new TextEncoder().encode(JSON.stringify(rows)));
    expect(verdicts(all, "authenticator")).toEqual({ p0: "confirmed", p1: "confirmed" });
    expect(verdicts(all, "push")).toEqual({ p0: "refuted", p1: "refuted" });
  });
});

describe("what is told beside the methods", () => {
  const factsOf = (name: string, person: string) =>
    readAll(exportBytes(name)).facts.find((facts) => facts.name?.toLowerCase().startsWith(person));

  it("not allowed by the policy, and a phone that comes first", () => {
    expect(factsOf("graph-v1-report.json", "r.mulder")).toMatchObject({
      registered: true,
      capable: false,
    });
    for (const name of ["graph-v1-report.json", "exportUserRegistrationDetails_2026-11-25.csv"]) {
      expect(factsOf(name, "s.smit")).toMatchObject({ phoneFirst: true });
      expect(factsOf(name, "j.jansen")).toMatchObject({ phoneFirst: false });
    }
  });

  it("the id, the user and the number of Authenticators", () => {
    expect(factsOf("graph-v1-report.json", "j.jansen")?.id).toBe(
      "00000000-0000-4000-8000-000000000001",
    );
    expect(factsOf("graph-v1-methods.json", "j.jansen")).toMatchObject({
      name: "j.jansen@example.org",
      authenticators: 1,
      methods: ["microsoftAuthenticatorPush", "mobilePhone", "passKeyDeviceBoundAuthenticator"],
    });
  });

  it("a method that is not known, and when an event was", () => {
    expect(factsOf("graph-v1-methods-all-types.json", "j.jansen")?.unknown).toEqual([
      "somethingNew",
    ]);
    expect(factsOf("graph-beta-events.json", "j.jansen")?.at).toBe("2026-11-24T10:02:11.000Z");
  });

  it("nothing that is not a method's word: no number, device or address", () => {
    for (const name of exportFiles()) {
      const told = JSON.stringify(readAll(exportBytes(name)).facts);
      expect(told).not.toMatch(/iPhone|XXXX|LAPTOP|MacBook|Contoso|TOTP|jan@example\.net|Keychain/);
    }
  });
});
