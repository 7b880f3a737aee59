import { describe, expect, it } from "vitest";
import type { Plan, PlannedStep } from "../../src/guide/plan.ts";
import { DAYS, guideNamed, plansOf, stepTexts } from "../support/built-in.ts";

const plans = (id: string) => DAYS.flatMap((day) => plansOf(guideNamed(id), day));

/** The steps of a plan that somebody does, in their order. */
const done = (plan: Plan) => plan.steps.filter(({ applies }) => applies);

const words = (step: PlannedStep | undefined) =>
  step === undefined
    ? ""
    : stepTexts(step)
        .map(({ text }) => text)
        .join("\n");

/** The guides that a problem leads to, by its remedies or itself. */
function guidesAfter(guide: string, problem: string): (string | undefined)[] {
  const { try: remedies = [], goto } = guideNamed(guide).problems?.[problem] ?? {};
  const places = [
    goto,
    ...remedies.map((line) => (typeof line === "object" && "goto" in line ? line.goto : undefined)),
  ];
  return places.map((place) => (typeof place === "object" ? place.guide : undefined));
}

describe("the guide passkey", () => {
  it("begins, for everybody, with who calls whom and which addresses are real", () => {
    for (const { name, plan } of plans("passkey")) {
      const [first] = done(plan);
      expect(first?.id, name).toBe("who-calls");
      for (const host of [
        "mysignins.microsoft.com",
        "login.microsoftonline.com",
        "aka.ms/mysecurityinfo",
      ]) {
        expect(words(first), name).toContain(host);
      }
      expect(words(first), name).toMatch(/Hang op|Hang up/);
    }
  });

  it("ends there for whoever was called, from every step", () => {
    for (const { name, plan } of plans("passkey")) {
      const problem = plan.anywhere.find(({ id }) => id === "somebody-called-me");
      expect(problem?.remedies, name).toEqual([]);
      expect(problem?.ending?.type, name).toBe("stop");
    }
  });

  it.each([
    ["iphone", /iOS 17/],
    ["android", /Android 14/],
  ])("tells beforehand what it takes: %s", (phone, version) => {
    for (const { name, plan } of plans("passkey").filter(
      ({ plan }) => plan.answers.phone === phone,
    )) {
      const told = words(plan.steps.find(({ id }) => id === "check-phone"));
      expect(told, name).toMatch(version);
      expect(told, name).toMatch(/schermvergrendeling|screen lock/);
      expect(told, name).toMatch(/Bluetooth/);
    }
  });

  it("looks whether Microsoft knows the passkey, and tries it, before it is done", () => {
    for (const { name, plan } of plans("passkey")) {
      const ids = done(plan).map(({ id }) => id);
      const order = ["passkey-made", "in-the-list", "try-on-phone", "second-way"].map((id) =>
        ids.indexOf(id),
      );
      expect(order, name).toEqual([...order].sort((one, other) => one - other));
      expect(order, name).not.toContain(-1);
    }
  });
});

describe("the guide first-sign-in", () => {
  it("has the app ready before the pass is made, and takes the pass away last", () => {
    for (const { name, plan } of plans("first-sign-in")) {
      const ids = done(plan).map(({ id }) => id);
      expect(ids.slice(0, 4), name).toEqual([
        "install-first",
        "who-is-it",
        "make-pass",
        "hand-over",
      ]);
      expect(ids.slice(-2), name).toEqual(["try-without-pass", "remove-pass"]);
    }
  });

  it("sets up one of the two, whichever was chosen", () => {
    for (const { name, plan } of plans("first-sign-in")) {
      const ids = done(plan).map(({ id }) => id);
      const passkey = plan.answers["set-up"] === "passkey";
      expect(ids.includes("passkey-made"), name).toBe(passkey);
      expect(ids.includes("type-number"), name).toBe(!passkey);
    }
  });

  it("needs the helpdesk's part of nobody who has the pass already", () => {
    const [{ plan } = { plan: undefined }] = plans("first-sign-in");
    const optional = plan?.steps.filter((step) => step.optional !== null).map(({ id }) => id);
    expect(optional).toEqual(["who-is-it", "make-pass", "hand-over"]);
  });
});

describe("the guides lead to each other", () => {
  it.each([
    ["passkey", "asks-old-phone", "new-phone"],
    ["passkey", "phone-lost", "new-phone"],
    ["passkey", "no-way-in", "first-sign-in"],
    ["passkey", "no-second-way", "microsoft-authenticator"],
    ["microsoft-authenticator", "asked-for-passkey", "passkey"],
    ["new-phone", "passkey-left-behind", "passkey"],
    ["first-sign-in", "asks-old-phone", "new-phone"],
  ])("%s, %s: %s", (guide, problem, other) => {
    expect(guidesAfter(guide, problem)).toContain(other);
  });
});
