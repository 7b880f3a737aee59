/** `show` and `list`: guides without prompts. */
import { describe, expect, test } from "vitest";
import { fakeEdges, runCli } from "../support/edges.ts";

describe("show", () => {
  test("every step, numbered as on paper, fitted to the terminal", async () => {
    const surroundings = { terminal: true, columns: 60 };
    for (const language of ["nl", "en"]) {
      const { code, stdout, stderr } = await runCli(["show", "--lang", language], surroundings);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const refs = [...stdout.matchAll(/^(\d\.\d+) /gm)].map(([, ref]) => ref);
      expect(refs).toEqual([
        ...[1, 2, 3].map((step) => `1.${step}`),
        ...Array.from({ length: 11 }, (_, step) => `2.${step + 1}`),
      ]);
      for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(60);
      expect(stdout).toContain("https://aka.ms/mfasetup");
    }
  });

  test("--step shows those steps, in the order of the guide", async () => {
    const argv = ["show", "--step", "2.6", "--step", "2.5", "--lang", "nl"];
    const { stdout } = await runCli(argv);
    expect(stdout).toContain(
      "2  Microsoft Authenticator app activeren\n\n2.5  Verbind de app met uw account\n",
    );
    expect(stdout.indexOf("2.5  ")).toBeLessThan(stdout.indexOf("2.6  "));
    expect(stdout).not.toContain("1.1");
    expect(stdout).toContain("┌─");
  });

  test("--problems adds what can go wrong, with the id to mark it by", async () => {
    const argv = ["show", "--step", "scan-qr"];
    expect((await runCli(argv)).stdout).not.toContain("camera-refused");
    const { stdout } = await runCli([...argv, "--problems"]);
    expect(stdout).toContain(
      "! With a computer: The camera stays black or I refused it [camera-refused]\n",
    );
    expect(stdout).toContain("At any step:\n");
    expect(stdout).toContain("If none of this helps: ");
    expect(stdout).toContain("Solved? Go to step 1.1.");
  });

  test("an answer leaves out what is for others; without it parts are labelled", async () => {
    const argv = ["show", "--step", "1.1"];
    expect((await runCli(argv)).stdout).toMatch(/iPhone: .*Android: /s);
    const { stdout } = await runCli([...argv, "--answer", "phone=iphone"]);
    expect(stdout).not.toContain("Android");
    const settled = { settings: { answers: { phone: "iphone" } } };
    expect((await runCli(argv, settled)).stdout).toBe(stdout);
  });

  test("words on the screens are in their own language", async () => {
    const argv = ["show", "--step", "2.6", "--lang", "nl", "--screens", "en"];
    const { stdout } = await runCli(argv);
    expect(stdout).toContain("tik op “Yes”");
    expect(stdout).toContain(">[ Yes ]<");
  });

  test("plain lines instead of drawings for those who want them", async () => {
    const argv = ["show", "--step", "2.6"];
    for (const surroundings of [
      { env: { ACCESSIBLE: "1" } },
      { env: { TERM: "dumb" } },
      { settings: { accessible: true } },
    ]) {
      expect((await runCli(argv, surroundings)).stdout).not.toContain("┌");
    }
  });

  test("--date and MFA_GUIDE_TODAY set the day", async () => {
    const argv = ["show", "--json"];
    const day = async (more: string[], env = {}) =>
      JSON.parse((await runCli([...argv, ...more], { env })).stdout).date;
    expect(await day([])).toBe("2026-11-23");
    expect(await day([], { MFA_GUIDE_TODAY: "2027-01-02" })).toBe("2027-01-02");
    expect(await day(["--date", "2027-03-04"], { MFA_GUIDE_TODAY: "2027-01-02" })).toBe(
      "2027-03-04",
    );
  });

  test("JSON holds plain text, and every step also when it does not apply", async () => {
    const { stdout } = await runCli(["show", "--json", "--answer", "phone=android"]);
    const document = JSON.parse(stdout);
    const steps = document.chapters.flatMap(({ steps }: { steps: unknown[] }) => steps);
    expect(steps).toHaveLength(14);
    expect(steps[7]).toMatchObject({ id: "scan-qr", number: 8, ref: "2.5", on: "phone" });
    expect(document.answers).toEqual({ phone: "android" });
    expect(stdout).not.toMatch(/\{[a-z-]+\}/);
  });

  test("a guide in another language says so on standard error", async () => {
    const ownGuides = { dutch: guideIn("nl") };
    const { code, stdout, stderr } = await runCli(["show", "dutch"], { ownGuides });
    expect(code).toBe(0);
    expect(stdout).toContain("Titel");
    expect(stderr).toBe("This guide is not in English but in Dutch.\n");
    expect((await runCli(["show", "dutch", "--lang", "nl"], { ownGuides })).stderr).toBe("");
  });

  test("what a guide says reaches the terminal as text", async () => {
    const title = "Ti\u202etel";
    const ownGuides = { dutch: guideIn("nl", title) };
    const { stdout, stderr } = await runCli(["show", "dutch"], { ownGuides });
    expect(stdout + stderr).not.toContain("\u202e");
  });

  test.each([
    [["show", "--step", "scan-rq"], 2, "Did you mean scan-qr?"],
    [["show", "--step", "0"], 2, "1 to 14"],
    [["show", "--screens", "xx"], 2, "Possible: nl, en, de, "],
    [["show", "--date", "2026-02-30"], 2, "--date"],
    [["show", "--answer", "phone"], 2, "phone=android"],
    [["show", "--answer", "fone=android"], 2, "Did you mean phone?"],
    [["show", "microsoft-authentikator"], 3, "Did you mean microsoft-authenticator?"],
    [["show", "./nowhere.json"], 3, "nowhere.json"],
  ])("%j", async (argv, code, message) => {
    const run = await runCli(argv);
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toContain(message);
  });
});

