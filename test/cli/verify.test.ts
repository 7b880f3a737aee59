/** `verify`: what was said beside what is. */
import { describe, expect, it } from "vitest";
import { type FakeEdges, fakeEdges, runCli, type Surroundings } from "../support/edges.ts";
import { exportBytes, exportFiles } from "../support/evidence.ts";

/** Some are recorded as complete on Monday morning; the export is made a week later. */
async function desk(surroundings: Surroundings = {}): Promise<FakeEdges> {
  const edges = fakeEdges(surroundings);
  for (const person of ["j.jansen", "p.peters", "l.degroot", "m.devries"]) {
    const ticket = ["--ticket", `INC-${person.length}`];
    const who = ["--for", `${person}@example.org`, "--answer", "phone=iphone"];
    await runCli(["mark", "done", "--all", ...who, ...ticket], edges);
  }
  await runCli(["mark", "done", "--step", "1", "--for", "s.smit@example.org"], edges);
  await runCli(["mark", "done", "--all", "--for", "gast@example.net"], edges);
  edges.advance(7 * 24 * 60 * 60);
  const changedAt = edges.now().toISOString();
  for (const name of exportFiles())
    edges.readable.set(name, { contents: exportBytes(name), changedAt });
  for (const name of exportFiles("bad")) {
    edges.readable.set(name, { contents: exportBytes(`bad/${name}`), changedAt });
  }
  return edges;
}

const REPORT = "graph-v1-report.json";

describe("verify", () => {
  it("gives the lists to act on: ring, close, invite", async () => {
    const { code, stdout, stderr } = await runCli(["verify", REPORT], await desk());
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("registration report: 10 people");
    expect(stdout).toContain("Expected: notifications in Authenticator");
    const list = (title: string) =>
      (stdout.split(title)[1] ?? "").split(/\n{2}/).slice(0, 2).join(" ");
    const ring = list("Ring these");
    expect(ring).toContain("p.peters@example.org");
    expect(ring).toContain("text messages and calls");
    expect(ring).toContain("INC-");
    expect(ring).not.toMatch(/jansen|smit/);
    expect(list("Close these")).toContain("s.smit@example.org");
    expect(list("Close these")).not.toMatch(/peters|jansen/);
    expect(list("Invite these")).toContain("a.bakker@example.org");
    expect(list("Invite these")).toContain("t.bos@example.org");
    expect(list("Unknown")).toContain("l.degroot@example.org");
    expect(list("Not in the export")).toContain("perhaps the guest gast_example.net#EXT#");
    expect(stdout).toContain("Not confirmed is not refuted");
  });

  it("is fine when all who are complete are confirmed", async () => {
    const edges = fakeEdges();
    await runCli(["mark", "done", "--all", "--for", "j.jansen@example.org"], edges);
    edges.readable.set("r", { contents: exportBytes(REPORT), changedAt: "2026-11-23T09:30:00Z" });
    expect((await runCli(["verify", "r", "--quiet"], edges)).code).toBe(0);
  });

  it.each([
    ["j.jansen@example.org", 0, "confirmed; Authenticator with notifications"],
    ["p.peters@example.org", 1, "not registered; nothing registered; recorded as complete on"],
    ["s.smit@example.org", 0, "registered but open"],
    ["k.visser@example.org", 0, "never walked through, registered"],
    ["nobody@example.org", 1, "not in the export"],
    ["l.degroot@example.org", 1, "unknown"],
  ])("one person: %s", async (person, code, text) => {
    const run = await runCli(["verify", REPORT, "--for", person], await desk());
    expect(run.code).toBe(code);
    expect(run.stdout).toContain(`${person}: ${text}`);
    expect(run.stdout.trim().split("\n").length).toBe(1);
  });

  it("one person too early to say, with when to ask again", async () => {
    const edges = fakeEdges({ input: exportBytes(REPORT) });
    await runCli(["mark", "done", "--all", "--for", "p.peters@example.org"], edges);
    const { code, stdout } = await runCli(["verify", "--for", "p.peters@example.org"], edges);
    expect(code).toBe(1);
    expect(stdout).toContain("too early to say");
    expect(stdout).toContain("export again after 2026-11-24 22:30");
  });

  it("gives JSON, and CSV with the same keys", async () => {
    const edges = await desk();
    const { stdout } = await runCli(["verify", REPORT, "--json"], edges);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      guide: "microsoft-authenticator",
      expect: "push",
      graceHours: 36,
      inputs: [{ file: REPORT, shape: "report", people: 10, unusable: 0, partial: false }],
      recorded: 0,
      ok: false,
    });
    expect(document.people[0]).toMatchObject({ finding: "not-registered", state: "complete" });
    expect(document.people.every(({ state }: { state: unknown }) => state !== null)).toBe(true);
    const csv = await runCli(
      ["verify", REPORT, "--format", "csv", "--only", "unregistered-unwalked"],
      edges,
    );
    expect(
      csv.stdout
        .split("\r\n")
        .slice(1, -1)
        .map((row) => row.split(",")[0]),
    ).toEqual(["a.bakker@example.org", "t.bos@example.org"]);
    const markdown = await runCli(["verify", REPORT, "--format", "markdown"], edges);
    expect(markdown.stdout).toContain("## Ring these");
  });

  it("reads standard input, several files, and a page that is missing is told", async () => {
    const edges = await desk();
    const pages = ["graph-v1-report-page2.json", "graph-v1-report-page1.json"];
    const whole = await runCli(["verify", ...pages, "--json"], edges);
    expect(whole.stderr).toBe("");
    expect(JSON.parse(whole.stdout).counts.unknown).toBe(1);
    const part = await runCli(["verify", "graph-v1-report-page1.json"], edges);
    expect(part.stderr).toContain("The last page of the export is missing");
  });

  it("speaks Dutch", async () => {
    const { stdout } = await runCli(["verify", REPORT, "--lang", "nl"], await desk());
    expect(stdout).toContain("Bel deze mensen");
    expect(stdout).toContain("Nodig deze mensen uit");
  });
});

