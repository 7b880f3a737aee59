/** `config` and `forget`. */
import { describe, expect, test } from "vitest";
import { fakeEdges, runCli } from "../support/edges.ts";

const GUIDE = "microsoft-authenticator";

describe("config", () => {
  test.each([
    ["language", "nl", { language: "nl" }],
    ["screens", "EN", { screens: "en" }],
    ["screens", "pt_br", { screens: "pt-BR" }],
    ["open", "never", { open: "never" }],
    ["accessible", "true", { accessible: true }],
    ["accessible", "false", { accessible: false }],
    ["contact", " Helpdesk, 1234 ", { contact: "Helpdesk, 1234" }],
    ["answers.phone", "android", { answers: { phone: "android" } }],
  ])("set %s %s, get, unset", async (name, value, stored) => {
    const edges = fakeEdges();
    const set = await runCli(["config", "set", name, value], edges);
    const shown = String(Object.values("answers" in stored ? stored.answers : stored)[0]);
    expect(set).toMatchObject({ code: 0, stdout: `${name} = ${shown}\n` });
    expect(edges.stored.settings).toEqual(stored);
    const get = await runCli(["config", "get", name, "--lang", "en"], edges);
    expect(get).toMatchObject({ code: 0, stdout: `${shown}\n`, stderr: "" });
    await runCli(["config", "unset", name], edges);
    expect(edges.stored.settings).toEqual({});
    const gone = await runCli(["config", "get", name], edges);
    expect(gone).toMatchObject({ code: 0, stdout: "", stderr: `${name} is not set.\n` });
  });

  test("other settings stay when one changes", async () => {
    const edges = fakeEdges({ settings: { open: "ask", answers: { phone: "iphone", old: "x" } } });
    await runCli(["config", "set", "answers.phone", "android"], edges);
    expect(edges.stored.settings).toEqual({ open: "ask", answers: { phone: "android", old: "x" } });
    await runCli(["config", "unset", "answers.old"], edges);
    expect(edges.stored.settings).toEqual({ open: "ask", answers: { phone: "android" } });
  });

  test.each([
    [["set", "langauge", "nl"], "usage", "Did you mean language?"],
    [["set", "__proto__", "nl"], "usage", "language, screens"],
    [["set", "answers.__proto__", "x"], "usage", "answers.phone"],
    [["set", "language", "de"], "unknown-language", "Possible: nl, en."],
    [["set", "open", "allways"], "usage", "Did you mean always?"],
    [["set", "accessible", "1"], "usage", "true, false"],
    [["set", "answers.phone", "nokia"], "unknown-answer", "iphone, android"],
    [["set", "contact", "a\nb"], "usage", "contact"],
    [["get", "nothing"], "usage", "contact"],
    [["unset", "opn"], "usage", "Did you mean open?"],
    [["lst"], "unknown-command", "Did you mean list?"],
  ])("%j changes nothing", async (argv, code, message) => {
    const { code: exit, stdout, stderr, edges } = await runCli(["config", ...argv, "--json"]);
    expect(exit).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe(code);
    expect(stderr).toContain(message);
    expect(edges.stored.writes).toBe(0);
  });

  test("list tells each setting, its value and what it can be", async () => {
    const settings = { language: "nl", open: "never" } as const;
    const { stdout } = await runCli(["config", "list"], { settings });
    expect(stdout).toMatch(/^Instelling +Waarde +Mogelijk\n/);
    expect(stdout).toMatch(/^open +never +ask always never$/m);
    expect(stdout).toMatch(/^answers\.phone +iphone android$/m);
    const json = await runCli(["config", "list", "--json"], { settings });
    expect(JSON.parse(json.stdout)).toEqual({ settings });
  });

  test("broken settings: path still answers, the rest says what is wrong", async () => {
    const surroundings = { brokenSettings: "The settings are broken." };
    const path = await runCli(["config", "path"], surroundings);
    expect(path).toMatchObject({ code: 0, stdout: "/home/tester/mfa-guide/config.json\n" });
    expect((await runCli(["--help"], surroundings)).code).toBe(0);
    for (const argv of [["config", "list"], ["config", "set", "open", "ask"], ["check"]]) {
      expect(await runCli(argv, surroundings)).toMatchObject({
        code: 4,
        stdout: "",
        stderr: "mfa-guide: The settings are broken.\n",
      });
    }
  });

  test("language: option, environment, setting, locale, in this order", async () => {
    const argv = ["check"];
    const sources = { locale: "en_GB.UTF-8", settings: { language: "nl" } };
    const speaks = async (more: string[], surroundings: object) =>
      (await runCli([...argv, ...more], surroundings)).stdout.includes("niet") ? "nl" : "en";
    expect(await speaks([], sources)).toBe("nl");
    expect(await speaks([], { ...sources, env: { MFA_GUIDE_LANG: "en" } })).toBe("en");
    expect(await speaks(["--lang=nl"], { ...sources, env: { MFA_GUIDE_LANG: "en" } })).toBe("nl");
    expect(await speaks([], { locale: "nl_BE.UTF-8" })).toBe("nl");
    expect(await speaks([], { locale: "C" })).toBe("en");
  });
});

