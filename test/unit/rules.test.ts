import { describe, expect, it } from "vitest";
import { LENGTHS } from "../../src/guide/check/rules/lengths.ts";
import { COMMAND_NAMES } from "../../src/guide/command-names.ts";
import { changed, found, parse, withAt } from "../support/sample-guide.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests put anything anywhere
type Change = (guide: any) => void;
type Case = [name: string, change: Change, problems: string[]];

const DO = "chapters[0].steps[0].do[0]";
const both = (text: string) => ({ nl: text, en: text });

function check(cases: Case[]): void {
  it.each(cases)("%s", (_name, change, problems) => {
    expect(found(changed(change))).toEqual(problems);
  });
}

describe("ids", () => {
  check([
    [
      "a step's id is its own in the whole guide",
      (g) => {
        g.chapters[1].steps[0].id = "open-settings";
      },
      ["error duplicate-id chapters[1].steps[0].id"],
    ],
    [
      "a chapter's",
      (g) => {
        g.chapters[1].id = "connect";
      },
      ["error duplicate-id chapters[1].id"],
    ],
    [
      "a question's",
      (g) => g.questions.push(g.questions[0]),
      ["error duplicate-id questions[1].id"],
    ],
    [
      "a choice's in its question",
      (g) => {
        g.questions[0].choices[2] = g.questions[0].choices[1];
        g.chapters[0].steps[0].do[2].when.phone = "android";
      },
      ["error duplicate-id questions[0].choices[2].id"],
    ],
    [
      "a chapter and a step may have the same",
      (g) => {
        g.chapters[0].id = "open-settings";
      },
      [],
    ],
    [
      "a language is declared once",
      (g) => g.languages.push("nl"),
      ["error duplicate-language languages[2]"],
    ],
    [
      "a name stands once in a list",
      (g) => g.chapters[0].steps[1].links.push("wifi-page"),
      ["warning named-twice chapters[0].steps[1].links[1]"],
    ],
  ]);

  it("says where the first one is", () => {
    const { problems } = parse(withAt("chapters[1].id", "connect"));
    expect(problems[0]?.message).toContain("chapters[0].id");
  });

  it.each(COMMAND_NAMES)("a guide cannot be called %s", (command) => {
    expect(found(withAt("id", command))).toEqual(["error reserved-id id"]);
  });
});

describe("names", () => {
  check([
    [
      "of words",
      (g) => {
        g.chapters[0].steps[0].do[0].en = "Open {setings}.";
      },
      [`error unknown-word ${DO}.en`],
    ],
    [
      "of links, plain and with a condition",
      (g) => {
        g.chapters[0].steps[1].links = ["wifi-pages"];
        g.chapters[1].steps[0].links[0].link = "page";
      },
      [
        "warning unused-link links.wifi-page",
        "error unknown-link chapters[0].steps[1].links[0]",
        "error unknown-link chapters[1].steps[0].links[0].link",
      ],
    ],
    [
      "of problems, anywhere too",
      (g) => {
        g.chapters[1].steps[1].problems.push({ problem: "nothing" });
        g.anywhere.push("wifi-of");
      },
      [
        "error unknown-problem chapters[1].steps[1].problems[1].problem",
        "error unknown-problem anywhere[1]",
      ],
    ],
    [
      "of steps",
      (g) => {
        g.problems["no-page"].goto = "choose-networks";
      },
      ["error unknown-step problems.no-page.goto"],
    ],
    [
      "of questions",
      (g) => {
        g.chapters[0].steps[0].do[1].when = { phones: "iphone" };
      },
      ["error unknown-question chapters[0].steps[0].do[1].when.phones"],
    ],
    [
      "of choices, one by one",
      (g) => {
        g.chapters[0].steps[0].do[2].when = { phone: ["android", "iphnoe"] };
      },
      ["error unknown-choice chapters[0].steps[0].do[2].when.phone[1]"],
    ],
    [
      "that nothing uses",
      (g) => {
        g.words.cancel = both("X");
        g.links.other = { url: "https://example.org/", title: both("X") };
        g.problems.other = { symptom: both("X"), try: [both("X")] };
        g.questions.push({ ...g.questions[0], id: "other" });
      },
      [
        "warning unused-word words.cancel",
        "warning unused-link links.other",
        "warning unused-question questions[1].id",
        "warning unused-problem problems.other",
      ],
    ],
    [
      "are not doubted where the list of them is unsound",
      (g) => {
        g.links = [];
        g.words = 5;
      },
      ["error wrong-type words", "error wrong-type links"],
    ],
    [
      "are found on objects of their own only",
      (g) => g.chapters[0].steps[1].links.push("to-string", "valueof"),
      [
        "error unknown-link chapters[0].steps[1].links[1]",
        "error unknown-link chapters[0].steps[1].links[2]",
      ],
    ],
  ]);

  it("suggest what was meant", () => {
    const { problems } = parse(withAt("problems.no-page.goto", "lapotp"));
    expect(problems[0]?.message).toBe("There is no step “lapotp”. Did you mean laptop?");
  });
});