describe("--record", () => {
  it("adds evidence once, and changes nothing else", async () => {
    const edges = await desk();
    const before = await runCli(["status", "--json", "--for", "j.jansen@example.org"], edges);
    const first = await runCli(["verify", REPORT, "--record", "--json"], edges);
    expect(JSON.parse(first.stdout).recorded).toBe(4);
    const again = await runCli(["verify", REPORT, "--record", "--json"], edges);
    expect(JSON.parse(again.stdout).recorded).toBe(0);
    const after = await runCli(["status", "--json", "--for", "j.jansen@example.org"], edges);
    const { evidence, ...rest } = JSON.parse(after.stdout);
    expect(evidence).toMatchObject({
      source: "entra-report",
      verdict: "confirmed",
      expect: "push",
      methods: ["microsoftAuthenticatorPush", "softwareOneTimePasscode"],
    });
    const { evidence: none, ...same } = JSON.parse(before.stdout);
    expect(none).toBeNull();
    expect(rest).toEqual(same);
  });

  it("makes no record for who never called, and looks only without it", async () => {
    const edges = await desk();
    await runCli(["verify", REPORT], edges);
    await runCli(["verify", REPORT, "--record"], edges);
    const csv = await runCli(["report", "--format", "csv"], edges);
    expect(csv.stdout).toMatch(/,evidence,evidenceAsOf/);
    expect(csv.stdout).toMatch(/^p\.peters@.*,refuted,2026-11-30T/m);
    const { stdout } = await runCli(["report", "--json"], edges);
    const people = JSON.parse(stdout).people.map(({ person }: { person: string }) => person);
    expect(people).not.toContain("k.visser@example.org");
    expect(people.length).toBe(6);
  });

  it("is told by status and by check, which can ask for it", async () => {
    const edges = await desk();
    const check = (...options: string[]) =>
      runCli(["check", "--for", "j.jansen@example.org", ...options], edges);
    expect((await check("--verified")).code).toBe(1);
    await runCli(["verify", REPORT, "--record"], edges);
    expect((await check("--verified")).code).toBe(0);
    expect((await check("--verified=24")).code).toBe(0);
    edges.advance(25 * 60 * 60);
    expect((await check("--verified=24")).code).toBe(1);
    expect((await check("--verified")).code).toBe(0);
    expect((await check("--verified=x")).code).toBe(2);
    const refuted = ["check", "--for", "p.peters@example.org"];
    expect((await runCli(refuted, edges)).code).toBe(0);
    expect((await runCli([...refuted, "--verified"], edges)).code).toBe(1);
    const { stdout } = await runCli(["status", "--for", "j.jansen@example.org"], edges);
    expect(stdout).toContain("Entra");
  });

  it("stays when a step is taken back", async () => {
    const edges = await desk();
    await runCli(["verify", REPORT, "--record"], edges);
    await runCli(["mark", "todo", "--step", "1", "--for", "j.jansen@example.org"], edges);
    const { stdout } = await runCli(["status", "--json", "--for", "j.jansen@example.org"], edges);
    expect(JSON.parse(stdout)).toMatchObject({ evidence: { verdict: "confirmed" } });
  });
});

