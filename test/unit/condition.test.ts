import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsThatApply, weigh } from "../../src/guide/condition.ts";
import { sampleGuide } from "../support/sample-guide.ts";

const date = "2027-02-01";
const unanswered = { answers: {}, date };
const android = { answers: { phone: "android" }, date };

describe("weighing a condition", () => {
  it("meets none at all", () => {
    expect(weigh({}, unanswered)).toEqual({ met: true, open: [] });
  });

  it("needs the choice given, or one of a list", () => {
    expect(weigh({ when: { phone: "android" } }, android)).toEqual({ met: true, open: [] });
    expect(weigh({ when: { phone: "iphone" } }, android)).toEqual({ met: false });
    expect(weigh({ when: { phone: ["iphone", "android"] } }, android).met).toBe(true);
    expect(weigh({ when: { phone: ["iphone", "other"] } }, android).met).toBe(false);
  });

  it("needs all questions named", () => {
    const when = { phone: "android", place: "office" };
    expect(weigh({ when }, { answers: { phone: "android", place: "home" }, date }).met).toBe(false);
    expect(weigh({ when }, { answers: { phone: "android", place: "office" }, date }).met).toBe(
      true,
    );
  });

  it("keeps a part whose question is unanswered, and says for which choices it is", () => {
    const when = { phone: ["android", "other"], place: "office" };
    expect(weigh({ when }, unanswered)).toEqual({
      met: true,
      open: [
        { question: "phone", choices: ["android", "other"] },
        { question: "place", choices: ["office"] },
      ],
    });
    expect(weigh({ when }, android)).toEqual({
      met: true,
      open: [{ question: "place", choices: ["office"] }],
    });
    expect(weigh({ when }, { answers: { phone: "iphone" }, date }).met).toBe(false);
  });

  it("begins on `from` and ends before `until`", () => {
    expect(weigh({ from: date }, unanswered).met).toBe(true);
    expect(weigh({ from: "2027-02-02" }, unanswered).met).toBe(false);
    expect(weigh({ until: date }, unanswered).met).toBe(false);
    expect(weigh({ until: "2027-02-02" }, unanswered).met).toBe(true);
  });

  it("reads only answers of their own, not what objects inherit", () => {
    const when = { constructor: "x", "to-string": "x" };
    expect(weigh({ when }, unanswered)).toMatchObject({ met: true, open: [{}, {}] });
  });

  it("shows exactly one of two parts that share a day as end and beginning, on every day", () => {
    const day = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (today, change) => {
        const at = { answers: {}, date: today };
        expect(weigh({ until: change }, at).met).not.toBe(weigh({ from: change }, at).met);
      }),
      { seed: 20261123 },
    );
  });
});

describe("the steps that apply", () => {
  it("are all of them until an answer excludes some", () => {
    const all = ["open-settings", "choose-network", "open-page", "laptop"];
    expect(stepsThatApply(sampleGuide(), {})).toEqual(all);
    expect(stepsThatApply(sampleGuide(), { phone: "iphone" })).toEqual(all);
    expect(stepsThatApply(sampleGuide(), { phone: "other" })).toEqual(
      all.filter((id) => id !== "open-page"),
    );
  });
});
