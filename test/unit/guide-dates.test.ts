import { describe, expect, it } from "vitest";
import { plainText } from "../../src/guide/text.ts";
import { builtIn, DAYS, plansOf, saidIn, stepTexts } from "../support/built-in.ts";

const MONTHS: Record<string, string> = {
  ...{ januari: "01", february: "02", februari: "02", january: "01", march: "03", maart: "03" },
  ...{
    june: "06",
    juni: "06",
    july: "07",
    juli: "07",
    september: "09",
    october: "10",
    oktober: "10",
  },
};
const DATE = new RegExp(`(?:(\\d{1,2}) )?(${Object.keys(MONTHS).join("|")}) (\\d{4})`, "gi");
const PAST = /\b(sinds|since|no longer exists?|bestaat niet meer)\b/i;
const COMING =
  /\b(stopt|stops|tot|until|pas op|begins|vanaf|is die dag|is that day|that day is|is dat)\b/i;

/** The days that a sentence names, as YYYY-MM-DD; a month alone is its first day. */
function daysIn(sentence: string): string[] {
  return [...sentence.matchAll(DATE)].map(([, day = "1", month = "", year]) => {
    return `${year}-${MONTHS[month.toLowerCase()]}-${day.padStart(2, "0")}`;
  });
}

/** The sentences that speak of a day to come as past, or the other way round. */
function contradictions(text: string, today: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) =>
    daysIn(sentence).some((day) => {
      if (PAST.test(sentence)) return day > today;
      return COMING.test(sentence) && day <= today;
    }),
  );
}

describe("the rule these tests go by", () => {
  it.each([
    ["Microsoft stopt op 1 februari 2027.", "2026-11-25", false],
    ["Microsoft stopt op 1 februari 2027.", "2027-02-02", true],
    ["Since 1 February 2027 it stops.", "2026-11-25", true],
    ["Since 1 February 2027 it stops.", "2027-02-02", false],
    ["For guests that day is 1 July 2027.", "2027-07-02", true],
  ])("%s on %s: contradicts the day: %s", (sentence, today, wrong) => {
    expect(contradictions(sentence, today).length > 0).toBe(wrong);
  });
});

describe.each([...builtIn.keys()])("%s", (id) => {
  const guide = builtIn.get(id);
  if (guide === undefined) throw new Error(id);

  it.each(DAYS)("says nothing that is wrong on %s, whatever was answered", (day) => {
    const wrong = plansOf(guide, day).flatMap(({ name, plan }) => {
      const forIt = [...plan.steps.flatMap(({ problems }) => problems), ...plan.anywhere].flatMap(
        (problem) => problem.it.map((line) => ({ where: problem.id, text: plainText(line.text) })),
      );
      return [...saidIn(plan), ...forIt].flatMap(({ where, text }) =>
        contradictions(text, day).map((sentence) => `${name}, ${where}: ${sentence}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(DAYS)("leads everybody from the first step to the last on %s", (day) => {
    for (const { name, plan } of plansOf(guide, day)) {
      const applying = plan.steps.filter((step) => step.applies);
      expect(applying.length, name).toBeGreaterThan(1);
      for (const step of applying) {
        expect(step.lines.length, `${name} ${step.id}`).toBeGreaterThan(0);
        expect(step.check, `${name} ${step.id}`).not.toBeNull();
        expect(step.problems.length, `${name} ${step.id}`).toBeGreaterThan(0);
        expect(step.places.length, `${name} ${step.id}`).toBe(1);
        for (const problem of [...step.problems, ...plan.anywhere]) {
          const ways = problem.remedies.length + (problem.ending === null ? 0 : 1);
          expect(ways, `${name} ${step.id} ${problem.id}`).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe("the end of text messages", () => {
  const smsNotices = (day: string) => {
    const guide = builtIn.get("microsoft-authenticator");
    if (guide === undefined) throw new Error("no guide");
    const [first] = plansOf(guide, day).filter(({ plan }) => plan.language === "en");
    const step = first?.plan.steps.find(({ id }) => id === "phone-number");
    if (step === undefined) throw new Error("no step");
    return stepTexts(step).filter(({ where }) => where === "notice");
  };

  it.each([
    ["2027-01-31", ["stops text messages and calls on 1 February 2027", "1 July 2027"]],
    ["2027-02-01", ["Since 1 February 2027", "1 July 2027"]],
    ["2027-06-30", ["Since 1 February 2027", "1 July 2027"]],
    ["2027-07-01", ["Since 1 February 2027"]],
  ])("is told on %s", (day, parts) => {
    const notices = smsNotices(day);
    expect(notices).toHaveLength(parts.length);
    for (const [index, part] of parts.entries()) expect(notices[index]?.text).toContain(part);
  });
});
