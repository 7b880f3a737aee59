import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternFault } from "../../src/guide/check/pattern.ts";
import { fillAddress, fillCopy, LONGEST_VALUE } from "../../src/guide/values.ts";
import { everyFieldGuide } from "../support/every-field-guide.ts";
import { parse } from "../support/sample-guide.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests put anything anywhere
type Change = (guide: any) => void;

function problemsOf(change: Change, language: "nl" | "en" = "en") {
  const guide = everyFieldGuide();
  change(guide);
  return parse(guide, language).problems;
}

const step = (guide: Parameters<Change>[0]) => guide.chapters[0].steps[0];
const both = (text: string) => ({ nl: text, en: text });
const STEP = "chapters[0].steps[0]";

describe("the rules of what decides and collects", () => {
  it.each<[string, Change, string, string, RegExp]>([
    [
      "a line to copy with an escape sequence",
      (g) => step(g).do.push({ copy: "echo \u001b[2J" }),
      `${STEP}.do[5].copy`,
      "control-character",
      /Haal het weg/,
    ],
    [
      "a line to copy of spaces",
      (g) => step(g).do.push({ copy: "  " }),
      `${STEP}.do[5].copy`,
      "empty-text",
      /Schrijf er een/,
    ],
    [
      "a line to copy longer than a screen",
      (g) => step(g).do.push({ copy: "x".repeat(1501) }),
      `${STEP}.do[5].copy`,
      "text-too-long",
      /Maak hem korter/,
    ],
    [
      "a line to copy in two languages",
      (g) => step(g).do.push({ copy: both("ls") }),
      `${STEP}.do[5].copy`,
      "wrong-type",
      /Hier hoort een tekst/,
    ],
    [
      "a line that is both",
      (g) => step(g).do.push({ copy: "ls", text: both("x") }),
      `${STEP}.do[5].text`,
      "unknown-key",
      /bestaat hier niet/,
    ],
    [
      "a line to do with an end",
      (g) => step(g).do.push({ text: both("x"), stop: both("y") }),
      `${STEP}.do[5].stop`,
      "unknown-key",
      /bestaat hier niet/,
    ],
    [
      "a place that does not exist",
      (g) => {
        g.on = "desc";
      },
      "on",
      "unknown-place",
      /Bedoelt u desk/,
    ],
    [
      "a place in a drawing that does not exist",
      (g) => {
        g.chapters[0].steps[1].screens[0].on = "tablet";
      },
      "chapters[0].steps[1].screens[0].on",
      "unknown-place",
      /in places/,
    ],
    [
      "places of which none is for everybody",
      (g) => g.chapters[0].on.pop(),
      "chapters[0].on",
      "open-places",
      /geen voorwaarde/,
    ],
    [
      "no place at all",
      (g) => {
        delete g.on;
        delete g.chapters[0].on;
        delete step(g).on;
      },
      STEP,
      "missing-key",
      /"on": "phone"/,
    ],
    [
      "two ends at once",
      (g) => {
        g.problems["done-already"].stop = both("x");
      },
      "problems.done-already",
      "two-endings",
      /maar één van stop en finish/,
    ],
    [
      "a problem without remedy or end",
      (g) => delete g.problems["done-already"].finish,
      "problems.done-already",
      "no-remedy",
      /Voeg “try” toe/,
    ],
    [
      "a choice that leads to a step",
      (g) => {
        g.questions[0].choices[0].goto = "laptop";
      },
      "questions[0].choices[0].goto",
      "unknown-key",
      /bestaat hier niet/,
    ],
    [
      "a remedy that leads nowhere",
      (g) => {
        g.problems.gone.try[0].goto = "nowhere";
      },
      "problems.gone.try[0].goto",
      "unknown-step",
      /geen stap “nowhere”/,
    ],
    [
      "a value twice",
      (g) => step(g).values.push({ id: "asset-tag", ask: both("Once more?") }),
      `${STEP}.values[1].id`,
      "duplicate-id",
      /bestaat al/,
    ],
    [
      "a value in the host of an address",
      (g) => {
        g.links.device.url = "https://<asset-tag>.example.org/";
      },
      "links.device.url",
      "value-in-host",
      /achter de eerste schuine streep/,
    ],
    [
      "a value in an address that nobody asks for",
      (g) => {
        g.links.device.url = "https://www.example.org/<asset-tog>";
      },
      "links.device.url",
      "unknown-value",
      /Bedoelt u asset-tag/,
    ],
    [
      "a day that the calendar does not have",
      (g) => {
        step(g).seen = "2027-02-30";
      },
      `${STEP}.seen`,
      "impossible-day",
      /niet in de kalender/,
    ],
    [
      "minutes that are no number of them",
      (g) => {
        g.minutes = 2.5;
      },
      "minutes",
      "bad-minutes",
      /heel getal/,
    ],
    [
      "evidence that verify does not know",
      (g) => {
        g.evidence.expect = "sms";
      },
      "evidence.expect",
      "not-allowed",
      /Kies push of authenticator/,
    ],
    [
      "a language of the screens that is one of the sentences",
      (g) => g.screens.push("nl"),
      "screens[1]",
      "duplicate-language",
      /al opgegeven/,
    ],
    [
      "a language of the screens in a sentence",
      (g) => {
        step(g).title.pl = "x";
      },
      `${STEP}.title.pl`,
      "undeclared-language",
      /staat niet in languages/,
    ],
  ])("say what is wrong with %s, in both languages", (_name, change, path, code, dutch) => {
    const [problem, ...others] = problemsOf(change).filter(({ severity }) => severity === "error");
    expect([problem?.path, problem?.code, others]).toEqual([path, code, []]);
    const [inDutch] = problemsOf(change, "nl").filter(({ severity }) => severity === "error");
    expect(inDutch?.message).toMatch(dutch);
    expect(inDutch?.message).not.toBe(problem?.message);
  });

  it("warn of what is almost the name of a value in a line to copy, and leave all else alone", () => {
    const copying = (copy: string) => problemsOf((g) => step(g).do.push({ copy }));
    expect(copying("get <asset-tog>")).toMatchObject([
      { severity: "warning", code: "unknown-value", path: `${STEP}.do[5].copy` },
    ]);
    expect(copying("sort <input >output <html>")).toEqual([]);
  });

  it("let words and drawings be in a language of the screens, and nothing else need it", () => {
    const problems = problemsOf((g) => {
      g.words.connect.pl = "Połącz";
      g.chapters[0].steps[1].screens[0].title.pl = "{connect}";
    });
    expect(problems).toEqual([]);
  });
});

