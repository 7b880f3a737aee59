import { describe, expect, it } from "vitest";
import { fakeEdges, runCli } from "../support/edges.ts";
import { parse } from "../support/sample-guide.ts";

describe("new", () => {
  it("writes a guide in order, strictly, named after its file", async () => {
    const { code, edges, stderr } = await runCli(["new", "office-wifi.json"]);
    expect([code, stderr]).toEqual([0, ""]);
    const { guide, problems } = parse(edges.written.get("office-wifi.json"));
    expect(problems).toEqual([]);
    expect(guide).toMatchObject({ id: "office-wifi", languages: ["nl", "en"] });
    expect((await runCli(["validate", "--strict", "office-wifi.json"], edges)).code).toBe(0);
  });

  it("writes the schema that the guide's first line points to beside it", async () => {
    const { edges } = await runCli(["new", "my/guides/wifi.json"]);
    expect([...edges.written.keys()]).toEqual([
      "my/guides/wifi.json",
      "my/guides/guide.schema.json",
    ]);
    const text = edges.written.get("my/guides/wifi.json") ?? "";
    expect(text.split("\n")[1]).toBe('  "$schema": "./guide.schema.json",');
    const schema = JSON.parse(edges.written.get("my/guides/guide.schema.json") ?? "");
    expect(schema.required).toContain("chapters");
  });

  it("says what to do next", async () => {
    const { stdout, edges } = await runCli(["new", "wifi"]);
    expect([...edges.written.keys()]).toContain("wifi.json");
    expect(stdout).toContain("Written: wifi.json");
    expect(stdout).toContain("mfa-guide wifi.json --dry-run");
    expect(stdout).toContain("mfa-guide validate wifi.json");
    expect(stdout).toContain(`${edges.home}/guides/wifi.json`);
    expect((await runCli(["new", "een map/wifi.json", "--lang", "nl"])).stdout).toContain(
      'mfa-guide validate "een map/wifi.json"',
    );
  });

  it("never overwrites, and then writes nothing at all", async () => {
    const edges = fakeEdges();
    edges.written.set("wifi.json", "mine");
    const { code, stdout, stderr } = await runCli(["new", "wifi.json"], edges);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("wifi.json is there already, and is not overwritten.");
    expect([...edges.written]).toEqual([["wifi.json", "mine"]]);
  });

  it("leaves a schema that is there", async () => {
    const edges = fakeEdges();
    edges.written.set("guide.schema.json", "older");
    expect((await runCli(["new", "wifi.json"], edges)).code).toBe(0);
    expect(edges.written.get("guide.schema.json")).toBe("older");
  });

  it.each([
    ["Office WiFi.json", "office-wifi"],
    ["Één café!.JSON", "een-cafe"],
    ["2fa.json", "guide-2fa"],
    ["list.json", "guide-list"],
    ["日本.json", "my-guide"],
    [`${"lang-".repeat(40)}.json`, `${"lang-".repeat(10).slice(0, -1)}`],
  ])("makes an id of the name %s: %s", async (file, id) => {
    const { edges } = await runCli(["new", file]);
    expect(parse(edges.written.get(file)).guide?.id).toBe(id);
  });

  it("takes a backslash for a folder on Windows only", async () => {
    const edges = { ...fakeEdges(), platform: "win32" };
    await runCli(["new", "C:\\guides\\wifi.json"], edges);
    expect(edges.written.has("C:\\guides\\guide.schema.json")).toBe(true);
  });

  it.each([["folder/"], [".json"], ["guide.schema.json"], ["a\u001b[2J.json"], [""]])(
    "refuses %j as a name",
    async (file) => {
      const { code, stdout, stderr, edges } = await runCli(["new", file]);
      expect([code, stdout, edges.written.size]).toEqual([2, "", 0]);
      expect(stderr).toMatch(/^mfa-guide: .+/);
      expect(stderr).not.toContain("\u001b");
    },
  );

  it("says what is wrong when it cannot write", async () => {
    const edges = fakeEdges();
    const files: typeof edges.files = {
      ...edges.files,
      write: async () => {
        throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
      },
    };
    const { code, stderr } = await runCli(["new", "wifi.json"], { ...edges, files });
    expect(code).toBe(2);
    expect(stderr).toContain("wifi.json cannot be written (EACCES).");
    expect(stderr).toContain("Check that the folder exists");
  });

  it("writes it in the languages named alone", async () => {
    const { edges } = await runCli(["new", "wifi", "--languages", "en"]);
    const { guide, problems } = parse(edges.written.get("wifi.json"));
    expect(problems).toEqual([]);
    expect(guide).toMatchObject({ languages: ["en"], title: "Wi-Fi on your phone" });
    const both = await runCli(["new", "wifi", "--languages", "en,nl"]);
    expect(parse(both.edges.written.get("wifi.json"))).toMatchObject({
      guide: { languages: ["en", "nl"] },
      problems: [],
    });
  });

  it.each([
    [["--languages", "de"], "is there in nl and en, not in de"],
    [["--languages", "English"], "is not a language"],
    [["--from", "gone.md"], "gone.md cannot be read (ENOENT)"],
    [["--from", "empty.md"], "There is no text in empty.md"],
    [["--from", "wide.md", "--languages", "nl,en"], "only one can be named"],
  ])("says what is wrong with %j and writes nothing", async (argv, message) => {
    const edges = fakeEdges();
    edges.readable.set("empty.md", { contents: " \n", changedAt: "2026-11-25T09:00:00Z" });
    const { code, stderr } = await runCli(["new", "wifi", ...argv], edges);
    expect(stderr).toContain(message);
    expect(code).toBe(message.includes("md") ? 4 : 2);
    expect(edges.written.size).toBe(0);
  });

  it("makes it of a handout, and says by line what could not be carried over", async () => {
    const edges = fakeEdges();
    const contents = Buffer.from(
      "\ufeff# Afdrukken\r\n\r\n## Kies\r\n\r\n![x](y.png)\r\n",
      "utf16le",
    );
    edges.readable.set("folder.md", { contents, changedAt: "2026-11-25T09:00:00Z" });
    const { code, stderr } = await runCli(
      ["new", "folder", "--from", "folder.md", "--lang", "nl"],
      edges,
    );
    expect(code).toBe(0);
    expect(stderr).toContain("folder.md:5 een afbeelding");
    expect(parse(edges.written.get("folder.json")).guide).toMatchObject({
      id: "folder",
      languages: ["nl"],
      title: "Afdrukken",
    });
  });
});
