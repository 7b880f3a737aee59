import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/format.ts";
import { makePlan } from "../../src/guide/make-plan.ts";
import type { PlanOptions } from "../../src/guide/plan.ts";
import { plainText } from "../../src/guide/text.ts";
import { sampleGuide } from "../support/sample-guide.ts";

const options: PlanOptions = { language: "en", screens: "en", answers: {}, date: "2027-06-01" };

function planned(changes: Partial<PlanOptions> = {}, guide: Guide = sampleGuide()) {
  return makePlan(guide, { ...options, ...changes });
}

function step(id: string, changes: Partial<PlanOptions> = {}) {
  const found = planned(changes).steps.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no step ${id}`);
  return found;
}

const linesOf = (id: string, changes: Partial<PlanOptions> = {}) =>
  step(id, changes).lines.map(({ text, label }) => (label ? `${label}: ` : "") + plainText(text));

describe("numbers", () => {
  const numbers = (answers: Record<string, string>) =>
    planned({ answers }).steps.map(({ number, ref, id }) => `${number} ${ref} ${id}`);

  it("count through the chapters", () => {
    expect(numbers({})).toEqual([
      "1 1.1 open-settings",
      "2 1.2 choose-network",
      "3 2.1 open-page",
      "4 2.2 laptop",
    ]);
  });

  it("never depend on answers", () => {
    expect(numbers({ phone: "other" })).toEqual(numbers({}));
    expect(step("open-page", { answers: { phone: "other" } }).applies).toBe(false);
    expect(step("laptop", { answers: { phone: "other" } }).number).toBe(4);
  });

  it("are in the chapters too", () => {
    const { chapters, steps } = planned();
    expect(chapters.map(({ number, id }) => [number, id])).toEqual([
      [1, "connect"],
      [2, "check"],
    ]);
    expect(chapters.flatMap((chapter) => chapter.steps)).toEqual(steps);
    expect(step("laptop").chapter).toMatchObject({ id: "check", number: 2 });
  });
});

describe("answers", () => {
  it("leave what they fit, without a label", () => {
    expect(linesOf("open-settings", { answers: { phone: "iphone" } })).toEqual([
      "Open “Settings” on your phone.",
      "Tap Wi-Fi.",
    ]);
  });

  it("label what waits for one", () => {
    expect(linesOf("open-settings")).toEqual([
      "Open “Settings” on your phone.",
      "iPhone: Tap Wi-Fi.",
      "Android / Another: Tap network and internet, then internet.",
    ]);
    expect(step("open-page").label).toBe("iPhone / Android");
    expect(step("open-page", { answers: { phone: "iphone" } }).label).toBeNull();
    expect(step("open-page").links[0]?.label).toBe("iPhone / Android");
    expect(step("choose-network").drawings[0]?.label).toBe("iPhone / Android");
  });

  it("choose problems, links and screens as well", () => {
    const problems = (phone: string) =>
      step("open-settings", { answers: { phone } }).problems.map(({ id }) => id);
    expect(problems("android")).toEqual(["settings-not-found", "wifi-off"]);
    expect(problems("iphone")).toEqual(["settings-not-found"]);
    expect(step("choose-network", { answers: { phone: "other" } }).drawings).toEqual([]);
    expect(step("open-page", { answers: { phone: "other" } }).links).toEqual([]);
  });

  it("are with their questions", () => {
    expect(planned().questions[0]).toMatchObject({ id: "phone", answer: null });
    expect(planned({ answers: { phone: "other" } }).questions[0]?.answer).toBe("other");
    expect(planned({ answers: { toString: "x" } }).questions[0]?.answer).toBeNull();
  });

  it("have labels with words in them filled in", () => {
    const guide = sampleGuide();
    for (const choice of guide.questions?.[0]?.choices ?? []) choice.label = "With {settings}";
    expect(planned({}, guide).steps[2]?.label).toBe("With “Settings” / With “Settings”");
  });
});

describe("days", () => {
  const notices = (date: string) =>
    step("choose-network", { date }).notices.map(({ text }) => plainText(text));

  it("show a notice from its first day until before its last", () => {
    expect(notices("2026-12-31")).toHaveLength(1);
    expect(notices("2027-01-01")).toHaveLength(2);
    expect(notices("2027-12-31")).toHaveLength(2);
    expect(notices("2028-01-01")).toHaveLength(1);
  });

  it("keep the numbers of remedies", () => {
    const remedies = (date: string) =>
      step("laptop", { date }).problems[0]?.remedies.map(({ number }) => number);
    expect(remedies("2026-12-31")).toEqual([1]);
    expect(remedies("2027-01-01")).toEqual([1, 2]);
    const guide = sampleGuide();
    guide.problems?.["wrong-password"]?.try?.reverse();
    const reversed = planned({ date: "2026-12-31" }, guide).steps[3]?.problems[0]?.remedies;
    expect(reversed?.map(({ number }) => number)).toEqual([2]);
  });
});

describe("languages", () => {
  it("are those wanted, or the guide's first", () => {
    expect(planned({ language: "nl", screens: "en" })).toMatchObject({
      language: "nl",
      screens: "en",
    });
    expect(planned({ language: "de", screens: "fr" })).toMatchObject({
      language: "nl",
      screens: "nl",
    });
  });

  it("put the words of the screens into sentences of another language", () => {
    expect(linesOf("open-settings", { language: "nl", screens: "en" })[0]).toBe(
      "Open “Settings” op uw telefoon.",
    );
  });

  it("draw screens in the language of the screens, and the remark in the one of the sentences", () => {
    const [screen] = step("choose-network", { language: "en", screens: "nl" }).drawings;
    expect(screen).toMatchObject({
      place: { id: "phone", name: null, label: null },
      title: "Wifi",
      lines: ["Kies een netwerk"],
      fields: ["Wachtwoord"],
      choices: [
        { text: "Kantoor", chosen: true },
        { text: "Kantoor-gast", chosen: false },
      ],
      buttons: [{ text: "Verbind", press: true }],
      note: "The networks can be in another order.",
    });
  });
});

describe("the rest of a step", () => {
  it("is there, or null", () => {
    const { optional, check, on, links } = step("laptop");
    expect(plainText(optional ?? [])).toBe("No laptop? Then skip this.");
    expect(plainText(check ?? [])).toBe("Is the laptop connected?");
    expect([on, links]).toEqual(["computer", []]);
    expect(step("open-page").optional).toBeNull();
  });

  it("has its links and problems in full", () => {
    const { links, problems } = step("open-page", { answers: { phone: "iphone" } });
    expect(links[0]).toMatchObject({
      id: "wifi-page",
      url: "https://www.example.org/wifi",
      label: null,
    });
    expect(plainText(links[0]?.say ?? [])).toBe("www dot example dot org, slash, wifi");
    expect(problems[0]).toMatchObject({
      id: "no-page",
      ending: { type: "goto", guide: null, step: "choose-network" },
      otherwise: null,
    });
  });

  it("leaves what fits every step to the plan", () => {
    expect(planned().anywhere.map(({ id }) => id)).toEqual(["no-signal"]);
    expect(planned().steps.flatMap(({ problems }) => problems.map(({ id }) => id))).not.toContain(
      "no-signal",
    );
  });

  it("has texts for the guide as a whole", () => {
    const { title, summary, finish, guide, version } = planned();
    expect([title, summary, finish].map((text) => plainText(text ?? []))).toEqual([
      "Wi-Fi on your phone",
      "Connects your phone to the Wi-Fi network of the office.",
      "Done: from now on your phone connects by itself.",
    ]);
    expect([guide, version]).toEqual(["sample", "1.0.0"]);
  });
});

describe("a place by answer", () => {
  const guide = sampleGuide();
  const places = [{ place: "computer", when: { phone: "iphone" } }, { place: "phone" }];
  const [first] = guide.chapters.flatMap(({ steps }) => steps);
  if (first !== undefined) first.on = places;
  const placesFor = (answers: Record<string, string>) =>
    planned({ answers }, guide).steps[0]?.places.map(({ id, label, only }) => [
      id,
      label,
      only.flatMap(({ choices }) => choices),
    ]);

  it("is the first that fits", () => {
    expect(placesFor({ phone: "iphone" })).toEqual([["computer", null, []]]);
    expect(placesFor({ phone: "android" })).toEqual([["phone", null, []]]);
  });

  it("is each with whom it is for while that is open, and the last for all others", () => {
    const [first, last] = placesFor({}) ?? [];
    expect(first).toEqual(["computer", "iPhone", ["iphone"]]);
    expect(last).toEqual(["phone", expect.stringContaining("Android"), ["android", "other"]]);
  });
});