describe("what is asked for", () => {
  const asking = (ask: string, id = "asked") =>
    problemsOf((g) => step(g).values.push({ id, ask: both(ask) })).map(({ code }) => code);

  it.each([
    "What is the password?",
    "Wat is het wachtwoord?",
    "Enter your PIN",
    "Welke pincode?",
    "Read me the code from the app",
    "Welke code staat er in beeld?",
    "The verification code?",
    "Which activation codes are left?",
    "The recovery key?",
    "Wie lautet das Kennwort?",
    "The secret answer?",
  ])("may not be a secret: %s", (ask) => {
    expect(new Set(asking(ask))).toEqual(new Set(["secret-value"]));
  });

  it.each(["login-password", "sms-code", "pin"])("nor named so: %s", (id) => {
    expect(asking("What is it?", id)).toContain("secret-value");
  });

  it.each([
    "Which error code is shown?",
    "What is the postcode?",
    "Welke foutcode ziet u?",
    "The asset code?",
    "Which pinboard?",
    "Who is the HR officer?",
  ])("may be anything else: %s", (ask) => {
    expect(asking(ask)).toEqual([]);
  });
});

describe("patterns", () => {
  it.each(["LT-[0-9]{4}", "\\d{1,6} ?[GT]i", "[a-z]+@[a-z]+", "(a|b|c){1,5}", "\\p{L}{2,40}", ""])(
    "%s can be used",
    (pattern) => {
      expect(patternFault(pattern)).toBeNull();
    },
  );

  it.each([
    ["(a+)+", "slow-pattern"],
    ["(a|a)*b", "slow-pattern"],
    ["a*a*a*a*b", "slow-pattern"],
    ["(x{1,30}){1,30}", "slow-pattern"],
    ["(a)\\1", "pattern-looks-around"],
    ["(?=a)a", "pattern-looks-around"],
    ["a(?<!b)", "pattern-looks-around"],
    ["[a-", "bad-pattern"],
    ["a{2,1}", "bad-pattern"],
    ["*", "bad-pattern"],
    ["\\k<x>", "bad-pattern"],
  ])("%s is refused", (pattern, code) => {
    expect(patternFault(pattern)).toBe(code);
    const problems = problemsOf((g) => {
      step(g).values[0].pattern = pattern;
    });
    expect(problems).toMatchObject([{ code, path: `${STEP}.values[0].pattern` }]);
  });

  it("that can be used are quick, whatever was typed", { timeout: 20_000 }, () => {
    const pieces = fc.constantFrom(
      "a",
      "b?",
      "a*",
      "a+",
      "(a|b)",
      "(a|ab)",
      "[ab]{1,9}",
      "\\w+",
      "c",
    );
    const values = ["a".repeat(LONGEST_VALUE), `${"ab".repeat(LONGEST_VALUE / 2 - 1)}!`];
    const property = fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const pattern = parts.join("");
      if (patternFault(pattern) !== null) return;
      const matches = new RegExp(`^(?:${pattern})$`, "u");
      for (const value of values) matches.test(value);
    });
    fc.assert(property, { seed: 14, numRuns: 400 });
  });
});

describe("values in lines and addresses", () => {
  const values = { tag: `"><script>&/../?x=1#`, name: "Zoë" };

  it("stand verbatim in a line, and ids that are none stay as they are", () => {
    expect(fillCopy("get <name> <other> < in > out", values)).toBe("get Zoë <other> < in > out");
  });

  it("are escaped in an address, which stays one of its host", () => {
    const { url, missing } = fillAddress(
      "https://www.example.org/d/<tag>?n=<name>&o=<other>",
      values,
    );
    expect(missing).toEqual(["other"]);
    expect(url).toContain("/d/%22%3E%3Cscript%3E%26%2F..%2F%3Fx%3D1%23?n=Zo%C3%AB&o=<other>");
    expect(new URL(url.replace("<other>", "x")).host).toBe("www.example.org");
  });

  it("never lead elsewhere, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 50 }), (tag) => {
        const { url } = fillAddress("https://www.example.org/<tag>", { tag });
        expect(new URL(url).host).toBe("www.example.org");
        expect(url).toMatch(/^[!-~]+$/);
      }),
      { seed: 14, numRuns: 500 },
    );
  });
});