describe("forget", () => {
  async function recorded(terminal: boolean, answers: object[] = []) {
    const edges = fakeEdges({ terminal, answers: answers as never });
    await runCli(["mark", "done", "--step", "1", "--for", "Jan"], edges);
    await runCli(["mark", "done", "new-phone", "--step", "1", "--for", "jan"], edges);
    await runCli(["mark", "done", "--step", "1", "--for", "piet"], edges);
    return edges;
  }

  test("--yes deletes every guide's record, and nobody else's", async () => {
    const edges = await recorded(false);
    const run = await runCli(["forget", "--for", "JAN", "--yes"], edges);
    expect(run).toMatchObject({
      code: 0,
      stdout:
        "Deleted what was recorded for JAN: microsoft-authenticator, new-phone (2 files, copies included).\n",
      stderr: "",
    });
    expect([...edges.store.entries.keys()]).toEqual([`${GUIDE}--piet`]);
  });

  test("a record that cannot be read is deleted too", async () => {
    const edges = fakeEdges();
    edges.store.putUnreadable(GUIDE, "jan", "it is empty");
    const { stdout } = await runCli(["forget", "--for", "jan", "--yes", "--json"], edges);
    expect(JSON.parse(stdout)).toEqual({
      person: "jan",
      deleted: [GUIDE],
      files: [`${GUIDE}--jan`],
      left: [],
    });
    expect(edges.store.entries.size).toBe(0);
  });

  test("nothing recorded: says so, asks nothing", async () => {
    const { code, stdout } = await runCli(["forget", "--for", "jan"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "Nothing is recorded for jan.\n" });
  });

  test("without a terminal and without --yes nothing is deleted", async () => {
    const edges = await recorded(false);
    const { code, stdout, stderr } = await runCli(["forget", "--for", "jan", "--json"], edges);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe("no-terminal");
    expect(stderr).toContain("--yes");
    expect(edges.store.entries.size).toBe(3);
  });

  test.each([
    [{ type: "chosen", value: "remove" }, 0, 1],
    [{ type: "chosen", value: "keep" }, 1, 3],
    [{ type: "cancel" }, 1, 3],
    [undefined, 1, 3],
  ])("asked in a terminal, %j", async (answer, code, left) => {
    const edges = await recorded(true, answer === undefined ? [] : [answer]);
    const run = await runCli(["forget", "--for", "jan", "--lang", "nl"], edges);
    expect(run.code).toBe(code);
    expect(edges.asked).toHaveLength(1);
    expect(edges.asked[0]).toMatchObject({ kind: "choose", initial: 0 });
    expect(edges.store.entries.size).toBe(left);
  });

  test("the person has to be named", async () => {
    expect((await runCli(["forget", "--yes"])).code).toBe(2);
  });
});