describe("what cannot be used", () => {
  it.each([
    ["web-page.html", "is a web page"],
    ["workbook.xlsx", "is an Excel workbook"],
    ["graph-error-403.json", "AuditLog.Read.All"],
    ["graph-error-role.json", "Reports Reader"],
    ["graph-error-no-licence.json", "P1 or P2"],
    ["empty.json", "is empty"],
    ["bom-only.json", "is empty"],
    ["null.json", "JSON without people"],
    ["empty-array.json", "has no rows"],
    ["csv-header-only.csv", "has no rows"],
    ["csv-without-upn.csv", "no sign-in names"],
    ["cut-off.json", "ends in the middle"],
    ["format-table.txt", "ConvertTo-Json"],
    ["prompt-copied.txt", "prompt"],
    ["other-json.json", "not recognised"],
    ["users-list.json", "nothing about their methods"],
    ["control-characters.json", "no name that can be used"],
    ["csv-formula.csv", "no name that can be used"],
    ["contains-secret.json", "does not say whose"],
    ["not-there.json", "cannot be read (ENOENT)"],
  ])("%s: %s", async (file, text) => {
    const run = await runCli(["verify", file, "--json"], await desk());
    expect(run.code).toBe(4);
    expect(run.stderr).toContain(text);
    expect(JSON.parse(run.stdout).error.code).toBe("input");
    for (const sign of ["\u001b", "\u202e"]) expect(run.stderr).not.toContain(sign);
    const dutch = await runCli(["verify", file, "--lang", "nl"], await desk());
    expect(dutch.code).toBe(4);
    expect(dutch.stderr.trim().split("\n").length).toBeGreaterThanOrEqual(2);
  });

  it("a pass in full is warned about and never printed or kept", async () => {
    const edges = await desk();
    const who = ["--for", "t.bos@example.org"];
    await runCli(["mark", "done", "--step", "1", ...who], edges);
    const run = await runCli(
      ["verify", "contains-secret.json", "--record", "--json", ...who],
      edges,
    );
    expect(run.stderr).toContain("Temporary Access Pass");
    expect(run.stdout + run.stderr).not.toContain("MadeUp-Pass-1");
    expect(JSON.parse(run.stdout).people[0].remarks).toEqual(["pass-only"]);
    const { stdout } = await runCli(["status", "--json", ...who], edges);
    expect(stdout).not.toContain("MadeUp-Pass-1");
  });

  it("lost methods are told, and are unknown", async () => {
    const { stdout, stderr } = await runCli(
      ["verify", "ps51-Export-Csv.csv", "--json"],
      await desk(),
    );
    expect(stderr).toContain("of 10 rows the methods were lost");
    const people: { person: string; finding: string }[] = JSON.parse(stdout).people;
    expect(people.find(({ person }) => person.startsWith("m.devries"))?.finding).toBe("unknown");
  });

  it.each([
    [["--as-of", "yesterday"], "--as-of"],
    [["--as-of", "2031-01-01T00:00:00Z"], "future"],
    [["--grace", "-1"], "--grace"],
    [["--grace", "1e3"], "--grace"],
    [["--only", "confimed"], "confirmed"],
    [["--expect", "sms"], "--expect"],
  ])("%j is a usage error", async (options, text) => {
    const { code, stderr } = await runCli(["verify", REPORT, ...options], await desk());
    expect(code).toBe(2);
    expect(stderr).toContain(text);
  });

  it("asks for a file at once where nothing can come in", async () => {
    const { code, stderr } = await runCli(["verify"], { terminal: true });
    expect(code).toBe(2);
    expect(stderr).toContain("pipe one in");
  });
});