describe("braces", () => {
  const put = (text: string): Change => {
    return (g) => {
      g.chapters[0].steps[0].do[0].en = `${text} {settings}`;
    };
  };
  check([
    ["one that opens", put("a { b"), [`error stray-brace ${DO}.en`]],
    ["one that closes", put("a } b"), [`error stray-brace ${DO}.en`]],
    ["nothing in them", put("{}"), [`error stray-brace ${DO}.en`]],
    ["no name in them", put("{Next page}"), [`error stray-brace ${DO}.en`]],
    ["the same word twice", put("{settings}"), []],
    [
      "two mistakes",
      put("{nxet} }"),
      [`error unknown-word ${DO}.en`, `error stray-brace ${DO}.en`],
    ],
    [
      "a word in a word",
      (g) => {
        g.words.connect.en = "{settings}";
      },
      ["error word-in-word words.connect.en"],
    ],
  ]);
});

describe("languages", () => {
  check([
    ["a text is missing", (g) => delete g.finish.en, ["error missing-translation finish.en"]],
    [
      "titles, labels and words are texts like others",
      (g) => {
        delete g.title.nl;
        delete g.words.settings.en;
        delete g.questions[0].choices[1].label.en;
        delete g.chapters[1].title.nl;
        delete g.chapters[1].steps[0].title.nl;
      },
      [
        "error missing-translation title.nl",
        "error missing-translation words.settings.en",
        "error missing-translation questions[0].choices[1].label.en",
        "error missing-translation chapters[1].title.nl",
        "error missing-translation chapters[1].steps[0].title.nl",
      ],
    ],
    [
      "nothing at all",
      (g) => {
        g.summary = {};
      },
      ["error missing-translation summary.nl", "error missing-translation summary.en"],
    ],
    [
      "spaces alone",
      (g) => {
        g.title.en = " \u00a0 ";
      },
      ["error empty-text title.en"],
    ],
    [
      "an empty text",
      (g) => {
        g.title.en = "";
      },
      ["error empty-text title.en"],
    ],
    [
      "one string for two languages",
      (g) => {
        g.problems["no-page"].try[0] = "Try again.";
      },
      ["error untranslated problems.no-page.try[0]"],
    ],
    [
      "a language that is not declared",
      (g) => {
        g.title.de = "X";
      },
      ["error undeclared-language title.de"],
    ],
    [
      "something that is no language",
      (g) => {
        g.title.english = "X";
      },
      ["error bad-language title.english", "error undeclared-language title.english"],
    ],
    [
      "a guide of one language may have strings",
      (g) => {
        g.languages = ["nl"];
        g.title = "Wifi";
        for (const key of Object.keys(g)) {
          if (key !== "title")
            g[key] = JSON.parse(JSON.stringify(g[key]).replace(/,"en":"[^"]*"/g, ""));
        }
      },
      [],
    ],
  ]);
});

describe("characters", () => {
  const put = (text: string): Change => {
    return (g) => {
      g.title.en = text;
    };
  };
  const error = (code: string) => [`error ${code} title.en`];
  check([
    ["an escape sequence", put("a\u001b[2J"), error("control-character")],
    ["a line break", put("a\nb"), error("control-character")],
    ["a C1 control", put("a\u009b2J"), error("control-character")],
    ["a line separator", put("a\u2028b"), error("control-character")],
    ["a right-to-left override", put("a\u202eb"), error("bidirectional-character")],
    ["an isolate", put("a\u2066b"), error("bidirectional-character")],
    ["a right-to-left mark", put("a\u200fb"), error("bidirectional-character")],
    ["a zero-width space", put("a\u200bb"), error("invisible-character")],
    ["a joiner between letters", put("a\u200db"), error("invisible-character")],
    ["a soft hyphen", put("a\u00adb"), error("invisible-character")],
    ["a byte order mark inside", put("a\ufeffb"), error("invisible-character")],
    ["a tag", put("a\u{e0041}b"), error("invisible-character")],
    ["a filler", put("a\u3164b"), error("invisible-character")],
    ["half a character", put("a\ud83d"), error("broken-character")],
    ["an emoji of several", put("👩‍💻 🏳️‍🌈 👍🏽 ✔️"), []],
    ["accents, in one or two characters", put("één cafe\u0301"), []],
    ["other scripts", put("پشتیبانی مي\u200cخواهم 日本語"), []],
    [
      "one of each kind, once",
      put("\u0001\u0002\u202e\u202d"),
      [...error("control-character"), ...error("bidirectional-character")],
    ],
    [
      "outside texts too",
      (g) => {
        g.$schema = "a\u0007";
        g.links["wifi-page"].url = "https://example.org/\u202ea";
      },
      ["error control-character $schema", "error bidirectional-character links.wifi-page.url"],
    ],
  ]);

  it("names the character and its place", () => {
    const { problems } = parse(changed(put("ab\u202e")));
    expect(problems[0]?.message).toMatch(/U\+202E.* at character 3/);
  });
});

describe("lengths", () => {
  const places: [keyof typeof LENGTHS, string][] = [
    ["title", "title.en"],
    ["title", "chapters[0].steps[0].title.en"],
    ["question", "chapters[0].steps[0].check.en"],
    ["question", "problems.no-page.symptom.nl"],
    ["label", "questions[0].choices[0].label.en"],
    ["line", "chapters[1].steps[0].do[0].en"],
    ["line", "problems.no-page.try[0].nl"],
    ["screen", "chapters[0].steps[1].screens[0].note.en"],
    ["word", "words.settings.en"],
  ];
  it.each(places)("a %s at %s is as long as fits, counted in characters", (role, path) => {
    const { warning, error } = LENGTHS[role];
    const of = (length: number) => found(withAt(path, "👍".repeat(length)));
    const severity = warning === error ? "error" : "warning";
    expect(of(warning)).toEqual([]);
    expect(of(warning + 1)).toEqual([`${severity} text-too-long ${path}`]);
    expect(of(error + 1)).toEqual([`error text-too-long ${path}`]);
  });
});

describe("conditions", () => {
  const line = (condition: object): Change => {
    return (g) => g.chapters[1].steps[0].do.push({ text: both("X"), ...condition });
  };
  const at = "chapters[1].steps[0].do[1]";
  check([
    ["an empty list", line({ when: { phone: [] } }), [`error no-choices ${at}.when.phone`]],
    [
      "against the step's own",
      line({ when: { phone: "other" } }),
      [`error never-shown ${at}.when.phone`],
    ],
    ["partly against it", line({ when: { phone: ["other", "iphone"] } }), []],
    [
      "of a link against the step's own",
      (g) => {
        g.chapters[1].steps[0].links[0].when.phone = ["other"];
      },
      ["error never-shown chapters[1].steps[0].links[0].when.phone"],
    ],
    [
      "days that cross",
      line({ from: "2027-02-02", until: "2027-02-01" }),
      [`error days-cross ${at}.until`],
    ],
    [
      "the same day",
      line({ from: "2027-02-01", until: "2027-02-01" }),
      [`error days-cross ${at}.until`],
    ],
    ["one day", line({ from: "2027-02-01", until: "2027-02-02" }), []],
    ["30 February", line({ from: "2026-02-30" }), [`error impossible-day ${at}.from`]],
    ["29 February in a leap year", line({ until: "2028-02-29" }), []],
    ["29 February in another", line({ until: "2027-02-29" }), [`error impossible-day ${at}.until`]],
    ["no day", line({ from: "1 May" }), [`error bad-day ${at}.from`]],
  ]);
});

describe("links", () => {
  const put = (url: string): Change => {
    return (g) => {
      g.links["wifi-page"].url = url;
    };
  };
  const url = "links.wifi-page.url";
  check([
    ["http", put("http://example.org/"), [`error link-not-https ${url}`]],
    ["a script", put("javascript:alert(1)"), [`error link-not-https ${url}`]],
    ["a file", put("file:///etc/passwd"), [`error link-not-https ${url}`]],
    ["a credential", put("https://me:secret@example.org/"), [`error link-credentials ${url}`]],
    ["a name alone", put("https://microsoft.com@example.org/"), [`error link-credentials ${url}`]],
    ["no host", put("https://"), [`error bad-address ${url}`]],
    ["a space", put("https://example.org/a b"), [`error bad-address ${url}`]],
    ["a backslash", put("https://example.org\\@evil.example"), [`error bad-address ${url}`]],
    ["a Cyrillic letter", put("https://www.\u0430pple.com/"), [`warning look-alike-host ${url}`]],
    ["punycode", put("https://xn--pple-43d.com/"), [`warning look-alike-host ${url}`]],
    ["a number for a host", put("https://2130706433/"), [`warning look-alike-host ${url}`]],
    ["capitals, port, path, query", put("https://Example.ORG:8443/a?b=c#d"), []],
    ["an IPv6 address", put("https://[2001:db8::1]/"), []],
  ]);

  it("shows the host as browsers do", () => {
    expect(parse(changed(put("https://\u0430pple.com/"))).problems[0]?.message).toContain(
      "xn--pple-43d.com",
    );
  });
});

describe("advice", () => {
  check([
    [
      "a step without check",
      (g) => delete g.chapters[0].steps[0].check,
      ["warning no-check chapters[0].steps[0]"],
    ],
    [
      "a step without problems",
      (g) => {
        g.chapters[1].steps[0].problems = [];
        delete g.chapters[1].steps[1].problems;
        g.chapters[0].steps[0].problems.push("no-page");
        g.problems["no-page"].try = g.problems["no-signal"].try;
        delete g.problems["no-signal"];
        delete g.anywhere;
      },
      ["warning no-problems chapters[1].steps[0]"],
    ],
    [
      "a plain checklist needs none",
      (g) => {
        for (const { steps } of g.chapters) for (const step of steps) delete step.problems;
        delete g.problems;
        delete g.anywhere;
      },
      [],
    ],
  ]);
});
