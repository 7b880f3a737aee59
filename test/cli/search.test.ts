import { describe, expect, it } from "vitest";
import { starterGuide } from "../../src/guide/starter.ts";
import { runCli } from "../support/edges.ts";

const own = { ownGuides: { sample: JSON.stringify(starterGuide("sample")) } };

describe("search", () => {
  it("prints the problem, what helps, and where it is, best first", async () => {
    const { code, stdout, stderr } = await runCli(["search", "no", "notification"]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^! .*notification.*\[[a-z-]+\]\n 1\. /);
    expect(stdout).toMatch(/^ {2}\d+\.\d+/m);
  });

  it("says once what several guides share, and where each has it", async () => {
    const { stdout } = await runCli(["search", "camera"]);
    const symptoms = stdout.split("\n").filter((line) => line.startsWith("! "));
    expect(symptoms.length).toBeGreaterThan(1);
    expect(new Set(symptoms).size).toBe(symptoms.length);
    const places = stdout.split("\n").find((line) => /^ {2}[\d.].*; /.test(line)) ?? "";
    for (const place of places.trim().split("; ")) {
      expect(place).toMatch(/^\d+\.\d+(, \d+\.\d+)* · [a-z-]+$/);
    }
    expect(places).toMatch(/· microsoft-authenticator(;|$)/);
    expect(places).toMatch(/· new-phone(;|$)/);
  });

  it("goes by the words that say something: a code that one does not have is about a code", async () => {
    const { stdout } = await runCli(["search", "it wants a code I don't have"]);
    expect(stdout.split("\n")[0]).toMatch(/code|digits/);
  });

  it("looks in every valid guide, own ones too, or in the one that is named", async () => {
    const { stdout } = await runCli(["search", "computer", "--json"], own);
    const guides = (text: string) =>
      new Set((JSON.parse(text).results as { guide: string }[]).map(({ guide }) => guide));
    expect(guides(stdout).size).toBeGreaterThan(1);
    const one = await runCli(["search", "password", "--json", "--guide", "sample"], own);
    expect([...guides(one.stdout)]).toEqual(["sample"]);
  });

  it("says so when nothing fits, which is no error", async () => {
    const { code, stdout, stderr } = await runCli(["search", "xyzzy", "--lang", "nl"]);
    expect([code, stdout, stderr.trim()]).toEqual([0, "", "Hier past niets bij."]);
  });

  it("refuses an empty text and a guide there is none of", async () => {
    expect((await runCli(["search", " "])).code).toBe(2);
    expect((await runCli(["search"])).code).toBe(2);
    expect((await runCli(["search", "x", "--guide", "nowhere"])).code).toBe(3);
  });

  it("takes answers and languages as far as each guide knows them", async () => {
    const argv = ["search", "code", "--answer", "phone=iphone", "--screens", "en", "--json"];
    expect((await runCli(argv, own)).code).toBe(0);
    const named = ["search", "code", "--guide", "new-phone", "--answer", "colour=red"];
    expect((await runCli(named)).code).toBe(2);
  });
});
