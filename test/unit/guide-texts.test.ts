import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guide/format.ts";
import { plainText } from "../../src/guide/text.ts";
import { wrap } from "../../src/render/style.ts";
import { builtIn, DAYS, guideNamed, plansOf, saidIn, stepTexts } from "../support/built-in.ts";

const ids = [...builtIn.keys()];
const everywhere = (guide: Guide) => DAYS.flatMap((day) => plansOf(guide, day));

describe.each(ids)("%s", (id) => {
  const guide = guideNamed(id);

  it("says nothing longer than two lines at 80 columns, an indent included", () => {
    const long = everywhere(guide).flatMap(({ plan }) =>
      saidIn(plan).filter(({ text }) => wrap(text, 76).length > 2),
    );
    expect([...new Set(long.map(({ where, text }) => `${where}: ${text}`))]).toEqual([]);
  });

  it("never asks for a password, a code or a pass, nor tells to say one", () => {
    const asking = everywhere(guide).flatMap(({ plan }) =>
      saidIn(plan).flatMap(({ where, text }) =>
        text
          .split(/(?<=[.!?])\s+/)
          .filter(tellsToSay)
          .map((sentence) => `${where}: ${sentence}`),
      ),
    );
    expect([...new Set(asking)]).toEqual([]);
    const values = guide.chapters.flatMap(({ steps }) =>
      steps.flatMap((step) => step.values ?? []),
    );
    expect(values.filter(({ ask }) => SECRET.test(JSON.stringify(ask)))).toEqual([]);
  });

  it("tells second line where to look, wherever a problem ends with IT", () => {
    const silent = Object.entries(guide.problems ?? {}).filter(
      ([, problem]) => /\bIT\b/.test(JSON.stringify(problem.otherwise ?? "")) && !problem.it,
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it("has a day for each step whose drawings are Microsoft's, not in the future", () => {
    const seen = guide.chapters.flatMap(({ steps }) => steps.flatMap((step) => step.seen ?? []));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((day) => day > "2026-11-25")).toEqual([]);
  });

  it("names guides and steps that exist", () => {
    for (const { plan } of plansOf(guide, DAYS[0])) {
      const problems = [...plan.steps.flatMap((step) => step.problems), ...plan.anywhere];
      for (const problem of problems) {
        for (const ending of [problem.ending, ...problem.remedies.map((remedy) => remedy.ending)]) {
          if (ending?.type !== "goto") continue;
          const target = guideNamed(ending.guide ?? id);
          const steps = target.chapters.flatMap((chapter) => chapter.steps.map((step) => step.id));
          if (ending.step !== null) expect(steps, problem.id).toContain(ending.step);
        }
      }
    }
  });
});

describe("the same thing in several guides", () => {
  const guides = [...builtIn.values()];
  const byName = <T>(parts: (guide: Guide) => Record<string, T> | undefined) => {
    const found = new Map<string, { guide: string; part: T }[]>();
    for (const guide of guides) {
      for (const [name, part] of Object.entries(parts(guide) ?? {})) {
        found.set(name, [...(found.get(name) ?? []), { guide: guide.id, part }]);
      }
    }
    return [...found].filter(([, uses]) => uses.length > 1);
  };

  it("reads the same: words on the screens", () => {
    for (const [name, uses] of byName(({ words }) => words)) {
      for (const { part } of uses) expect(part, name).toEqual(uses[0]?.part);
    }
  });

  it("has a source on a page: every word that is shown as one on a screen", () => {
    const folder = new URL("../../docs/guides/", import.meta.url);
    const pages = readdirSync(folder).map((page) => readFileSync(new URL(page, folder), "utf8"));
    const words = guides.flatMap((guide) => Object.keys(guide.words ?? {}));
    expect(words.filter((word) => !pages.some((page) => page.includes(`\`${word}\``)))).toEqual([]);
  });

  it("reads the same: addresses and how to say them", () => {
    for (const [name, uses] of byName(({ links }) => links)) {
      for (const { part } of uses) expect(part, name).toEqual(uses[0]?.part);
    }
  });

  it("reads the same: problems, but for where they go on and the page they start from", () => {
    const shared = byName(({ problems }) => problems).filter(([name]) => name !== "timed-out");
    expect(shared.length).toBeGreaterThan(20);
    for (const [name, uses] of shared) {
      const [first, ...others] = uses.map(({ part: { goto: _, ...rest } }) => rest);
      for (const other of others) expect(other, name).toEqual(first);
    }
  });

  it("has the same choices: phone and computer", () => {
    for (const question of ["phone", "computer"]) {
      const choices = guides.flatMap(({ questions = [] }) =>
        questions.filter(({ id }) => id === question).map((asked) => asked.choices),
      );
      for (const choice of choices) expect(choice).toEqual(choices[0]);
    }
  });
});

describe("only this phone", () => {
  const guides = ids.filter((id) =>
    guideNamed(id).questions?.some((asked) => asked.id === "computer"),
  );
  const alone = (id: string) =>
    plansOf(guideNamed(id), DAYS[0]).filter(({ plan }) => plan.answers.computer === "no");

  it("is a way through the guides that start with a page", () => {
    expect(guides).toEqual(expect.arrayContaining(["microsoft-authenticator", "new-phone"]));
  });

  it.each(guides)("%s never sends anybody to a computer", (id) => {
    for (const { name, plan } of alone(id)) {
      for (const step of plan.steps.filter(({ applies }) => applies)) {
        expect(
          step.places.map((place) => place.id),
          `${name} ${step.id}`,
        ).not.toContain("computer");
        expect(
          step.drawings.map(({ place }) => place.id),
          `${name} ${step.id}`,
        ).not.toContain("computer");
        for (const { where, text } of stepTexts(step)) {
          expect(text, `${name} ${step.id} ${where}`).not.toMatch(/computer/i);
        }
      }
    }
  });

  it.each(["microsoft-authenticator", "new-phone"])(
    "%s pairs by a link, without scanning",
    (id) => {
      for (const { plan } of alone(id)) {
        const pairing = plan.steps.find((step) => ["scan-qr", "scan-code"].includes(step.id));
        const lines = pairing?.lines.map(({ text }) => plainText(text)).join("\n") ?? "";
        expect(lines).toMatch(/blauwe link|blue link/);
        expect(lines).not.toMatch(/Richt de|Point the/);
      }
    },
  );
});

describe("what Microsoft no longer has", () => {
  it.each([
    ["a button of that name", /re-register MFA/],
    ["a list of blocked users to unblock", /unblock this user|blokkering van deze gebruiker/],
    ["sessions that are revoked for MFA alone", /Revoke (MFA|multifactor authentication) sessions/],
    ["a passkey that may wait until January", /2027-01-01/],
  ])("%s is in no guide", (_, old) => {
    for (const guide of builtIn.values()) expect(JSON.stringify(guide)).not.toMatch(old);
  });
});

const SECRET =
  /(?<!fout)(?<!error )\b(wachtwoord|toegangscode|pincode|code|pas|password|passcode|pass|pin)\b/i;
/** Said to the person to do it: at the beginning, or after a comma or "and". */
const SAY =
  /(^|[,:] |\b(?:en|and|dan|then) )(lees|noem|zeg|vertel|dicteer|geef|read|say|tell|dictate|give)\b/i;
const NOT = /\b(niet|geen|nooit|niemand|niets|not|no|never|nobody|nothing|don't)\b/i;

function tellsToSay(sentence: string): boolean {
  return SAY.test(sentence) && SECRET.test(sentence) && !NOT.test(sentence);
}
