import { describe, expect, it } from "vitest";
import { fakeEdges, runCli } from "../support/edges.ts";

const guide = "microsoft-authenticator";

describe("handout", () => {
  it("prints HTML of the default guide unless told otherwise", async () => {
    const { code, stdout, stderr } = await runCli(["handout", "--lang", "nl"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="nl">/);
    expect(stdout).toMatch(/<\/html>\n$/);
  });

  it("is UTF-8 also where the terminal shows only ASCII", async () => {
    const { stdout } = await runCli(["handout", "--format", "markdown"], { unicode: false });
    expect(stdout).toContain("“");
  });

  it.each([
    ["leaflet.html", /^<!DOCTYPE/],
    ["Leaflet.HTM", /^<!DOCTYPE/],
    ["leaflet.md", /^# /],
    ["a.b/leaflet.markdown", /^# /],
  ])("follows the ending of %s", async (file, begin) => {
    const { code, stdout, edges } = await runCli(["handout", "--output", file]);
    expect(code).toBe(0);
    expect(stdout).toBe(`Written to ${file}.\n`);
    expect(edges.written.get(file)).toMatch(begin);
  });

  it("takes any ending with --format", async () => {
    const args = ["handout", "--output", "leaflet.txt"];
    const { edges } = await runCli([...args, "--format", "markdown"]);
    expect(edges.written.get("leaflet.txt")).toMatch(/^# /);
  });

  it("never overwrites without --force", async () => {
    const edges = fakeEdges();
    edges.written.set("leaflet.md", "mine");
    const refused = await runCli(["handout", "--output", "leaflet.md"], edges);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toBe(
      "mfa-guide: leaflet.md is there already.\nAdd --force to overwrite it, or choose another name.\n",
    );
    expect(edges.written.get("leaflet.md")).toBe("mine");
    const forced = await runCli(["handout", "--output", "leaflet.md", "--force"], edges);
    expect(forced.code).toBe(0);
    expect(edges.written.get("leaflet.md")).toMatch(/^# /);
  });

  it.each([
    ["ENOENT", "its folder is not there"],
    ["EACCES", "you may not write there"],
    ["ENOSPC", "the disk is full"],
    ["EWEIRD", "EWEIRD"],
  ])("says what is wrong when writing fails with %s", async (code, why) => {
    const edges = fakeEdges();
    edges.files.write = async () => {
      throw Object.assign(new Error(code), { code });
    };
    const run = await runCli(["handout", "--output", "x/leaflet.md"], edges);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`x/leaflet.md cannot be written: ${why}.\n`);
    expect(run.stderr).toContain("Choose another place");
  });

  it.each([
    [["--output", "leaflet.txt"], "does not say whether"],
    [["--output", "leaflet.md", "--format", "html"], "does not fit --format html"],
    [["--output", ""], "--output needs a text"],
    [["--format", "pdf"], "“pdf” is not possible"],
    [["--date", "2026-02-30"], "--date needs a day"],
    [["--contact", "a\nb"], "--contact may not contain line breaks"],
    [["--answer", "phone=nokia"], "“nokia” is not an answer"],
    [["--screens", "xx"], "no language “xx”"],
  ])("%j is a usage error", async (args, message) => {
    const { code, stdout, stderr, edges } = await runCli(["handout", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(edges.written.size).toBe(0);
  });

  it("exits 3 for a guide that is not there", async () => {
    expect((await runCli(["handout", "no-such-guide"])).code).toBe(3);
  });

  it("labels both phones, and with an answer shows one without labels", async () => {
    const both = await runCli(["handout", guide, "--format", "markdown"]);
    expect(both.stdout).toContain("**iPhone:** ");
    expect(both.stdout).toContain("**Android:** ");
    const one = await runCli([
      "handout",
      guide,
      "--format",
      "markdown",
      "--answer",
      "phone=android",
    ]);
    expect(one.stdout).not.toContain("apps.apple.com");
    expect(one.stdout).not.toContain("**Android:** ");
    expect(one.stdout).toContain("**Only for:** Android");
  });

  it("takes answers, screens and contact from the settings, and options before them", async () => {
    const settings = {
      contact: "Desk 1",
      screens: "nl",
      answers: { phone: "iphone", other: "x" },
    };
    const args = ["handout", guide, "--format", "markdown"];
    const { stdout } = await runCli(args, { settings });
    expect(stdout).toContain("**Need help?** Desk 1");
    expect(stdout).toContain("Volgende");
    expect(stdout).not.toContain("play.google.com");
    const options = ["--contact", "Desk 2", "--screens", "en", "--answer", "phone=android"];
    const other = await runCli([...args, ...options], { settings });
    expect(other.stdout).toContain("**Need help?** Desk 2");
    expect(other.stdout).not.toContain("Volgende");
    expect(other.stdout).toContain("play.google.com");
  });

  it("shows the guide as of --date, MFA_GUIDE_TODAY or today", async () => {
    const args = ["handout", guide, "--format", "markdown", "--lang", "nl"];
    const today = (await runCli(args)).stdout;
    expect(today).toContain("zoals op 23 november 2026");
    const later = (await runCli([...args, "--date", "2027-02-01"])).stdout;
    expect(later).toContain("zoals op 1 februari 2027");
    const notices = (text: string) =>
      text.split("\n").filter((line) => line.startsWith("> **Let op:**"));
    expect(notices(later)).not.toEqual(notices(today));
    const env = { MFA_GUIDE_TODAY: "2027-02-01" };
    expect((await runCli(args, { env })).stdout).toBe(later);
  });

  it("reads no records", async () => {
    const edges = fakeEdges();
    edges.records = () => Promise.reject(new Error("records were opened"));
    expect((await runCli(["handout"], edges)).code).toBe(0);
  });
});