describe("list", () => {
  test("the guides there are, as a table", async () => {
    const { code, stdout } = await runCli(["list"], { terminal: true, columns: 120 });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Name +Title +Steps +Languages +Version +From\n/);
    expect(stdout).toMatch(/^microsoft-authenticator +Set up Microsoft Authenticator +14 +nl en /m);
  });

  test("an own guide takes the place of a built-in one; a broken one is listed as such", async () => {
    const edges = fakeEdges({
      locale: "nl_NL.UTF-8",
      ownGuides: { "new-phone": guideIn("nl").replace("dutch", "new-phone"), broken: "{" },
    });
    const { guides } = JSON.parse((await runCli(["list", "--json"], edges)).stdout);
    const told = guides.map(({ id, source, steps }: Record<string, unknown>) => [
      id,
      source,
      steps,
    ]);
    expect(told).toEqual([
      ["first-sign-in", "built-in", 15],
      ["microsoft-authenticator", "built-in", 14],
      ["passkey", "built-in", 14],
      ["broken", "own", null],
      ["new-phone", "own", 1],
    ]);
    const broken = guides.find(({ id }: { id: string }) => id === "broken");
    expect(broken.problems[0]).toMatchObject({ severity: "error" });
    const text = await runCli(["list"], edges);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain("niet geldig");
    expect(text.stderr).toContain("mfa-guide validate");
  });

  test("an own guide in a file of another name would not be found again, and says so", async () => {
    const edges = fakeEdges({ ownGuides: { other: guideIn("nl") } });
    const { stdout, stderr } = await runCli(["list"], edges);
    expect(stdout).toMatch(/^other +not valid/m);
    expect(stderr).toMatch(
      /another id than its file is called: “dutch”\. Rename the file to dutch/,
    );
    expect(stderr).not.toContain("validate");
    const check = await runCli(["check", "other", "--json"], edges);
    expect(check.code).toBe(3);
    expect(JSON.parse(check.stdout).error.code).toBe("guide-invalid");
  });
});

function guideIn(language: string, title = "Titel"): string {
  return JSON.stringify({
    formatVersion: 1,
    id: "dutch",
    version: "1.0.0",
    languages: [language],
    title,
    chapters: [
      {
        id: "one",
        title: "Een",
        steps: [{ id: "tap", title: "Tik", on: "phone", do: ["Tik op de knop."] }],
      },
    ],
  });
}
